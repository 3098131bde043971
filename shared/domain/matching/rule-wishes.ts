import * as z from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { PRESET_IDS, rulesOf } from './presets.ts';
import { CRITERIA, RULES_VERSION, Rules, SWITCHES, Weights } from './rules.ts';

/** A coordinator's changes to the rules; a preset replaces all weights, before single ones are changed. */
export const RuleWishes = z.strictObject({
  preset: z.enum(PRESET_IDS).optional(),
  weights: z.partialRecord(z.enum(CRITERIA), z.int().min(0).max(100)).optional(),
  filters: z.partialRecord(z.enum(SWITCHES), z.boolean()).optional(),
  floor: Rules.shape.floor.optional(),
  reachMinutes: Rules.shape.reachMinutes.optional(),
});
export type RuleWishes = z.output<typeof RuleWishes>;

/**
 * The changed rules, with today's fits and filters. `at` points to the changes in the body.
 * @throws Refusal `field-invalid` where no weight is left
 */
export const rulesWith = (
  rules: Rules,
  { preset, weights, filters, floor = rules.floor, reachMinutes = rules.reachMinutes }: RuleWishes,
  at = '',
): Rules => {
  const from = preset === undefined ? rules : rulesOf(preset, floor);
  const weighed = Weights.safeParse({ ...from.weights, ...weights });
  if (!weighed.success)
    throw new Refusal('field-invalid', 'All weights are zero.', [
      { pointer: `${at}/weights`, code: 'weights-empty' },
    ]);
  return {
    version: RULES_VERSION,
    preset: from.preset,
    weights: weighed.data,
    filters: { ...rules.filters, ...filters },
    floor,
    reachMinutes,
    ...(rules.roads === undefined ? {} : { roads: rules.roads }),
  };
};
