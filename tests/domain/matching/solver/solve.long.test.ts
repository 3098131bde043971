import { describe, expect, it } from 'vitest';
import { answer, apply, keepRound } from '../../../../shared/domain/matching/solver/change.ts';
import { instanceFromRows, instanceFromTriples } from '../../../../shared/domain/matching/solver/instance.ts';
import { RefusedInstance } from '../../../../shared/domain/matching/solver/refused.ts';
import type { Effort } from '../../../../shared/domain/matching/solver/settle.ts';
import { solve } from '../../../../shared/domain/matching/solver/solve.ts';
import { generate, KINDS } from '../../../bench/matching/generate.ts';
import { randomFrom } from '../../../bench/matching/random.ts';
import { bruteForce } from './brute-force.ts';
import { fullProblem, randomProblem } from './problems.ts';
import { WAYS } from './ways.ts';

// The certificate has verified each result of solve; that it returns at all is the assertion for large rounds.
describe('the solver, at length', () => {
  it('finds what trying everything finds, seven by six', () => {
    for (let seed = 1; seed <= 6000; seed += 1) {
      const problem = randomProblem(seed + 50_000, 7, 6);
      const solution = solve(instanceFromTriples(problem), {
        effort: WAYS[seed % 2 === 0 ? 'the network simplex' : 'an auction and near rows'] as Effort,
      });
      const { figures, mentorOf } = bruteForce(problem);
      const { cardinality, waitingMatched, total, unevenness } = solution;
      expect([seed, cardinality, waitingMatched, total, unevenness]).toEqual([seed, ...figures]);
      expect([...solution.mentorOf]).toEqual(mentorOf);
    }
  });

  it('proves rounds of two thousand students of every kind', () => {
    for (const kind of KINDS) expect(solve(generate(kind, 2000)).cardinality).toBeGreaterThan(1000);
  });

  it('stays within its budget where every later aim has a whole face to choose from', {}, () => {
    const alike = fullProblem(1200, 1200, () => 500);
    expect(solve(instanceFromTriples(alike)).total).toBe(1200 * 500);
    const additive = instanceFromRows(alike, (i, scores) => {
      for (let j = 0; j < scores.length; j += 1)
        scores[j] = Math.floor(i / 3) + Math.floor(((j * 7919) % 1200) / 3);
    });
    // Any pairs give the same total; the most even ones join great with small.
    const { pairs, cardinality } = solve(additive);
    expect(cardinality).toBe(1200);
    const scores = pairs.map(({ score }) => score);
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(2);
  });

  it('answers a thousand changes of a real round as solving anew would', () => {
    const round = keepRound(generate('realistic', 500));
    const random = randomFrom(11);
    for (let k = 0; k < 1000; k += 1) {
      const student = random.below(500);
      const mentor =
        random.below(2) === 0 ? random.below(300) : Math.max(0, round.flow.mentorOf[student] as number);
      try {
        switch (random.below(4)) {
          case 0:
            apply(round, { kind: 'lock', student, mentor });
            break;
          case 1:
            apply(round, { kind: 'unlock', student });
            break;
          case 2:
            apply(round, { kind: 'veto', student, mentor });
            break;
          default:
            apply(round, { kind: 'capacity', mentor, capacity: random.below(4) });
        }
      } catch (error) {
        if (!(error instanceof RefusedInstance)) throw error;
      }
      if (k % 20 === 0) expect(answer(round).solution.mentorOf).toEqual(solve(round.instance).mentorOf);
    }
  });
});
