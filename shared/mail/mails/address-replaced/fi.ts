import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { AddressReplacedValues } from './mail.ts';

export const fi = ({ firstName, address }: AddressReplacedValues): Letter => ({
  subject: 'Viestimme tulevat nyt toiseen osoitteeseen',
  preheader: 'Tämä on viimeinen viestimme entiseen osoitteeseesi.',
  heading: 'Viestimme tulevat nyt toiseen osoitteeseen',
  greeting: hi(firstName),
  opening:
    'Koordinaattori on vaihtanut sähköpostiosoitteesi. Tähän osoitteeseen ei enää tule viestejä meiltä, eikä sillä pääse omalle sivullesi.',
  details: [{ term: 'Uusi osoite', detail: address }],
  otherwise: 'Jos pyysit vaihtoa, sinun ei tarvitse tehdä mitään. Jos et, vastaa tähän viestiin.',
});
