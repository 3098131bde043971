import type { Decisions } from './decisions.ts';
import type { Problem } from './problem.ts';
import { withoutDecisions } from './solver/explain.ts';
import { type Solution, solve } from './solver/solve.ts';

/** The cost of all locks, vetoes and changes of places together, against the best round without any. */
export type Price = {
  readonly locks: number;
  readonly vetoes: number;
  /** Mentors who got another number of places than they offered. */
  readonly rooms: number;
  /** With the decisions minus without them: positive only where a mentor got more places. */
  readonly pairs: number;
  readonly waitingMatched: number;
  /** May be positive where fewer pairs are formed. */
  readonly total: number;
  /** The total's change in thousandths of the total without decisions, rounded: −11 is −1.1 %. */
  readonly permille: number;
};

/** A solution's figures that a price compares. */
export type Totals = Pick<Solution, 'cardinality' | 'waitingMatched' | 'total'>;

/** Price of decisions, where `free` is the solution without them. */
export const priceAgainst = (free: Totals, solution: Totals, { locks, vetoes, rooms }: Decisions): Price => {
  const total = solution.total - free.total;
  return {
    locks: locks.length,
    vetoes: vetoes.length,
    rooms: rooms.length,
    pairs: solution.cardinality - free.cardinality,
    waitingMatched: solution.waitingMatched - free.waitingMatched,
    total,
    permille: free.total === 0 ? 0 : Math.round((1000 * total) / free.total),
  };
};

export const priceOfDecisions = ({ input, instance, mentors }: Problem, solution: Solution): Price => {
  const { locks, vetoes, rooms } = input.decisions;
  const offered = new Map(input.pool.mentors.map(({ id, room }) => [id, room]));
  const undecided = {
    ...withoutDecisions(instance),
    capacity: Int32Array.from(mentors, ({ id }, index) => offered.get(id) ?? instance.capacity[index] ?? 0),
  };
  const free =
    locks.length + vetoes.length + rooms.length === 0 ? solution : solve(undecided, { aim: 'total' });
  return priceAgainst(free, solution, input.decisions);
};
