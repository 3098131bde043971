import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, session } from '../../words/fi.ts';
import type { ReminderTrainingValues } from './mail.ts';

export const fi = ({ firstName, ...held }: ReminderTrainingValues): Letter => ({
  subject: `Muistutus: koulutus ${day(held.startsAt)}`,
  preheader: 'Koulutuksesi lähestyy. Katso, milloin ja missä.',
  heading: 'Koulutuksesi lähestyy',
  greeting: hi(firstName),
  opening: 'On mukava tavata sinut tässä koulutuksessa:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: [
    'Liitteenä olevalla tiedostolla saat koulutuksen kalenteriisi.',
    'Etkö pääse? Vastaa tähän viestiin heti, kun tiedät, niin etsimme sinulle toisen ajan.',
  ],
  otherwise: 'Jos olet tulossa, sinun ei tarvitse vastata.',
});
