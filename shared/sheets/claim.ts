import { type CostStatement, financingOf } from '../domain/funding/costs.ts';
import { COST_CATEGORIES } from '../domain/funding/funders.ts';
import { EVIDENCE } from '../domain/funding/indicators/evidence.ts';
import type { Correction, CountedCompany, PeriodSnapshot } from '../domain/funding/snapshot.ts';
import { municipalities } from '../domain/vocabularies/municipalities.ts';
import { labelOf, type Vocabulary } from '../domain/vocabularies/vocabulary.ts';
import { companySizes } from '../domain/vocabularies/work.ts';
import { costsText } from '../text/costs/text.ts';
import { fundingFilesText } from '../text/funding-files/text.ts';
import type { Language } from '../text/language.ts';
import { tableOf } from './funding.ts';
import { dayOf, euroOf, type Table, type Value } from './values.ts';

type Amounts = { readonly line: string; readonly period: number | null; readonly until: number | null };

/** Costs of a period and until its end, in cents: by the accounts, and the sums that follow from them. */
export const statementLines = (
  { period, until }: { readonly period: CostStatement; readonly until: CostStatement },
  language: Language,
): readonly Amounts[] => {
  const of = (line: string, amountOf: (statement: CostStatement) => number | null): Amounts => ({
    line,
    period: amountOf(period),
    until: amountOf(until),
  });
  return [
    ...COST_CATEGORIES.map((category) =>
      of(costsText[language].categories[category], ({ byCategory }) => byCategory[category] ?? 0),
    ),
    ...(['direct', 'flat', 'income', 'eligible', 'support', 'own'] as const).map((part) =>
      of(fundingFilesText[language].statement[part], (statement) => statement[part]),
    ),
  ];
};

/** Sources of the money, by the plan at the lock of the period. */
export const financingLines = ({ terms, costs }: Pick<PeriodSnapshot, 'terms' | 'costs'>) =>
  costs === null
    ? []
    : financingOf(
        {
          granted: { value: terms.granted },
          financing: Object.fromEntries(
            Object.entries(terms.financing ?? {}).map(([source, value]) => [source, { value }]),
          ),
        },
        costs.until,
      );

/** A cell of a breakdown by code; an empty code is not known, and no number is kept back. */
export type ReleasedCell = { readonly code: string; readonly count: number | null };

const cellTable = (
  list: 'municipalities' | 'sizes',
  cells: readonly ReleasedCell[],
  vocabulary: Vocabulary,
  language: Language,
): Table => {
  const words = fundingFilesText[language];
  return tableOf(
    list,
    [
      [list === 'sizes' ? 'size' : 'municipality', 34],
      ['count', 12],
      ['note', 34],
    ],
    cells.map(({ code, count }) => [
      code === '' ? words.notKnown : labelOf(vocabulary, code, language),
      count,
      count === null ? words.keptBack : '',
    ]),
    language,
  );
};

const correctionRow = (
  { indicator, corrects, was, is }: Correction,
  periods: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
  language: Language,
): readonly Value[] => {
  const { kind, id } = (is ?? was)?.evidence ?? { kind: 'person' as const, id: '' };
  return [
    labels.get(indicator) ?? indicator,
    indicator,
    corrects === null ? '' : (periods.get(corrects) ?? corrects),
    was?.amount ?? 0,
    is?.amount ?? 0,
    EVIDENCE[kind].name[language],
    id,
  ];
};

type Given = {
  readonly snapshot: Pick<PeriodSnapshot, 'terms' | 'costs'>;
  readonly corrections: readonly Correction[];
  readonly companies: readonly CountedCompany[];
  readonly byMunicipality: readonly ReleasedCell[];
  readonly bySize: readonly ReleasedCell[];
  readonly labels: ReadonlyMap<string, string>;
  /** Days of each period by its id. */
  readonly periods: ReadonlyMap<string, string>;
};

/** Companies, corrections, costs and financing of a claim. */
export const claimTables = (given: Given, language: Language): readonly Table[] => {
  const { snapshot, corrections, companies, byMunicipality, bySize, labels, periods } = given;
  const words = fundingFilesText[language];
  return [
    tableOf(
      'companies',
      [
        ['businessId', 16],
        ['since', 14],
        ['id', 44],
      ],
      companies.map(({ id, businessId, since }) => [businessId, dayOf(since), id]),
      language,
    ),
    cellTable('municipalities', byMunicipality, municipalities, language),
    cellTable('sizes', bySize, companySizes, language),
    tableOf(
      'corrections',
      [
        ...([
          ['indicator', 44],
          ['key', 28],
          ['corrects', 26],
          ['was', 10],
        ] as const),
        ...([
          ['is', 10],
          ['kind', 20],
          ['id', 44],
        ] as const),
      ],
      corrections.map((correction) => correctionRow(correction, periods, labels, language)),
      language,
    ),
    tableOf(
      'statement',
      [
        ['line', 40],
        ['period', 16],
        ['until', 18],
      ],
      snapshot.costs === null
        ? []
        : statementLines(snapshot.costs, language).map(({ line, period, until }) => [
            line,
            euroOf(period),
            euroOf(until),
          ]),
      language,
    ),
    tableOf(
      'financing',
      [
        ['source', 30],
        ['planned', 16],
        ['actual', 16],
      ],
      financingLines(snapshot).map(({ source, planned, actual }) => [
        words.sources[source],
        euroOf(planned),
        euroOf(actual),
      ]),
      language,
    ),
  ];
};
