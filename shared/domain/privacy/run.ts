import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { RetentionRunCompleted } from '../../../events/people.ts';

export const RetentionCounts = z.strictObject({
  /** Applications that lost words or needs, or went while their person stays. */
  reduced: z.int().min(0),
  people: z.int().min(0),
  certificates: z.int().min(0),
});
export type RetentionCounts = z.output<typeof RetentionCounts>;

export const RetentionRun = z.strictObject({
  programmeId: z.string(),
  /** Finnish date. */
  day: z.iso.date(),
  startedAt: z.iso.datetime(),
  /** Absent while it runs, or where it died: the next hour goes on. */
  endedAt: z.iso.datetime().optional(),
  counts: RetentionCounts,
});
/** The removal of one night. */
export type RetentionRun = z.output<typeof RetentionRun>;

const NOTHING: RetentionCounts = { reduced: 0, people: 0, certificates: 0 };

/** Undefined where the day is done. One that died goes on with what it counted. */
export const beginRun = (
  before: RetentionRun | undefined,
  of: Pick<RetentionRun, 'programmeId' | 'day'>,
  now: Date,
): RetentionRun | undefined => {
  if (before?.day !== of.day) return { ...of, startedAt: now.toISOString(), counts: NOTHING };
  return before.endedAt === undefined ? before : undefined;
};

export const endRun = (
  run: RetentionRun,
  counts: RetentionCounts,
  now: Date,
): { readonly run: RetentionRun; readonly facts: readonly NewFact[] } => ({
  run: { ...run, counts, endedAt: now.toISOString() },
  facts: [fact(RetentionRunCompleted, { day: run.day, ...counts })],
});
