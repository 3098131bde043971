import * as z from 'zod';
import { CompaniesMerged } from '../../../events/companies.ts';
import type { EventDefinition } from '../../../events/define.ts';
import { dataOf, type Fact, isFactOf } from '../../../events/fact.ts';
import { PersonsMerged } from '../../../events/people.ts';
import type { Programme } from '../programme/programme.ts';
import type { FundingCalendar } from './calendar.ts';
import { contributionsOf, INDICATORS, indicatorTriggers } from './indicators/catalogue.ts';
import { EVIDENCE_KINDS } from './indicators/evidence.ts';
import { type Contribution, type Indicator, onItsDay } from './indicators/indicator.ts';

export const Metric = z.strictObject({
  programmeId: z.string(),
  decisionId: z.string(),
  indicator: z.string(),
  /** A rebuild counts into the next generation, beside the one that is read. */
  generation: z.int().positive(),
  /** Indicator version that it was counted by. */
  definitionVersion: z.int(),
  /** `YYYY-MM` → amount. The sum is the actual figure. */
  months: z.record(z.string(), z.int()),
});
/** One indicator under one funding decision, as the facts so far make it. */
export type Metric = z.output<typeof Metric>;

const evidence = z.strictObject({ kind: z.enum(EVIDENCE_KINDS), id: z.string() });
/** The fact that says so, when it was stated, and by what kind of actor and id. */
const told = { factId: z.string(), toldAt: z.iso.datetime(), toldBy: z.string() };
/** Cohort in which it happened; missing where the fact names none, and of what was counted before cohorts were noted. */
const cohortId = z.string().optional();

const Claim = z.strictObject({
  /** By which a later fact takes it back. */
  claim: z.string(),
  date: z.iso.date(),
  amount: z.int(),
  evidence,
  cohortId,
  ...told,
});
type Claim = z.output<typeof Claim>;

export const MetricEntry = z.strictObject({
  programmeId: z.string(),
  decisionId: z.string(),
  indicator: z.string(),
  generation: z.int().positive(),
  /** The person or thing that is counted once; otherwise the fact. */
  key: z.string(),
  date: z.iso.date(),
  amount: z.int(),
  evidence,
  cohortId,
  ...told,
  /** Name of the one claim, where it is not the id of the evidence. */
  claim: z.string().optional(),
  /** Everything that speaks for this key, the first to count first; missing where it is one thing. */
  claims: z.array(Claim).optional(),
  /** Claims that have been taken back. */
  revoked: z.array(z.string()).optional(),
  /** The key under which all of this counts, since two records turned out to be one. Nothing counts here any more. */
  mergedInto: z.string().optional(),
});
/** One thing that a metric counts, with its evidence. The entries of a metric add up to its months. */
export type MetricEntry = z.output<typeof MetricEntry>;

export type Counted = { readonly entry: MetricEntry; readonly definitionVersion: number };

const cohortOf = ({ data }: Fact): { readonly cohortId?: string } =>
  typeof data['cohortId'] === 'string' ? { cohortId: data['cohortId'] } : {};

const tellingOf = ({ id, at, actor }: Fact) => ({ factId: id, toldAt: at, toldBy: actor });

type Merger = {
  readonly by: NonNullable<Indicator['distinctBy']>;
  readonly from: string;
  readonly into: string;
};

/** Facts that change a figure: those that indicators count, and those by which two records become one. */
export const metricTriggers = (): readonly EventDefinition[] => [
  ...indicatorTriggers(),
  PersonsMerged,
  CompaniesMerged,
];

const mergerOf = (fact: Fact): Merger | undefined => {
  if (isFactOf(PersonsMerged, fact)) {
    const { personId, mergedPersonId } = dataOf(PersonsMerged, fact);
    return { by: 'person', from: mergedPersonId, into: personId };
  }
  if (isFactOf(CompaniesMerged, fact)) {
    const { companyId, mergedCompanyId } = dataOf(CompaniesMerged, fact);
    return { by: 'company', from: mergedCompanyId, into: companyId };
  }
  return undefined;
};

/** Signposts from the losing key to the other, in every figure that counts such records once. */
const signpostsOf = (calendar: FundingCalendar, fact: Fact, generation: number): readonly Counted[] => {
  const merger = mergerOf(fact);
  if (merger === undefined) return [];
  const { by, from, into } = merger;
  return INDICATORS.filter(({ distinctBy }) => distinctBy === by).flatMap(({ key: indicator, version }) =>
    calendar.decisions.map(({ decisionId }) => ({
      definitionVersion: version,
      entry: {
        programmeId: calendar.programmeId,
        decisionId,
        indicator,
        generation,
        key: from,
        mergedInto: into,
        date: onItsDay(fact),
        amount: 0,
        evidence: { kind: by, id: into },
        ...tellingOf(fact),
      },
    })),
  );
};

/** The entries of a fact in one generation, whether or not their keys have been counted already. */
export const entriesOf = (
  programme: Programme,
  calendar: FundingCalendar,
  fact: Fact,
  generation: number,
): readonly Counted[] => [
  ...signpostsOf(calendar, fact, generation),
  ...contributionsOf(programme, calendar, fact).map(
    ({
      indicator,
      decisionId,
      contribution: { date, amount, distinct, evidence: proof, claim, revokes },
    }) => ({
      definitionVersion: indicator.version,
      entry: {
        programmeId: programme.id,
        decisionId,
        indicator: indicator.key,
        generation,
        key: distinct ?? fact.id,
        date,
        amount,
        evidence: { ...proof },
        ...cohortOf(fact),
        ...tellingOf(fact),
        ...(claim === undefined || claim === proof.id ? {} : { claim }),
        ...(revokes === undefined ? {} : { claims: [], revoked: [revokes] }),
      },
    }),
  ),
];

/** Whether the first of two claims counts: the earlier date, and of one day the fact whose id comes first. */
const countsBefore = (a: Claim, b: Claim): boolean =>
  a.date === b.date ? a.factId < b.factId : a.date < b.date;

const claimsOf = (entry: MetricEntry): readonly Claim[] => {
  const { claims, claim, date, amount, evidence: proof, cohortId: cohort, factId, toldAt, toldBy } = entry;
  const only = { claim: claim ?? proof.id, date, amount, evidence: proof, factId, toldAt, toldBy };
  return claims ?? [cohort === undefined ? only : { ...only, cohortId: cohort }];
};

/**
 * Two entries of one key as one: all that speaks for it, less what was taken back. The first of the claims that are left
 * counts; none left counts nothing. The same in any order, and merged twice as once.
 */
export const mergeEntries = (one: MetricEntry, other: MetricEntry): MetricEntry => {
  const { programmeId, decisionId, indicator, generation, key } = one;
  const byFact = new Map([...claimsOf(one), ...claimsOf(other)].map((each) => [each.factId, each]));
  const claims = [...byFact.values()].sort((a, b) => (countsBefore(a, b) ? -1 : 1));
  const revoked = [...new Set([...(one.revoked ?? []), ...(other.revoked ?? [])])].sort();
  const [first] = claims;
  const counting = claims.find(({ claim }) => !revoked.includes(claim));
  const { date, amount, evidence: proof, ...rest } = counting ?? { ...(first ?? one), amount: 0 };
  return {
    programmeId,
    decisionId,
    indicator,
    generation,
    key,
    date,
    amount,
    evidence: proof,
    ...(rest.cohortId === undefined ? {} : { cohortId: rest.cohortId }),
    factId: rest.factId,
    toldAt: rest.toldAt,
    toldBy: rest.toldBy,
    ...(claims.length === 1 && revoked.length === 0
      ? first === undefined || first.claim === proof.id
        ? {}
        : { claim: first.claim }
      : { claims, revoked }),
  };
};

export const metricOf = ({ programmeId, decisionId, indicator, generation }: MetricEntry): string =>
  `${programmeId}/${decisionId}/${indicator}/${generation}`;

/** All figures of a programme's facts in one generation. */
export const countAll = (
  programme: Programme,
  calendar: FundingCalendar,
  facts: Iterable<Fact>,
  generation: number,
): readonly Counted[] => {
  const all = [...facts].flatMap((fact) => entriesOf(programme, calendar, fact, generation));
  const nameOf = (entry: MetricEntry, key: string): string => `${metricOf(entry)}/${key}`;
  const signposts = new Map(
    all
      .filter(({ entry }) => entry.mergedInto !== undefined)
      .map((each) => [nameOf(each.entry, each.entry.key), each]),
  );
  const followed = (entry: MetricEntry): MetricEntry => {
    const next = signposts.get(nameOf(entry, entry.key))?.entry.mergedInto;
    return next === undefined ? entry : followed({ ...entry, key: next });
  };
  const counted = new Map<string, Counted>(signposts);
  for (const { entry: given, definitionVersion } of all) {
    if (given.mergedInto !== undefined) continue;
    const entry = followed(given);
    const name = nameOf(entry, entry.key);
    const before = counted.get(name);
    counted.set(name, {
      definitionVersion,
      entry: before === undefined ? entry : mergeEntries(before.entry, entry),
    });
  }
  return [...counted.values()];
};

/** Amounts per month. A month in which nothing is left is not kept, so that adding and taking back leave no trace. */
export const monthsOf = (
  contributions: readonly Pick<Contribution, 'date' | 'amount'>[],
): Record<string, number> => sumOf(contributions.map(({ date, amount }) => ({ [date.slice(0, 7)]: amount })));

const sumOf = (all: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const months = new Map<string, number>();
  for (const each of all)
    for (const [month, amount] of Object.entries(each)) months.set(month, (months.get(month) ?? 0) + amount);
  return Object.fromEntries([...months].filter(([, sum]) => sum !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The figures of an indicator whose parts were counted apart. */
export const monthsOfParts = (parts: readonly Pick<Metric, 'months'>[]): Record<string, number> =>
  sumOf(parts.map(({ months }) => months));

export const totalOf = ({ months }: Pick<Metric, 'months'>): number =>
  Object.values(months).reduce((sum, amount) => sum + amount, 0);
