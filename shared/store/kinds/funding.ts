import * as z from 'zod';
import { Metric } from '../../domain/funding/metric.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const metricId = (of: Pick<Metric, 'programmeId' | 'decisionId' | 'indicator'>): string =>
  `${of.programmeId}/${of.decisionId}/${of.indicator}`;

export const metrics: ItemKind<Metric> = {
  name: 'Metric',
  schemaVersion: 1,
  schema: Metric,
  idOf: metricId,
  key: (id) => ({ pk: `METRIC#${id}`, sk: 'TOTAL' }),
  collection: ({ programmeId, decisionId, indicator }) => ({
    pk: COLLECTION.metrics(programmeId, decisionId),
    sk: indicator,
  }),
};

const CountedKey = z.strictObject({ metric: z.string(), key: z.string(), date: z.iso.date() });
/** A person or company that an indicator has counted, and counts once only: on the earliest date that is known. */
export type CountedKey = z.output<typeof CountedKey>;

export const countedKeys: ItemKind<CountedKey> = {
  name: 'CountedKey',
  schemaVersion: 1,
  schema: CountedKey,
  idOf: ({ metric, key }) => `${metric}#${key}`,
  key: (id) => ({ pk: `METRIC#${id}`, sk: 'KEY' }),
};
