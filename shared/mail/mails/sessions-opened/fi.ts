import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/fi.ts';

export const fi = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'Uusia koulutusaikoja: valitse omasi',
  preheader: 'Tässä ovat ajat. Paikkasi on varattu heti, kun valitset.',
  heading: 'Koulutusajat ovat nyt valittavissa',
  greeting: hi(firstName),
  opening: 'Olemme suunnitelleet sinulle koulutusaikoja. Näissä on vapaita paikkoja:',
  ...choosing(sessions, isMore),
  otherwise: 'Jos et valitse, kirjoitamme vielä kerran ja sitten soitamme.',
});
