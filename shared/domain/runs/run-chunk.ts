import * as z from 'zod';
import { explain, shareableReasons } from '../matching/explanation.ts';
import type { MatchResult } from '../matching/match.ts';
import { type Couple, coupleKey } from '../matching/pool.ts';
import type { Problem } from '../matching/problem.ts';
import { SharedReason } from '../shared-reason.ts';

/** Pairs of one run are kept in chunks: an item holds 400 KB, and a round may hold thousands of pairs. */
export const PAIRS_PER_CHUNK = 200;

export const LEFT_OUT_REASONS = ['MENTOR_FULL', 'STUDENT_PLACED', 'WITHDRAWN', 'NOT_APPROVED'] as const;
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
      reasons: z.array(SharedReason).max(3).readonly().optional(),
      /** What approval or publication made of it; absent until then. */
      outcome: z.enum(['PROPOSED', ...LEFT_OUT_REASONS]).optional(),
    }),
  ),
  /** Students without a partner, with the code of the reason; in the first chunk only. */
  unmatched: z.array(z.strictObject({ applicationId: z.string(), reason: z.string() })),
});
export type RunChunk = z.output<typeof RunChunk>;

type Reasons = readonly SharedReason[];
/** What both people of a pair may be told of why they were put together. */
type ReasonsFor = (couple: Couple) => Reasons;

export const reasonsIn = ({ yardstick, mentors, students }: Problem): ReasonsFor => {
  const mentorOf = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const studentOf = new Map(students.map((student) => [student.id, student]));
  return ({ mentorId, studentId }) => {
    const [mentor, student] = [mentorOf.get(mentorId), studentOf.get(studentId)];
    if (mentor === undefined || student === undefined) return [];
    return shareableReasons(explain(yardstick, mentor, student)).map((said) => SharedReason.parse(said));
  };
};

/** As they stand in earlier chunks of the same run, since no decision changes them; only for a new couple they are worked out. */
export const reasonsKept = (chunks: readonly RunChunk[], reasonsFor: ReasonsFor): ReasonsFor => {
  const kept = new Map(
    chunks.flatMap(({ pairs }) =>
      pairs.map(
        (pair) => [coupleKey(pair.mentorApplicationId, pair.studentApplicationId), pair.reasons] as const,
      ),
    ),
  );
  return (couple) => kept.get(coupleKey(couple.mentorId, couple.studentId)) ?? reasonsFor(couple);
};

/**
 * A run's result as it is stored. There are never fewer chunks than `least`: where a later result of the run is shorter than
 * an earlier one, the last chunks are empty, so that no old pair is left behind.
 */
export const runChunksOf = (
  of: { readonly roundId: string; readonly runId: string },
  { pairs, unmatched }: Pick<MatchResult, 'pairs' | 'unmatched'>,
  reasonsFor: ReasonsFor,
  least = 1,
): RunChunk[] =>
  Array.from({ length: Math.max(least, Math.ceil(pairs.length / PAIRS_PER_CHUNK)) }, (_, index) => ({
    roundId: of.roundId,
    runId: of.runId,
    index,
    pairs: pairs.slice(index * PAIRS_PER_CHUNK, (index + 1) * PAIRS_PER_CHUNK).map((pair) => ({
      mentorApplicationId: pair.mentorId,
      studentApplicationId: pair.studentId,
      score: pair.score,
      reasons: reasonsFor(pair),
    })),
    unmatched:
      index === 0 ? unmatched.map(({ studentId, reason }) => ({ applicationId: studentId, reason })) : [],
  }));
