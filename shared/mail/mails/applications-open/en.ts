import type { Letter } from '../../letter.ts';
import { day } from '../../words/en.ts';
import type { ApplicationsOpenValues } from './mail.ts';

export const en = ({ role, closes, kickOff, place, path }: ApplicationsOpenValues): Letter => ({
  subject: 'Applications are open',
  preheader: `You asked us to tell you. You can apply until ${day(closes)}.`,
  heading: 'You can apply now',
  opening:
    role === 'mentor'
      ? 'You asked us to write when one can apply as a mentor. Now one can.'
      : 'You asked us to write when one can apply for a mentor. Now one can.',
  details: [
    { term: 'Open until', detail: day(closes) },
    { term: 'Kick-off', detail: place === undefined ? day(kickOff) : `${day(kickOff)}, ${place}` },
  ],
  action: { label: 'Go to the form', until: `You can apply until ${day(closes)}.`, path },
  otherwise: 'If you no longer want to, you do not need to do anything. We delete your address now.',
});
