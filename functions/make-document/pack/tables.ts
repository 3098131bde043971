import { COST_CATEGORIES } from '../../../shared/domain/funding/funders.ts';
import { EVIDENCE } from '../../../shared/domain/funding/indicators/evidence.ts';
import type { EvidenceLine } from '../../../shared/domain/funding/snapshot.ts';
import { localDateOf } from '../../../shared/domain/kernel/dates.ts';
import { claimTables, financingLines, type ReleasedCell } from '../../../shared/sheets/claim.ts';
import { csvOf } from '../../../shared/sheets/csv.ts';
import { evidenceTable, indicatorTable, inUnit, resultIn } from '../../../shared/sheets/funding.ts';
import { dayOf, euroOf, type Value } from '../../../shared/sheets/values.ts';
import { workbookOf } from '../../../shared/sheets/write.ts';
import type { File } from '../../../shared/sheets/zip.ts';
import { formatDays, formatTime } from '../../../shared/text/format.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { PackContents } from './contents.ts';

/** An instant on Finnish clocks. */
const finnish = (at: string): string => `${localDateOf(new Date(at))} ${formatTime(at, 'en')}`;

const csv = (path: string, heading: readonly string[], rows: readonly (readonly Value[])[]): File => ({
  path,
  content: csvOf({ heading, rows }),
});

const EVIDENCE_HEADING = ['indicator', 'date', 'in_period', 'amount', 'id', 'recorded_at', 'recorded_by'];

const indicatorFile = ({ figures, snapshot, lockedAt }: PackContents): File =>
  csv(
    'indicators.csv',
    [
      'key',
      'label_fi',
      'label_sv',
      'label_en',
      'unit',
      'target',
      'actual_period',
      'actual_cumulative',
      'carried_over',
      'corrections',
      'kept_back',
      'definition_version',
      'computed_at',
      'source_hash',
    ],
    figures.map(({ key, label, unit, isWithheld, ...figure }) => [
      key,
      label.fi,
      label.sv,
      label.en,
      unit,
      figure.target,
      inUnit(figure.period, unit),
      resultIn(figure.actual, unit),
      figure.carriedOver,
      inUnit(figure.corrections, unit),
      isWithheld ? 1 : 0,
      figure.definitionVersion,
      finnish(lockedAt),
      snapshot.hash,
    ]),
  );

const evidenceFiles = ({ lines, snapshot: { from } }: PackContents): readonly File[] => {
  const rowOf = ({ indicator, date, amount, evidence, toldAt, toldBy }: EvidenceLine): readonly Value[] => [
    indicator,
    dayOf(date),
    date >= from ? 1 : 0,
    amount,
    evidence.id,
    finnish(toldAt),
    toldBy,
  ];
  return Object.entries(EVIDENCE).flatMap(([kind, known]) =>
    'file' in known
      ? [
          csv(
            `evidence/${known.file}.csv`,
            EVIDENCE_HEADING,
            lines.filter(({ evidence }) => evidence.kind === kind).map(rowOf),
          ),
        ]
      : [],
  );
};

const cells = (path: string, name: string, of: readonly ReleasedCell[]): File =>
  csv(
    path,
    [name, 'companies', 'kept_back'],
    of.map(({ code, count }) => [code, count, count === null ? 1 : 0]),
  );

/** Tables as CSV, whose headings are the same in every language. */
export const csvFiles = (contents: PackContents): readonly File[] => {
  const { snapshot, corrections, companies } = contents;
  const { costs } = snapshot;
  const parts = ['direct', 'flat', 'income', 'eligible', 'support', 'own'] as const;
  return [
    indicatorFile(contents),
    ...evidenceFiles(contents),
    csv(
      'companies.csv',
      ['business_id', 'counts_from', 'id'],
      companies.map(({ businessId, since, id }) => [businessId, dayOf(since), id]),
    ),
    cells('companies-by-municipality.csv', 'municipality', contents.byMunicipality),
    cells('companies-by-size.csv', 'size', contents.bySize),
    csv(
      'corrections.csv',
      ['indicator', 'corrects', 'date_was', 'amount_was', 'date_is', 'amount_is', 'kind', 'id'],
      corrections.map(({ indicator, corrects, was, is }) => [
        indicator,
        corrects,
        was && dayOf(was.date),
        was?.amount ?? 0,
        is && dayOf(is.date),
        is?.amount ?? 0,
        (is ?? was)?.evidence.kind ?? null,
        (is ?? was)?.evidence.id ?? null,
      ]),
    ),
    csv(
      'costs.csv',
      ['line', 'period_euro', 'until_euro'],
      costs === null
        ? []
        : [
            ...COST_CATEGORIES.map((category) => [
              category,
              ...[costs.period, costs.until].map(({ byCategory }) => euroOf(byCategory[category] ?? 0)),
            ]),
            ...parts.map((part) => [part, ...[costs.period, costs.until].map((of) => euroOf(of[part]))]),
          ],
    ),
    csv(
      'financing.csv',
      ['source', 'planned_euro', 'actual_euro'],
      financingLines(snapshot).map(({ source, planned, actual }) => [
        source,
        euroOf(planned),
        euroOf(actual),
      ]),
    ),
  ];
};

/** The same tables as a typed workbook in one language. */
export const workbookIn = async (contents: PackContents, language: Language): Promise<File> => {
  const { figures, lines } = contents;
  const labels = new Map(figures.map(({ key, label }) => [key, label[language]]));
  const periods = new Map(
    contents.periods.map(({ periodId, from, to }) => [periodId, formatDays(from, to, language)]),
  );
  return {
    path: `tables-${language}.xlsx`,
    content: await workbookOf([
      indicatorTable(figures, language),
      evidenceTable(lines, labels, language),
      ...claimTables({ ...contents, labels, periods }, language),
    ]),
  };
};
