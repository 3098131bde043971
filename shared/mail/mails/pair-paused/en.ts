import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/en.ts';
import type { PairPausedValues } from './mail.ts';

export const en = ({ firstName, partnerFirstName, hasOthers, until }: PairPausedValues): Letter => ({
  subject: 'Your mentoring pair has a pause',
  preheader: 'We will not remind you of anything meanwhile.',
  heading: 'Your pair has a pause',
  greeting: hi(firstName),
  opening: `You and ${partnerFirstName} have a pause until ${day(until)}.`,
  paragraphs: [
    'Until then you get no reminders about this pair. The two of you can keep in touch if you like.',
    'After that day the pair goes on by itself, and we write to both of you.',
    ...(hasOthers ? ['Your other pairs and proposals stay as they are.'] : []),
  ],
  otherwise: 'Should the pair go on sooner, or pause for longer? Reply to this mail.',
});
