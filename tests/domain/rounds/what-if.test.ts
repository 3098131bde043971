import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../shared/domain/matching/decisions.ts';
import { resultOf } from '../../../shared/domain/matching/match.ts';
import { PRESET_IDS, rulesOf } from '../../../shared/domain/matching/presets.ts';
import { type MatchingInput, problemOf } from '../../../shared/domain/matching/problem.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { solvedRun } from '../../../shared/domain/rounds/solved-run.ts';
import { whatIf } from '../../../shared/domain/rounds/what-if.ts';
import { anyPool } from '../../people/pool.ts';

const solvedBy = (input: MatchingInput) => {
  const stated = problemOf(input);
  if (!stated.ok) throw new Error('No decisions, no conflicts.');
  const solution = solve(stated.problem.instance);
  return { solution, result: resultOf(stated.problem, solution) };
};
const partnersIn = (pairs: readonly { studentId: string; mentorId: string }[]) =>
  new Map(pairs.map(({ studentId, mentorId }) => [studentId, mentorId]));

describe('what other rules would change', () => {
  it('is what a run by them would give, and asking leaves the round as it is', () => {
    fc.assert(
      fc.property(
        anyPool(6, 6),
        fc.constantFrom(...PRESET_IDS),
        fc.constantFrom(0, 300, 600),
        (pool, preset, floor) => {
          const input = { pool, rules: rulesOf('balanced', 300), decisions: NO_DECISIONS, seed: 0 };
          const run = solvedRun(input);
          const before = resultOf(run.problem, run.kept.solution);
          const asked = whatIf(run, rulesOf(preset, floor));
          if (!asked.ok) throw new Error('No decisions, no conflicts.');
          const { whatIf: seen } = asked;
          const anew = solvedBy({ ...input, rules: rulesOf(preset, floor) });
          const [had, has] = [partnersIn(before.pairs), partnersIn(anew.result.pairs)];
          expect(seen.summary).toMatchObject({
            pairs: anew.result.pairs.length,
            totalScore: anew.result.totalScore,
          });
          expect(
            new Map(
              seen.onlyA.map(({ studentApplicationId, mentorApplicationId }) => [
                studentApplicationId,
                mentorApplicationId,
              ]),
            ),
          ).toEqual(new Map([...had].filter(([studentApplicationId]) => !has.has(studentApplicationId))));
          expect(
            new Map(
              seen.onlyB.map(({ studentApplicationId, mentorApplicationId }) => [
                studentApplicationId,
                mentorApplicationId,
              ]),
            ),
          ).toEqual(new Map([...has].filter(([studentApplicationId]) => !had.has(studentApplicationId))));
          expect(
            new Map(
              seen.changed.map(({ studentApplicationId, b }) => [
                studentApplicationId,
                b.mentorApplicationId,
              ]),
            ),
          ).toEqual(
            new Map(
              [...has].filter(
                ([studentApplicationId, mentorApplicationId]) =>
                  (had.get(studentApplicationId) ?? mentorApplicationId) !== mentorApplicationId,
              ),
            ),
          );
          expect(resultOf(run.problem, run.kept.solution)).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is measured by the rules that hold now: as many pairs by other weights are never worth more', () => {
    fc.assert(
      fc.property(anyPool(6, 6), fc.constantFrom(...PRESET_IDS), (pool, preset) => {
        const run = solvedRun({ pool, rules: rulesOf('balanced', 0), decisions: NO_DECISIONS, seed: 0 });
        const asked = whatIf(run, rulesOf(preset, 0));
        if (!asked.ok) throw new Error('No decisions, no conflicts.');
        const { pairs, waitingMatched, total, permille } = asked.whatIf;
        expect([pairs, waitingMatched]).toEqual([0, 0]);
        expect(total).toBeLessThanOrEqual(0);
        expect(permille).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
