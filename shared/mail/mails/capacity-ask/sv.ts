import type { CapacityValues } from '../../capacity.ts';
import type { Letter } from '../../letter.ts';
import { answeringCapacity, hi, inWords, mentees } from '../../words/sv.ts';

export const sv = ({ firstName, offered, capacity, answerBy }: CapacityValues): Letter => ({
  subject: `Svara oss: kan du ta ${mentees(capacity)}?`,
  preheader: 'Det finns fler studerande än mentorplatser.',
  heading: 'Skulle du kunna ta fler?',
  greeting: hi(firstName),
  opening: `Du har lovat att ta ${mentees(offered)}. Skulle du kunna ta ${inWords(capacity)}?`,
  ...answeringCapacity(offered, answerBy),
});
