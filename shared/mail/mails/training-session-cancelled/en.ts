import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, session, span } from '../../words/en.ts';
import type { TrainingSessionCancelledValues } from './mail.ts';

export const en = ({ firstName, others, ...held }: TrainingSessionCancelledValues): Letter => ({
  subject: `Cancelled: training on ${day(held.startsAt)}`,
  preheader: 'The session does not take place. Here is what comes next.',
  heading: 'Your training session is cancelled',
  greeting: hi(firstName),
  opening: 'Unfortunately this session does not take place:',
  details: session(held),
  calendar: { ...calendarEntry(held), cancelled: true },
  list:
    others.length === 0
      ? undefined
      : {
          heading: 'Sessions with free seats',
          lines: others.map(({ startsAt, minutes, place }) => `${span(startsAt, minutes)}: ${place}`),
        },
  paragraphs: [
    'The attached file takes it out of your calendar.',
    others.length === 0
      ? 'There is no other session with a free seat yet. We will write to you as soon as there is one.'
      : 'Choose the one that suits you on the page behind the button.',
  ],
  ...(others.length === 0
    ? {}
    : { action: { label: 'Choose a session', until: 'Seats go in the order in which people choose.' } }),
  otherwise:
    others.length === 0
      ? 'You do not need to do anything now.'
      : 'Without an answer we will suggest another session to you.',
});
