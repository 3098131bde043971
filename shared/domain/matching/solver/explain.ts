import { apply, type KeptRound } from './change.ts';
import { BEST_SCORE, EDGE_BARRED, EDGE_COST_MASK, type Instance, NOBODY } from './instance.ts';
import { solutionOf } from './solve.ts';

/** Cost for everyone of insisting on a pair: pairs and rounds of waiting lost, then total score lost. Zero for a pair of an optimum. */
export type Regret = { readonly pairs: number; readonly waitingMatched: number; readonly total: number };

/**
 * The exact regret of a pair, found by insisting on it and taking that back: two small changes, not a full solve. Afterwards
 * the round is an optimum again, and answers as before.
 * @throws RefusedInstance where the pair cannot be locked
 */
export const regretOf = (round: KeptRound, student: number, mentor: number): Regret => {
  const without = solutionOf(round.instance, round.flow, []);
  apply(round, { kind: 'lock', student, mentor });
  const withPair = solutionOf(round.instance, round.flow, []);
  apply(round, { kind: 'unlock', student });
  return {
    pairs: without.cardinality - withPair.cardinality,
    waitingMatched: without.waitingMatched - withPair.waitingMatched,
    total: without.total - withPair.total,
  };
};

/** The problem as it would be without any lock or veto: the surplus of its optimum is the price of all human decisions. */
export const withoutDecisions = (instance: Instance): Instance => {
  const edges = instance.edges.slice();
  for (const at of instance.vetoed) {
    const cost = (edges[at] as number) & ~EDGE_BARRED & EDGE_COST_MASK;
    if (BEST_SCORE - cost >= instance.floor) edges[at] = (edges[at] as number) & ~EDGE_BARRED;
  }
  return { ...instance, edges, vetoed: new Set(), lockOf: instance.lockOf.slice().fill(NOBODY) };
};
