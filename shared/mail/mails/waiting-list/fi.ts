import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { WaitingListValues } from './mail.ts';

export const fi = ({ role, firstName }: WaitingListValues): Letter => ({
  subject: 'Ei paria tällä kertaa: olet jonotuslistalla',
  preheader: 'Olet etusijalla seuraavalla kierroksella.',
  heading: 'Olet jonotuslistalla',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Olemme yhdistäneet mentoreita ja opiskelijoita pareiksi, mutta tällä kertaa emme löytäneet opiskelijaa, joka sopisi sinulle riittävän hyvin.'
      : 'Olemme yhdistäneet mentoreita ja opiskelijoita pareiksi, mutta tällä kertaa emme löytäneet mentoria, joka sopisi sinulle riittävän hyvin.',
  list: {
    heading: 'Näin asia etenee',
    lines: [
      'Olet etusijalla seuraavalla kierroksella.',
      'Kirjoitamme sinulle heti, kun voimme ehdottaa jotakuta.',
      'Emme voi luvata, että pari löytyy.',
    ],
  },
  paragraphs: [
    'Kerromme tämän mieluummin kuin ehdotamme ihmistä, joka ei sovi. Tämä ei ole arvio sinusta: kaikki riippuu siitä, keitä muita on mukana.',
  ],
  otherwise: 'Säilytät paikkasi listalla tekemättä mitään. Jos et enää halua odottaa, vastaa tähän viestiin.',
});
