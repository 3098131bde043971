import { describe, expect, it } from 'vitest';
import { PRESETS, rulesOf } from '../../../shared/domain/matching/presets.ts';
import { rulesWith } from '../../../shared/domain/matching/rule-wishes.ts';
import { CRITERIA, RULES_VERSION, type Weights } from '../../../shared/domain/matching/rules.ts';
import { refusalOf } from '../given.ts';

const cohort = { ...rulesOf('balanced', 400), version: '2020-01', reachMinutes: 45 };
const every = (weight: number) =>
  Object.fromEntries(CRITERIA.map((criterion) => [criterion, weight])) as Weights;

describe('the rules of a run', () => {
  it('are the cohort’s where nothing else is wished, by the fits of today', () => {
    expect(rulesWith(cohort, {})).toEqual({ ...cohort, version: RULES_VERSION });
  });

  it('take one weight for itself and leave the others, and still name where those came from', () => {
    const { weights, preset } = rulesWith(cohort, { weights: { LANGUAGE: 60 } });
    expect([weights, preset]).toEqual([{ ...cohort.weights, LANGUAGE: 60 }, cohort.preset]);
  });

  it('take a preset before its weights are changed, and nothing else of it', () => {
    const { weights, preset, floor, reachMinutes } = rulesWith(cohort, {
      preset: 'fieldFirst',
      weights: { PLACE: 0 },
    });
    expect(weights).toEqual({ ...PRESETS.fieldFirst.weights, PLACE: 0 });
    expect([preset.id, floor, reachMinutes]).toEqual(['fieldFirst', 400, 45]);
  });

  it('take one filter, the floor and the reach', () => {
    const { filters, floor, reachMinutes } = rulesWith(cohort, {
      filters: { OUT_OF_REACH: false },
      floor: 0,
      reachMinutes: 120,
    });
    expect(filters).toEqual({ ...cohort.filters, OUT_OF_REACH: false });
    expect([floor, reachMinutes]).toEqual([0, 120]);
  });

  it('of a cohort are refused where they stand in what was sent', () => {
    expect(() => rulesWith(cohort, { weights: every(0) }, '/rules')).toThrow(
      expect.objectContaining({ faults: [{ pointer: '/rules/weights', code: 'weights-empty' }] }),
    );
  });

  it('cannot be that nothing counts', () => {
    expect(refusalOf(() => rulesWith(cohort, { weights: every(0) }))).toBe('field-invalid');
    expect(rulesWith(cohort, { weights: { ...every(0), PLACE: 1 } }).weights).toEqual({
      ...every(0),
      PLACE: 1,
    });
  });
});
