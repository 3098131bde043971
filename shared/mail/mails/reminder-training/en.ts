import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/en.ts';
import type { ReminderTrainingValues } from './mail.ts';

export const en = ({ firstName, ...held }: ReminderTrainingValues): Letter => ({
  subject: `Reminder: training on ${day(held.startsAt)}`,
  preheader: 'Your training is coming up. Here are the time and the place.',
  heading: 'Your training is coming up',
  greeting: hi(firstName),
  opening: 'We look forward to seeing you in this session:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: [
    'The attached file puts the session into your calendar.',
    'If you cannot come, choose another session as soon as you know: your seat is then free for somebody else.',
  ],
  action: rechoosing,
  otherwise: 'If you are coming, you do not need to reply.',
});
