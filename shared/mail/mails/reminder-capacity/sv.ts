import type { CapacityValues } from '../../capacity.ts';
import type { Letter } from '../../letter.ts';
import { answeringCapacity, hi, mentees } from '../../words/sv.ts';

export const sv = ({ firstName, offered, capacity, answerBy }: CapacityValues): Letter => ({
  subject: `Påminnelse: kan du ta ${mentees(capacity)}?`,
  preheader: 'Vi har inte fått ditt svar ännu.',
  heading: 'Ditt svar saknas ännu',
  greeting: hi(firstName),
  opening: `Vi har frågat om du skulle kunna ta ${mentees(capacity)}. Du har lovat att ta ${mentees(offered)}.`,
  ...answeringCapacity(offered, answerBy),
});
