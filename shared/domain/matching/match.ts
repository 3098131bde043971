import { scoreOf } from './criteria.ts';
import { type Obstacle, obstacleBetween } from './filters.ts';
import type { Pool } from './pool.ts';
import { instanceFromTriples } from './solver/instance.ts';
import { solve } from './solver/solve.ts';

export type MatchedPair = { readonly mentorId: string; readonly studentId: string; readonly score: number };

/** Why a student has no partner: the commonest obstacle, or that every possible mentor is taken. */
export type UnmatchedReason = Obstacle | 'BELOW_FLOOR' | 'MENTORS_TAKEN' | 'NO_MENTORS';

export type MatchResult = {
  readonly pairs: readonly MatchedPair[];
  readonly unmatched: readonly { readonly studentId: string; readonly reason: UnmatchedReason }[];
  readonly totalScore: number;
};

/** People who applied earlier come first where all else is equal; ids decide only between equal instants. */
const rank = ({ confirmedAt, id }: { readonly confirmedAt: string; readonly id: string }): string =>
  `${confirmedAt}#${id}`;

const commonest = <Reason>(reasons: readonly Reason[]): Reason | undefined => {
  const counts = new Map<Reason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
};

/**
 * The best set of pairs: as many as possible, then people from the waiting list, then the greatest total score, then
 * the most even one, then the earliest applicants. A pair below `floor` is none.
 * The result is proved by the solver before it is returned. @throws where it cannot be proved: a bug
 */
export const match = (pool: Pool, floor: number): MatchResult => {
  const scores: [number, number, number][] = [];
  const without = new Map<string, UnmatchedReason[]>();
  const possible = new Set<string>();
  pool.students.forEach((student, s) => {
    pool.mentors.forEach((mentor, m) => {
      const obstacle = obstacleBetween(pool, mentor, student);
      const score = obstacle === undefined ? scoreOf(mentor.answers, student.answers) : 0;
      if (obstacle === undefined && score >= floor) {
        scores.push([m, s, score]);
        possible.add(student.id);
      } else without.set(student.id, [...(without.get(student.id) ?? []), obstacle ?? 'BELOW_FLOOR']);
    });
  });
  const instance = instanceFromTriples({
    mentors: pool.mentors.map((mentor) => ({ id: rank(mentor), capacity: mentor.room })),
    students: pool.students.map((student) => ({ id: rank(student), waiting: student.waiting })),
    scores,
    floor,
  });
  const solution = solve(instance);
  const mentorAt = (place: number) => pool.mentors[instance.mentorOrder[place] as number]?.id as string;
  const studentAt = (place: number) => pool.students[instance.studentOrder[place] as number]?.id as string;
  const pairs = solution.pairs.map(({ mentor, student, score }) => ({
    mentorId: mentorAt(mentor),
    studentId: studentAt(student),
    score,
  }));
  const matched = new Set(pairs.map(({ studentId }) => studentId));
  return {
    pairs,
    unmatched: pool.students
      .filter(({ id }) => !matched.has(id))
      .map(({ id }) => ({
        studentId: id,
        reason: possible.has(id) ? 'MENTORS_TAKEN' : (commonest(without.get(id) ?? []) ?? 'NO_MENTORS'),
      })),
    totalScore: solution.total,
  };
};
