import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, nothingNow, session } from '../../words/en.ts';
import type { TrainingSeatReleasedValues } from './mail.ts';

export const en = ({ firstName, reason, ...held }: TrainingSeatReleasedValues): Letter => ({
  subject: `Your seat on ${day(held.startsAt)} is given back`,
  preheader: 'The attached file takes the session out of your calendar.',
  heading: 'You do not have a seat in this session any more',
  greeting: hi(firstName),
  opening: {
    TAKEN_AWAY: 'A coordinator has taken back the seat that we had kept for you in this session:',
    WAIVED: 'You do not need the training, so your seat in this session is free for somebody else:',
    WITHDRAWN: 'You do not take part any more, so your seat in this session is free for somebody else:',
  }[reason],
  details: session(held),
  calendar: { ...calendarEntry(held), cancelled: true },
  paragraphs: ['The attached file takes it out of your calendar.'],
  otherwise:
    reason === 'TAKEN_AWAY'
      ? 'If you still need the training, we will suggest another session to you. Was this a mistake? Reply to this mail.'
      : `${nothingNow} Was this a mistake? Reply to this mail.`,
});
