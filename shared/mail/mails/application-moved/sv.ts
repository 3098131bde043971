import type { Letter } from '../../letter.ts';
import { datesAhead, hi, nothingNow } from '../../words/sv.ts';
import type { ApplicationMovedValues } from './mail.ts';

export const sv = ({ firstName, reference, cohort, dates, isAsked }: ApplicationMovedValues): Letter => ({
  subject: 'Din ansökan gäller nu en annan omgång',
  preheader: 'Här är datumen.',
  heading: 'Vi har flyttat din ansökan',
  greeting: hi(firstName),
  opening: 'Din ansökan hör nu till en annan omgång av programmet. Datumen är de här:',
  details: [
    { term: 'Omgång', detail: cohort },
    ...datesAhead(dates),
    { term: 'Din referens', detail: reference },
  ],
  paragraphs: [
    isAsked
      ? 'Dina svar har följt med, och det har också vår fråga: svara på den via länken som vi har skickat, eller på din egen sida. Först därefter fattar vi beslut.'
      : 'Dina svar har följt med. Vi läser dem och svarar dig per e-post.',
  ],
  otherwise: isAsked
    ? 'Om datumen inte passar dig, svara på det här meddelandet.'
    : `${nothingNow} Om datumen inte passar dig, svara på det här meddelandet.`,
});
