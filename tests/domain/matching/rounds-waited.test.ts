import { describe, expect, it } from 'vitest';
import { solveAbstract } from '../../../infra/match/abstract.ts';
import { waitedInOthers } from '../../../shared/domain/applications/readiness.ts';
import { NO_DECISIONS } from '../../../shared/domain/matching/decisions.ts';
import { problemOf } from '../../../shared/domain/matching/problem.ts';
import { RULES_VERSION, type Rules } from '../../../shared/domain/matching/rules.ts';
import { flawIn } from '../../../shared/domain/matching/solver/check.ts';
import {
  instanceFromTriples,
  MAX_STUDENTS,
  mostRounds,
  penalty,
} from '../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { randomFrom } from '../../bench/matching/random.ts';
import { balanced, mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { bruteForce } from './solver/brute-force.ts';
import { type Problem, randomProblem } from './solver/problems.ts';

/** The random problem of a seed, in which everybody has waited 0–4 rounds. */
const waitingProblem = (seed: number, students: number, mentors: number): Problem => {
  const random = randomFrom(seed * 7 + 1);
  const problem = randomProblem(seed, students, mentors);
  return { ...problem, students: problem.students.map(({ id }) => ({ id, waiting: random.below(5) })) };
};

const withWaiting = (problem: Problem, student: number, waiting: number): Problem => ({
  ...problem,
  students: problem.students.map((each, s) => (s === student ? { ...each, waiting } : each)),
});

describe('rounds waited', () => {
  it('count after the pairs and before the score: every small round agrees with trying all sets', () => {
    for (let seed = 0; seed < 600; seed += 1) {
      const problem = waitingProblem(seed, 6, 5);
      const instance = instanceFromTriples(problem);
      const solution = solve(instance);
      const { cardinality, waitingMatched, total, unevenness } = solution;
      const best = bruteForce(problem);
      expect([seed, cardinality, waitingMatched, total, unevenness]).toEqual([seed, ...best.figures]);
      expect(flawIn(instance, solution)).toBeUndefined();
    }
  });

  it('never harm: one round more keeps a partner, and costs nobody theirs who waited longer', () => {
    for (let seed = 0; seed < 120; seed += 1) {
      const problem = waitingProblem(seed, 25, 20);
      const before = solve(instanceFromTriples(problem)).mentorOf;
      problem.students.forEach(({ waiting }, s) => {
        if (s % 6 !== seed % 6) return;
        const rounds = Number(waiting) + 1;
        const after = solve(instanceFromTriples(withWaiting(problem, s, rounds))).mentorOf;
        if ((before[s] as number) >= 0) expect([seed, s, after]).toEqual([seed, s, before]);
        const lost = problem.students.filter(
          (_, i) => (before[i] as number) >= 0 && (after[i] as number) < 0,
        );
        for (const loser of lost) expect(Number(loser.waiting)).toBeLessThanOrEqual(rounds);
        expect(lost.length).toBeLessThanOrEqual(
          (before[s] as number) < 0 && (after[s] as number) >= 0 ? 1 : 0,
        );
      });
    }
  });

  it('of one outweigh those of two who waited less, where a mentor has one place', () => {
    const result = solveAbstract({
      mentors: [{ id: 'm', capacity: 1 }],
      students: [
        { id: 'a', waiting: true },
        { id: 'b', waiting: 3 },
        { id: 'c', waiting: 2 },
      ],
      scores: [
        [0, 0, 1000],
        [0, 1, 10],
        [0, 2, 900],
      ],
    });
    expect(result).toMatchObject({ cardinality: 1, waiting: 3, pairs: [{ student: 'b' }], verified: true });
  });

  it('are whole and not negative in the abstract form', () => {
    for (const waiting of [-1, 0.5, 'three'])
      expect(() => solveAbstract({ mentors: [], students: [{ id: 'a', waiting }], scores: [] })).toThrow(
        '/students/0/waiting',
      );
  });

  it('keep every dual inside 32 bits at any size', () => {
    for (const n of [1, 100, 10_000, 50_000, MAX_STUDENTS])
      expect(4 * penalty(n, mostRounds(n))).toBeLessThan(2 ** 31);
    expect([mostRounds(10_000), mostRounds(MAX_STUDENTS)]).toEqual([52, 1]);
  });

  it('beyond those that can be told apart count as the most', () => {
    const waiting = 10_000;
    const { waiting: counted } = instanceFromTriples({
      mentors: [],
      students: [{ id: 'a', waiting }],
      scores: [],
    });
    expect([...counted]).toEqual([255]);
  });

  it('are one bit for runs by earlier rules', () => {
    const pool = poolWith(
      [mentorIn('m')],
      [
        { ...studentIn('s1'), waiting: true, skipped: 3 },
        { ...studentIn('s2'), waiting: true },
        studentIn('s3'),
      ],
    );
    const waitingBy = (rules: Rules) => {
      const stated = problemOf({ pool, rules, decisions: NO_DECISIONS, seed: 0 });
      return stated.ok ? [...stated.problem.instance.waiting] : [];
    };
    expect(waitingBy({ ...balanced, version: RULES_VERSION })).toEqual([3, 1, 0]);
    expect(waitingBy({ ...balanced, version: '2026-11d' })).toEqual([1, 1, 0]);
  });

  it('of former cohorts count where the person had the same role and was left without a partner', () => {
    const of = (
      id: string,
      cohortId: string,
      role: 'mentor' | 'student',
      skippedIn?: string[],
      formed: string[] = [],
    ) =>
      ({
        id,
        cohortId,
        form: { role },
        ...(skippedIn && { status: 'PARTICIPATING', skippedIn, partners: { formed } }),
      }) as never;
    const own = of('a', 'c3', 'student');
    expect(
      waitedInOthers(own, [
        of('b', 'c1', 'student', ['r1', 'r2']),
        of('c', 'c2', 'student', ['r3']),
        of('d', 'c2', 'mentor', ['r3']),
        of('e', 'c3', 'student', ['r9']),
        of('f', 'c1', 'student'),
        of('g', 'c0', 'student', ['r7'], ['pai_1']),
        own,
      ]),
    ).toBe(3);
  });
});
