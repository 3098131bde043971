import type { Instance } from './instance.ts';

/** Edge format, stated here once more: the checker takes nothing from what it checks. */
const MENTOR_SHIFT = 11;
const COST_MASK = 2047;
const BEST = 1000;

/** Claim of a solver: each student's mentor (−1: nobody), and the duals that prove that nothing better exists. */
export type Claim = {
  readonly mentorOf: Int32Array;
  readonly certificate: { readonly u: Int32Array; readonly v: Int32Array };
};

/** The first allowed edge of a row that costs less than the duals of its ends, or −1. */
const firstCheaper = (
  edges: Int32Array,
  first: number,
  last: number,
  dual: number,
  v: Int32Array,
): number => {
  for (let e = first; e < last; e += 1) {
    const edge = edges[e] as number;
    if ((edge & COST_MASK) - dual - (v[edge >> MENTOR_SHIFT] as number) < 0 && (edge & COST_MASK) <= BEST)
      return e;
  }
  return -1;
};

/** Cost of a student's pair with this mentor; −1 if it is not allowed. Rows stand in the order of mentors. */
const costWith = (edges: Int32Array, first: number, last: number, mentor: number): number => {
  let low = first;
  let high = last - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const edge = edges[middle] as number;
    if (edge >> MENTOR_SHIFT === mentor) return (edge & COST_MASK) <= BEST ? edge & COST_MASK : -1;
    if (edge >> MENTOR_SHIFT < mentor) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/**
 * Checks a claimed solution in one pass over the problem, and returns what is wrong with it, or undefined.
 *
 * Weak duality: with `u ≤ unmatched cost`, `v ≤ 0` and `cost − u − v ≥ 0` on every allowed edge, every matching costs at least
 * `Σ u + Σ capacity · v`. So a feasible matching which costs exactly that is a cheapest one, by whatever solver.
 * Cheapest means: most pairs, then most rounds waited, then the greatest total score (see `penalty`).
 * Locked students stand outside: their pairs are given, and their seats are not there for others.
 */
export const flawIn = (
  instance: Instance,
  { mentorOf, certificate: { u, v } }: Claim,
): string | undefined => {
  const { rowPtr, edges, lockOf, waiting } = instance;
  const n = instance.students.length;
  const m = instance.mentors.length;
  if (mentorOf.length !== n || u.length !== n || v.length !== m)
    return 'the claim has another size than the problem';

  const seats = Float64Array.from(instance.capacity);
  let primal = 0;
  let dual = 0;
  for (let i = 0; i < n; i += 1) {
    const mine = mentorOf[i] as number;
    const lock = lockOf[i] as number;
    const ui = u[i] as number;
    const first = rowPtr[i] as number;
    const last = rowPtr[i + 1] as number;
    if (mine < -1 || mine >= m) return `student ${i} is paired with a mentor who does not exist`;
    if (mine >= 0) seats[mine] = (seats[mine] as number) - 1;
    if (lock >= 0) {
      if (mine !== lock) return `student ${i} is locked to mentor ${lock} but is with ${mine}`;
      continue;
    }
    const unmatched = (BEST * n + 1) * (1 + (waiting[i] as number));
    if (ui > unmatched) return `the dual of student ${i} exceeds the cost of leaving them unmatched`;
    dual += ui;
    const cheaper = firstCheaper(edges, first, last, ui, v);
    if (cheaper >= 0)
      return `student ${i} and mentor ${(edges[cheaper] as number) >> MENTOR_SHIFT} would be cheaper than the duals allow`;
    const own = mine < 0 ? unmatched : costWith(edges, first, last, mine);
    if (own < 0) return `student ${i} is paired with mentor ${mine}, which is not allowed`;
    primal += own;
  }
  for (let j = 0; j < m; j += 1) {
    if ((seats[j] as number) < 0) return `mentor ${j} has more students than seats`;
    if ((v[j] as number) > 0) return `the dual of mentor ${j} is positive`;
  }
  const free = Float64Array.from(instance.capacity);
  for (const lock of lockOf) if (lock >= 0) free[lock] = (free[lock] as number) - 1;
  for (let j = 0; j < m; j += 1) {
    dual += (free[j] as number) * (v[j] as number);
    if (!Number.isSafeInteger(dual)) return 'the duals are too large to be added exactly';
  }
  return primal === dual ? undefined : `the pairs cost ${primal}, but the duals prove only ${dual}`;
};
