import type { CapacityValues } from '../../capacity.ts';
import type { Letter } from '../../letter.ts';
import { answeringCapacity, hi, mentees } from '../../words/en.ts';

export const en = ({ firstName, offered, capacity, answerBy }: CapacityValues): Letter => ({
  subject: `Reminder: would you take ${mentees(capacity)}?`,
  preheader: 'We have not heard from you yet.',
  heading: 'Your answer is still missing',
  greeting: hi(firstName),
  opening: `We have asked whether you would take ${mentees(capacity)}. You have offered to take ${mentees(offered)}.`,
  ...answeringCapacity(offered, answerBy),
});
