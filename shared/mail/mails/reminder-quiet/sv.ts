import type { Letter } from '../../letter.ts';
import type { PairReminderValues } from '../../pair.ts';
import { day, hi } from '../../words/sv.ts';

export const sv = ({ firstName, partnerFirstName, lastHeardOn, callOn }: PairReminderValues): Letter => ({
  subject: 'Ingen träff på ett tag: en rad från dig kan hjälpa',
  preheader: 'Skriv en rad till din adept eller berätta att ni har träffats.',
  heading: 'Det har varit tyst ett tag',
  greeting: hi(firstName),
  opening: `Det senaste vi har hört om dig och ${partnerFirstName} är från ${day(lastHeardOn)}.`,
  paragraphs: [
    'Många adepter vågar inte skriva igen efter en tystnad. En rad från dig hjälper ofta: ”Hur går det? Passar nästa vecka?”',
  ],
  action: {
    label: 'Berätta, eller planera en träff',
    until: 'Kanske har ni redan träffats: berätta det då via samma länk.',
  },
  otherwise: `Om vi inte har hört något senast ${day(callOn)} ringer vi någon av er.`,
});
