import type { Letter } from '../../letter.ts';
import { moment } from '../../words/fi.ts';
import type { ConfirmAddressValues } from './mail.ts';

export const fi = ({ confirmBy }: ConfirmAddressValues): Letter => ({
  subject: 'Vahvista uusi osoitteesi',
  preheader: 'Yksi painallus, ja viestimme tulevat tänne.',
  heading: 'Onko tämä uusi osoitteesi?',
  opening: 'Joku mentorointiohjelmaan osallistuva on antanut tämän osoitteen uudeksi osoitteekseen.',
  paragraphs: ['Olitko se sinä? Vahvista sitten osoite. Siihen asti mikään ei muutu.'],
  action: { label: 'Vahvista osoite', until: `Vahvista viimeistään ${moment(confirmBy)}.` },
  otherwise:
    'Jos se et ollut sinä, sinun ei tarvitse tehdä mitään. Poistamme osoitteen kahden päivän kuluessa.',
});
