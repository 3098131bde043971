import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { ErasureReceiptValues } from './mail.ts';

export const fi = ({ firstName, receipt }: ErasureReceiptValues): Letter => ({
  subject: 'Tietosi poistetaan',
  preheader: 'Hakemuksesi, vastauksesi ja yhteystietosi häviävät.',
  heading: 'Tietosi poistetaan',
  greeting: hi(firstName),
  opening: 'Poistamme tietosi ohjelmasta. Poisto on valmis muutamassa päivässä, yleensä tunnissa.',
  details: [{ term: 'Kuittisi', detail: receipt }],
  paragraphs: [
    'Poistamme nimesi, osoitteesi ja puhelinnumerosi, hakemuksesi ja vastauksesi, sinua koskevat muistiinpanot, todistukset, kyselyihin ja sopimuksiin kirjoittamasi tekstit sekä koulutuspaikkasi. Avoin ehdotus tai pari on päättynyt. Toinen osapuoli saa tiedon päättymisestä, mutta ei sen syytä.',
    'Ilman nimeäsi säilytämme tiedon siitä, että joku on osallistunut, minä päivinä ja kuinka kauan. Ohjelman täytyy raportoida tästä rahoittajilleen. Jos osoitteesi on joskus torjunut viestimme tai niistä on valitettu, osoitteesta jää lukukelvoton tunniste, jotta emme kirjoita siihen uudelleen.',
    'Varmuuskopio korvautuu 35 päivässä. Loki siitä, kuka henkilökunnasta on katsonut mitäkin tietuetta, sisältää vain numeroita ilman nimiä, ja sitä säilytetään kaksi vuotta.',
  ],
  otherwise: 'Sinun ei tarvitse tehdä mitään. Jos et ole pyytänyt tätä, vastaa heti tähän viestiin.',
  isLast: true,
});
