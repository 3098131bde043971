import type { Letter } from '../../letter.ts';
import { datesAhead, hi, nothingNow } from '../../words/en.ts';
import type { ApplicationReceivedValues } from './mail.ts';

export const en = ({ role, firstName, reference, dates, isDecided }: ApplicationReceivedValues): Letter => ({
  subject: 'We have received your application',
  preheader: isDecided
    ? 'Thank you! Our answer comes in a mail of its own.'
    : 'Thank you! Here is what happens next.',
  heading: 'Thank you for applying',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Your application to become a mentor has reached us.'
      : 'Your application for a mentor has reached us.',
  details: [{ term: 'Your reference', detail: reference }, ...(isDecided ? [] : datesAhead(dates))],
  ...(isDecided
    ? { paragraphs: ['We have already read it, and our answer comes in a mail of its own.'] }
    : {
        list: {
          heading: 'What happens next',
          lines: [
            'A coordinator reads your application.',
            'You will get our answer by e-mail.',
            role === 'mentor'
              ? 'If it is a yes, the mentor training comes first. Then we will look for a student who suits you.'
              : 'If it is a yes, we will look for a mentor who suits you.',
          ],
        },
      }),
  otherwise: `${nothingNow} If your plans change, reply to this mail.`,
});
