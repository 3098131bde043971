import { apply, type KeptRound } from './change.ts';
import {
  BEST_SCORE,
  EDGE_BARRED,
  EDGE_COST_MASK,
  EDGE_MENTOR_SHIFT,
  type Instance,
  NOBODY,
} from './instance.ts';
import { solutionOf } from './solve.ts';

/** What it costs everyone to insist on a pair: pairs and rounds of waiting lost, then total score lost. Zero for a pair of an optimum. */
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

/** The problem as it would be without any lock or veto: what its optimum has more is the price of all human decisions. */
export const withoutDecisions = (instance: Instance): Instance => {
  const edges = instance.edges.slice();
  for (const at of instance.vetoed) {
    const cost = (edges[at] as number) & ~EDGE_BARRED & EDGE_COST_MASK;
    if (BEST_SCORE - cost >= instance.floor) edges[at] = (edges[at] as number) & ~EDGE_BARRED;
  }
  return { ...instance, edges, vetoed: new Set(), lockOf: instance.lockOf.slice().fill(NOBODY) };
};

/** Why a student is unmatched. */
export type UnmatchedReason =
  /** No mentor is allowed at all. */
  | { readonly reason: 'no-mentor' }
  /**
   * These students have no other mentors than these among them, and there are more students than seats (a Hall violator): whoever is
   * seated, somebody of them is not, unless a mentor of another kind or a further seat is found.
   */
  | {
      readonly reason: 'mentors-taken';
      readonly students: readonly number[];
      readonly mentors: readonly number[];
    };

/** Follows, from an unmatched student, who could be seated with whom and who sits there. */
export const whyUnmatched = (instance: Instance, mentorOf: Int32Array, student: number): UnmatchedReason => {
  const { rowPtr, edges, lockOf } = instance;
  const seated: number[][] = instance.mentors.map(() => []);
  mentorOf.forEach((mentor, i) => {
    if (mentor !== NOBODY && lockOf[i] === NOBODY) seated[mentor]?.push(i);
  });
  const students = [student];
  const mentors: number[] = [];
  const met = new Uint8Array(instance.mentors.length);
  for (let k = 0; k < students.length; k += 1) {
    const i = students[k] as number;
    const last = rowPtr[i + 1] as number;
    for (let e = rowPtr[i] as number; e < last; e += 1) {
      const edge = edges[e] as number;
      const mentor = edge >> EDGE_MENTOR_SHIFT;
      if ((edge & EDGE_COST_MASK) > BEST_SCORE || met[mentor] === 1) continue;
      met[mentor] = 1;
      mentors.push(mentor);
      students.push(...(seated[mentor] ?? []));
    }
  }
  return mentors.length === 0 ? { reason: 'no-mentor' } : { reason: 'mentors-taken', students, mentors };
};
