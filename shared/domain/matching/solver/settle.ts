import { guessDuals } from './auction.ts';
import { augment, EXACT, type Search } from './augment.ts';
import type { Columns } from './columns.ts';
import { type Flow, seat, unseat } from './flow.ts';
import { EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance, NOBODY } from './instance.ts';
import { mend } from './mend.ts';
import { admitCheaper, leastOf, narrow, widen } from './near-rows.ts';

/** How much work to spend on which way, in readings of the whole problem; `least` is in edges. */
export type Effort = {
  /** What exact searches may cost before near rows are relied upon. */
  readonly exact: number;
  /** What everything may cost before augmenting paths are given up. Real pools need two to eight. */
  readonly most: number;
  /** Small problems are not worth changing one's way for. */
  readonly least: number;
};

export const EFFORT: Effort = { exact: 0.5, most: 24, least: 1_000_000 };

const PRICING_ROUNDS = 12;
/** If so many are still without a seat when exact searches become dear, everybody wants the same mentors. */
const CONTESTED = 0.25;
/** Who is not placed within this distance on near rows alone has too narrow a row, not too dear a mentor. */
const HORIZON = 4000;

/**
 * Seats each student with a mentor who is as cheap as any and has room; sets each student's dual to its cheapest cost. The mentors'
 * duals are all zero, or a guess.
 */
export const seatGreedily = (instance: Instance, flow: Flow, search: Search, guessed = false): void => {
  const { rows } = search;
  const { u, v, load, capacity, unmatched } = flow;
  for (let i = 0; i < u.length; i += 1) {
    if (instance.lockOf[i] !== NOBODY) continue;
    rows.wanted[i] = 0;
    search.work += widen(rows, instance, v, i, guessed ? leastOf(instance, v, i) : 0);
    const first = rows.start[i] as number;
    const last = first + (rows.length[i] as number);
    let cheapest = unmatched[i] as number;
    let mentor = NOBODY;
    for (let e = first; e < last; e += 1) {
      const edge = rows.near[e] as number;
      const candidate = edge >> EDGE_MENTOR_SHIFT;
      const cost = (edge & EDGE_COST_MASK) - (v[candidate] as number);
      if (cost > cheapest) continue;
      if (cost < cheapest) mentor = NOBODY;
      cheapest = cost;
      if (mentor === NOBODY && (load[candidate] as number) < (capacity[candidate] as number))
        mentor = candidate;
    }
    u[i] = cheapest;
    if (mentor !== NOBODY) seat(flow, i, mentor);
  }
};

/** The students who have no seat and could yet gain by one. */
const unsettled = (instance: Instance, flow: Flow): Int32Array => {
  const free: number[] = [];
  for (let i = 0; i < flow.u.length; i += 1)
    if (flow.mentorOf[i] === NOBODY && instance.lockOf[i] === NOBODY && flow.u[i] !== flow.unmatched[i])
      free.push(i);
  return Int32Array.from(free);
};

/** Places one student after the other; false if the budget is spent and students are left. */
const placeAll = (instance: Instance, flow: Flow, search: Search, budget: number): boolean => {
  for (const student of unsettled(instance, flow)) {
    if (search.work > budget) return false;
    augment(instance, flow, search, student);
  }
  return true;
};

/**
 * Admits to each near row what would be cheaper than its student's dual. A student for whom there is such an edge gives up
 * the seat, to be placed again. Returns how many rows had one.
 */
const price = (instance: Instance, flow: Flow, search: Search): number => {
  const { u, v } = flow;
  const { rows } = search;
  let violated = 0;
  for (let i = 0; i < u.length; i += 1) {
    const dual = u[i] as number;
    if ((rows.bound[i] as number) >= dual || instance.lockOf[i] !== NOBODY) continue;
    search.work += (instance.rowPtr[i + 1] as number) - (instance.rowPtr[i] as number);
    const least = admitCheaper(rows, instance, v, i, dual);
    if (least === dual) continue;
    u[i] = least;
    unseat(flow, i);
    violated += 1;
  }
  return violated;
};

/**
 * Solves on near rows alone, as if there were nothing else, then prices the rest against the duals; again, until pricing
 * finds nothing. On dense problems with long searches (people in a plane) a few rounds replace reading all rows in
 * every search. Whoever is left when this returns is placed exactly.
 */
const solveOnNearRows = (instance: Instance, flow: Flow, search: Search, budget: number): void => {
  for (let i = 0; i < flow.u.length; i += 1)
    search.work += narrow(search.rows, instance, flow.v, i, flow.u[i] as number);
  for (let round = 0; round < PRICING_ROUNDS; round += 1) {
    search.horizon = HORIZON;
    const within = placeAll(instance, flow, search, budget);
    search.horizon = EXACT;
    if (price(instance, flow, search) === 0 || !within) return;
  }
};

/** Mends the seats that are free although they are worth something; false if the budget is spent and such seats are left. */
const mendAll = (
  instance: Instance,
  flow: Flow,
  search: Search,
  columns: () => Columns,
  budget: number,
): boolean => {
  for (let j = 0; j < flow.v.length; j += 1)
    while ((flow.v[j] as number) < 0 && (flow.load[j] as number) < (flow.capacity[j] as number)) {
      if (search.work > budget) return false;
      mend(instance, columns(), flow, search, j);
    }
  return true;
};

/**
 * Brings a greedily seated flow to the optimum. Exact searches first, which is all that real pools need. Where they become dear:
 * prices from an auction if seats are contested, and near rows with pricing instead of whole ones. False if that would take more work than the budget; the flow is then good for nothing.
 */
export const settle = (
  instance: Instance,
  flow: Flow,
  search: Search,
  columns: () => Columns,
  { exact, most, least }: Effort = EFFORT,
): boolean => {
  const size = instance.edges.length;
  const slice = Math.max(least, exact * size);
  if (placeAll(instance, flow, search, search.work + slice))
    return mendAll(instance, flow, search, columns, search.work + Math.max(least, most * size));

  if (unsettled(instance, flow).length > CONTESTED * flow.u.length) {
    search.work += guessDuals(instance, flow, search.rows);
    seatGreedily(instance, flow, search, true);
  }
  const budget = search.work + Math.max(least, most * size);
  if (!placeAll(instance, flow, search, search.work + slice)) {
    solveOnNearRows(instance, flow, search, budget);
    if (!placeAll(instance, flow, search, budget)) return false;
  }
  return mendAll(instance, flow, search, columns, budget);
};
