import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { GroupMailValues } from './mail.ts';

export const fi = ({ firstName, subject, opening, more }: GroupMailValues): Letter => ({
  subject,
  preheader: 'Viesti ohjelman koordinaattoreilta.',
  heading: subject,
  greeting: hi(firstName),
  opening,
  paragraphs: more,
  otherwise: 'Sinun ei tarvitse vastata, ellei tekstissä pyydetä vastausta.',
});
