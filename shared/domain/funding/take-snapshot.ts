import { canonicalJson } from '../kernel/canonical-json.ts';
import type { ClaimPeriod } from './claim-period.ts';
import { daysOfLines, type MarkOf, type SnapshotDays, snapshotDaysOf } from './day-counts.ts';
import type { FundingDecision } from './decision.ts';
import {
  type CountedCompany,
  correctionsBetween,
  type EvidenceLine,
  type Frozen,
  figuresOf,
  type PeriodFigure,
  type PeriodSnapshot,
  type SessionSheets,
  type SnapshotPart,
} from './snapshot.ts';
import { contentOf, hashOfDays, LINES_IN_PART } from './snapshot-proof.ts';

const inParts = <Line>(lines: readonly Line[]): Line[][] =>
  Array.from({ length: Math.ceil(lines.length / LINES_IN_PART) }, (_, part) =>
    lines.slice(part * LINES_IN_PART, (part + 1) * LINES_IN_PART),
  );

const countsBy = (
  companies: readonly CountedCompany[],
  member: 'municipality' | 'size',
): Record<string, number> => {
  const groups = Map.groupBy(companies, (company) => company[member] ?? '');
  return Object.fromEntries([...groups].map(([code, all]) => [code, all.length]));
};

const UNTIL_CONFIRMED = ['number', 'funder', 'eligible', 'granted', 'costModel', 'supportRate'] as const;

/** Values that stand, without those that have none. */
const standing = <Key extends string>(
  recorded: Readonly<Partial<Record<Key, { readonly value: number | null }>>>,
): Partial<Record<Key, number>> =>
  Object.fromEntries(
    Object.entries<{ readonly value: number | null } | undefined>(recorded).flatMap(([key, held]) =>
      held === undefined || held.value === null ? [] : [[key, held.value]],
    ),
  ) as Partial<Record<Key, number>>;

const termsOf = (decision: FundingDecision): PeriodSnapshot['terms'] => ({
  label: decision.label,
  number: decision.number.value,
  funder: decision.funder.value,
  eligible: decision.eligible.value,
  granted: decision.granted.value,
  costModel: decision.costModel.value,
  supportRate: decision.supportRate.value,
  budget: standing(decision.budget),
  financing: standing(decision.financing),
  unconfirmed: [
    ...UNTIL_CONFIRMED.filter((name) => !decision[name].confirmed && decision[name].value !== null),
    ...Object.entries(decision.targets).flatMap(([key, { value, confirmed }]) =>
      value === null || confirmed ? [] : [`targets.${key}`],
    ),
    ...Object.entries(decision.carriedOver).flatMap(([key, { value, confirmed }]) =>
      value === null || confirmed ? [] : [`carriedOver.${key}`],
    ),
  ].sort(),
});

/** A period as it is kept, with a hash over everything of it: figures, terms, evidence and corrections. */
export const takeSnapshot = (
  {
    decision,
    period,
    companies,
    sheets,
    id,
  }: {
    readonly decision: FundingDecision;
    readonly period: ClaimPeriod;
    readonly companies: readonly CountedCompany[];
    readonly sheets: readonly SessionSheets[];
    readonly id: string;
  },
  lines: readonly EvidenceLine[],
  previous: Frozen | undefined,
  costs: (figures: readonly PeriodFigure[]) => PeriodSnapshot['costs'],
  countsSince: string,
  { sha256, markOf }: { readonly sha256: (text: string) => string; readonly markOf: MarkOf },
): {
  readonly snapshot: PeriodSnapshot;
  readonly parts: readonly SnapshotPart[];
  readonly days: readonly SnapshotDays[];
} => {
  const figures = figuresOf(decision, period, daysOfLines(lines, markOf), previous?.snapshot, countsSince);
  const corrections =
    previous === undefined
      ? []
      : correctionsBetween(previous.lines, lines, previous.snapshot.to, decision.periods);
  const evidence = inParts(lines);
  const days = snapshotDaysOf(id, evidence, markOf);
  const parts: SnapshotPart[] = [
    ...evidence.map((some) => ({ lines: some, corrections: [] })),
    ...inParts(corrections).map((some) => ({ lines: [], corrections: some })),
    ...inParts(companies).map((some) => ({ lines: [], corrections: [], companies: some })),
  ].map((some, part) => ({ snapshotId: id, part, ...some }));
  const kept = {
    programmeId: decision.programmeId,
    decisionId: decision.id,
    periodId: period.id,
    revision: period.locks.length + 1,
    from: period.from,
    to: period.to,
    follows: previous?.snapshot.id ?? null,
    terms: termsOf(decision),
    figures: [...figures],
    costs: costs(figures),
    companies: { byMunicipality: countsBy(companies, 'municipality'), bySize: countsBy(companies, 'size') },
    sheets: [...sheets],
    corrections: corrections.length,
    parts: parts.map((part) => sha256(contentOf(part))),
    days: hashOfDays(days, sha256),
  };
  return { snapshot: { id, ...kept, hash: sha256(canonicalJson(kept)) }, parts, days };
};
