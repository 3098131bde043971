import * as z from 'zod';
import type { Fact } from '../../../events/fact.ts';
import type { Programme } from '../programme/programme.ts';
import { contributionsOf } from './indicators/catalogue.ts';
import { type Contribution, EVIDENCE_KINDS } from './indicators/indicator.ts';

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

export const MetricEntry = z.strictObject({
  programmeId: z.string(),
  decisionId: z.string(),
  indicator: z.string(),
  generation: z.int().positive(),
  /** The person or thing that is counted once; otherwise the fact. */
  key: z.string(),
  date: z.iso.date(),
  amount: z.int(),
  evidence: z.strictObject({ kind: z.enum(EVIDENCE_KINDS), id: z.string() }),
  factId: z.string(),
});
/** One thing that a metric counts, with its evidence. The entries of a metric add up to its months. */
export type MetricEntry = z.output<typeof MetricEntry>;

export type Counted = { readonly entry: MetricEntry; readonly definitionVersion: number };

/** The entries of a fact in one generation, whether or not their keys have been counted already. */
export const entriesOf = (programme: Programme, fact: Fact, generation: number): readonly Counted[] =>
  contributionsOf(programme, fact).map(
    ({ indicator, decisionId, contribution: { date, amount, distinct, evidence } }) => ({
      definitionVersion: indicator.version,
      entry: {
        ...{ programmeId: programme.id, decisionId, indicator: indicator.key, generation },
        ...{ key: distinct ?? fact.id, date, amount, evidence: { ...evidence }, factId: fact.id },
      },
    }),
  );

/**
 * Whether the first of two entries of one key counts: the earlier date, and of one day the fact whose id comes first.
 * So facts make the same figures in any order.
 */
export const countsBefore = (a: MetricEntry, b: MetricEntry): boolean =>
  a.date === b.date ? a.factId < b.factId : a.date < b.date;

export const metricOf = ({ programmeId, decisionId, indicator, generation }: MetricEntry): string =>
  `${programmeId}/${decisionId}/${indicator}/${generation}`;

/** All figures of a programme's facts in one generation. */
export const countAll = (
  programme: Programme,
  facts: Iterable<Fact>,
  generation: number,
): readonly Counted[] => {
  const counted = new Map<string, Counted>();
  for (const fact of facts)
    for (const next of entriesOf(programme, fact, generation)) {
      const key = `${metricOf(next.entry)}/${next.entry.key}`;
      const before = counted.get(key);
      if (before === undefined || countsBefore(next.entry, before.entry)) counted.set(key, next);
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
