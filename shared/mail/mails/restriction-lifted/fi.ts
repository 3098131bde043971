import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { RestrictionLiftedValues } from './mail.ts';

export const fi = ({ firstName }: RestrictionLiftedValues): Letter => ({
  subject: 'Tietojasi käytetään taas',
  preheader: 'Olet mukana ohjelmassa kuten ennen.',
  heading: 'Tietojasi käytetään taas',
  greeting: hi(firstName),
  opening:
    'Tietosi säilytettiin, mutta niitä ei käytetty. Se on nyt päättynyt: olet mukana ohjelmassa kuten ennen.',
  paragraphs: [
    'Tauolla ollut pari on yhä tauolla: voitte jatkaa oman sivusi kautta. Sillä välin päättynyt ehdotus ei palaa, mutta voit olla mukana seuraavalla kerralla, kun pareja muodostetaan.',
    'Viestejä, joita emme sillä välin lähettäneet, ei lähetetä jälkikäteen.',
  ],
  otherwise:
    'Sinun ei tarvitse tehdä mitään. Omalla sivullasi voit uudelleen valita, että tietojasi ei käytetä.',
});
