import { describe, expect, it } from 'vitest';
import {
  instanceFromRows,
  instanceFromTriples,
  scoreOf,
} from '../../../../shared/domain/matching/solver/instance.ts';
import { RefusedInstance } from '../../../../shared/domain/matching/solver/refused.ts';
import { fullProblem, type Problem, randomProblem } from './problems.ts';

const refusal = (problem: Partial<Problem>): string => {
  try {
    instanceFromTriples({ ...fullProblem(3, 2, () => 500), ...problem });
  } catch (error) {
    if (error instanceof RefusedInstance) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('a matching problem', () => {
  it('is the same built from rows as from triples', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const problem = { ...randomProblem(seed, 20, 15), floor: 0 };
      const byPair = new Map(problem.scores.map(([m, s, score]) => [`${s} ${m}`, score]));
      const rows = instanceFromRows(problem, (s, scores) => {
        for (let m = 0; m < scores.length; m += 1) scores[m] = byPair.get(`${s} ${m}`) ?? -1;
      });
      expect(rows).toEqual(instanceFromTriples(problem));
    }
  });

  it('drops pairs below the floor, but never a locked one', () => {
    const people = { ...fullProblem(2, 1, () => 100), floor: 200, locks: [[0, 1]] as const };
    const instance = instanceFromRows(people, (_, scores) => scores.fill(100));
    expect([scoreOf(instance, 0, 0), scoreOf(instance, 1, 0)]).toEqual([undefined, 100]);
  });

  it('is refused where it contradicts itself, and the conflict is named', () => {
    expect(refusal({})).toBe('accepted');
    expect(refusal({ locks: [[0, 0]], vetoes: [[0, 0]] })).toBe('lock-vetoed');
    expect(refusal({ locks: [[0, 0]], scores: [[1, 0, 5]] })).toBe('lock-infeasible');
    expect(
      refusal({
        locks: [
          [0, 0],
          [1, 0],
        ],
      }),
    ).toBe('lock-twice');
    expect(
      refusal({
        locks: [
          [0, 0],
          [0, 0],
        ],
      }),
    ).toBe('lock-twice');
    expect(
      refusal({
        locks: [
          [0, 0],
          [0, 1],
        ],
      }),
    ).toBe('lock-over-capacity');
  });

  it('is refused where people are unknown or given twice', () => {
    const twice = [{ id: 'a' }, { id: 'b' }, { id: 'a' }];
    expect(refusal({ students: twice })).toBe('duplicate-student');
    expect(refusal({ mentors: twice.map(({ id }) => ({ id, capacity: 1 })) })).toBe('duplicate-mentor');
    for (const index of [-1, 3, 0.5, Number.NaN]) {
      expect(refusal({ scores: [[0, index, 5]] })).toBe('unknown-student');
      expect(refusal({ scores: [[index, 0, 5]] })).toBe('unknown-mentor');
      expect(refusal({ locks: [[0, index]] })).toBe('unknown-student');
      expect(refusal({ vetoes: [[index, 0]] })).toBe('unknown-mentor');
    }
  });

  it('is refused where a score or a capacity is no whole number in its range', () => {
    const scored = (score: number) => refusal({ scores: [[0, 0, score]] });
    expect([0, 1000].map(scored)).toEqual(['accepted', 'accepted']);
    expect([-1, 1001, Number.POSITIVE_INFINITY].map(scored)).toEqual(Array(3).fill('score-out-of-range'));
    expect([0.5, 999.9999, Number.NaN].map(scored)).toEqual(Array(3).fill('score-fractional'));
    const seats = (capacity: number) =>
      refusal({
        mentors: [
          { id: 'x', capacity },
          { id: 'y', capacity: 1 },
        ],
      });
    expect([0, 3, 1_000_000_000].map(seats)).toEqual(['accepted', 'accepted', 'accepted']);
    expect([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY].map(seats)).toEqual(
      Array(4).fill('capacity-invalid'),
    );
  });

  it('is refused where a pair has two scores', () => {
    expect(
      refusal({
        scores: [
          [0, 0, 5],
          [1, 0, 5],
          [0, 0, 5],
        ],
      }),
    ).toBe('duplicate-score');
  });

  it('ignores a veto on a pair that could not be formed anyway', () => {
    expect(refusal({ scores: [[0, 0, 5]], vetoes: [[1, 2]] })).toBe('accepted');
  });
});
