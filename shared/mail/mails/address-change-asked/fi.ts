import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { AddressChangeAskedValues } from './mail.ts';

export const fi = ({ firstName, address }: AddressChangeAskedValues): Letter => ({
  subject: 'Osoitteesi on vaihtumassa',
  preheader: 'Etkö pyytänyt tätä? Pysäytä vaihto omalla sivullasi.',
  heading: 'Osoitteesi on vaihtumassa',
  greeting: hi(firstName),
  opening:
    'Haluat saada viestimme toiseen osoitteeseen. Olemme lähettäneet sinne linkin. Kun sitä painetaan, tähän osoitteeseen ei enää tule viestejä meiltä eikä sillä pääse omalle sivullesi.',
  details: [{ term: 'Uusi osoite', detail: address }],
  otherwise:
    'Jos et pyytänyt tätä, kirjaudu heti omalle sivullesi ja pysäytä vaihto yhteystiedoissasi, tai vastaa tähän viestiin.',
});
