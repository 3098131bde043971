import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, session, span } from '../../words/sv.ts';
import type { TrainingSessionCancelledValues } from './mail.ts';

export const sv = ({ firstName, others, ...held }: TrainingSessionCancelledValues): Letter => ({
  subject: `Inställt: skolningen ${day(held.startsAt)}`,
  preheader: 'Tillfället hålls inte. Så här går det vidare.',
  heading: 'Ditt skolningstillfälle är inställt',
  greeting: hi(firstName),
  opening: 'Tyvärr hålls inte det här tillfället:',
  details: session(held),
  calendar: { ...calendarEntry(held), cancelled: true },
  list:
    others.length === 0
      ? undefined
      : {
          heading: 'Tillfällen med lediga platser',
          lines: others.map(({ startsAt, minutes, place }) => `${span(startsAt, minutes)}: ${place}`),
        },
  paragraphs: [
    'Den bifogade filen tar bort det ur din kalender.',
    others.length === 0
      ? 'Just nu finns det inget annat tillfälle med lediga platser. Vi skriver till dig så snart det finns ett.'
      : 'Välj det som passar dig på sidan bakom knappen.',
  ],
  ...(others.length === 0
    ? {}
    : { action: { label: 'Välj tillfälle', until: 'Den som väljer först får plats först.' } }),
  otherwise:
    others.length === 0
      ? 'Du behöver inte göra något nu.'
      : 'Om du inte svarar föreslår vi ett annat tillfälle för dig.',
});
