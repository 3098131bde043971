import type { RestrictionText } from './en.ts';

export const sv: RestrictionText = {
  restrict: 'Begränsa …',
  restrictTitle: (name) => `Spara uppgifterna om ${name} men använd dem inte`,
  restrictLead:
    'När personen har bett om det: till exempel medan du reder ut om en uppgift är rätt. Ingenting raderas.',
  means: [
    'Ingen matchning och inget beslut om en ansökan.',
    'Inga mejl, utom kvittot, beskedet om att det upphör och sådant som personen ber om på sin egen sida.',
    'Inga nya enkäter. Det som redan har räknats för finansiärerna står kvar.',
  ],
  meansTitle: 'Vad det betyder',
  ends: (pairs, proposals) =>
    `Nu: par som pausas: ${pairs}, öppna förslag som avslutas: ${proposals}. Den andra får veta det men inte varför. Tala med dem.`,
  receiptMail: 'Personen får ett kvitto per mejl.',
  channel: 'Hur berättade personen det för dig?',
  reason: 'Orsak, med neutrala ord',
  reasonHint: 'Personen läser den på sin egen sida.',
  restrictNow: 'Spara men använd inte',
  restricted: 'Uppgifterna sparas men används inte. Ett kvitto är på väg till personen.',
  isRestricted: (since, by) =>
    `Uppgifterna om den här personen har sparats men inte använts sedan ${since}. Infört av: ${by}.`,
  why: (reason) => `Orsak: ${reason}`,
  ending: (day, reason) => `Det upphör ${day}. Personen har fått veta det: ${reason}`,
  lift: 'Använd uppgifterna igen …',
  liftTitle: (name) => `Använd uppgifterna om ${name} igen`,
  liftLead:
    'Enligt lagen ska personen få veta det i förväg. Ett mejl går ut nu, och uppgifterna används igen om en vecka. Fram till dess kan personen säga nej på sin egen sida, och du kan göra det här.',
  liftReasonHint: 'Den står i mejlet till personen.',
  liftNow: 'Meddela personen',
  announced: 'Personen får veta det. Uppgifterna används igen om en vecka, om personen inte säger nej.',
  keep: 'Använd dem inte',
  themselves: 'personen själv',
};
