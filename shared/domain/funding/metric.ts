import * as z from 'zod';
import type { Contribution } from './indicators/indicator.ts';

export const Metric = z.strictObject({
  programmeId: z.string(),
  decisionId: z.string(),
  indicator: z.string(),
  /** Indicator version that it was counted by. */
  definitionVersion: z.int(),
  /** `YYYY-MM` → amount. The sum is the actual: nothing else is stored. */
  months: z.record(z.string(), z.int()),
});
/** One indicator under one funding decision, as the facts so far make it. */
export type Metric = z.output<typeof Metric>;

/** Amounts per month. A month in which nothing is left is not kept, so that adding and taking back leave no trace. */
export const monthsOf = (contributions: readonly Contribution[]): Record<string, number> =>
  sumOf(contributions.map(({ date, amount }) => ({ [date.slice(0, 7)]: amount })));

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
