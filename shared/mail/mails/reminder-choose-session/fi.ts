import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/fi.ts';

export const fi = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'Muistutus: valitse koulutusaikasi',
  preheader: 'Vapaita paikkoja on. Aikaa menee minuutti.',
  heading: 'Et ole vielä valinnut koulutusaikaa',
  greeting: hi(firstName),
  opening: 'Tarvitset koulutuksen, ennen kuin voimme etsiä sinulle parin. Näissä on vapaita paikkoja:',
  ...choosing(sessions, isMore),
  otherwise: 'Jos et valitse, koordinaattori soittaa sinulle.',
});
