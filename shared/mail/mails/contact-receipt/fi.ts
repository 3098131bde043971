import type { Letter } from '../../letter.ts';
import { hi } from '../../words/fi.ts';
import type { ContactReceiptValues, ReceiptField } from './mail.ts';

const names: Readonly<Record<ReceiptField, string>> = {
  firstName: 'Etunimi',
  lastName: 'Sukunimi',
  email: 'Sähköpostiosoite',
  phone: 'Puhelin',
  lastingEmail: 'Osoite opintojen jälkeen',
  language: 'Viestiemme kieli',
};

export const fi = ({ firstName, fields }: ContactReceiptValues): Letter => ({
  subject: 'Yhteystietojasi on muutettu',
  preheader: 'Mitä on muutettu ja mistä näet sen.',
  heading: 'Yhteystietojasi on muutettu',
  greeting: hi(firstName),
  opening: 'Olet itse muuttanut näitä yhteystietojasi, tai koordinaattori on muuttanut ne:',
  list: { heading: 'Muutettu', lines: fields.map((field) => names[field]) },
  paragraphs: ['Omalla sivullasi näet, millaisina ne ovat nyt, ja voit korjata niitä itse.'],
  otherwise:
    'Jos tiedot ovat oikein, sinun ei tarvitse tehdä mitään. Jos et halunnut tätä, vastaa tähän viestiin.',
});
