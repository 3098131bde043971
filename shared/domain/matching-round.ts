import * as z from 'zod';
import { fact, type NewFact } from '../../events/fact.ts';
import {
  MatchingRoundApproved,
  MatchingRoundCancelled,
  MatchingRoundPublished,
  MatchingRoundRequested,
  MatchingRunCompleted,
  MatchingRunFailed,
} from '../../events/matching-round.ts';
import { Refusal } from './refusal.ts';

export const RUN_FAILURES = ['NO_PEOPLE_READY', 'NO_PAIR_POSSIBLE', 'RESULT_REFUSED'] as const;
export type RunFailure = (typeof RUN_FAILURES)[number];

const RunSummary = z.strictObject({
  pairs: z.int(),
  totalScore: z.int(),
  lowestScore: z.int(),
  students: z.int(),
  mentors: z.int(),
  unmatchedStudents: z.int(),
});
export type RunSummary = z.output<typeof RunSummary>;

const base = {
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
  runId: z.string(),
};

export const MatchingRound = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('RUNNING') }),
  z.strictObject({
    ...base,
    status: z.literal('FAILED'),
    reason: z.enum(RUN_FAILURES),
    endedAt: z.iso.datetime(),
  }),
  z.strictObject({ ...base, status: z.literal('PROPOSED'), chunks: z.int(), summary: RunSummary }),
  z.strictObject({
    ...base,
    status: z.literal('PUBLISHING'),
    chunks: z.int(),
    summary: RunSummary,
    approvedAt: z.iso.datetime(),
    approvedBy: z.string(),
  }),
  z.strictObject({
    ...base,
    status: z.literal('PUBLISHED'),
    chunks: z.int(),
    summary: RunSummary,
    approvedAt: z.iso.datetime(),
    approvedBy: z.string(),
    publishedAt: z.iso.datetime(),
    proposed: z.int(),
    leftOut: z.int(),
  }),
  z.strictObject({ ...base, status: z.literal('CANCELLED'), endedAt: z.iso.datetime() }),
]);
/** A coordinator's process around one matching run: ask, look, approve, publish. */
export type MatchingRound = z.output<typeof MatchingRound>;
type In<Status extends MatchingRound['status']> = Extract<MatchingRound, { status: Status }>;

const about = ({ id, cohortId }: MatchingRound) => ({ roundId: id, cohortId });

const requireStatus = <Status extends MatchingRound['status']>(
  round: MatchingRound,
  status: Status,
): In<Status> => {
  if (round.status === status) return round as In<Status>;
  throw new Refusal('already-done', `${round.id} is ${round.status}, not ${status}.`);
};

export const requestRound = (
  cohort: { readonly id: string; readonly programmeId: string },
  ids: { readonly roundId: string; readonly runId: string },
  requestedBy: string,
  now: Date,
): { round: In<'RUNNING'>; facts: NewFact[] } => ({
  round: {
    id: ids.roundId,
    programmeId: cohort.programmeId,
    cohortId: cohort.id,
    requestedAt: now.toISOString(),
    requestedBy,
    runId: ids.runId,
    status: 'RUNNING',
  },
  facts: [fact(MatchingRoundRequested, { roundId: ids.roundId, cohortId: cohort.id, runId: ids.runId })],
});

export const completeRun = (
  given: MatchingRound,
  chunks: number,
  summary: RunSummary,
): { round: In<'PROPOSED'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'RUNNING');
  return {
    round: { ...round, status: 'PROPOSED', chunks, summary },
    facts: [
      fact(MatchingRunCompleted, {
        ...about(round),
        runId: round.runId,
        pairs: summary.pairs,
        unmatchedStudents: summary.unmatchedStudents,
      }),
    ],
  };
};

export const failRun = (
  given: MatchingRound,
  reason: RunFailure,
  now: Date,
): { round: In<'FAILED'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'RUNNING');
  return {
    round: { ...round, status: 'FAILED', reason, endedAt: now.toISOString() },
    facts: [fact(MatchingRunFailed, { ...about(round), runId: round.runId, reason })],
  };
};

/** Freezes the proposed pairs. @throws Refusal `already-done` unless the round is PROPOSED */
export const approveRound = (
  given: MatchingRound,
  approvedBy: string,
  now: Date,
): { round: In<'PUBLISHING'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'PROPOSED');
  return {
    round: { ...round, status: 'PUBLISHING', approvedAt: now.toISOString(), approvedBy },
    facts: [fact(MatchingRoundApproved, { ...about(round), runId: round.runId })],
  };
};

/** Every approved pair is settled. */
export const finishPublication = (
  given: MatchingRound,
  count: { readonly proposed: number; readonly leftOut: number },
  now: Date,
): { round: In<'PUBLISHED'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'PUBLISHING');
  return {
    round: { ...round, ...count, status: 'PUBLISHED', publishedAt: now.toISOString() },
    facts: [fact(MatchingRoundPublished, { ...about(round), ...count })],
  };
};

/** @throws Refusal `already-done` once approved */
export const cancelRound = (
  given: MatchingRound,
  now: Date,
): { round: In<'CANCELLED'>; facts: NewFact[] } => {
  if (given.status !== 'RUNNING' && given.status !== 'PROPOSED')
    throw new Refusal('already-done', `${given.id} is ${given.status}.`);
  const { id, programmeId, cohortId, requestedAt, requestedBy, runId } = given;
  return {
    round: {
      id,
      programmeId,
      cohortId,
      requestedAt,
      requestedBy,
      runId,
      status: 'CANCELLED',
      endedAt: now.toISOString(),
    },
    facts: [fact(MatchingRoundCancelled, about(given))],
  };
};

/** Pairs of one run are kept in chunks: an item holds 400 KB, and a round may hold thousands of pairs. */
export const PAIRS_PER_CHUNK = 200;

export const LEFT_OUT_REASONS = ['MENTOR_FULL', 'STUDENT_PLACED', 'WITHDRAWN'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export const RunChunk = z.strictObject({
  roundId: z.string(),
  runId: z.string(),
  index: z.int().min(0),
  pairs: z.array(
    z.strictObject({
      mentorApplicationId: z.string(),
      studentApplicationId: z.string(),
      score: z.int().min(0).max(1000),
      /** What publication made of it; absent until then. */
      outcome: z.enum(['PROPOSED', ...LEFT_OUT_REASONS]).optional(),
    }),
  ),
  /** Students without a partner, with the code of the reason; in the first chunk only. */
  unmatched: z.array(z.strictObject({ applicationId: z.string(), reason: z.string() })),
});
export type RunChunk = z.output<typeof RunChunk>;

/** One open round per cohort: this item stands while there is one. */
export const OpenRound = z.strictObject({ cohortId: z.string(), roundId: z.string() });
export type OpenRound = z.output<typeof OpenRound>;
