import * as z from 'zod';
import { Conflict } from '../matching/conflict.ts';
import { Decisions, NO_DECISIONS, Override } from '../matching/decisions.ts';
import type { MatchResult } from '../matching/match.ts';
import type { Pool } from '../matching/pool.ts';
import type { Price as PriceOfDecisions } from '../matching/price.ts';
import { RuleWishes, rulesWith } from '../matching/rule-wishes.ts';
import { Rules } from '../matching/rules.ts';
import { RoundPool } from './participants.ts';
import { RUN_FAILURES, type RunFailure, RunSummary } from './round.ts';

/** A coordinator's request for a round; omitted values come from the cohort, and the default pool is everybody. */
export const RoundWishes = RuleWishes.extend({ pool: RoundPool.default({ only: 'ALL' }) });
export type RoundWishes = z.output<typeof RoundWishes>;

export const Price = z.strictObject({
  locks: z.int(),
  vetoes: z.int(),
  rooms: z.int().default(0),
  pairs: z.int(),
  waitingMatched: z.int(),
  total: z.int(),
  permille: z.int(),
} satisfies Record<keyof PriceOfDecisions, unknown>);

/** Progress of a run; absent while it waits or reads its people. */
const Progress = z.strictObject({
  stage: z.enum(['SOLVING', 'STORING']),
  mentors: z.int(),
  students: z.int(),
  at: z.iso.datetime(),
});
export type Progress = z.output<typeof Progress>;

const asked = {
  id: z.string(),
  roundId: z.string(),
  cohortId: z.string(),
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
  pool: RoundPool,
  rules: Rules,
  /** See `MatchingInput`. */
  seed: z.int(),
  decisions: Decisions,
  overrides: z.array(Override),
};

export const MatchingRun = z.discriminatedUnion('status', [
  z.strictObject({ ...asked, status: z.literal('RUNNING'), progress: Progress.optional() }),
  z.strictObject({
    ...asked,
    status: z.literal('FAILED'),
    reason: z.enum(RUN_FAILURES),
    /** The contradictions, where they are the reason. */
    conflicts: z.array(Conflict).optional(),
    endedAt: z.iso.datetime(),
  }),
  z.strictObject({
    ...asked,
    status: z.literal('DONE'),
    endedAt: z.iso.datetime(),
    /** Names the people, rules and seed: with `decisions` and `solverVersion` all that the result follows from. */
    inputHash: z.string(),
    solverVersion: z.string(),
    /** In how many items the snapshot of its people lies. */
    poolChunks: z.int(),
    chunks: z.int(),
    summary: RunSummary,
    /** Price of all decisions, as of the last of them. */
    price: Price.default({
      locks: 0,
      vetoes: 0,
      rooms: 0,
      pairs: 0,
      waitingMatched: 0,
      total: 0,
      permille: 0,
    }),
  }),
]);
const apart = { decisions: true, overrides: true } as const;
const stored = {
  /** Items that hold the decisions and their log, as `run.part`: those of the log may be an earlier run's. */
  parts: z.array(z.string()),
  /** Decisions and log of a run from before they lay in items of their own. */
  inside: z.strictObject({ decisions: Decisions, overrides: z.array(Override) }).optional(),
};
const [Running, Failed, Done] = MatchingRun.options;
/** A run as it is stored: thousands of decisions do not fit into its item. */
export const StoredRun = z.discriminatedUnion('status', [
  Running.omit(apart).extend(stored),
  Failed.omit(apart).extend(stored),
  Done.omit(apart).extend(stored),
]);
export type StoredRun = z.output<typeof StoredRun>;

/**
 * One computation of a round: rules, pool and human decisions. Its people and rules never change; its decisions do
 * until the round is approved.
 */
export type MatchingRun = z.output<typeof MatchingRun>;
export type RunInState<Status extends MatchingRun['status']> = Extract<MatchingRun, { status: Status }>;

type Asked = Pick<MatchingRun, 'id' | 'roundId' | 'cohortId' | 'requestedBy'>;

/** The first run of a round. */
export const firstRun = (asked: Asked, pool: RoundPool, rules: Rules, now: Date): RunInState<'RUNNING'> => ({
  ...asked,
  requestedAt: now.toISOString(),
  pool,
  rules,
  seed: 0,
  decisions: NO_DECISIONS,
  overrides: [],
  status: 'RUNNING',
});

/** A further run of a round: omitted values and all decisions come from the run before. */
export const nextRun = (
  before: MatchingRun,
  { id, requestedBy }: Pick<Asked, 'id' | 'requestedBy'>,
  wishes: RuleWishes,
  now: Date,
): RunInState<'RUNNING'> => {
  const { roundId, cohortId, pool, rules, seed, decisions, overrides } = before;
  return {
    ...firstRun({ id, roundId, cohortId, requestedBy }, pool, rulesWith(rules, wishes), now),
    seed,
    decisions,
    overrides,
  };
};

export const failedRun = (
  { status: _, progress: __, ...run }: RunInState<'RUNNING'>,
  reason: RunFailure,
  conflicts: readonly Conflict[],
  now: Date,
): RunInState<'FAILED'> => ({
  ...run,
  status: 'FAILED',
  reason,
  ...(conflicts.length === 0 ? {} : { conflicts: [...conflicts] }),
  endedAt: now.toISOString(),
});

/** The figures that stand above a round's pairs. */
export const summaryOf = (
  { pairs, totalScore }: Pick<MatchResult, 'pairs' | 'totalScore'>,
  { students, mentors }: Pool,
): RunSummary => ({
  pairs: pairs.length,
  totalScore,
  lowestScore: pairs.length === 0 ? 0 : Math.min(...pairs.map(({ score }) => score)),
  students: students.length,
  mentors: mentors.length,
  unmatchedStudents: students.length - pairs.length,
});
