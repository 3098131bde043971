import { explain, shareableReasons } from '../matching/explanation.ts';
import type { MatchResult } from '../matching/match.ts';
import { type Couple, coupleKey } from '../matching/pool.ts';
import type { Problem } from '../matching/problem.ts';
import { SharedReason } from '../pairs/shared-reason.ts';
import type { RunChunk } from './chunk.ts';

/**
 * A run's result lies in chunks, by student: an item holds 400 KB, and a decision that moves a few people should write a few small items.
 * All of them fit into one transaction, which holds a hundred.
 */
const STUDENTS_PER_CHUNK = 25;
const MOST_CHUNKS = 64;

type Reasons = readonly SharedReason[];
/** Reasons of the match that both people may read. */
type ReasonsFor = (couple: Couple) => Reasons;

export const reasonsIn = ({ context, mentors, students }: Problem): ReasonsFor => {
  const mentorOf = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const studentOf = new Map(students.map((student) => [student.id, student]));
  return ({ mentorId, studentId }) => {
    const [mentor, student] = [mentorOf.get(mentorId), studentOf.get(studentId)];
    if (mentor === undefined || student === undefined) return [];
    return shareableReasons(explain(context, mentor, student)).map((said) => SharedReason.parse(said));
  };
};

/** Taken from earlier chunks of the same run, since no decision changes them; computed only for a new couple. */
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
 * A run's result as it is stored: every student in a place that no decision changes, the first to come first. There are never fewer
 * chunks than `least`, so that no old pair is left behind where an earlier result of the run lies in more.
 */
export const runChunksOf = (
  { roundId, runId }: { readonly roundId: string; readonly runId: string },
  { students }: Pick<Problem, 'students'>,
  { pairs, unmatched }: Pick<MatchResult, 'pairs' | 'unmatched'>,
  reasonsFor: ReasonsFor,
  least = 1,
): RunChunk[] => {
  const size = Math.max(STUDENTS_PER_CHUNK, Math.ceil(students.length / MOST_CHUNKS));
  const chunks = Array.from(
    { length: Math.max(least, Math.ceil(students.length / size)) },
    (_, index): RunChunk => ({ roundId, runId, index, pairs: [], unmatched: [] }),
  );
  const chunkOf = new Map(students.map(({ id }, place) => [id, chunks[Math.floor(place / size)]]));
  for (const pair of pairs)
    chunkOf.get(pair.studentId)?.pairs.push({
      mentorApplicationId: pair.mentorId,
      studentApplicationId: pair.studentId,
      score: pair.score,
      reasons: reasonsFor(pair),
    });
  for (const { studentId, reason } of unmatched)
    chunkOf.get(studentId)?.unmatched.push({ applicationId: studentId, reason });
  return chunks;
};
