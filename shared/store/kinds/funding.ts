import { createHash } from 'node:crypto';
import * as z from 'zod';
import { FundingCalendar } from '../../domain/funding/calendar.ts';
import { ClaimPack, PackPart } from '../../domain/funding/claim-pack.ts';
import { ClaimPeriod } from '../../domain/funding/claim-period.ts';
import { CostLedger, CostPart } from '../../domain/funding/costs.ts';
import { type MarkOf, MetricTally, SnapshotDays } from '../../domain/funding/day-counts.ts';
import { FundingDecision } from '../../domain/funding/decision.ts';
import { MetricGeneration } from '../../domain/funding/generation.ts';
import { Metric, MetricEntry, metricOf } from '../../domain/funding/metric.ts';
import { MonthlyReport, ReportReader } from '../../domain/funding/report.ts';
import { PeriodSnapshot, SnapshotPart } from '../../domain/funding/snapshot.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

const MetricPart = Metric.extend({ part: z.int().min(0) });
/** A part of a metric. Each person or fact is always counted in the same one. */
export type MetricPart = z.output<typeof MetricPart>;

/** So many transactions can add to one metric at the same moment without touching the same item. */
const PARTS = 8;

/** The part in which a person, company or fact is counted. */
export const metricPartOf = (counted: string): number =>
  createHash('sha256').update(counted).digest().readUInt8(0) % PARTS;

type PartOf = Pick<MetricPart, 'programmeId' | 'decisionId' | 'indicator' | 'generation' | 'part'>;

const idOfPart = ({ programmeId, decisionId, indicator, generation, part }: PartOf): string =>
  `${programmeId}/${decisionId}/${indicator}/${generation}.${part}`;

export const metrics: ItemKind<MetricPart> = {
  name: 'Metric',
  schemaVersion: 1,
  schema: MetricPart,
  counts: 'months',
  idOf: idOfPart,
  key: (id) => {
    const end = id.lastIndexOf('.');
    return { pk: `METRIC#${id.slice(0, end)}`, sk: `PART#${id.slice(end + 1)}` };
  },
  collection: ({ programmeId, decisionId, indicator, generation, part }) => ({
    pk: COLLECTION.metrics(programmeId, decisionId),
    sk: `${generation}#${indicator}#${part}`,
  }),
};

const TallyPart = MetricTally.extend({ part: z.int().min(0) });
/** A part of a tally, beside that of its metric. */
export type TallyPart = z.output<typeof TallyPart>;

export const metricTallies: ItemKind<TallyPart> = {
  name: 'MetricTally',
  schemaVersion: 1,
  schema: TallyPart,
  counts: 'sums',
  idOf: idOfPart,
  key: (id) => {
    const end = id.lastIndexOf('.');
    return { pk: `METRIC#${id.slice(0, end)}`, sk: `TALLY#${id.slice(end + 1)}` };
  },
  collection: ({ programmeId, decisionId, indicator, generation, part }) => ({
    pk: COLLECTION.metricTallies(programmeId, decisionId),
    sk: `${generation}#${indicator}#${part}`,
  }),
};

/** 32 bits of a hash: lines of a day are compared by their sum. */
export const markOf: MarkOf = ({ key, date, amount }) =>
  createHash('sha256').update(`${key}\n${date}\n${amount}`).digest().readUInt32BE(0);

/** Entries of a metric, whose sum it is. A person or thing that counts once has one entry, at its earliest date. */
export const metricEntries: ItemKind<MetricEntry> = {
  name: 'MetricEntry',
  schemaVersion: 1,
  schema: MetricEntry,
  idOf: (entry) => `${metricOf(entry)}#${entry.key}`,
  key: (id) => ({ pk: `METRIC#${id}`, sk: 'ENTRY' }),
  collection: ({ programmeId, decisionId, indicator, generation, date, key }) => ({
    pk: COLLECTION.metricEntries(programmeId, decisionId, indicator, generation),
    sk: `${date}#${key}`,
  }),
};

export const metricGenerations: ItemKind<MetricGeneration> = {
  name: 'MetricGeneration',
  schemaVersion: 1,
  schema: MetricGeneration,
  idOf: ({ programmeId }) => programmeId,
  key: (id) => ({ pk: `METRICS#${id}`, sk: 'GENERATION' }),
};

export const fundingDecisions: ItemKind<FundingDecision> = {
  name: 'FundingDecision',
  schemaVersion: 1,
  schema: FundingDecision,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `FUNDING#${id}`, sk: 'META' }),
};

/** One for each programme: no two decisions are placed at a time, and a fact finds its decisions in one read. */
export const fundingCalendars: ItemKind<FundingCalendar> = {
  name: 'FundingCalendar',
  schemaVersion: 1,
  schema: FundingCalendar,
  idOf: ({ programmeId }) => programmeId,
  key: (id) => ({ pk: `FUNDINGCALENDAR#${id}`, sk: 'META' }),
};

export const claimPeriods: ItemKind<ClaimPeriod> = {
  name: 'ClaimPeriod',
  schemaVersion: 1,
  schema: ClaimPeriod,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `CLAIMPERIOD#${id}`, sk: 'META' }),
};

/** Created with a lock, and never saved again. */
export const periodSnapshots: ItemKind<PeriodSnapshot> = {
  name: 'PeriodSnapshot',
  schemaVersion: 1,
  schema: PeriodSnapshot,
  asText: true,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `SNAPSHOT#${id}`, sk: 'META' }),
};

export const snapshotPartId = (snapshotId: string, part: number): string => `${snapshotId}.${part}`;

export const snapshotParts: ItemKind<SnapshotPart> = {
  name: 'SnapshotPart',
  schemaVersion: 1,
  schema: SnapshotPart,
  asText: true,
  idOf: ({ snapshotId, part }) => snapshotPartId(snapshotId, part),
  key: (id) => {
    const [snapshotId, part] = id.split('.');
    return { pk: `SNAPSHOT#${snapshotId}`, sk: `PART#${part}` };
  },
};

export const snapshotDaysId = (snapshotId: string, indicator: string): string => `${snapshotId}/${indicator}`;

/** Created with a lock, beside the parts that they lead to. */
export const snapshotDays: ItemKind<SnapshotDays> = {
  name: 'SnapshotDays',
  schemaVersion: 1,
  schema: SnapshotDays,
  asText: true,
  idOf: ({ snapshotId, indicator }) => snapshotDaysId(snapshotId, indicator),
  key: (id) => {
    const [snapshotId, indicator] = id.split('/');
    return { pk: `SNAPSHOT#${snapshotId}`, sk: `DAYS#${indicator}` };
  },
};

/** One for each decision: no file is imported twice, also at the same moment. */
export const costLedgers: ItemKind<CostLedger> = {
  name: 'CostLedger',
  schemaVersion: 1,
  schema: CostLedger,
  idOf: ({ decisionId }) => decisionId,
  key: (id) => ({ pk: `COSTS#${id}`, sk: 'LEDGER' }),
};

export const costPartId = (importId: string, part: number): string => `${importId}.${part}`;

export const costParts: ItemKind<CostPart> = {
  name: 'CostPart',
  schemaVersion: 1,
  schema: CostPart,
  asText: true,
  idOf: ({ importId, part }) => costPartId(importId, part),
  key: (id) => {
    const [importId, part] = id.split('.');
    return { pk: `COSTS#${importId}`, sk: `PART#${part}` };
  },
};

export const claimPacks: ItemKind<ClaimPack> = {
  name: 'ClaimPack',
  schemaVersion: 1,
  schema: ClaimPack,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PACK#${id}`, sk: 'META' }),
};

export const packPartId = (packId: string, part: number): string => `${packId}.${part}`;

export const packParts: ItemKind<PackPart> = {
  name: 'PackPart',
  schemaVersion: 1,
  schema: PackPart,
  idOf: ({ packId, part }) => packPartId(packId, part),
  key: (id) => {
    const [packId, part] = id.split('.');
    return { pk: `PACK#${packId}`, sk: `PART#${part}` };
  },
};

export const reportReaders: ItemKind<ReportReader> = {
  name: 'ReportReader',
  isPlain: true,
  schemaVersion: 1,
  schema: ReportReader,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `REPORTREADER#${id}`, sk: 'META' }),
  collection: ({ programmeId, id }) => ({ pk: COLLECTION.reportReaders(programmeId), sk: id }),
};

export const monthlyReports: ItemKind<MonthlyReport> = {
  name: 'MonthlyReport',
  schemaVersion: 1,
  schema: MonthlyReport,
  asText: true,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `REPORT#${id}`, sk: 'META' }),
  collection: ({ programmeId, decisionId, month }) => ({
    pk: COLLECTION.monthlyReports(programmeId),
    sk: `${decisionId}#${month}`,
  }),
};
