import type { Letter } from '../../letter.ts';
import { datesAhead, hi } from '../../words/fi.ts';
import type { WaitingListValues } from './mail.ts';

const opening = ({ role, hasPair }: WaitingListValues): string => {
  if (role === 'student')
    return 'Olemme yhdistäneet mentoreita ja opiskelijoita pareiksi, mutta tällä kertaa sinulle ei ollut mentoria.';
  return hasPair
    ? 'Olemme yhdistäneet mentoreita ja opiskelijoita pareiksi. Nykyinen parisi jatkaa ennallaan, mutta vapaalle paikallesi ei tällä kertaa ollut opiskelijaa.'
    : 'Olemme yhdistäneet mentoreita ja opiskelijoita pareiksi, mutta tällä kertaa sinulle ei ollut opiskelijaa.';
};

export const fi = (values: WaitingListValues): Letter => ({
  subject: values.hasPair
    ? 'Ei uutta opiskelijaa tällä kertaa'
    : 'Ei paria tällä kertaa: olet jonotuslistalla',
  preheader: 'Olet etusijalla seuraavalla kierroksella.',
  heading: values.hasPair ? 'Vapaa paikkasi on jonotuslistalla' : 'Olet jonotuslistalla',
  greeting: hi(values.firstName),
  opening: opening(values),
  details: datesAhead(values.dates),
  list: {
    heading: 'Näin asia etenee',
    lines: [
      'Olet etusijalla seuraavalla kierroksella.',
      'Kirjoitamme sinulle heti, kun voimme ehdottaa jotakuta.',
      'Emme voi luvata, että pari löytyy.',
    ],
  },
  paragraphs: [
    values.role === 'mentor'
      ? 'Syitä voi olla kaksi: sinulle sopivat opiskelijat ovat saaneet toisen mentorin, tai kukaan ei vielä sovi sinulle riittävän hyvin. Tämä ei ole arvio sinusta: kaikki riippuu siitä, keitä muita on mukana.'
      : 'Syitä voi olla kaksi: sinulle sopivat mentorit ovat saaneet toisen opiskelijan, tai kukaan ei vielä sovi sinulle riittävän hyvin. Tämä ei ole arvio sinusta: kaikki riippuu siitä, keitä muita on mukana.',
  ],
  otherwise: 'Säilytät paikkasi listalla tekemättä mitään. Jos et enää halua odottaa, vastaa tähän viestiin.',
});
