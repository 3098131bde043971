import * as z from 'zod';
import { Road } from '../vocabularies/road.ts';

/** Kept with every run, so that an old result can be explained by the rules of its day. New with every change of a fit or a filter. */
export const RULES_VERSION = '2026-11e';

/** The first version in which a missing answer counts as neutral. Before it a score was the mean of what both had answered. */
const MISSING_COUNTS_SINCE = '2026-11d';
export const missingCounts = ({ version }: { readonly version: string }): boolean =>
  version >= MISSING_COUNTS_SINCE;

/** The first version in which each round waited counts. Before it, waiting was one bit. */
const ROUNDS_COUNT_SINCE = '2026-11e';
export const roundsCount = ({ version }: { readonly version: string }): boolean =>
  version >= ROUNDS_COUNT_SINCE;

/** Criteria of a pair, in the order in which coordinators ask. */
export const CRITERIA = [
  'FIELD',
  'NEEDS',
  'LANGUAGE',
  'TIME',
  'PLACE',
  'STYLE',
  'WISHES',
  'EXPERIENCE',
] as const;
export type CriterionKey = (typeof CRITERIA)[number];

/** Hard filters that a coordinator may switch off for a round, to see or to use the effect. */
export const SWITCHES = [
  'NO_COMMON_LANGUAGE',
  'MODE_INCOMPATIBLE',
  'OUT_OF_REACH',
  'LEVEL_MISMATCH',
  'SAME_PAIR_BEFORE',
] as const;
export type Switch = (typeof SWITCHES)[number];

const weight = z.int().min(0).max(100);

/** Weight of each criterion, in proportion to the others. */
export const Weights = z
  .strictObject({
    FIELD: weight,
    NEEDS: weight,
    LANGUAGE: weight,
    TIME: weight,
    PLACE: weight,
    /** Rules from before the forms asked have none. */
    STYLE: weight.default(0),
    WISHES: weight,
    EXPERIENCE: weight,
  } satisfies Record<CriterionKey, unknown>)
  .refine((weights) => Object.values(weights).some((each) => each > 0), { message: 'weights-empty' });
export type Weights = z.output<typeof Weights>;

const Switches = z.strictObject({
  NO_COMMON_LANGUAGE: z.boolean(),
  MODE_INCOMPATIBLE: z.boolean(),
  OUT_OF_REACH: z.boolean(),
  LEVEL_MISMATCH: z.boolean(),
  SAME_PAIR_BEFORE: z.boolean(),
} satisfies Record<Switch, unknown>);

/** The rules of a round. All of them are data, kept with the run. */
export const Rules = z.strictObject({
  version: z.string(),
  /** Origin of the weights; they may have been changed since. */
  preset: z.strictObject({ id: z.string(), version: z.int().positive() }),
  weights: Weights,
  /** True where the filter holds. */
  filters: Switches,
  /** A pair that scores less is none, unless it is locked. */
  floor: z.int().min(0).max(1000),
  /** The longest journey to a meeting in person, one way. */
  reachMinutes: z.int().min(0).max(600),
  /** Travel times of the programme when the cohort was opened. Left out: the estimates of all municipalities. */
  roads: z.exactOptional(z.array(Road).readonly()),
});
export type Rules = z.output<typeof Rules>;
