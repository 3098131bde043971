import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, rechoosing, session } from '../../words/en.ts';
import type { TrainingEnrolledValues } from './mail.ts';

export const en = ({ firstName, ...held }: TrainingEnrolledValues): Letter => ({
  subject: `Save the date: training on ${day(held.startsAt)}`,
  preheader: 'You have a seat. Here are the time and the place.',
  heading: 'You have a seat in the training',
  greeting: hi(firstName),
  opening: 'We have kept a seat for you in this session:',
  details: session(held),
  calendar: calendarEntry(held),
  paragraphs: [
    'The attached file puts the session into your calendar.',
    'If you cannot come, choose another session as soon as you know: your seat is then free for somebody else.',
  ],
  action: rechoosing,
  otherwise: 'You do not need to confirm anything: the seat is yours.',
});
