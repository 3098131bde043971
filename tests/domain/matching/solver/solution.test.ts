import { describe, expect, it } from 'vitest';
import { apply, keepRound } from '../../../../shared/domain/matching/solver/change.ts';
import { type Aim, solve, verified } from '../../../../shared/domain/matching/solver/solve.ts';
import { generate } from '../../../bench/matching/generate.ts';

describe('a solution', () => {
  const instance = generate('uniform', 40);

  it('goes down the list of aims as far as it is asked, and says so', () => {
    const stages = (aim: Aim) => solve(instance, { aim }).stages.map(({ stage }) => stage);
    expect(stages('total')).toEqual(['total']);
    expect(stages('fairness')).toEqual(['total', 'fairness']);
    expect(stages('order')).toEqual(['total', 'fairness', 'order']);
    expect(keepRound(instance).solution.stages.map(({ stage }) => stage)).toEqual([
      'total',
      'fairness',
      'order',
    ]);
  });

  it('is a proof of its own, which later changes of the round leave alone', () => {
    const round = keepRound(instance);
    const { solution } = round;
    const copy = structuredClone(solution);
    for (let student = 0; student < 10; student += 1)
      apply(round, { kind: 'veto', student, mentor: solution.mentorOf[student] as number });
    expect(solution).toEqual(copy);
    expect(verified(instance, solution)).toBe(solution);
  });

  it('that does not prove itself is a bug, and is never handed out', () => {
    const wrong = { ...solve(instance), mentorOf: new Int32Array(40).fill(-1) };
    expect(() => verified(instance, wrong)).toThrow(/^The solver is wrong: the pairs cost .*\.$/);
  });
});
