import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, session } from '../../words/fi.ts';
import type { TrainingEnrolledValues } from './mail.ts';

export const fi = ({ firstName, ...held }: TrainingEnrolledValues): Letter => ({
  subject: `Merkitse kalenteriin: koulutus ${day(held.startsAt)}`,
  preheader: 'Sinulle on varattu paikka. Katso, milloin ja missä.',
  heading: 'Sinulla on paikka koulutuksessa',
  greeting: hi(firstName),
  opening: 'Olemme varanneet sinulle paikan tähän koulutukseen:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: [
    'Liitteenä olevalla tiedostolla saat koulutuksen kalenteriisi.',
    'Etkö pääse? Vastaa tähän viestiin heti, kun tiedät, niin etsimme sinulle toisen ajan.',
  ],
  otherwise: 'Sinun ei tarvitse vahvistaa mitään: paikka on sinun.',
});
