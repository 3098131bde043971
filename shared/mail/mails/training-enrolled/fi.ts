import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/fi.ts';
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
    'Etkö pääse? Valitse toinen aika heti, kun tiedät, niin paikkasi vapautuu toiselle.',
  ],
  action: rechoosing,
  otherwise: 'Sinun ei tarvitse vahvistaa mitään: paikka on sinun.',
});
