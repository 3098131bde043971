import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/sv.ts';

export const sv = ({ firstName, partnerFirstName, lastHeardOn }: PairReminderValues): Letter => ({
  subject: 'Tre tryck: har du träffat din mentor den här månaden?',
  preheader: 'Dag, hur och hur länge. Inget om vad ni sade.',
  heading: 'Har ni träffats?',
  greeting: hi(firstName),
  opening: `Vi hörde senast av dig och ${partnerFirstName} ${day(lastHeardOn)}.`,
  paragraphs: ['Berätta via länken om ni har träffats, när och hur. Det ni talade om stannar mellan er.'],
  action: { label: 'Svara', until: 'Tre tryck, också för ”inte den här månaden”.' },
  otherwise:
    'Om vi inte hör något två gånger ringer vi dig. Via samma länk kan du planera en träff eller be om hjälp.',
});
