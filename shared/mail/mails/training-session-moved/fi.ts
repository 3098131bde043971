import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/fi.ts';
import type { TrainingSessionMovedValues } from './mail.ts';

export const fi = ({ firstName, ...held }: TrainingSessionMovedValues): Letter => ({
  subject: `Huomaa: koulutuksesi on ${day(held.startsAt)}`,
  preheader: 'Aika tai paikka on muuttunut aiemmin kerrotusta.',
  heading: 'Koulutuksesi on muuttunut',
  greeting: hi(firstName),
  opening: 'Koulutus, johon sinulla on paikka, on saanut uuden ajan tai paikan. Uudet tiedot ovat nämä:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: ['Liitteenä oleva tiedosto siirtää merkinnän kalenterissasi.'],
  action: rechoosing,
  otherwise:
    'Paikkasi säilyy, eikä sinun tarvitse vahvistaa mitään. Jos uusi aika ei sovi, valitse toinen koulutus.',
});
