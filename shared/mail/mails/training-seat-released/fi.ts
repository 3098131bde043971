import type { Letter } from '../../letter.ts';
import { calendarEntry, day, hi, nothingNow, session } from '../../words/fi.ts';
import type { TrainingSeatReleasedValues } from './mail.ts';

export const fi = ({ firstName, reason, ...held }: TrainingSeatReleasedValues): Letter => ({
  subject: `Paikkasi on peruttu: koulutus ${day(held.startsAt)}`,
  preheader: 'Liitteenä oleva tiedosto poistaa koulutuksen kalenteristasi.',
  heading: 'Sinulla ei ole enää paikkaa tässä koulutuksessa',
  greeting: hi(firstName),
  opening: {
    TAKEN_AWAY: 'Koordinaattori on perunut paikan, jonka olimme varanneet sinulle tästä koulutuksesta:',
    WAIVED:
      'Sinun ei tarvitse osallistua koulutukseen, joten paikkasi tässä koulutuksessa vapautui jollekulle muulle:',
    WITHDRAWN: 'Et osallistu enää, joten paikkasi tässä koulutuksessa vapautui jollekulle muulle:',
  }[reason],
  details: session(held),
  calendar: { ...calendarEntry(held), cancelled: true },
  paragraphs: ['Liitteenä oleva tiedosto poistaa sen kalenteristasi.'],
  otherwise:
    reason === 'TAKEN_AWAY'
      ? 'Jos tarvitset vielä koulutusta, ehdotamme sinulle toista ajankohtaa. Tapahtuiko virhe? Vastaa tähän viestiin.'
      : `${nothingNow} Tapahtuiko virhe? Vastaa tähän viestiin.`,
});
