import type { Letter } from '../../letter.ts';
import { datesAhead, hi, nothingNow } from '../../words/en.ts';
import type { ApplicationMovedValues } from './mail.ts';

export const en = ({ firstName, reference, cohort, dates, isAsked }: ApplicationMovedValues): Letter => ({
  subject: 'Your application is for another round now',
  preheader: 'Here are its dates.',
  heading: 'We have moved your application',
  greeting: hi(firstName),
  opening: 'Your application now belongs to another round of the programme. The dates are these:',
  details: [
    { term: 'Round', detail: cohort },
    ...datesAhead(dates),
    { term: 'Your reference', detail: reference },
  ],
  paragraphs: [
    isAsked
      ? 'Your answers have moved with it, and so has our question: please answer it by the link that we sent you, or on your own page. Only then do we decide.'
      : 'Your answers have moved with it. We read them and answer you by e-mail.',
  ],
  otherwise: isAsked
    ? 'If these dates do not suit you, reply to this mail.'
    : `${nothingNow} If these dates do not suit you, reply to this mail.`,
});
