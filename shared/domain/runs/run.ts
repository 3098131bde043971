import * as z from 'zod';
import { Decisions, NO_DECISIONS } from '../matching/decisions.ts';
import type { MatchResult } from '../matching/match.ts';
import type { Pool } from '../matching/pool.ts';
import { PRESET_IDS, rulesOf } from '../matching/presets.ts';
import type { Price as PriceOfDecisions } from '../matching/price.ts';
import { Rules } from '../matching/rules.ts';
import { RUN_FAILURES, type RunFailure, RunSummary } from '../matching-round.ts';
import { RoundPool } from './round-pool.ts';

/** How a coordinator wants a run to be made; what is not said is the cohort's floor, everybody, and balanced weights. */
export const RunWishes = z.strictObject({
  preset: z.enum(PRESET_IDS).optional(),
  floor: z.int().min(0).max(1000).optional(),
  pool: RoundPool.optional(),
});
export type RunWishes = z.output<typeof RunWishes>;

export const OVERRIDES = ['LOCK', 'UNLOCK', 'VETO', 'UNVETO', 'ROOM', 'UNROOM', 'SWAP'] as const;
/** A human decision about a run, or one taken back: kept for good, also when it no longer holds. */
const Override = z.strictObject({
  kind: z.enum(OVERRIDES),
  /** The student, or the mentor whose room it is. */
  subjectId: z.string(),
  /** The mentor, the company, or the other student of a swap. */
  counterpartId: z.string().optional(),
  by: z.string(),
  at: z.iso.datetime(),
  /** Missing where a decision was only taken back. */
  reason: z.string().optional(),
});
export type Override = z.output<typeof Override>;

const Price = z.strictObject({
  locks: z.int(),
  vetoes: z.int(),
  pairs: z.int(),
  waitingMatched: z.int(),
  total: z.int(),
  permille: z.int(),
} satisfies Record<keyof PriceOfDecisions, unknown>);

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
  z.strictObject({ ...asked, status: z.literal('RUNNING') }),
  z.strictObject({
    ...asked,
    status: z.literal('FAILED'),
    reason: z.enum(RUN_FAILURES),
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
    /** What all decisions cost together, as of the last of them; missing before the first. */
    price: Price.optional(),
  }),
]);
/**
 * One computation of a round: by which rules, for whom, with which human decisions. Its people and rules never change; its
 * decisions do until the round is approved.
 */
export type MatchingRun = z.output<typeof MatchingRun>;
export type RunInState<Status extends MatchingRun['status']> = Extract<MatchingRun, { status: Status }>;

type Requested = { readonly roundId: string; readonly cohortId: string; readonly requestedBy: string };

/** The first run of a round. */
export const firstRun = (
  of: Requested,
  id: string,
  wishes: RunWishes,
  floor: number,
  now: Date,
): RunInState<'RUNNING'> => ({
  ...of,
  id,
  requestedAt: now.toISOString(),
  pool: wishes.pool ?? { only: 'ALL' },
  rules: rulesOf(wishes.preset ?? 'balanced', wishes.floor ?? floor),
  seed: 0,
  decisions: NO_DECISIONS,
  overrides: [],
  status: 'RUNNING',
});

/** One more run of a round: what is not wished otherwise, and every decision, is as in the run before. */
export const nextRun = (
  before: MatchingRun,
  id: string,
  wishes: RunWishes,
  requestedBy: string,
  now: Date,
): RunInState<'RUNNING'> => ({
  ...firstRun({ roundId: before.roundId, cohortId: before.cohortId, requestedBy }, id, {}, 0, now),
  pool: wishes.pool ?? before.pool,
  rules:
    wishes.preset === undefined
      ? { ...before.rules, floor: wishes.floor ?? before.rules.floor }
      : rulesOf(wishes.preset, wishes.floor ?? before.rules.floor),
  seed: before.seed,
  decisions: before.decisions,
  overrides: before.overrides,
});

export const failedRun = (
  { status: _, ...run }: RunInState<'RUNNING'>,
  reason: RunFailure,
  now: Date,
): RunInState<'FAILED'> => ({ ...run, status: 'FAILED', reason, endedAt: now.toISOString() });

/** The figures that stand above a round's pairs. */
export const summaryOf = ({ pairs, unmatched, totalScore }: MatchResult, pool: Pool): RunSummary => ({
  pairs: pairs.length,
  totalScore,
  lowestScore: pairs.length === 0 ? 0 : Math.min(...pairs.map(({ score }) => score)),
  students: pool.students.length,
  mentors: pool.mentors.length,
  unmatchedStudents: unmatched.length,
});
