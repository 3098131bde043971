import type { ChoiceValues } from '../../choice.ts';
import type { Letter } from '../../letter.ts';
import { choosing, hi } from '../../words/fi.ts';

export const fi = ({ firstName, sessions, isMore }: ChoiceValues): Letter => ({
  subject: 'Valitse koulutusaikasi',
  preheader: 'Tässä ovat ajat. Paikkasi on varattu heti, kun valitset.',
  heading: 'Valitse koulutusaikasi',
  greeting: hi(firstName),
  opening: 'Koulutus on ennen parien muodostamista. Näissä koulutuksissa on vapaita paikkoja:',
  ...choosing(sessions, isMore),
  otherwise: 'Jos et valitse, kirjoitamme vielä kerran ja sitten soitamme.',
});
