import { countedFit, FITS, NEUTRAL } from './criteria.ts';
import type { PoolMentor, PoolStudent } from './pool.ts';
import { CRITERIA, type CriterionKey } from './rules.ts';
import type { ScoringContext } from './scoring-context.ts';

/** The contribution of one criterion to a score. */
export type Part = {
  readonly key: CriterionKey;
  readonly weight: number;
  /** 0–1000; undefined where an answer is missing or nothing was asked. */
  readonly fit: number | undefined;
  /** The fit that enters the score: neutral where an answer is missing, undefined where nothing was asked. */
  readonly counted: number | undefined;
};

/** A score with its parts, for display. Rows of thousands are scored by `rowScorer`, with equal results. */
export const partsOf = (context: ScoringContext, mentor: PoolMentor, student: PoolStudent): readonly Part[] =>
  CRITERIA.map((key) => ({
    key,
    weight: context.rules.weights[key],
    fit: FITS[key](context, mentor, student),
    counted: countedFit(key, context, mentor, student),
  }));

/** 0–1000: the mean of the counted fits by their weights. */
export const weighed = (sum: number, weights: number): number =>
  weights === 0 ? NEUTRAL : Math.round(sum / weights);

export const scoreOf = (context: ScoringContext, mentor: PoolMentor, student: PoolStudent): number => {
  let sum = 0;
  let weights = 0;
  for (const { weight, counted } of partsOf(context, mentor, student)) {
    if (counted === undefined) continue;
    sum += weight * counted;
    weights += weight;
  }
  return weighed(sum, weights);
};
