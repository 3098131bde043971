import * as z from 'zod';
import type { Contribution } from './indicators/indicator.ts';

export const Metric = z.strictObject({
  programmeId: z.string(),
  decisionId: z.string(),
  indicator: z.string(),
  /** Indicator version that it was counted by. */
  definitionVersion: z.int(),
  /** `YYYY-MM` → amount. The sum is the actual: nothing else is stored, so that a rebuild gives the same bytes. */
  months: z.record(z.string(), z.int()),
});
/** One indicator under one funding decision, as the facts so far make it. */
export type Metric = z.output<typeof Metric>;

/** A month in which nothing is left is not kept, so that adding and taking back leave no trace. */
export const addTo = (metric: Metric, { date, amount }: Contribution): Metric => {
  const month = date.slice(0, 7);
  const months = { ...metric.months, [month]: (metric.months[month] ?? 0) + amount };
  return {
    ...metric,
    months: Object.fromEntries(
      Object.entries(months)
        .filter(([, sum]) => sum !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
};

export const totalOf = (metric: Metric): number =>
  Object.values(metric.months).reduce((sum, amount) => sum + amount, 0);
