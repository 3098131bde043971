import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/en.ts';
import type { TrainingSessionMovedValues } from './mail.ts';

export const en = ({ firstName, ...held }: TrainingSessionMovedValues): Letter => ({
  subject: `Please note: your training is on ${day(held.startsAt)}`,
  preheader: 'The time or the place is not as we told you before.',
  heading: 'Your training has been changed',
  greeting: hi(firstName),
  opening: 'The session in which you have a seat has another time or place. This is how it stands now:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: ['The attached file moves the entry in your calendar.'],
  action: rechoosing,
  otherwise:
    'Your seat is kept, and you do not need to confirm anything. If the new time does not suit you, choose another session.',
});
