import { guessDuals } from './auction.ts';
import { augment, EXACT, type Search } from './augment.ts';
import type { Columns } from './columns.ts';
import { type Flow, seat, unseat } from './flow.ts';
import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance, NOBODY } from './instance.ts';
import { mend } from './mend.ts';
import { admitCheaper, narrow, tiesOf, widen } from './near-rows.ts';
import { marketOf, priceByColumns } from './prices.ts';

/** When to change one's way, in readings of the whole problem; `least` and `small` are in edges. */
export type Effort = {
  /** The first slice of exact searches; each further slice is twice as long. */
  readonly exact: number;
  /** Exact searches are given up when those that are left would cost more, by the price of the latest. */
  readonly dear: number;
  /** Limit of the whole cost before augmenting paths are given up; a simplex costs thirty to several hundred. */
  readonly most: number;
  /** The same for evening out scores among equal totals. */
  readonly even: number;
  /** No slice is shorter: small problems are not worth changing one's way for. */
  readonly least: number;
  /** Limit of exact searches before near rows are relied upon; in small problems long searches are cheap. */
  readonly small: number;
  /** If greedy choice leaves a greater share without a seat, mentors are priced by their columns and all choose again. */
  readonly contested: number;
  /** Edges that are in no largest matching are dropped if they are at least this share of all. */
  readonly dead: number;
};

export const EFFORT: Effort = {
  exact: 0.5,
  dear: 6,
  most: 200,
  even: 24,
  least: 300_000,
  small: 2_000_000,
  contested: 0.3,
  dead: 0.1,
};

/** A search cheaper than so many readings is finished. */
const CHEAP = 0.5;
/** The latest searches say something about the next ones if there were so many of them. */
const TELLING = 8;
const PRICING_ROUNDS = 12;
/** With more seats for each student than this, prices by columns would leave too many seats to be mended. */
const MOST_SEATS = 1.1;
/** If so many are still without a seat when exact searches become dear, everybody wants the same mentors. */
const CONTESTED = 0.25;
/** If a round on near rows leaves more of its students without a seat, the rows are too narrow to be relied upon. */
const MOST_LEFT = 0.25;
/** A student not placed within this distance on near rows alone has too narrow a row, not too dear a mentor. */
const HORIZON = 4000;

/** Sets a student's dual to the cheapest cost, and returns how many mentors cost that; near rows may leave some of them out. */
const priceRow = (instance: Instance, flow: Flow, search: Search, i: number, base: number): number => {
  const { rows } = search;
  const { u, v, unmatched } = flow;
  rows.wanted[i] = 0;
  search.work += widen(rows, instance, v, i, base);
  const first = rows.start[i] as number;
  const last = first + (rows.length[i] as number);
  let cheapest = unmatched[i] as number;
  let ties = 0;
  for (let e = first; e < last; e += 1) {
    const edge = rows.near[e] as number;
    const cost = (edge & EDGE_COST_MASK) - (v[edge >> EDGE_MENTOR_SHIFT] as number);
    if (cost > cheapest) continue;
    if (cost < cheapest) ties = 0;
    cheapest = cost;
    ties += 1;
  }
  u[i] = cheapest;
  if ((rows.bound[i] as number) > cheapest) return ties;
  if ((rows.ties[i] as number) > 0) return rows.ties[i] as number;
  search.work += (instance.rowPtr[i + 1] as number) - (instance.rowPtr[i] as number);
  return tiesOf(instance, v, i, cheapest);
};

/** The first mentor with room in a stretch of edges at which a student's dual is tight. */
const tightWithRoom = (
  { u, v, load, capacity }: Flow,
  i: number,
  edges: Int32Array,
  first: number,
  last: number,
): number => {
  const dual = u[i] as number;
  for (let e = first; e < last; e += 1) {
    const edge = edges[e] as number;
    const mentor = edge >> EDGE_MENTOR_SHIFT;
    if ((edge & EDGE_COST_MASK) - (v[mentor] as number) !== dual || (edge & EDGE_COST_MASK) > BEST_SCORE)
      continue;
    if ((load[mentor] as number) < (capacity[mentor] as number)) return mentor;
  }
  return NOBODY;
};

/**
 * Sets each student's dual to the cheapest cost, and seats students with a mentor who costs that and has room: the one with the
 * fewest such mentors chooses first. The mentors' duals are zero or a guess, the students' are lower bounds for them.
 */
const seatGreedily = (instance: Instance, flow: Flow, search: Search): void => {
  const { rows } = search;
  const { u, v } = flow;
  const { rowPtr, edges, lockOf } = instance;
  const ties = new Int32Array(u.length);
  const until = new Int32Array(v.length + 2);
  for (let i = 0; i < u.length; i += 1) {
    if (lockOf[i] !== NOBODY) continue;
    const count = priceRow(instance, flow, search, i, u[i] as number);
    ties[i] = count;
    until[count + 1] = (until[count + 1] as number) + 1;
  }
  for (let count = 1; count < until.length; count += 1)
    until[count] = (until[count] as number) + (until[count - 1] as number);
  const order = new Int32Array(until.at(-1) ?? 0);
  for (let i = 0; i < u.length; i += 1) {
    if (lockOf[i] !== NOBODY) continue;
    const count = ties[i] as number;
    order[until[count] as number] = i;
    until[count] = (until[count] as number) + 1;
  }
  for (const i of order) {
    if (ties[i] === 0) continue;
    const first = rows.start[i] as number;
    let mentor = tightWithRoom(flow, i, rows.near, first, first + (rows.length[i] as number));
    if (mentor === NOBODY && (rows.bound[i] as number) <= (u[i] as number)) {
      search.work += (rowPtr[i + 1] as number) - (rowPtr[i] as number);
      mentor = tightWithRoom(flow, i, edges, rowPtr[i] as number, rowPtr[i + 1] as number);
    }
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

/**
 * Seats whom it can for a start. Where many are left because the same mentors are best for many, and hardly a seat will be left
 * over, all choose once more with mentors priced by their columns.
 */
export const seatAtFirst = (instance: Instance, flow: Flow, search: Search, { contested }: Effort): void => {
  seatGreedily(instance, flow, search);
  const { seekers, seats } = marketOf(instance, flow);
  if (seats > MOST_SEATS * seekers || unsettled(instance, flow).length <= contested * seekers) return;
  for (let i = 0; i < flow.u.length; i += 1) unseat(flow, i);
  search.work += priceByColumns(instance, flow);
  seatGreedily(instance, flow, search);
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
 * Places one student after the other in slices, and asks after each what the rest would cost: false if that is more than
 * `dear`, or if the budget is spent and the rest is not cheap, and students are left. The latest searches are the price, since they grow longer
 * the fewer seats are left; the dearest of them is left out, because one search may move everybody's price at once.
 */
const placeInSlices = (
  instance: Instance,
  flow: Flow,
  search: Search,
  { slice, dear, budget }: { readonly slice: number; readonly dear: number; readonly budget: number },
): boolean => {
  let length = slice;
  let began = search.work;
  let placed = 0;
  let dearest = 0;
  const cheap = CHEAP * instance.edges.length;
  const students = unsettled(instance, flow);
  if (slice === 0) return students.length === 0;
  for (let k = 0; k < students.length; k += 1) {
    const spent = search.work - began;
    const left = ((spent - dearest) / Math.max(placed, 1)) * (students.length - k);
    if (search.work > budget && placed >= TELLING && left > cheap) return false;
    if (spent >= length) {
      if (placed >= TELLING && left > dear) return false;
      began = search.work;
      placed = 0;
      dearest = 0;
      length *= 2;
    }
    const before = search.work;
    augment(instance, flow, search, students[k] as number);
    dearest = Math.max(dearest, search.work - before);
    placed += 1;
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
 * every search. A student left when this returns is placed exactly.
 */
const solveOnNearRows = (instance: Instance, flow: Flow, search: Search, budget: number): void => {
  for (let i = 0; i < flow.u.length; i += 1)
    search.work += narrow(search.rows, instance, flow.v, i, flow.u[i] as number);
  for (let round = 0; round < PRICING_ROUNDS; round += 1) {
    const before = unsettled(instance, flow).length;
    search.horizon = HORIZON;
    const within = placeAll(instance, flow, search, budget);
    search.horizon = EXACT;
    const tooNarrow = unsettled(instance, flow).length > MOST_LEFT * before;
    if (price(instance, flow, search) === 0 || !within || tooNarrow) return;
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
 * Brings a greedily seated flow to the optimum by exact searches, as far as they are cheap, which is all that real pools need.
 * False if what is left would be dear.
 */
export const settleCheaply = (
  instance: Instance,
  flow: Flow,
  search: Search,
  columns: () => Columns,
  { exact, dear, most, least, small }: Effort,
): boolean => {
  const size = instance.edges.length;
  const slice = Math.max(least, exact * size);
  return (
    placeInSlices(instance, flow, search, {
      slice,
      dear: dear * size,
      budget: search.work + Math.max(slice, small),
    }) && mendAll(instance, flow, search, columns, search.work + Math.max(least, most * size))
  );
};

/**
 * Goes on where exact searches were dear: with prices from an auction if seats are contested, then with near rows and
 * pricing instead of whole rows. False if the budget is spent; seats and duals are then sound, but not all are seated.
 */
export const settleDearly = (
  instance: Instance,
  flow: Flow,
  search: Search,
  columns: () => Columns,
  { exact, dear, most, least, small }: Effort,
): boolean => {
  const size = instance.edges.length;
  const slice = Math.max(least, exact * size);
  const contested = unsettled(instance, flow).length > CONTESTED * flow.u.length;
  if (contested) {
    search.work += guessDuals(instance, flow, search.rows);
    seatGreedily(instance, flow, search);
  }
  const budget = search.work + Math.max(least, most * size);
  const plan = { slice, dear: dear * size, budget: search.work + Math.max(slice, small) };
  if (!contested || !placeInSlices(instance, flow, search, plan)) {
    solveOnNearRows(instance, flow, search, budget);
    if (!placeAll(instance, flow, search, budget)) return false;
  }
  return mendAll(instance, flow, search, columns, budget);
};
