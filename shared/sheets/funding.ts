import type { ClaimPeriod } from '../domain/funding/claim-period.ts';
import type { CostLine } from '../domain/funding/costs.ts';
import { EVIDENCE } from '../domain/funding/indicators/evidence.ts';
import type { Unit } from '../domain/funding/indicators/indicator.ts';
import type { Missing } from '../domain/funding/missing-evidence.ts';
import type { ReleasedFigure } from '../domain/funding/release.ts';
import type { EvidenceLine } from '../domain/funding/snapshot.ts';
import { costsText } from '../text/costs/text.ts';
import { formatDateTime } from '../text/format.ts';
import { fundingText } from '../text/funding/text.ts';
import { fundingFilesText } from '../text/funding-files/text.ts';
import type { Language } from '../text/language.ts';
import { dayOf, euroOf, type Table, type Value } from './values.ts';

type Column = keyof (typeof fundingFilesText)['en']['columns'];
type List = keyof (typeof fundingFilesText)['en']['lists'];

/** A table of finance under its headings in one language. */
export const tableOf = (
  list: List,
  columns: readonly (readonly [Column, number])[],
  rows: readonly (readonly Value[])[],
  language: Language,
): Table => {
  const words = fundingFilesText[language];
  return {
    name: words.lists[list],
    widths: columns.map(([, width]) => width),
    heading: columns.map(([column]) => words.columns[column]),
    rows,
  };
};

/** An amount as it was counted, in the unit of its indicator. */
export const inUnit = (amount: number | null, unit: Unit): number | null =>
  amount === null || unit !== 'HOURS' ? amount : Math.trunc(amount / 60);

/** A result as people read it: a mean is kept in tenths. */
export const resultIn = (actual: number | null, unit: Unit): number | null =>
  actual === null || unit !== 'MEAN' ? actual : actual / 10;

/** Figures that may leave the house. */
export const indicatorTable = (figures: readonly ReleasedFigure[], language: Language): Table => {
  const words = fundingFilesText[language];
  return tableOf(
    'indicators',
    [
      ...([
        ['indicator', 44],
        ['key', 28],
        ['unit', 12],
        ['target', 10],
        ['actual', 10],
      ] as const),
      ...([
        ['carriedOver', 16],
        ['period', 12],
        ['corrections', 12],
        ['before', 14],
      ] as const),
      ...([
        ['evidence', 16],
        ['version', 14],
        ['note', 40],
      ] as const),
    ],
    figures.map(({ key, label, unit, isWithheld, ...figure }) => [
      label[language],
      key,
      words.units[unit],
      figure.target,
      resultIn(figure.actual, unit),
      figure.carriedOver,
      inUnit(figure.period, unit),
      inUnit(figure.corrections, unit),
      inUnit(figure.before, unit),
      isWithheld ? null : figure.evidence,
      figure.definitionVersion,
      isWithheld ? words.keptBack : '',
    ]),
    language,
  );
};

type Labels = ReadonlyMap<string, string>;

/** Things that figures count, by ids alone. */
export const evidenceTable = (
  lines: readonly Omit<EvidenceLine, 'key'>[],
  labels: Labels,
  language: Language,
): Table => {
  const { tellers } = fundingText[language];
  return tableOf(
    'evidence',
    [
      ...([
        ['indicator', 44],
        ['key', 28],
        ['date', 12],
        ['amount', 12],
        ['kind', 20],
      ] as const),
      ...([
        ['id', 44],
        ['recordedAt', 20],
        ['recordedBy', 22],
      ] as const),
    ],
    lines.map(({ indicator, date, amount, evidence, toldAt, toldBy }) => [
      labels.get(indicator) ?? indicator,
      indicator,
      dayOf(date),
      amount,
      EVIDENCE[evidence.kind].name[language],
      evidence.id,
      formatDateTime(toldAt, language),
      tellers[toldBy],
    ]),
    language,
  );
};

/** Evidence that is not there, with the place where it is put right. */
export const missingTable = (missing: readonly Missing[], labels: Labels, language: Language): Table =>
  tableOf(
    'missing',
    [
      ['what', 52],
      ['date', 12],
      ['indicator', 40],
      ['id', 44],
      ['place', 44],
    ],
    missing.map(({ kind, date, indicator, id, place }) => [
      fundingText[language].missingKinds[kind],
      dayOf(date),
      labels.get(indicator) ?? indicator,
      id,
      place,
    ]),
    language,
  );

/** Costs as the accounts have them. */
export const costTable = (lines: readonly CostLine[], language: Language): Table =>
  tableOf(
    'costs',
    [
      ['date', 12],
      ['voucher', 20],
      ['category', 24],
      ['euro', 14],
    ],
    lines.map(({ date, voucher, category, amount }) => [
      dayOf(date),
      voucher,
      costsText[language].categories[category],
      euroOf(amount),
    ]),
    language,
  );

/** Periods of a decision with their claims. */
export const periodTable = (periods: readonly ClaimPeriod[], language: Language): Table =>
  tableOf(
    'periods',
    [
      ...([
        ['from', 12],
        ['to', 12],
        ['dueOn', 14],
        ['state', 20],
        ['claim', 24],
      ] as const),
      ...([
        ['claimed', 14],
        ['accepted', 14],
        ['paid', 14],
        ['hash', 68],
      ] as const),
    ],
    periods.map(({ from, to, dueOn, status, claim, answer, payment, locks }) => [
      dayOf(from),
      dayOf(to),
      dueOn === null ? null : dayOf(dueOn),
      fundingText[language].periodStates[status],
      claim?.number ?? null,
      euroOf(claim?.amount ?? null),
      euroOf(answer?.accepted ?? null),
      euroOf(payment?.amount ?? null),
      locks.at(-1)?.hash ?? null,
    ]),
    language,
  );
