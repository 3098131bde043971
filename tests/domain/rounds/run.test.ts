import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '../../../shared/domain/matching/rules.ts';
import { MatchingRun, nextRun } from '../../../shared/domain/rounds/run.ts';
import { noon } from '../given.ts';

/** As it lies in the table since before the forms asked about working style. */
const stored = {
  id: 'run_1',
  roundId: 'rnd_1',
  cohortId: 'coh_spring27',
  requestedAt: '2026-11-20T08:00:00.000Z',
  requestedBy: 'stf_1',
  pool: { only: 'ALL' },
  rules: {
    version: '2026-11b',
    preset: { id: 'balanced', version: 1 },
    weights: { FIELD: 30, NEEDS: 25, LANGUAGE: 15, TIME: 10, PLACE: 10, WISHES: 5, EXPERIENCE: 5 },
    filters: {
      NO_COMMON_LANGUAGE: true,
      MODE_INCOMPATIBLE: true,
      OUT_OF_REACH: true,
      LEVEL_MISMATCH: false,
      SAME_PAIR_BEFORE: true,
    },
    floor: 400,
    reachMinutes: 90,
  },
  seed: 0,
  decisions: { locks: [], vetoes: [], rooms: [] },
  overrides: [],
  status: 'RUNNING',
};

describe('a run from before working style was weighed', () => {
  const run = MatchingRun.parse(stored);

  it('is read as one in which it counts nothing, and is otherwise what it was', () => {
    expect(run).toEqual({
      ...stored,
      rules: { ...stored.rules, weights: { ...stored.rules.weights, STYLE: 0 } },
    });
  });

  it('is followed by one with the same weights, unless a preset is chosen, and by the rules of today', () => {
    const next = nextRun(run, { id: 'run_2', requestedBy: 'stf_2' }, { floor: 300 }, noon);
    expect(next.rules).toEqual({ ...run.rules, version: RULES_VERSION, floor: 300 });
    expect(
      nextRun(run, { id: 'run_2', requestedBy: 'stf_2' }, { preset: 'balanced' }, noon).rules,
    ).toMatchObject({
      preset: { id: 'balanced', version: 2 },
      weights: { STYLE: 5 },
    });
  });
});
