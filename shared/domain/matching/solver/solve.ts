import { emptySearch, type Search } from './augment.ts';
import { flawIn } from './check.ts';
import { type Columns, columnsOf } from './columns.ts';
import { withoutDeadEnds } from './cycles.ts';
import { type Kept, type Look, spreadDuals, withoutDeadEdges } from './dead-edges.ts';
import { faceOf, takeFrom } from './face.ts';
import { evenOut } from './fairness.ts';
import { emptyFlow, type Flow, seat, unseat } from './flow.ts';
import { BEST_SCORE, type Instance, NOBODY, scoreOf } from './instance.ts';
import { forget, type NearRows } from './near-rows.ts';
import { putInOrder } from './order.ts';
import { EFFORT, type Effort, seatAtFirst, settleCheaply, settleDearly } from './settle.ts';
import { simplex, weights } from './simplex.ts';

// The rooms, in reading order: instance (the problem), flow (seats and duals), near-rows and frontier (what a search looks at),
// augment (a place for one student), mend (a student for one seat), settle (all of them, with prices and auction for contested
// seats), dead-edges (what no largest matching uses),
// simplex (the way that always ends), face and cycles (all optimal rounds at once), fairness and order (which of them),
// check (the proof), change and explain (what if).

/** Number of aims to follow down the list. Each later aim chooses among the equals that the earlier ones leave. */
export type Aim = 'total' | 'fairness' | 'order';

export type SolveOptions = {
  /**
   * `total`: most pairs, then waiting-list people, then the greatest total score. `fairness`: also the least Σ(1000 − score)², so
   * that no one pair pays for the others. `order` (default): also the one that the order of ids prefers, and so unique.
   */
  readonly aim?: Aim;
  /** When to change one's way; never alters what is found. */
  readonly effort?: Effort;
};

/** Numbers are places in the instance's lists, which stand in the order of ids. */
export type Pair = { readonly student: number; readonly mentor: number; readonly score: number };

export type Solution = {
  /** In the order of students; locked pairs among them. */
  readonly pairs: readonly Pair[];
  /** For each student its mentor, or −1. */
  readonly mentorOf: Int32Array;
  readonly cardinality: number;
  /** Rounds waited by all who get a partner. */
  readonly waitingMatched: number;
  readonly total: number;
  /** Σ(1000 − score)² over the pairs: the less, the more even. */
  readonly unevenness: number;
  /** Duals that prove the first three aims; see `flawIn`. */
  readonly certificate: { readonly u: Int32Array; readonly v: Int32Array };
  /** Work done, in units that do not depend on the machine. */
  readonly stages: readonly { readonly stage: Aim; readonly work: number }[];
};

/** The solution that a flow and the locks amount to. */
export const solutionOf = (instance: Instance, flow: Flow, stages: Solution['stages']): Solution => {
  const mentorOf = flow.mentorOf.slice();
  const pairs: Pair[] = [];
  let total = 0;
  let waitingMatched = 0;
  let unevenness = 0;
  for (let i = 0; i < mentorOf.length; i += 1) {
    if (instance.lockOf[i] !== NOBODY) mentorOf[i] = instance.lockOf[i] as number;
    const mentor = mentorOf[i] as number;
    if (mentor === NOBODY) continue;
    const score = scoreOf(instance, i, mentor) as number;
    pairs.push({ student: i, mentor, score });
    total += score;
    unevenness += (BEST_SCORE - score) ** 2;
    waitingMatched += instance.waiting[i] as number;
  }
  return {
    pairs,
    mentorOf,
    cardinality: pairs.length,
    waitingMatched,
    total,
    unevenness,
    certificate: { u: flow.u.slice(), v: flow.v.slice() },
    stages,
  };
};

/** The solution itself, if it proves itself. */
export const verified = (instance: Instance, solution: Solution): Solution => {
  const flaw = flawIn(instance, solution);
  if (flaw !== undefined) throw new Error(`The solver is wrong: ${flaw}.`);
  return solution;
};

/** Goes down the list of aims on the face of optimal solutions; the flow takes over where that ends. */
export const refine = (
  instance: Instance,
  flow: Flow,
  near: NearRows,
  aim: Aim,
  effort: Effort = EFFORT,
): Solution['stages'] => {
  if (aim === 'total') return [];
  const face = withoutDeadEnds(faceOf(instance, flow, near));
  const duals = evenOut(face, Math.max(effort.least, effort.even * face.edges.length));
  const stages: { stage: Aim; work: number }[] = [{ stage: 'fairness', work: duals.work }];
  if (aim === 'order') stages.push({ stage: 'order', work: putInOrder(face, duals) });
  takeFrom(face, flow);
  return stages;
};

/** Brings the flow to the optimum from nothing, by the way that no costs can lead astray. Returns the work done. */
const seatBySimplex = (instance: Instance, flow: Flow): number => {
  const optimum = simplex({
    rowPtr: instance.rowPtr,
    edges: instance.edges,
    weight: weights(BEST_SCORE, (cost) => cost),
    capacity: flow.capacity,
    seatCost: new Float64Array(flow.v.length),
    unmatched: Float64Array.from(flow.unmatched),
    absent: Uint8Array.from(instance.lockOf, (mentor) => (mentor === NOBODY ? 0 : 1)),
  });
  flow.u.set(optimum.u);
  // An empty mentor's price may be positive; as a dual it counts for nothing.
  for (let j = 0; j < flow.v.length; j += 1) flow.v[j] = Math.min(0, optimum.v[j] as number);
  for (let i = 0; i < flow.u.length; i += 1) {
    unseat(flow, i);
    const mentor = optimum.mentorOf[i] as number;
    if (mentor !== NOBODY) seat(flow, i, mentor);
  }
  return optimum.work;
};

/** Solves what a look for dead edges has kept, and takes its seats and duals over. Returns the work done. */
const seatKept = (instance: Instance, flow: Flow, kept: Kept, effort: Effort): number => {
  const inner = emptyFlow(kept.instance);
  const work = seatAll(kept.instance, inner, emptySearch(kept.instance), { ...effort, dead: Infinity });
  for (let i = 0; i < flow.u.length; i += 1) {
    unseat(flow, i);
    const mentor = inner.mentorOf[i] as number;
    if (mentor !== NOBODY) seat(flow, i, mentor);
  }
  flow.u.set(inner.u);
  flow.v.set(inner.v);
  spreadDuals(instance, flow, kept);
  return work + instance.edges.length;
};

/**
 * Brings an empty flow to the optimum of the first three aims, one way or the other. Each way is left when it would cost more than
 * the next one. Returns the work done.
 */
export const seatAll = (instance: Instance, flow: Flow, search: Search, effort: Effort = EFFORT): number => {
  let columns: Columns | undefined;
  const columnsWhenNeeded = () => {
    columns ??= columnsOf(instance);
    return columns;
  };
  seatAtFirst(instance, flow, search, effort);
  if (settleCheaply(instance, flow, search, columnsWhenNeeded, effort)) return search.work;
  const size = instance.edges.length;
  const look: Look =
    effort.dead > 1
      ? { kept: undefined, work: 0 }
      : withoutDeadEdges(instance, flow.capacity, effort.dead, Math.max(effort.least, effort.dear * size));
  search.work += look.work;
  if (look.kept !== undefined) search.work += seatKept(instance, flow, look.kept, effort);
  else if (settleDearly(instance, flow, search, columnsWhenNeeded, effort)) return search.work;
  else search.work += seatBySimplex(instance, flow);
  // Near rows belong to the duals of the way that was given up.
  for (let i = 0; i < flow.u.length; i += 1) forget(search.rows, i, flow.u[i] as number);
  return search.work;
};

/** The best set of pairs, with its proof. Verified before it is returned: a solution that cannot prove itself is a bug. */
export const solve = (
  instance: Instance,
  { aim = 'order', effort = EFFORT }: SolveOptions = {},
): Solution => {
  const flow = emptyFlow(instance);
  const search = emptySearch(instance);
  const work = seatAll(instance, flow, search, effort);
  const later = refine(instance, flow, search.rows, aim, effort);
  return verified(instance, solutionOf(instance, flow, [{ stage: 'total', work }, ...later]));
};
