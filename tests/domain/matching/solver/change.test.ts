import { describe, expect, it } from 'vitest';
import { answer, apply, type Change, keepRound } from '../../../../shared/domain/matching/solver/change.ts';
import { instanceFromTriples } from '../../../../shared/domain/matching/solver/instance.ts';
import { RefusedInstance } from '../../../../shared/domain/matching/solver/refused.ts';
import { solve } from '../../../../shared/domain/matching/solver/solve.ts';
import { generate } from '../../../bench/matching/generate.ts';
import { randomFrom } from '../../../bench/matching/random.ts';
import { fullProblem, randomProblem } from './problems.ts';
import { changeOften } from './random-changes.ts';

describe('a changed round', () => {
  it('is the one that solving anew gives, after any sequence of changes', () => {
    let refused = 0;
    let changes = 0;
    for (let seed = 1; seed <= 120; seed += 1) {
      const size = seed % 8 === 0 ? 40 : 8;
      const instance = instanceFromTriples(randomProblem(seed, size, size));
      if (instance.students.length === 0 || instance.mentors.length === 0) continue;
      const range = [1001, 3][seed % 2] as number;
      refused += changeOften(keepRound(instance), randomFrom(seed), range, 25);
      changes += 25;
    }
    // Most changes must be real ones for this to mean anything.
    expect(refused).toBeLessThan(changes / 2);
  });

  it('takes in two who could not be a pair, as if they had been one from the start', () => {
    const whole = fullProblem(4, 3, (i, j) => 900 - 100 * ((i + 2 * j) % 4));
    for (const [mentor, student, score] of whole.scores) {
      const scores = whole.scores.filter(([m, s]) => m !== mentor || s !== student);
      const round = keepRound(instanceFromTriples({ ...whole, scores }));
      // Matchings that were made by mentor before have to know of them as well.
      apply(round, { kind: 'capacity', mentor, capacity: 2 });
      apply(round, { kind: 'score', student, mentor, score });
      apply(round, { kind: 'capacity', mentor, capacity: 1 });
      const { mentorOf, total } = solve(instanceFromTriples(whole));
      expect(answer(round).solution).toMatchObject({ mentorOf, total });
    }
  });

  it('leaves the given problem as it was', () => {
    const instance = generate('realistic', 60);
    const before = solve(instance);
    const round = keepRound(instance);
    changeOften(round, randomFrom(3), 1001, 20);
    expect(solve(instance)).toEqual(before);
  });

  it('tells who moved and what it costs', () => {
    const round = keepRound(instanceFromTriples(fullProblem(2, 2, (i, j) => (i === j ? 900 : 500))));
    apply(round, { kind: 'veto', student: 0, mentor: 0 });
    const difference = answer(round);
    expect(difference).toMatchObject({ pairs: 0, total: -800, unevenness: 2 * 500 ** 2 - 2 * 100 ** 2 });
    expect(difference.moved).toEqual([
      { student: 0, before: 0, after: 1 },
      { student: 1, before: 1, after: 0 },
    ]);
    apply(round, { kind: 'allow', student: 0, mentor: 0 });
    expect(answer(round)).toMatchObject({ pairs: 0, total: 800 });
  });
});

describe('a refused change', () => {
  const refusal = (change: Change): string => {
    const round = keepRound(
      instanceFromTriples({ ...fullProblem(3, 2, () => 500), locks: [[0, 0]], vetoes: [[1, 1]], floor: 100 }),
    );
    const before = answer(round).solution;
    let code = 'accepted';
    try {
      apply(round, change);
    } catch (error) {
      if (!(error instanceof RefusedInstance)) throw error;
      code = error.code;
      const { stages: _, ...after } = answer(round).solution;
      expect(after).toEqual({ ...after, mentorOf: before.mentorOf, total: before.total });
    }
    return code;
  };

  it('names the conflict and leaves the round as it was', () => {
    expect(refusal({ kind: 'lock', student: 0, mentor: 1 })).toBe('lock-twice');
    expect(refusal({ kind: 'lock', student: 1, mentor: 1 })).toBe('lock-vetoed');
    expect(refusal({ kind: 'lock', student: 1, mentor: 0 })).toBe('lock-over-capacity');
    expect(refusal({ kind: 'capacity', mentor: 0, capacity: 0 })).toBe('lock-over-capacity');
    expect(refusal({ kind: 'capacity', mentor: 0, capacity: -1 })).toBe('capacity-invalid');
    expect(refusal({ kind: 'veto', student: 0, mentor: 0 })).toBe('lock-vetoed');
    expect(refusal({ kind: 'score', student: 1, mentor: 0, score: 1001 })).toBe('score-out-of-range');
    expect(refusal({ kind: 'score', student: 1, mentor: 0, score: 0.5 })).toBe('score-fractional');
    expect(refusal({ kind: 'lock', student: 3, mentor: 0 })).toBe('unknown-student');
    expect(refusal({ kind: 'capacity', mentor: -1, capacity: 1 })).toBe('unknown-mentor');
    expect(refusal({ kind: 'unlock', student: 2 })).toBe('accepted');
  });
});
