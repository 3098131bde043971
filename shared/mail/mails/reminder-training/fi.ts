import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/fi.ts';
import type { ReminderTrainingValues } from './mail.ts';

export const fi = ({ firstName, ...held }: ReminderTrainingValues): Letter => ({
  subject: `Muistutus: koulutus ${day(held.startsAt)}`,
  preheader: 'Koulutuksesi lähestyy. Katso, milloin ja missä.',
  heading: 'Koulutuksesi lähestyy',
  greeting: hi(firstName),
  opening: 'Nähdään tässä koulutuksessa:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: [
    'Liitteenä olevalla tiedostolla saat koulutuksen kalenteriisi.',
    'Etkö pääse? Valitse toinen aika heti, kun tiedät, niin paikkasi vapautuu toiselle.',
  ],
  action: rechoosing,
  otherwise: 'Jos olet tulossa, sinun ei tarvitse vastata.',
});
