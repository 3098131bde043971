import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { RestrictionReceiptValues } from './mail.ts';

export const fi = ({ firstName }: RestrictionReceiptValues): Letter => ({
  subject: 'Tietosi säilytetään, mutta niitä ei käytetä',
  preheader: 'Mitä se tarkoittaa ja miten se päättyy.',
  heading: 'Tietosi säilytetään, mutta niitä ei käytetä',
  greeting: hi(firstName),
  opening: 'Kuten pyysit, säilytämme tietosi mutta emme käytä niitä, kunnes sinä tai me ilmoitamme toisin.',
  paragraphs: [
    'Et ole mukana parien muodostamisessa, hakemuksestasi ei tehdä päätöksiä etkä saa ohjelmalta viestejä, paitsi tästä asiasta ja siitä, mitä itse pyydät.',
    'Avoin ehdotus on päättynyt ja pari on tauolla. Toinen saa tiedon siitä, mutta ei syytä. Se, mikä on jo laskettu rahoittajia varten, säilyy.',
    'Voit poistaa rajoituksen omalla sivullasi milloin tahansa. Jos me haluamme poistaa sen, kirjoitamme sinulle viikkoa aiemmin.',
  ],
  otherwise: 'Sinun ei tarvitse tehdä mitään. Jos et ole pyytänyt tätä, vastaa tähän viestiin.',
});
