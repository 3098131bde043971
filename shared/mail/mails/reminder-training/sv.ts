import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/sv.ts';
import type { ReminderTrainingValues } from './mail.ts';

export const sv = ({ firstName, ...held }: ReminderTrainingValues): Letter => ({
  subject: `Påminnelse: skolning ${day(held.startsAt)}`,
  preheader: 'Din skolning närmar sig. Här ser du när och var.',
  heading: 'Din skolning närmar sig',
  greeting: hi(firstName),
  opening: 'Vi ser fram emot att träffa dig vid det här tillfället:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: [
    'Med den bifogade filen får du in tillfället i din kalender.',
    'Har du förhinder? Välj ett annat tillfälle så snart du vet det, så blir din plats ledig för någon annan.',
  ],
  action: rechoosing,
  otherwise: 'Om du kommer behöver du inte svara.',
});
