import type { Letter } from '../../letter.ts';
import { datesAhead, hi, nothingNow } from '../../words/sv.ts';
import type { ApplicationReceivedValues } from './mail.ts';

export const sv = ({ role, firstName, reference, dates, isDecided }: ApplicationReceivedValues): Letter => ({
  subject: 'Vi har fått din ansökan',
  preheader: isDecided ? 'Tack! Vårt svar kommer i ett eget mejl.' : 'Tack! Så här går det vidare.',
  heading: 'Tack för din ansökan',
  greeting: hi(firstName),
  opening:
    role === 'mentor'
      ? 'Din ansökan om att bli mentor har kommit fram.'
      : 'Din ansökan om att få en mentor har kommit fram.',
  details: [{ term: 'Din referens', detail: reference }, ...(isDecided ? [] : datesAhead(dates))],
  ...(isDecided
    ? { paragraphs: ['Vi har redan läst den, och vårt svar kommer i ett eget mejl.'] }
    : {
        list: {
          heading: 'Så här går det vidare',
          lines: [
            'En koordinator läser din ansökan.',
            'Du får vårt svar per e-post.',
            role === 'mentor'
              ? 'Om svaret är ja kommer mentorskolningen först. Sedan söker vi en studerande som passar dig.'
              : 'Om svaret är ja söker vi en mentor som passar dig.',
          ],
        },
      }),
  otherwise: `${nothingNow} Om dina planer ändras, svara på det här meddelandet.`,
});
