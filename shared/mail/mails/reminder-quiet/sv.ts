import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { hi } from '../../words/sv.ts';

export const sv = ({ firstName, partnerFirstName }: PairReminderValues): Letter => ({
  subject: 'Fem veckor utan träff: en rad från dig kan hjälpa',
  preheader: 'Skriv en rad till din adept eller berätta att ni har träffats.',
  heading: 'Det har varit tyst ett tag',
  greeting: hi(firstName),
  opening: `Vi har inte hört om någon träff mellan dig och ${partnerFirstName} på fem veckor.`,
  paragraphs: [
    'Många adepter vågar inte skriva igen efter en tystnad. En rad från dig hjälper ofta: ”Hur går det? Passar nästa vecka?”',
  ],
  action: {
    label: 'Berätta, eller planera en träff',
    until: 'Kanske har ni redan träffats: berätta det då via samma länk.',
  },
  otherwise: 'Om vi inte hör något på tio dagar till ringer vi någon av er.',
});
