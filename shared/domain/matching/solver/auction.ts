import { type Flow, seat, unseat } from './flow.ts';
import { EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance, NOBODY } from './instance.ts';
import { leastOf, type NearRows, WHOLE, widen } from './near-rows.ts';
import { level } from './prices.ts';

/** Bids are raised by at least this much, first coarsely, at last finely. */
const STEPS = [64, 16, 4, 1];
/** Bids per student and step after which the prices are good enough. */
const MOST_BIDS = 30;
/** A bidder leaves the auction above this price. */
const MOST_PRICE = 2500;

/**
 * Guesses the mentors' duals by an auction: a student without a seat bids for the mentor who suits best at present prices – as much as
 * that one is better than the second best, and a step more – and whoever is outbid bids again. Where everybody wants the
 * same mentors this finds what they are worth much sooner than shortest paths, which fight one price war at a time.
 *
 * A guess only: the search that follows makes it exact, whatever comes out. The prices are left in `v`, each student's least
 * cost in `u`, the seats empty, and near rows are to be chosen anew. Returns how many edges were read.
 */
export const guessDuals = (instance: Instance, flow: Flow, rows: NearRows): number => {
  const { u, v, mentorOf, capacity, load, head, next } = flow;
  const { start, length, bound } = rows;
  const n = mentorOf.length;
  const paid = new Int32Array(n);
  const queue = new Int32Array(n);
  let work = 0;

  for (const step of STEPS) {
    let waiting = 0;
    for (let i = n - 1; i >= 0; i -= 1) {
      unseat(flow, i);
      if (instance.lockOf[i] !== NOBODY) continue;
      queue[waiting] = i;
      waiting += 1;
    }
    for (let bids = MOST_BIDS * n; bids > 0 && waiting > 0; bids -= 1) {
      waiting -= 1;
      const i = queue[waiting] as number;
      let best = WHOLE;
      let second = WHOLE;
      let mentor = NOBODY;
      for (let renewed = false; ; renewed = true) {
        const near = rows.near;
        const first = start[i] as number;
        const last = first + (length[i] as number);
        best = MOST_PRICE;
        second = MOST_PRICE;
        mentor = NOBODY;
        work += last - first;
        for (let e = first; e < last; e += 1) {
          const edge = near[e] as number;
          const candidate = edge >> EDGE_MENTOR_SHIFT;
          const value = (edge & EDGE_COST_MASK) - (v[candidate] as number);
          if (value >= second || capacity[candidate] === 0) continue;
          if (value < best) {
            second = best;
            best = value;
            mentor = candidate;
          } else second = value;
        }
        if (second <= (bound[i] as number) || bound[i] === WHOLE) break;
        // Chosen anew once; if what is near cannot be had (no seats at all), the row must grow.
        if (!renewed) rows.wanted[i] = 0;
        work += widen(rows, instance, v, i, Math.min(best, bound[i] as number));
      }
      if (mentor === NOBODY) continue;
      paid[i] = second - (best + (v[mentor] as number)) + step;
      if ((load[mentor] as number) === (capacity[mentor] as number)) {
        let outbid = head[mentor] as number;
        for (let k = outbid; k !== NOBODY; k = next[k] as number)
          if ((paid[k] as number) < (paid[outbid] as number)) outbid = k;
        unseat(flow, outbid);
        queue[waiting] = outbid;
        waiting += 1;
      }
      seat(flow, i, mentor);
      if ((load[mentor] as number) < (capacity[mentor] as number)) continue;
      let least = WHOLE;
      for (let k = head[mentor] as number; k !== NOBODY; k = next[k] as number)
        least = Math.min(least, paid[k] as number);
      v[mentor] = Math.min(v[mentor] as number, -least);
    }
  }
  for (let i = 0; i < n; i += 1) unseat(flow, i);
  work += level(instance, flow);
  for (let i = 0; i < n; i += 1) u[i] = leastOf(instance, v, i);
  return work + instance.edges.length;
};
