import type { CapacityValues } from '../../capacity.ts';
import type { Letter } from '../../letter.ts';
import { answeringCapacity, hi, inWords, mentees } from '../../words/en.ts';

export const en = ({ firstName, offered, capacity, answerBy }: CapacityValues): Letter => ({
  subject: `Please answer: would you take ${mentees(capacity)}?`,
  preheader: 'There are more students than places with mentors.',
  heading: 'Would you take more?',
  greeting: hi(firstName),
  opening: `You have offered to take ${mentees(offered)}. Would you take ${inWords(capacity)}?`,
  ...answeringCapacity(offered, answerBy),
});
