import { FITS } from './criteria.ts';
import type { PoolMentor, PoolStudent } from './pool.ts';
import { CRITERIA, type CriterionKey } from './rules.ts';
import type { Yardstick } from './yardstick.ts';

/** The score of two people of whom nothing is known: a missing answer is neutral, never zero. */
export const NEUTRAL = 500;

/** What one criterion adds to a score. */
export type Part = {
  readonly key: CriterionKey;
  readonly weight: number;
  /** 0–1000; undefined where an answer is missing. */
  readonly fit: number | undefined;
};

/** A score with its parts: the plain way, for what is shown. Rows of thousands are scored by `rowScorer`, with equal results. */
export const partsOf = (yardstick: Yardstick, mentor: PoolMentor, student: PoolStudent): readonly Part[] =>
  CRITERIA.map((key) => ({
    key,
    weight: yardstick.rules.weights[key],
    fit: FITS[key](yardstick, mentor, student),
  }));

/** 0–1000: the mean of the fits by their weights, over what both have answered. */
export const weighed = (sum: number, weights: number): number =>
  weights === 0 ? NEUTRAL : Math.round(sum / weights);

export const scoreOf = (yardstick: Yardstick, mentor: PoolMentor, student: PoolStudent): number => {
  let sum = 0;
  let weights = 0;
  for (const { weight, fit } of partsOf(yardstick, mentor, student)) {
    if (fit === undefined) continue;
    sum += weight * fit;
    weights += weight;
  }
  return weighed(sum, weights);
};
