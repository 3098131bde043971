import { formatDate } from '../../../text/format.ts';
import type { Letter } from '../../letter.ts';
import type { MonthlyReportValues, ReportLine } from '../../report.ts';

const lineOf = ({ label, actual, target, inMonth }: ReportLine): string =>
  `${label}: ${actual}${target === undefined ? '' : ` of ${target}`}${inMonth === undefined ? '' : `, ${inMonth} of it in the month`}`;

export const en = ({ label, number, until, lines, path }: MonthlyReportValues): Letter => ({
  subject: `Monthly report: results until the end of ${formatDate(until, 'en')}`,
  preheader: 'Results against targets, for the steering group.',
  heading: `Results until the end of ${formatDate(until, 'en')}`,
  opening:
    lines.length === 0
      ? `Nothing that can be shown has been counted for ${label} yet.`
      : `This is how ${label} stood at the end of the month.`,
  details: number === undefined ? [] : [{ term: 'Funding decision', detail: number }],
  list: lines.length === 0 ? undefined : { heading: 'Results', lines: lines.map(lineOf) },
  paragraphs: [
    'Figures that would tell of few people or firms are kept back. Later corrections appear in the next report.',
  ],
  action: {
    label: 'Open the finance page',
    until: 'The page shows the figures of today. It needs a staff account with the right to see them.',
    path,
  },
  otherwise: 'You do not need to do anything. To be taken off the list, reply to this mail.',
});
