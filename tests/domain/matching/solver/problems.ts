import type { Instance, People } from '../../../../shared/domain/matching/solver/instance.ts';
import { type Random, randomFrom } from '../../../bench/matching/random.ts';

export type Problem = People & {
  readonly scores: readonly (readonly [mentor: number, student: number, score: number])[];
};

const padded = (letter: string, index: number) => `${letter}${String(index).padStart(3, '0')}`;

/** A random problem of at most the given size: capacities 0–3, any density, and – in three of four – ties everywhere. */
export const randomProblem = (seed: number, mostStudents: number, mostMentors: number): Problem => {
  const random: Random = randomFrom(seed);
  const n = random.below(mostStudents + 1);
  const m = random.below(mostMentors + 1);
  const range = [1001, 2, 4, 50][random.below(4)] as number;
  const density = 1 + random.below(4);
  const scores: [number, number, number][] = [];
  for (let j = 0; j < m; j += 1)
    for (let i = 0; i < n; i += 1) if (random.below(4) < density) scores.push([j, i, random.below(range)]);
  return {
    students: Array.from({ length: n }, (_, i) => ({ id: padded('s', i), waiting: random.below(3) === 0 })),
    mentors: Array.from({ length: m }, (_, j) => ({ id: padded('m', j), capacity: random.below(4) })),
    scores,
    floor: random.below(4) === 0 ? Math.floor(range / 4) : 0,
  };
};

/** Everybody with everybody, scored by a function. */
export const fullProblem = (
  n: number,
  m: number,
  score: (i: number, j: number) => number,
  capacity = 1,
): Problem => ({
  students: Array.from({ length: n }, (_, i) => ({ id: padded('s', i) })),
  mentors: Array.from({ length: m }, (_, j) => ({ id: padded('m', j), capacity })),
  scores: Array.from({ length: n * m }, (_, k): [number, number, number] => {
    const i = k % n;
    const j = Math.floor(k / n);
    return [j, i, score(i, j)];
  }),
});

/** The same people and scores, given in another order. */
export const shuffled = (problem: Problem, seed: number): Problem => {
  const random = randomFrom(seed);
  const places = (count: number) => {
    const order = Array.from({ length: count }, (_, k) => k);
    for (let k = count - 1; k > 0; k -= 1) {
      const other = random.below(k + 1);
      [order[k], order[other]] = [order[other] as number, order[k] as number];
    }
    return order;
  };
  const students = places(problem.students.length);
  const mentors = places(problem.mentors.length);
  const at = (order: readonly number[]) => {
    const inverse: number[] = [];
    order.forEach((old, now) => {
      inverse[old] = now;
    });
    return (old: number) => inverse[old] as number;
  };
  const student = at(students);
  const mentor = at(mentors);
  return {
    ...problem,
    students: students.map((old) => problem.students[old] as Problem['students'][number]),
    mentors: mentors.map((old) => problem.mentors[old] as Problem['mentors'][number]),
    scores: places(problem.scores.length).map((k) => {
      const [m, s, score] = problem.scores[k] as readonly [number, number, number];
      return [mentor(m), student(s), score] as const;
    }),
    locks: (problem.locks ?? []).map(([m, s]) => [mentor(m), student(s)] as const),
    vetoes: (problem.vetoes ?? []).map(([m, s]) => [mentor(m), student(s)] as const),
  };
};

/** The pairs of a solution as people would write them down. */
export const named = (instance: Instance, mentorOf: Int32Array): string[] =>
  Array.from(mentorOf, (mentor, student) =>
    mentor < 0
      ? ''
      : `${JSON.stringify(instance.students[student])} with ${JSON.stringify(instance.mentors[mentor])}`,
  ).filter((pair) => pair !== '');
