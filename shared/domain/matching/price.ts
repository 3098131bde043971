import type { Problem } from './problem.ts';
import { withoutDecisions } from './solver/explain.ts';
import { type Solution, solve } from './solver/solve.ts';

/** What all locks and vetoes of a round cost together, against the best round without any. */
export type Price = {
  readonly locks: number;
  readonly vetoes: number;
  /** With the decisions minus without them: never positive. */
  readonly pairs: number;
  readonly waitingMatched: number;
  /** May be positive where fewer pairs are formed. */
  readonly total: number;
  /** The total's change in thousandths of the total without decisions, rounded: −11 is −1.1 %. */
  readonly permille: number;
};

export const priceOfDecisions = ({ input, instance }: Problem, solution: Solution): Price => {
  const { locks, vetoes } = input.decisions;
  const free =
    locks.length + vetoes.length === 0 ? solution : solve(withoutDecisions(instance), { aim: 'total' });
  const total = solution.total - free.total;
  return {
    locks: locks.length,
    vetoes: vetoes.length,
    pairs: solution.cardinality - free.cardinality,
    waitingMatched: solution.waitingMatched - free.waitingMatched,
    total,
    permille: free.total === 0 ? 0 : Math.round((1000 * total) / free.total),
  };
};
