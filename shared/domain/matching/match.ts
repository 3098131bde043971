import { allowedFor } from './allowed.ts';
import { obstacleBetween } from './filters.ts';
import type { Obstacle } from './obstacles.ts';
import type { Couple } from './pool.ts';
import type { Problem } from './problem.ts';
import { scoreOf } from './score.ts';
import type { Solution } from './solver/solve.ts';

export type MatchedPair = Couple & { readonly score: number };

/** The reason why a student has no partner: the commonest obstacle, or that every possible mentor is taken. */
export const UNMATCHED_REASONS = ['BELOW_FLOOR', 'VETOED', 'MENTORS_TAKEN', 'NO_MENTORS'] as const;
export type UnmatchedReason = Obstacle | (typeof UNMATCHED_REASONS)[number];

export type MatchResult = {
  readonly pairs: readonly MatchedPair[];
  readonly unmatched: readonly { readonly studentId: string; readonly reason: UnmatchedReason }[];
  readonly totalScore: number;
};

const commonest = <Reason>(reasons: readonly Reason[]): Reason | undefined => {
  const counts = new Map<Reason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
};

const reasonFor = ({ pool, instance, students, context }: Problem, s: number): UnmatchedReason => {
  if (allowedFor(instance, s).length > 0) return 'MENTORS_TAKEN';
  const student = students[s] as Problem['students'][number];
  const reasons = pool.mentors.map((mentor): UnmatchedReason => {
    const obstacle = obstacleBetween(context, mentor, student);
    if (obstacle !== undefined) return obstacle;
    return scoreOf(context, mentor, student) < context.rules.floor ? 'BELOW_FLOOR' : 'VETOED';
  });
  return commonest(reasons) ?? 'NO_MENTORS';
};

/** A solution's pairs in the ids of people, in the order of students. */
export const pairsOf = ({ mentors, students }: Problem, { pairs }: Solution): readonly MatchedPair[] =>
  pairs.map(({ mentor, student, score }) => ({
    mentorId: (mentors[mentor] as { id: string }).id,
    studentId: (students[student] as { id: string }).id,
    score,
  }));

/** A solution in the ids of people: the pairs, and the others in the order of the pool with the reason. */
export const resultOf = (problem: Problem, solution: Solution): MatchResult => {
  const { students, pool } = problem;
  const { mentorOf, total } = solution;
  const placeOf = new Map(students.map(({ id }, place) => [id, place]));
  return {
    pairs: pairsOf(problem, solution),
    unmatched: pool.students.flatMap(({ id }) => {
      const place = placeOf.get(id) as number;
      return (mentorOf[place] as number) < 0 ? [{ studentId: id, reason: reasonFor(problem, place) }] : [];
    }),
    totalScore: total,
  };
};
