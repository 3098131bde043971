import type { Flow } from './flow.ts';
import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance, NOBODY, penalty } from './instance.ts';
import { leastOf, WHOLE } from './near-rows.ts';

/** Number of students who seek a seat, and of seats that the locks have left. */
export const marketOf = (
  { lockOf }: Instance,
  { capacity }: Flow,
): { readonly seekers: number; readonly seats: number } => {
  let seekers = 0;
  for (const mentor of lockOf) if (mentor === NOBODY) seekers += 1;
  let seats = 0;
  for (const count of capacity) seats += count;
  return { seekers, seats };
};

/**
 * Prices each mentor by the student who suits best (column reduction): a mentor of whom nobody expects much becomes as cheap as one
 * whom all would like. Where mentors are good or bad for everybody, that settles most of who is seated where. A guess
 * in `v`, as an auction makes one, at the price of one reading; `u` gets a lower bound. Returns how many edges were read.
 */
export const priceByColumns = (instance: Instance, flow: Flow): number => {
  const { rowPtr, edges, lockOf } = instance;
  const { u, v, capacity } = flow;
  v.fill(WHOLE);
  for (let i = 0; i < lockOf.length; i += 1) {
    if (lockOf[i] !== NOBODY) continue;
    const last = rowPtr[i + 1] as number;
    for (let e = rowPtr[i] as number; e < last; e += 1) {
      const edge = edges[e] as number;
      const mentor = edge >> EDGE_MENTOR_SHIFT;
      const cost = edge & EDGE_COST_MASK;
      if (cost < (v[mentor] as number) && cost <= BEST_SCORE) v[mentor] = cost;
    }
  }
  let dearest = 0;
  for (let j = 0; j < v.length; j += 1) {
    // A mentor whom nobody can have is worth nothing.
    if (v[j] === WHOLE || capacity[j] === 0) v[j] = 0;
    else dearest = Math.max(dearest, v[j] as number);
  }
  for (let j = 0; j < v.length; j += 1) v[j] = (v[j] as number) - dearest;
  u.fill(dearest);
  return edges.length + level(instance, flow);
};

/**
 * Lifts or lowers all prices to where they mean something: with more seats than students the dearest seats that students can fill
 * keep a price above 0; with fewer, as many students as must be left out find being left out no dearer than any seat.
 * Lower bounds in `u` move along. Returns how many edges were read.
 */
export const level = (instance: Instance, flow: Flow): number => {
  const { u, v, capacity, unmatched } = flow;
  const { seekers, seats } = marketOf(instance, flow);
  let shift = 0;
  let work = 0;
  if (seats > seekers) {
    const dearest = Int32Array.from(capacity.keys()).sort((a, b) => (v[a] as number) - (v[b] as number));
    let filled = 0;
    for (const j of dearest) {
      filled += capacity[j] as number;
      shift = -(v[j] as number);
      if (filled > seekers) break;
    }
  } else if (seats < seekers) {
    const costs = new Int32Array(seekers);
    let at = 0;
    for (let i = 0; i < unmatched.length; i += 1) {
      if (instance.lockOf[i] !== NOBODY) continue;
      costs[at] = Math.min(leastOf(instance, v, i), unmatched[i] as number);
      at += 1;
    }
    costs.sort();
    work = instance.edges.length;
    shift = (costs[seats] as number) - penalty(unmatched.length, 0);
  }
  for (let j = 0; j < v.length; j += 1) v[j] = Math.min(0, (v[j] as number) + shift);
  for (let i = 0; i < u.length; i += 1) u[i] = (u[i] as number) - shift;
  return work;
};
