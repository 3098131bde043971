import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { OwnPageMailValues } from './mail.ts';

export const fi = ({ firstName, path }: OwnPageMailValues): Letter => ({
  subject: 'Näin pääset omalle sivullesi',
  preheader: 'Et tarvitse salasanaa: koodi tulee tähän osoitteeseen.',
  heading: 'Oma sivusi',
  greeting: hi(firstName),
  opening: 'Kuten pyysit, tässä on linkki omalle sivullesi mentorointiohjelmassa.',
  paragraphs: [
    'Kirjoita sivulla tämä sähköpostiosoite. Saat siihen heti kuusinumeroisen koodin, ja koodilla pääset sisään.',
    'Sivulla näet hakemuksesi, koulutuksesi, parisi ja tapaamisenne, ja voit vastata siihen, mitä sinulta on kysytty. Voit myös vaihtaa kielen ja osoitteen, pitää tauon tai pyytää kopion tiedoistasi.',
  ],
  action: {
    label: 'Avaa oma sivusi',
    until: 'Sivun osoite pysyy samana. Voit palata sinne milloin haluat.',
    path,
  },
  otherwise:
    'Sinun ei tarvitse tehdä mitään. Jos et ole pyytänyt tätä, voit jättää viestin huomiotta: ilman koodia kukaan ei pääse sivullesi.',
});
