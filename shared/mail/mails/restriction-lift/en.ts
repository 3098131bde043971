import type { Letter } from '../../letter.ts';
import { day, hi } from '../../words/en.ts';
import type { RestrictionLiftValues } from './mail.ts';

export const en = ({ firstName, on, reason }: RestrictionLiftValues): Letter => ({
  subject: 'We will use your data again',
  preheader: 'On which day, why, and how to keep it as it is.',
  heading: 'We will use your data again',
  greeting: hi(firstName),
  opening: `Your data has been kept and not used. From ${day(on)} on we use it again.`,
  details: [{ term: 'Why', detail: reason }],
  paragraphs: [
    'If you do not agree, say on your own page before that day that the data stays unused, or reply to this mail. Then it stays as it is.',
    'From that day on you are in the matching again, and our mails reach you.',
  ],
  otherwise: 'You do not need to do anything if you agree.',
});
