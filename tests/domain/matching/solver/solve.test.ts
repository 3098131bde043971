import { describe, expect, it } from 'vitest';
import { flawIn } from '../../../../shared/domain/matching/solver/check.ts';
import { type Instance, instanceFromTriples } from '../../../../shared/domain/matching/solver/instance.ts';
import { type Solution, solve } from '../../../../shared/domain/matching/solver/solve.ts';
import { randomFrom } from '../../../bench/matching/random.ts';
import { bruteForce } from './brute-force.ts';
import { fullProblem, named, type Problem, randomProblem, shuffled } from './problems.ts';
import { WAYS } from './ways.ts';

const figures = ({ cardinality, waitingMatched, total, unevenness }: Solution) => [
  cardinality,
  waitingMatched,
  total,
  unevenness,
];
const objective = (instance: Instance) => figures(solve(instance, { aim: 'total' })).slice(0, 3);

/** Random decisions that do not contradict each other. */
const withDecisions = (problem: Problem, seed: number): Problem => {
  const random = randomFrom(seed);
  const seats = problem.mentors.map(({ capacity }) => capacity);
  const locks: [number, number][] = [];
  const vetoes: [number, number][] = [];
  const locked = new Set<number>();
  for (const [m, s] of problem.scores) {
    const dice = random.below(12);
    if (dice === 0 && !locked.has(s) && (seats[m] as number) > 0) {
      locks.push([m, s]);
      locked.add(s);
      seats[m] = (seats[m] as number) - 1;
    } else if (dice < 3) vetoes.push([m, s]);
  }
  return { ...problem, locks, vetoes };
};

describe('the best round', () => {
  for (const [way, effort] of Object.entries(WAYS))
    it(`is the one that trying everything finds, by ${way}`, () => {
      for (let seed = 1; seed <= 700; seed += 1) {
        const problem = withDecisions(randomProblem(seed, 6, 5), seed);
        const solution = solve(instanceFromTriples(problem), { effort });
        const best = bruteForce(problem);
        expect([seed, figures(solution), [...solution.mentorOf]]).toEqual([
          seed,
          best.figures,
          best.mentorOf,
        ]);
      }
    });

  it('does not depend on the order in which people are given', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = withDecisions(randomProblem(seed, 40, 30), seed);
      const first = instanceFromTriples(problem);
      const second = instanceFromTriples(shuffled(problem, seed));
      expect(named(second, solve(second).mentorOf)).toEqual(named(first, solve(first).mentorOf));
    }
  });

  it('prefers the earlier mentor for the earlier student where all is equal', () => {
    const instance = instanceFromTriples(fullProblem(30, 30, () => 500));
    expect([...solve(instance).mentorOf]).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });

  it('keeps everybody at ties everywhere, with more people than seats', () => {
    const instance = instanceFromTriples(fullProblem(70, 20, () => 0, 2));
    const { mentorOf, cardinality } = solve(instance);
    expect(cardinality).toBe(40);
    expect([...mentorOf]).toEqual(Array.from({ length: 70 }, (_, i) => (i < 40 ? i >> 1 : -1)));
  });

  it('spreads what is missing: two middling pairs rather than a perfect and a bad one', () => {
    const scores: [number, number, number][] = [
      [0, 0, 1000],
      [1, 1, 400],
      [1, 0, 700],
      [0, 1, 700],
    ];
    const people = {
      students: [{ id: 'a' }, { id: 'b' }],
      mentors: ['x', 'y'].map((id) => ({ id, capacity: 1 })),
    };
    expect([...solve(instanceFromTriples({ ...people, scores })).mentorOf]).toEqual([1, 0]);
  });

  it('gives the last seat to whom has waited, whatever the score', () => {
    const instance = instanceFromTriples({
      students: [{ id: 'a' }, { id: 'b', waiting: true }, { id: 'c' }],
      mentors: [{ id: 'x', capacity: 1 }],
      scores: [
        [0, 0, 1000],
        [0, 1, 0],
        [0, 2, 1000],
      ],
    });
    expect([...solve(instance).mentorOf]).toEqual([-1, 0, -1]);
  });

  it('forms one pair more even if every score suffers and somebody from the waiting list loses', () => {
    const instance = instanceFromTriples({
      students: [{ id: 'a' }, { id: 'b' }, { id: 'c', waiting: true }],
      mentors: ['x', 'y'].map((id) => ({ id, capacity: 1 })),
      scores: [
        [0, 0, 1000],
        [1, 0, 0],
        [0, 1, 0],
        [0, 2, 0],
      ],
    });
    expect(solve(instance).cardinality).toBe(2);
  });
});

describe('a round at its edges', () => {
  it('is empty without students, without mentors, without seats and without any possible pair', () => {
    const empty = [
      fullProblem(0, 3, () => 1),
      fullProblem(3, 0, () => 1),
      fullProblem(3, 3, () => 1, 0),
      { ...fullProblem(3, 3, () => 1), scores: [] },
      { ...fullProblem(3, 3, () => 1), floor: 2 },
    ];
    for (const problem of empty) {
      const instance = instanceFromTriples(problem);
      const solution = solve(instance);
      expect(solution.pairs).toEqual([]);
      expect(flawIn(instance, solution)).toBeUndefined();
    }
  });

  it('knows people by hostile ids', () => {
    const ids = [
      '__proto__',
      '',
      'constructor',
      'a',
      'а',
      'é',
      'e\u0301',
      ' ',
      '\u0000',
      '💡',
      '\ud800',
      'toString',
    ];
    const instance = instanceFromTriples({
      students: ids.map((id) => ({ id })),
      mentors: ids.map((id) => ({ id, capacity: 1 })),
      scores: ids.flatMap((_, i) =>
        ids.map((__, j): [number, number, number] => [j, i, i === j ? 900 : 100]),
      ),
    });
    const { pairs } = solve(instance);
    expect(
      pairs.map(({ student, mentor }) => instance.students[student] === instance.mentors[mentor]),
    ).toEqual(ids.map(() => true));
  });
});

describe('how rounds relate', () => {
  const rounds = Array.from({ length: 40 }, (_, seed) => randomProblem(1000 + seed, 30, 25));
  const changed = (problem: Problem, scores: Problem['scores']) =>
    instanceFromTriples({ ...problem, floor: 0, scores });

  it('is no worse for a student without any possible mentor', () => {
    for (const problem of rounds) {
      const more = { ...problem, students: [...problem.students, { id: 'zzz' }] };
      expect(objective(instanceFromTriples(more))).toEqual(objective(instanceFromTriples(problem)));
    }
  });

  it('keeps an optimal set optimal when every score grows by the same', () => {
    for (const problem of rounds) {
      const small = problem.scores.map(([m, s, score]) => [m, s, score >> 1] as const);
      const [pairs, waiting, total] = objective(changed(problem, small)) as [number, number, number];
      const raised = small.map(([m, s, score]) => [m, s, score + 300] as const);
      expect(objective(changed(problem, raised))).toEqual([pairs, waiting, total + 300 * pairs]);
    }
  });

  it('doubles the total when all scores double', () => {
    for (const problem of rounds) {
      const half = problem.scores.map(([m, s, score]) => [m, s, score >> 1] as const);
      const twice = half.map(([m, s, score]) => [m, s, score * 2] as const);
      const [pairs, waiting, total] = objective(changed(problem, half)) as [number, number, number];
      expect(objective(changed(problem, twice))).toEqual([pairs, waiting, 2 * total]);
    }
  });

  it('treats a mentor with two seats as two mentors alike', () => {
    for (const problem of rounds) {
      const m = problem.mentors.length;
      const doubled = {
        ...problem,
        mentors: problem.mentors.map((mentor) => ({ ...mentor, capacity: mentor.capacity * 2 })),
      };
      const twins = {
        ...problem,
        mentors: [
          ...problem.mentors,
          ...problem.mentors.map(({ id, capacity }) => ({ id: `${id}'`, capacity })),
        ],
        scores: problem.scores.flatMap(([mentor, s, score]) => [
          [mentor, s, score] as const,
          [mentor + m, s, score] as const,
        ]),
      };
      expect(objective(instanceFromTriples(doubled))).toEqual(objective(instanceFromTriples(twins)));
    }
  });

  it('never gains by a veto and never loses by a seat', () => {
    const worth = (instance: Instance) => {
      const [pairs, waiting, total] = objective(instance) as [number, number, number];
      return (pairs * 1000 + waiting) * 1_000_000 + total;
    };
    for (const problem of rounds) {
      const before = worth(instanceFromTriples(problem));
      const vetoes = problem.scores.filter((_, k) => k % 5 === 0).map(([m, s]) => [m, s] as const);
      expect(worth(instanceFromTriples({ ...problem, vetoes }))).toBeLessThanOrEqual(before);
      const mentors = problem.mentors.map((mentor, j) =>
        j % 3 === 0 ? { ...mentor, capacity: mentor.capacity + 1 } : mentor,
      );
      expect(worth(instanceFromTriples({ ...problem, mentors }))).toBeGreaterThanOrEqual(before);
    }
  });
});
