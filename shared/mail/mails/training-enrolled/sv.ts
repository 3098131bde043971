import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/sv.ts';
import type { TrainingEnrolledValues } from './mail.ts';

export const sv = ({ firstName, ...held }: TrainingEnrolledValues): Letter => ({
  subject: `Boka in dagen: skolning ${day(held.startsAt)}`,
  preheader: 'Du har en plats. Här ser du när och var.',
  heading: 'Du har en plats i skolningen',
  greeting: hi(firstName),
  opening: 'Vi har reserverat en plats åt dig vid det här tillfället:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: [
    'Med den bifogade filen får du in tillfället i din kalender.',
    'Har du förhinder? Välj ett annat tillfälle så snart du vet det, så blir din plats ledig för någon annan.',
  ],
  action: rechoosing,
  otherwise: 'Du behöver inte bekräfta något: platsen är din.',
});
