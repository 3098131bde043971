import type { CapacityValues } from '../../capacity.ts';
import type { Letter } from '../../letter.ts';
import { answeringCapacity, hi, inWords, mentees } from '../../words/fi.ts';

export const fi = ({ firstName, offered, capacity, answerBy }: CapacityValues): Letter => ({
  subject: `Vastaa meille: voisitko ottaa ${mentees(capacity)}?`,
  preheader: 'Opiskelijoita on enemmän kuin paikkoja mentoreilla.',
  heading: 'Voisitko ottaa useamman?',
  greeting: hi(firstName),
  opening: `Olet luvannut ottaa ${mentees(offered)}. Voisitko ottaa ${inWords(capacity)}?`,
  ...answeringCapacity(offered, answerBy),
});
