import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, session, span } from '../../words/fi.ts';
import type { TrainingSessionCancelledValues } from './mail.ts';

export const fi = ({ firstName, others, ...held }: TrainingSessionCancelledValues): Letter => ({
  subject: `Peruttu: koulutus ${day(held.startsAt)}`,
  preheader: 'Koulutusta ei järjestetä. Näin asia etenee.',
  heading: 'Koulutuksesi on peruttu',
  greeting: hi(firstName),
  opening: 'Valitettavasti tätä koulutusta ei järjestetä:',
  details: session(held),
  calendar: { ...calendarEntry(held), cancelled: true },
  list:
    others.length === 0
      ? undefined
      : {
          heading: 'Koulutukset, joissa on vapaita paikkoja',
          lines: others.map(({ startsAt, minutes, place }) => `${span(startsAt, minutes)}: ${place}`),
        },
  paragraphs: [
    'Liitteenä oleva tiedosto poistaa sen kalenteristasi.',
    others.length === 0
      ? 'Muita koulutuksia, joissa olisi vapaita paikkoja, ei vielä ole. Kirjoitamme sinulle heti, kun sellainen on tiedossa.'
      : 'Valitse sopiva aika sivulla, jonka painike avaa.',
  ],
  ...(others.length === 0
    ? {}
    : { action: { label: 'Valitse aika', until: 'Paikat täytetään valintajärjestyksessä.' } }),
  otherwise:
    others.length === 0
      ? 'Sinun ei tarvitse tehdä mitään nyt.'
      : 'Jos et vastaa, ehdotamme sinulle toista koulutusta.',
});
