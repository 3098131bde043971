import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Metric } from '../../domain/funding/metric.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const metricId = (of: Pick<Metric, 'programmeId' | 'decisionId' | 'indicator'>): string =>
  `${of.programmeId}/${of.decisionId}/${of.indicator}`;

const MetricPart = Metric.extend({ part: z.int().min(0) });
/** A part of a metric. Each person or fact is always counted in the same one. */
export type MetricPart = z.output<typeof MetricPart>;

/** So many transactions can add to one metric at the same moment without touching the same item. */
const PARTS = 8;

/** Where a person, company or fact is counted. */
export const metricPartOf = (counted: string): number =>
  createHash('sha256').update(counted).digest().readUInt8(0) % PARTS;

export const metrics: ItemKind<MetricPart> = {
  name: 'Metric',
  schemaVersion: 1,
  schema: MetricPart,
  counts: 'months',
  idOf: ({ part, ...of }) => `${metricId(of)}.${part}`,
  key: (id) => {
    const end = id.lastIndexOf('.');
    return { pk: `METRIC#${id.slice(0, end)}`, sk: `PART#${id.slice(end + 1)}` };
  },
  collection: ({ programmeId, decisionId, indicator, part }) => ({
    pk: COLLECTION.metrics(programmeId, decisionId),
    sk: `${indicator}#${part}`,
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
