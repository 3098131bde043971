import type { Letter } from '../../letter.ts';
import { hi } from '../../words/en.ts';
import type { RestrictionReceiptValues } from './mail.ts';

export const en = ({ firstName }: RestrictionReceiptValues): Letter => ({
  subject: 'Your data is kept and not used',
  preheader: 'What this means, and how it ends.',
  heading: 'Your data is kept and not used',
  greeting: hi(firstName),
  opening: 'As you asked, we keep your data and do not use it until you or we say otherwise.',
  paragraphs: [
    'You are in no matching, nobody decides about your application, and you get no mails from the programme, except about this and what you ask us for yourself.',
    'A proposal that was open has ended, and a pair is paused. The other one is told that, and is not told why. What has been counted for our funders stays.',
    'You can end this on your own page at any time. If we want to end it, we write to you a week before.',
  ],
  otherwise: 'You do not need to do anything. If you did not ask for this, reply to this mail.',
});
