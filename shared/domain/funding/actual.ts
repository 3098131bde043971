import { FEWEST_ANSWERS } from '../surveys/summary.ts';
import { type FundingDecision, resultOf, targetOf } from './decision.ts';
import { INDICATORS } from './indicators/catalogue.ts';
import type { Indicator } from './indicators/indicator.ts';

/** Whether a figure is made of answers, so that its amounts are what single people have said. */
export const isOfAnswers = ({ unit }: Pick<Indicator, 'unit'>): boolean =>
  unit === 'MEAN' || unit === 'SHARE';

/** A mean in tenths or a share in per cent; null where so few have answered that it would tell who has said it. */
export const perAnswer = (sum: number, answers: number, unit: Indicator['unit']): number | null =>
  answers < FEWEST_ANSWERS ? null : Math.round((sum * (unit === 'MEAN' ? 10 : 100)) / answers);

type Terms = Pick<FundingDecision, 'eligible' | 'carriedOver' | 'targets'>;

/** The result of a decision by what counts: a mean in tenths, hours rounded down. Null where it is not known. */
export const actualOf = (
  decision: Terms,
  indicator: Pick<Indicator, 'key' | 'unit' | 'responses'>,
  countOf: (key: string) => number,
  countsSince: string,
): number | null => {
  const { key, unit, responses } = indicator;
  const counted = countOf(key);
  if (isOfAnswers(indicator))
    return perAnswer(counted, responses === undefined ? 0 : countOf(responses.answers), unit);
  return resultOf(decision, key, unit === 'HOURS' ? Math.floor(counted / 60) : counted, countsSince);
};

const isReached = (
  target: number,
  actual: number | null,
  // A target is entered as a whole number, and a mean is kept in tenths.
  { unit }: Pick<Indicator, 'unit'>,
): boolean => (actual ?? 0) >= (unit === 'MEAN' ? target * 10 : target);

/** Whether every target of a decision is reached: a lump sum is paid for that alone. */
export const areTargetsReached = (
  figures: readonly (Pick<Indicator, 'unit'> & {
    readonly target: number | null;
    readonly actual: number | null;
  })[],
): boolean => {
  const promised = figures.flatMap(({ target, actual, unit }) =>
    target === null ? [] : [isReached(target, actual, { unit })],
  );
  return promised.length > 0 && promised.every(Boolean);
};

const promisedOf = (decision: Pick<FundingDecision, 'targets'>): readonly Indicator[] =>
  INDICATORS.filter(({ key }) => targetOf(decision, key) !== null);

/** Keys by whose counts the targets of a decision are judged. */
export const judgedBy = (decision: Pick<FundingDecision, 'targets'>): readonly string[] => [
  ...new Set(
    promisedOf(decision).flatMap(({ key, responses }) =>
      responses === undefined ? [key] : [key, responses.answers],
    ),
  ),
];

/** Whether every target is reached by what counts. */
export const reachesTargets = (
  decision: Terms,
  countOf: (key: string) => number,
  countsSince: string,
): boolean =>
  areTargetsReached(
    promisedOf(decision).map((indicator) => ({
      unit: indicator.unit,
      target: targetOf(decision, indicator.key),
      actual: actualOf(decision, indicator, countOf, countsSince),
    })),
  );
