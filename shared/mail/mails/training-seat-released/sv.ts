import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, nothingNow, session } from '../../words/sv.ts';
import type { TrainingSeatReleasedValues } from './mail.ts';

export const sv = ({ firstName, reason, ...held }: TrainingSeatReleasedValues): Letter => ({
  subject: `Din plats ${day(held.startsAt)} är avbokad`,
  preheader: 'Den bifogade filen tar bort tillfället ur din kalender.',
  heading: 'Du har inte längre någon plats vid det här tillfället',
  greeting: hi(firstName),
  opening: {
    TAKEN_AWAY: 'En koordinator har avbokat platsen som vi hade reserverat åt dig vid det här tillfället:',
    WAIVED:
      'Du behöver inte delta i skolningen, så din plats vid det här tillfället är nu ledig för någon annan:',
    WITHDRAWN: 'Du deltar inte längre, så din plats vid det här tillfället är nu ledig för någon annan:',
  }[reason],
  details: session(held),
  calendar: { ...calendarEntry(held), cancelled: true },
  paragraphs: ['Den bifogade filen tar bort det ur din kalender.'],
  otherwise:
    reason === 'TAKEN_AWAY'
      ? 'Om du fortfarande behöver skolningen föreslår vi ett annat tillfälle för dig. Blev det fel? Svara på det här meddelandet.'
      : `${nothingNow} Blev det fel? Svara på det här meddelandet.`,
});
