import { describe, expect, it } from 'vitest';
import { answer, keepRound } from '../../../../shared/domain/matching/solver/change.ts';
import { regretOf, withoutDecisions } from '../../../../shared/domain/matching/solver/explain.ts';
import { instanceFromTriples } from '../../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../../shared/domain/matching/solver/solve.ts';
import { generate } from '../../../bench/matching/generate.ts';
import { fullProblem, randomProblem } from './problems.ts';

describe('the regret of a pair', () => {
  it('is what everyone loses when the pair is insisted on', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const problem = { ...randomProblem(seed, 8, 8), floor: 0 };
      const instance = instanceFromTriples(problem);
      const round = keepRound(instance);
      for (const [mentor, student] of problem.scores) {
        if (instance.capacity[mentor] === 0) continue;
        const insisted = solve(instanceFromTriples({ ...problem, locks: [[mentor, student]] }));
        expect(regretOf(round, student, mentor)).toEqual({
          pairs: round.solution.cardinality - insisted.cardinality,
          waitingMatched: round.solution.waitingMatched - insisted.waitingMatched,
          total: round.solution.total - insisted.total,
        });
      }
    }
  });

  it('is nothing for every pair of the round, and asking changes nothing', () => {
    const round = keepRound(generate('realistic', 80));
    for (const { student, mentor } of round.solution.pairs)
      expect(regretOf(round, student, mentor)).toEqual({ pairs: 0, waitingMatched: 0, total: 0 });
    expect(answer(round).moved).toEqual([]);
  });
});

describe('the price of human decisions', () => {
  it('is the distance to the round without any lock or veto', () => {
    const problem = fullProblem(2, 2, (i, j) => (i === j ? 900 : 500));
    const decided = instanceFromTriples({ ...problem, locks: [[0, 1]], vetoes: [[0, 0]] });
    expect([solve(decided).total, solve(withoutDecisions(decided)).total]).toEqual([1000, 1800]);
    expect(withoutDecisions(decided)).toEqual({ ...instanceFromTriples(problem) });
  });
});
