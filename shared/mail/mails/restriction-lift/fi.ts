import type { Letter } from '../../letter.ts';
import { hi, theDay } from '../../words/fi.ts';
import type { RestrictionLiftValues } from './mail.ts';

export const fi = ({ firstName, on, reason }: RestrictionLiftValues): Letter => ({
  subject: 'Alamme taas käyttää tietojasi',
  preheader: 'Minä päivänä, miksi ja miten voit estää sen.',
  heading: 'Alamme taas käyttää tietojasi',
  greeting: hi(firstName),
  opening: `Tietosi on säilytetty, mutta niitä ei ole käytetty. Käytämme niitä taas tästä päivästä alkaen: ${theDay(on)}.`,
  details: [{ term: 'Miksi', detail: reason }],
  paragraphs: [
    'Jos et hyväksy tätä, valitse omalla sivullasi ennen sitä päivää, että tietoja ei käytetä, tai vastaa tähän viestiin. Silloin mikään ei muutu.',
    'Siitä päivästä alkaen olet taas mukana parien muodostamisessa ja saat viestimme.',
  ],
  otherwise: 'Jos hyväksyt tämän, sinun ei tarvitse tehdä mitään.',
});
