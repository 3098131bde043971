import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/en.ts';
import type { PairPausedValues } from './mail.ts';

export const en = ({ firstName, partnerFirstName, hasOthers, until }: PairPausedValues): Letter => ({
  subject: 'Your mentoring pair is paused',
  preheader: 'We will not remind you of anything meanwhile.',
  heading: 'Your pair is paused',
  greeting: hi(firstName),
  opening: `Your mentoring with ${partnerFirstName} is paused. The last day of the pause is ${day(until)}.`,
  paragraphs: [
    'Until then we send you no reminders about this pair. The two of you can stay in touch if you like.',
    'After that day your mentoring carries on by itself, and we write to both of you.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
  ],
  otherwise: 'Would you like to carry on sooner, or pause for longer? Reply to this mail.',
});
