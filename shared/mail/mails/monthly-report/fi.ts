import { formatDate } from '../../../text/format.ts';
import type { Letter } from '../../letter.ts';
import type { MonthlyReportValues, ReportLine } from '../../report.ts';

const lineOf = ({ label, actual, target, inMonth }: ReportLine): string =>
  `${label}: ${actual}${target === undefined ? '' : ` / ${target}`}${inMonth === undefined ? '' : `, kuukauden aikana ${inMonth}`}`;

export const fi = ({ label, number, until, lines, path }: MonthlyReportValues): Letter => ({
  subject: `Kuukausiraportti: tulokset ${formatDate(until, 'fi')} asti`,
  preheader: 'Tulokset ja tavoitteet ohjausryhmälle.',
  heading: `Tulokset ${formatDate(until, 'fi')} asti`,
  opening:
    lines.length === 0
      ? `Mitään näytettävää ei ole vielä laskettu. Rahoitus: ${label}.`
      : `Tilanne kuukauden lopussa. Rahoitus: ${label}.`,
  details: number === undefined ? [] : [{ term: 'Rahoituspäätös', detail: number }],
  list: lines.length === 0 ? undefined : { heading: 'Tulokset', lines: lines.map(lineOf) },
  paragraphs: [
    'Lukuja, joista voisi tunnistaa yksittäisiä ihmisiä tai yrityksiä, ei näytetä. Myöhemmät korjaukset ovat seuraavassa raportissa.',
  ],
  action: {
    label: 'Avaa talouden sivu',
    until: 'Sivu näyttää tämän päivän luvut. Se vaatii henkilökunnan tunnuksen, jolla on oikeus nähdä ne.',
    path,
  },
  otherwise: 'Sinun ei tarvitse tehdä mitään. Jos et halua raporttia enää, vastaa tähän viestiin.',
});
