import type { CapacityValues } from '../../capacity.ts';
import type { Letter } from '../../letter.ts';
import { answeringCapacity, hi, mentees } from '../../words/fi.ts';

export const fi = ({ firstName, offered, capacity, answerBy }: CapacityValues): Letter => ({
  subject: `Muistutus: voisitko ottaa ${mentees(capacity)}?`,
  preheader: 'Emme ole vielä saaneet vastaustasi.',
  heading: 'Vastauksesi puuttuu vielä',
  greeting: hi(firstName),
  opening: `Olemme kysyneet, voisitko ottaa ${mentees(capacity)}. Olet luvannut ottaa ${mentees(offered)}.`,
  ...answeringCapacity(offered, answerBy),
});
