import type { GroupMailValues } from '../../group.ts';
import { groupEntry } from '../../group.ts';
import type { Letter } from '../../letter.ts';
import { groupDetails, hi } from '../../words/fi.ts';

export const fi = ({ firstName, ...held }: GroupMailValues): Letter => ({
  subject: 'Sinulle vapautui paikka',
  preheader: 'Olit jonotuslistalla, ja nyt sinulla on paikka.',
  heading: 'Sait paikan',
  greeting: hi(firstName),
  opening: 'Olit tämän tilaisuuden jonotuslistalla. Paikka vapautui, ja se on nyt sinun:',
  details: groupDetails(held),
  calendar: groupEntry(held),
  paragraphs: ['Liitteenä oleva tiedosto lisää tilaisuuden kalenteriisi.'],
  action: { label: 'Muuta vastaustani', until: 'Jos et pääsekään, luovuta paikka seuraavalle.' },
  otherwise: 'Sinun ei tarvitse vahvistaa mitään: paikka on sinun.',
});
