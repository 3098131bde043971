import { formatDate } from '../../../text/format.ts';
import type { Letter } from '../../letter.ts';
import type { MonthlyReportValues, ReportLine } from '../../report.ts';

const lineOf = ({ label, actual, target, inMonth }: ReportLine): string =>
  `${label}: ${actual}${target === undefined ? '' : ` av ${target}`}${inMonth === undefined ? '' : `, varav ${inMonth} under månaden`}`;

export const sv = ({ label, number, until, lines, path }: MonthlyReportValues): Letter => ({
  subject: `Månadsrapport: resultat till och med ${formatDate(until, 'sv')}`,
  preheader: 'Resultat mot mål, för styrgruppen.',
  heading: `Resultat till och med ${formatDate(until, 'sv')}`,
  opening:
    lines.length === 0
      ? `Ännu har ingenting som kan visas räknats för ${label}.`
      : `Så här låg ${label} till vid månadens slut.`,
  details: number === undefined ? [] : [{ term: 'Finansieringsbeslut', detail: number }],
  list: lines.length === 0 ? undefined : { heading: 'Resultat', lines: lines.map(lineOf) },
  paragraphs: [
    'Siffror som kunde röja enskilda personer eller företag visas inte. Senare rättelser finns i nästa rapport.',
  ],
  action: {
    label: 'Öppna ekonomisidan',
    until: 'Sidan visar dagens siffror. Den kräver ett personalkonto med rätt att se dem.',
    path,
  },
  otherwise: 'Du behöver inte göra någonting. Vill du bli struken från listan, svara på det här meddelandet.',
});
