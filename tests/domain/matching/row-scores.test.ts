import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obstacleBetween } from '../../../shared/domain/matching/filters.ts';
import type { Pool } from '../../../shared/domain/matching/pool.ts';
import { rowScorer } from '../../../shared/domain/matching/row-scores.ts';
import { CRITERIA, type Rules, SWITCHES } from '../../../shared/domain/matching/rules.ts';
import { scoreOf } from '../../../shared/domain/matching/score.ts';
import { scoringContextOf } from '../../../shared/domain/matching/scoring-context.ts';
import { anyPool, balanced } from '../../people/pool.ts';

/** As much as the packed numbers must hold. */
const heaviest = Object.fromEntries(CRITERIA.map((key) => [key, 100])) as Rules['weights'];
const weights = fc.record(
  Object.fromEntries(CRITERIA.map((key) => [key, fc.integer({ min: 0, max: 100 })])),
) as unknown as fc.Arbitrary<Rules['weights']>;
const filters = fc.record(
  Object.fromEntries(SWITCHES.map((key) => [key, fc.boolean()])),
) as unknown as fc.Arbitrary<Rules['filters']>;
const anyRules = fc.record({
  weights: fc.oneof(fc.constantFrom(balanced.weights, heaviest), weights),
  filters: fc.oneof(fc.constant(balanced.filters), filters),
  reachMinutes: fc.constantFrom(0, 30, 90),
});

const plain = (pool: Pool, rules: Rules): number[][] => {
  const context = scoringContextOf(pool, rules);
  return pool.students.map((student) =>
    pool.mentors.map((mentor) =>
      obstacleBetween(context, mentor, student) === undefined ? scoreOf(context, mentor, student) : -1,
    ),
  );
};

describe('scoring row by row', () => {
  it('is scoring pair by pair, only faster', () => {
    fc.assert(
      fc.property(anyPool(8, 6), anyRules, (pool, changes) => {
        const rules = { ...balanced, ...changes };
        const score = rowScorer(pool, scoringContextOf(pool, rules));
        const rows = pool.students.map((_, s) => {
          const row = new Int16Array(pool.mentors.length);
          score(s, row);
          return [...row];
        });
        expect(rows).toEqual(plain(pool, rules));
      }),
      { numRuns: 500 },
    );
  });
});
