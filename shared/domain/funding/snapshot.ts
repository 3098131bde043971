import * as z from 'zod';
import { addDays } from '../kernel/dates.ts';
import { Trilingual } from '../programme/programme.ts';
import { actualOf, isOfAnswers } from './actual.ts';
import type { ClaimPeriod } from './claim-period.ts';
import { CostStatement } from './costs.ts';
import { amountIn, type DayCounts, linesIn } from './day-counts.ts';
import { type FundingDecision, targetOf } from './decision.ts';
import { BUDGET_LINES, COST_MODELS, FINANCING_SOURCES, FUNDERS } from './funders.ts';
import { INDICATORS } from './indicators/catalogue.ts';
import { EVIDENCE_KINDS } from './indicators/evidence.ts';
import { UNITS } from './indicators/indicator.ts';
import type { MetricEntry } from './metric.ts';

const TELLERS = ['STAFF', 'PARTICIPANT', 'SYSTEM'] as const;
export type Teller = (typeof TELLERS)[number];

/** Kind of author of what is counted: finance reads no names. */
export const tellerOf = (toldBy: string): Teller => {
  if (toldBy.startsWith('staff:')) return 'STAFF';
  return toldBy.startsWith('system:') ? 'SYSTEM' : 'PARTICIPANT';
};

/** One thing that a figure counts: pseudonymous ids, and the kind of its author. */
export const EvidenceLine = z.strictObject({
  indicator: z.string(),
  /** Person, company or fact that counts once. */
  key: z.string(),
  date: z.iso.date(),
  /** Hours in minutes. */
  amount: z.int(),
  evidence: z.strictObject({ kind: z.enum(EVIDENCE_KINDS), id: z.string() }),
  toldAt: z.iso.datetime(),
  toldBy: z.enum(TELLERS),
});
export type EvidenceLine = z.output<typeof EvidenceLine>;

const Side = EvidenceLine.pick({ date: true, amount: true, evidence: true, toldAt: true, toldBy: true });

/** A thing that counted otherwise when an earlier period was locked. `null`: it did not count, or does not any more. */
export const Correction = z.strictObject({
  indicator: z.string(),
  key: z.string(),
  /** The period on whose days it lies; null for days of no period. */
  corrects: z.string().max(80).nullable(),
  was: Side.nullable(),
  is: Side.nullable(),
});
export type Correction = z.output<typeof Correction>;

/** An indicator of a period. Amounts are as they are counted: hours in minutes. */
export const PeriodFigure = z.strictObject({
  key: z.string(),
  label: Trilingual,
  definition: Trilingual,
  definitionVersion: z.int(),
  unit: z.enum(UNITS),
  /** The figure beside which this one is shown. */
  beside: z.strictObject({ key: z.string(), as: z.enum(['GROSS', 'OF_WHICH', 'ANSWERS']) }).nullable(),
  /** People who were asked and who answered, for a figure that is made of answers. */
  responses: z.strictObject({ answers: z.int(), asked: z.int() }).nullable(),
  /** In the unit, like `carriedOver` and `actual`. */
  target: z.int().nullable(),
  carriedOver: z.int().nullable(),
  /**
   * Result of the decision until the period's last day; null where it is not known, or too few have answered. A share is in per cent and a
   * mean in tenths.
   */
  actual: z.int().nullable(),
  /** Counted on days of the period. This and what follows is null where it would tell single answers. */
  period: z.int().nullable(),
  /** Change of what earlier periods had shown. */
  corrections: z.int().nullable(),
  /** Counted since the last lock on days that no period has. */
  outside: z.int().nullable(),
  /** Counted until the last lock, as it was shown. */
  before: z.int().nullable(),
  /** `before`, `corrections`, `outside` and `period` together: everything until the last day. */
  counted: z.int().nullable(),
  evidence: z.int(),
});
export type PeriodFigure = z.output<typeof PeriodFigure>;

const Terms = z.strictObject({
  label: Trilingual,
  number: z.string().max(60).nullable(),
  funder: z.strictObject({ profile: z.enum(FUNDERS), name: z.string() }),
  eligible: z.strictObject({ from: z.iso.date(), to: z.iso.date().optional() }),
  granted: z.int().nullable(),
  costModel: z.enum(COST_MODELS).nullable(),
  supportRate: z.int().nullable(),
  /** Planned cents, by budget line and by source of the own share. Absent in the first snapshots, like the companies. */
  budget: z.partialRecord(z.enum(BUDGET_LINES), z.int()).optional(),
  financing: z.partialRecord(z.enum(FINANCING_SOURCES), z.int()).optional(),
  /** Names of the terms that nobody has confirmed. */
  unconfirmed: z.array(z.string()),
});

export const CountedCompany = z.strictObject({
  id: z.string(),
  /** Day from which it counts. */
  since: z.iso.date(),
  businessId: z.string().nullable(),
  municipality: z.string().nullable(),
  size: z.string().nullable(),
});
/** A company or organisation that counts, as it was on the day of the lock. */
export type CountedCompany = z.output<typeof CountedCompany>;

const SessionSheets = z.strictObject({ sessionId: z.string(), date: z.iso.date(), sheets: z.int() });
export type SessionSheets = z.output<typeof SessionSheets>;

const CompanyCounts = z.strictObject({
  /** Code, or an empty text where it is not known → number. */
  byMunicipality: z.record(z.string(), z.int()),
  bySize: z.record(z.string(), z.int()),
});

/** Content of a lock, but for its own hash. */
const content = {
  id: z.string(),
  programmeId: z.string(),
  decisionId: z.string(),
  periodId: z.string(),
  revision: z.int().positive(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Snapshot of the period before, whose figures it goes on from. */
  follows: z.string().max(80).nullable(),
  terms: Terms,
  figures: z.array(PeriodFigure),
  /** Until its last day, and its own part; null where no costs were imported. */
  costs: z
    .strictObject({
      until: CostStatement,
      period: CostStatement,
      /** Hashes of the files of accounting. */
      files: z.array(z.string()),
    })
    .nullable(),
  companies: CompanyCounts.optional(),
  /** Sessions held in the period with the number of their signed sheets. Absent in the first snapshots. */
  sheets: z.array(SessionSheets).optional(),
  corrections: z.int(),
  /** SHA-256 of each part of the evidence, of the corrections, and of the companies, in their order. */
  parts: z.array(z.string()),
  /** SHA-256 of the days of the evidence. Absent in the first snapshots. */
  days: z.string().optional(),
};
export const PeriodSnapshot = z.strictObject({ ...content, hash: z.string() });
/** Figures of a period as they were when it was locked. */
export type PeriodSnapshot = z.output<typeof PeriodSnapshot>;

export const SnapshotPart = z.strictObject({
  snapshotId: z.string(),
  part: z.int().min(0),
  lines: z.array(EvidenceLine),
  corrections: z.array(Correction),
  companies: z.array(CountedCompany).optional(),
});
/** Evidence, corrections or companies of a snapshot: as much as fits into an item. */
export type SnapshotPart = z.output<typeof SnapshotPart>;

const nameOf = ({ indicator, key }: Pick<EvidenceLine, 'indicator' | 'key'>): string => `${indicator}/${key}`;

const inOrder = <Line extends Pick<EvidenceLine, 'indicator' | 'key'>>(lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

/** Everything that counts until a day, in an order that does not depend on when it was counted. */
export const evidenceUntil = (entries: readonly MetricEntry[], until: string): readonly EvidenceLine[] =>
  inOrder(
    entries
      .filter(({ date, amount }) => amount !== 0 && date <= until)
      .map(({ indicator, key, date, amount, evidence, toldAt, toldBy }) => ({
        indicator,
        key,
        date,
        amount,
        evidence,
        toldAt,
        toldBy: tellerOf(toldBy),
      })),
  );

const sideOf = ({ date, amount, evidence, toldAt, toldBy }: EvidenceLine): z.output<typeof Side> => ({
  date,
  amount,
  evidence,
  toldAt,
  toldBy,
});

type Dated = { readonly periodId: string; readonly from: string; readonly to: string };

/** Lines that count otherwise than a lock had shown, by the days until that lock. */
export const correctionsBetween = (
  shown: readonly EvidenceLine[],
  now: readonly EvidenceLine[],
  until: string,
  periods: readonly Dated[],
): readonly Correction[] => {
  const was = new Map(shown.map((line) => [nameOf(line), line]));
  const is = new Map(now.filter(({ date }) => date <= until).map((line) => [nameOf(line), line]));
  const holding = (date: string): string | null =>
    periods.find(({ from, to }) => from <= date && date <= to)?.periodId ?? null;
  return inOrder(
    [...new Map([...was, ...is]).values()].flatMap(({ indicator, key }): Correction[] => {
      const [before, after] = [was.get(nameOf({ indicator, key })), is.get(nameOf({ indicator, key }))];
      if (before?.amount === after?.amount && before?.date === after?.date) return [];
      const corrects = holding((before ?? after)?.date ?? until);
      return [
        { indicator, key, corrects, was: before ? sideOf(before) : null, is: after ? sideOf(after) : null },
      ];
    }),
  );
};

export type Frozen = {
  readonly snapshot: Pick<PeriodSnapshot, 'id' | 'to' | 'figures' | 'costs'>;
  readonly lines: readonly EvidenceLine[];
};

/** Figures of a period by what counts now, and by what the lock before it had shown. */
export const figuresOf = (
  decision: FundingDecision,
  period: Pick<ClaimPeriod, 'from' | 'to'>,
  days: DayCounts,
  previous: Pick<PeriodSnapshot, 'to' | 'figures'> | undefined,
  countsSince: string,
): readonly PeriodFigure[] => {
  const { from, to } = period;
  const shownUntil = previous?.to;
  const countOf = (key: string): number => amountIn(days, key, { to });
  return INDICATORS.map((indicator) => {
    const { key, label, definition, version, unit, beside = null, responses } = indicator;
    const answered =
      responses === undefined
        ? null
        : { answers: countOf(responses.answers), asked: countOf(responses.asked) };
    const isHidden = isOfAnswers(indicator);
    const before = previous?.figures.find((shown) => shown.key === key)?.counted ?? 0;
    return {
      key,
      label,
      definition,
      definitionVersion: version,
      unit,
      beside,
      responses: answered,
      carriedOver: decision.carriedOver[key]?.value ?? null,
      target: targetOf(decision, key),
      actual: actualOf(decision, indicator, countOf, countsSince),
      period: isHidden ? null : amountIn(days, key, { from, to }),
      corrections: isHidden
        ? null
        : shownUntil === undefined
          ? 0
          : amountIn(days, key, { to: shownUntil }) - before,
      outside: isHidden ? null : amountIn(days, key, { after: shownUntil, to: addDays(from, -1) }),
      before: isHidden ? null : before,
      counted: isHidden ? null : countOf(key),
      evidence: linesIn(days, key, { to }),
    };
  });
};

const hidden = new Set(INDICATORS.filter(isOfAnswers).map(({ key }) => key));

/** The figure whose lines stand for a figure: of a mean those who have answered, so that nobody sees the answer of one. */
export const linesFor = (key: string): string => {
  const answers = INDICATORS.find((indicator) => indicator.key === key)?.responses?.answers;
  return hidden.has(key) && answers !== undefined ? answers : key;
};

/** Evidence of a figure for a reader. */
export const shownLines = (lines: readonly EvidenceLine[], key: string): readonly EvidenceLine[] => {
  const shown = linesFor(key);
  return lines.filter(({ indicator }) => indicator === shown);
};

/** Corrections for a reader: a changed answer shows as a changed number of answers alone. */
export const shownCorrections = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter(({ indicator }) => !hidden.has(indicator));
