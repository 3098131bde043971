import { allowedFor } from './allowed.ts';
import type { Couple } from './pool.ts';
import type { Problem } from './problem.ts';
import { NOBODY } from './solver/instance.ts';
import type { Solution } from './solver/solve.ts';

/** Two people who would both prefer each other to their partners of the round: advice, not a rule. */
export type BlockingPair = Couple & {
  readonly score: number;
  /** The gain of each: against the present partner, or against a mentor's least fitting student. */
  readonly studentGains: number;
  readonly mentorGains: number;
};

/** Each mentor's least score among the unlocked students, or −1 where a place is free; too high to beat where all are locked. */
const leastScores = ({ instance }: Problem, { pairs }: Solution): Float64Array => {
  const least = new Float64Array(instance.mentors.length).fill(Number.POSITIVE_INFINITY);
  const load = new Int32Array(instance.mentors.length);
  for (const { student, mentor, score } of pairs) {
    load[mentor] = (load[mentor] as number) + 1;
    if (instance.lockOf[student] === NOBODY && score < (least[mentor] as number)) least[mentor] = score;
  }
  return least.map((score, mentor) =>
    (load[mentor] as number) < (instance.capacity[mentor] as number) ? -1 : score,
  );
};

/** All blocking pairs, those who would gain most together first. Locked people have been decided on and are left out. */
export const blockingPairs = (problem: Problem, solution: Solution): readonly BlockingPair[] => {
  const { instance, mentors, students } = problem;
  const least = leastScores(problem, solution);
  const own = new Map(solution.pairs.map(({ student, score }) => [student, score]));
  const found: BlockingPair[] = [];
  students.forEach((student, s) => {
    if (instance.lockOf[s] !== NOBODY) return;
    const mine = own.get(s) ?? -1;
    for (const { mentor, score } of allowedFor(instance, s)) {
      const theirs = least[mentor] as number;
      if (score <= mine || score <= theirs) continue;
      found.push({
        mentorId: (mentors[mentor] as { id: string }).id,
        studentId: student.id,
        score,
        studentGains: score - Math.max(0, mine),
        mentorGains: score - Math.max(0, theirs),
      });
    }
  });
  return found.sort((a, b) => b.studentGains + b.mentorGains - (a.studentGains + a.mentorGains));
};
