import type { Letter } from '../../letter.ts';
import { moment } from '../../words/fi.ts';
import type { SignInCodeValues } from './mail.ts';

export const fi = ({ code, until }: SignInCodeValues): Letter => ({
  subject: 'Koodisi omalle sivullesi',
  preheader: 'Se on voimassa viisitoista minuuttia.',
  heading: 'Koodisi',
  opening: 'Tällä koodilla pääset omalle sivullesi mentorointiohjelmassa.',
  details: [{ term: 'Koodi', detail: code }],
  paragraphs: [
    `Kirjoita se sivulle, jolla pyysit sitä. Koodi vanhenee ${moment(until)}, ja sitä voi käyttää kerran.`,
    'Emme koskaan kysy koodia puhelimessa tai sähköpostilla. Älä anna sitä kenellekään.',
  ],
  otherwise:
    'Jos et itse pyytänyt koodia, sinun ei tarvitse tehdä mitään: ilman koodia kukaan ei pääse sivullesi.',
});
