import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance } from './instance.ts';

/** More than any distance: the bound of a row that is held whole. */
export const WHOLE = 0x7fffffff;

/**
 * The part of each student's row that the search looks at: the mentors nearest to them by `cost − v`, and a lower bound on
 * `cost − v` over all the others. Mentor duals only fall while augmenting, so `cost − v` only grows and a bound once
 * established holds. A search that reaches a bound widens that row, so nothing is ever overlooked, and yet a dense
 * problem is solved on some tens of edges per student.
 */
export type NearRows = {
  /** Packed edges; row i is `near[start[i]] … near[start[i] + length[i] - 1]`. Replaced when it must grow. */
  near: Int32Array;
  readonly start: Int32Array;
  readonly length: Int32Array;
  /** No edge outside the near row costs less than this after duals. {@link WHOLE} when there is none outside. */
  readonly bound: Int32Array;
  /** Number of edges that the row was last asked to hold. */
  readonly wanted: Int32Array;
  /** Number of edges that share the row's least `cost − v`, if a row was read for that when it was chosen; otherwise 0. */
  readonly ties: Int32Array;
  used: number;
  /** Reach of the last selection above the row's cheapest edge: the guess for the next. */
  reach: number;
};

const FIRST_WANTED = 16;
const WIDEN_BY = 4;
/** A near row longer than this is chosen anew before the search relies on near rows alone. */
const WIDE = 48;
const ADMITTED = 16;
const HISTOGRAM = 2048;
const histogram = new Int32Array(HISTOGRAM);

export const emptyNearRows = (instance: Instance): NearRows => {
  const n = instance.students.length;
  return {
    near: new Int32Array(Math.min(instance.edges.length, n * FIRST_WANTED * 2) + 16),
    start: new Int32Array(n),
    length: new Int32Array(n),
    bound: new Int32Array(n),
    wanted: new Int32Array(n),
    ties: new Int32Array(n),
    used: 0,
    reach: 16,
  };
};

/** Makes room for `count` edges at the end of `near`. Former contents of rows chosen anew are dropped on the way. */
const reserve = (rows: NearRows, count: number): void => {
  if (rows.used + count <= rows.near.length) return;
  const { near, start, length } = rows;
  let held = 0;
  for (const edges of length) held += edges;
  const larger = new Int32Array(2 * (held + count));
  let at = 0;
  for (let i = 0; i < start.length; i += 1) {
    const from = start[i] as number;
    larger.set(near.subarray(from, from + (length[i] as number)), at);
    start[i] = at;
    at += length[i] as number;
  }
  rows.near = larger;
  rows.used = at;
};

const holdWhole = (rows: NearRows, instance: Instance, i: number): number => {
  const from = instance.rowPtr[i] as number;
  const to = instance.rowPtr[i + 1] as number;
  reserve(rows, to - from);
  let at = rows.used;
  for (let e = from; e < to; e += 1) {
    const edge = instance.edges[e] as number;
    if ((edge & EDGE_COST_MASK) > BEST_SCORE) continue;
    rows.near[at] = edge;
    at += 1;
  }
  rows.start[i] = rows.used;
  rows.length[i] = at - rows.used;
  rows.bound[i] = WHOLE;
  rows.used = at;
  return to - from;
};

/**
 * First mentor of a row's reading: a different one for each student. Were all to begin with the first, then among equal
 * scores everybody's near row would hold the same few mentors.
 */
const readingStart = (i: number, from: number, to: number): number =>
  from + ((Math.imul(i + 1, 0x9e3779b1) >>> 0) % (to - from));

/**
 * Appends the edges with `cost − v < below`, and of those that equal `below` the first `atLimit` met.
 * Returns how many, or more than `most` as soon as there are more.
 */
const collect = (
  rows: NearRows,
  { rowPtr, edges }: Instance,
  v: Int32Array,
  i: number,
  below: number,
  atLimit: number,
  most: number,
): number => {
  const first = rowPtr[i] as number;
  const last = rowPtr[i + 1] as number;
  const middle = readingStart(i, first, last);
  reserve(rows, most + 1);
  const near = rows.near;
  const begin = rows.used;
  const end = begin + most;
  let at = begin;
  let equal = atLimit;
  let from = middle;
  let to = last;
  for (let half = 0; half < 2; half += 1) {
    for (let e = from; e < to; e += 1) {
      const edge = edges[e] as number;
      const value = (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number);
      if (value > below || (edge & EDGE_COST_MASK) > BEST_SCORE) continue;
      if (value === below) {
        if (equal === 0) continue;
        equal -= 1;
      }
      near[at] = edge;
      at += 1;
      if (at > end) return at - begin;
    }
    from = first;
    to = middle;
  }
  return at - begin;
};

/** The least `cost − v` over a student's allowed edges; {@link WHOLE} where there are none. */
export const leastOf = ({ rowPtr, edges }: Instance, v: Int32Array, i: number): number => {
  const last = rowPtr[i + 1] as number;
  let least = WHOLE;
  for (let e = rowPtr[i] as number; e < last; e += 1) {
    const edge = edges[e] as number;
    const value = (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number);
    if (value < least && (edge & EDGE_COST_MASK) <= BEST_SCORE) least = value;
  }
  return least;
};

/** Appends edges with this `cost − v`, which is the row's least, until there are `most`. Returns how many. */
const collectTies = (
  rows: NearRows,
  { rowPtr, edges }: Instance,
  v: Int32Array,
  i: number,
  least: number,
  most: number,
): number => {
  const first = rowPtr[i] as number;
  const last = rowPtr[i + 1] as number;
  reserve(rows, most);
  const near = rows.near;
  const begin = rows.used;
  let at = begin;
  let e = readingStart(i, first, last);
  for (let left = last - first; left > 0 && at - begin < most; left -= 1) {
    const edge = edges[e] as number;
    e = e + 1 === last ? first : e + 1;
    if ((edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number) !== least) continue;
    if ((edge & EDGE_COST_MASK) > BEST_SCORE) continue;
    near[at] = edge;
    at += 1;
  }
  return at - begin;
};

/** Number of a student's allowed edges that have this `cost − v`. */
export const tiesOf = ({ rowPtr, edges }: Instance, v: Int32Array, i: number, value: number): number => {
  const last = rowPtr[i + 1] as number;
  let ties = 0;
  for (let e = rowPtr[i] as number; e < last; e += 1) {
    const edge = edges[e] as number;
    if (
      (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number) === value &&
      (edge & EDGE_COST_MASK) <= BEST_SCORE
    )
      ties += 1;
  }
  return ties;
};

/** The least `cost − v` over a student's allowed edges, as {@link leastOf}; notes how many share it. */
const countTies = (rows: NearRows, { rowPtr, edges }: Instance, v: Int32Array, i: number): number => {
  const last = rowPtr[i + 1] as number;
  let least = WHOLE;
  let ties = 0;
  for (let e = rowPtr[i] as number; e < last; e += 1) {
    const edge = edges[e] as number;
    const value = (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number);
    if (value > least || (edge & EDGE_COST_MASK) > BEST_SCORE) continue;
    if (value < least) ties = 0;
    least = value;
    ties += 1;
  }
  rows.ties[i] = ties;
  return least;
};

/** Whether a quarter of the edges that were just collected share the least `cost − v` among them. */
const seemAlike = ({ near, used }: NearRows, v: Int32Array, count: number): boolean => {
  let least = WHOLE;
  let alike = 0;
  for (let at = used; at < used + count; at += 1) {
    const edge = near[at] as number;
    const value = (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number);
    if (value < least) alike = 0;
    if (value <= least) {
      least = value;
      alike += 1;
    }
  }
  return 4 * alike >= count;
};

/** Forgets what a row holds; `base` is a lower bound on `cost − v` in it. */
export const forget = (rows: NearRows, i: number, base: number): void => {
  rows.length[i] = 0;
  rows.wanted[i] = 0;
  rows.bound[i] = base;
};

/** The value of the `wanted`-th cheapest edge above `base`, with how many lie strictly below it; −1 if out of range. */
const limitOf = (
  { rowPtr, edges }: Instance,
  v: Int32Array,
  i: number,
  base: number,
  wanted: number,
): { limit: number; below: number } => {
  histogram.fill(0);
  const last = rowPtr[i + 1] as number;
  for (let e = rowPtr[i] as number; e < last; e += 1) {
    const edge = edges[e] as number;
    const above = (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number) - base;
    if (above < HISTOGRAM && (edge & EDGE_COST_MASK) <= BEST_SCORE)
      histogram[above] = (histogram[above] as number) + 1;
  }
  let below = 0;
  for (let above = 0; above < HISTOGRAM; above += 1) {
    const here = histogram[above] as number;
    if (below + here >= wanted) return { limit: base + above, below };
    below += here;
  }
  return { limit: -1, below };
};

/**
 * Widens a student's near row: sixteen edges at first, then four times as many, at last the whole row.
 * `base` is any lower bound on `cost − v` in the row (the student's dual is one). Returns how many edges were read.
 */
export const widen = (rows: NearRows, instance: Instance, v: Int32Array, i: number, base: number): number => {
  const size = (instance.rowPtr[i + 1] as number) - (instance.rowPtr[i] as number);
  const before = rows.wanted[i] as number;
  const wanted = before === 0 ? FIRST_WANTED : before * WIDEN_BY;
  const most = wanted * 2;
  rows.wanted[i] = wanted;
  rows.ties[i] = 0;
  if (most >= size) return holdWhole(rows, instance, i);

  // A neighbour's row reached this far; where this row is like it, one reading is enough.
  let limit = base + rows.reach;
  let count = before === 0 ? collect(rows, instance, v, i, limit, most, most) : 0;
  let read = before === 0 ? size : 0;
  if (before === 0 && count > most && seemAlike(rows, v, count)) {
    // None of those who are alike is nearer than another.
    const least = countTies(rows, instance, v, i);
    read += size;
    if ((rows.ties[i] as number) >= wanted) {
      limit = least;
      count = collectTies(rows, instance, v, i, least, most);
    }
  }
  if (count < wanted >> 1 || count > most) {
    const found = limitOf(instance, v, i, base, wanted);
    read += 2 * size;
    if (found.limit < 0) return read + holdWhole(rows, instance, i);
    limit = found.limit;
    count = collect(rows, instance, v, i, limit, most - found.below, most);
    if (before === 0) rows.reach = limit - base;
  }
  rows.start[i] = rows.used;
  rows.length[i] = count;
  // If the row is full, there may be more edges at the limit outside.
  rows.bound[i] = count === most ? limit : limit + 1;
  rows.used += count;
  return read;
};

/** Forgets a near row that has become wide, and chooses it anew by the present duals. Returns how many edges were read. */
export const narrow = (
  rows: NearRows,
  instance: Instance,
  v: Int32Array,
  i: number,
  base: number,
): number => {
  if ((rows.length[i] as number) <= WIDE) return 0;
  rows.wanted[i] = 0;
  return widen(rows, instance, v, i, base);
};

/**
 * Looks through the whole row for edges that cost less than `dual` and are not held, and adds the cheapest of them.
 * Returns the least cost found, `dual` if nothing is cheaper. Every edge outside costs at least the returned value.
 */
export const admitCheaper = (
  rows: NearRows,
  { rowPtr, edges }: Instance,
  v: Int32Array,
  i: number,
  dual: number,
): number => {
  const last = rowPtr[i + 1] as number;
  const held = rows.length[i] as number;
  reserve(rows, held + last - (rowPtr[i] as number));
  const near = rows.near;
  const begin = rows.used + held;
  let at = begin;
  let least = dual;
  for (let e = rowPtr[i] as number; e < last; e += 1) {
    const edge = edges[e] as number;
    const value = (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number);
    if (value >= dual || (edge & EDGE_COST_MASK) > BEST_SCORE) continue;
    near[at] = edge;
    at += 1;
    if (value < least) least = value;
  }
  rows.bound[i] = dual;
  if (at === begin) return dual;
  if (at - begin > ADMITTED) {
    // Of too many, those nearest to the least stay; the first left out is the new bound.
    const found = at;
    let limit = least;
    at = begin;
    for (let span = 1; at - begin < ADMITTED; span *= 2) {
      const reach = least + span;
      limit = reach;
      at = begin;
      for (let e = begin; e < found; e += 1) {
        const edge = near[e] as number;
        if ((edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number) >= reach) continue;
        near[e] = near[at] as number;
        near[at] = edge;
        at += 1;
      }
    }
    rows.bound[i] = Math.min(limit, dual);
  }
  near.copyWithin(rows.used, rows.start[i] as number, (rows.start[i] as number) + held);
  rows.start[i] = rows.used;
  rows.length[i] = at - rows.used;
  rows.used = at;
  return least;
};
