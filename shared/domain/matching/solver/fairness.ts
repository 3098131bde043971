import { type Face, shiftAlong } from './face.ts';
import { seat, unseat } from './flow.ts';
import { clear, emptyFrontier, type Frontier, pop, push } from './frontier.ts';
import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, NOBODY } from './instance.ts';
import { simplex, weights } from './simplex.ts';

/** Duals of the second aim, over the face: with them, the edges tight in both senses are again all solutions at once. */
export type FairnessDuals = { readonly u: Float64Array; readonly v: Float64Array; readonly work: number };

/** Weight of a pair in the second aim: the square of its lack, so that one bad pair weighs more than two middling ones. */
export const unevenness = (edge: number): number => (edge & EDGE_COST_MASK) ** 2;

type Memory = {
  readonly frontier: Frontier;
  readonly stamp: Int32Array;
  readonly distance: Float64Array;
  readonly reachedBy: Int32Array;
  readonly scanned: Int32Array;
  /** Students whose rows are to be read at the present distance. */
  readonly queue: Int32Array;
  round: number;
  work: number;
};

/**
 * Moves the face's seating to the one with the least Σ(1000 − score)², and returns the duals that prove it. Shortest paths may cost
 * as much work as the budget allows; then the simplex takes over.
 */
export const evenOut = (face: Face, budget: number): FairnessDuals =>
  evenOutByPaths(face, budget) ?? evenOutBySimplex(face);

/**
 * The seating is feasible from the start, and if each student had no choice but the present mentor it would be optimal. So choices
 * are opened student by student: one who is offered something cheaper gets up and is seated again by the shortest path
 * back to the seat left behind – which exists, since it was theirs. Students who must be seated and mentors who must be full
 * are thereby never in question, and no penalties are needed.
 */
const evenOutByPaths = (face: Face, budget: number): FairnessDuals | undefined => {
  const { students, nobody, rowPtr, edges, mentorOf } = face;
  const u = new Float64Array(students + 1);
  const v = new Float64Array(nobody + 1);
  const open = new Uint8Array(students + 1);
  const memory: Memory = {
    frontier: emptyFrontier(nobody + 1),
    stamp: new Int32Array(nobody + 1),
    distance: new Float64Array(nobody + 1),
    reachedBy: new Int32Array(nobody + 1),
    scanned: new Int32Array(nobody + 1),
    queue: new Int32Array(students + 1),
    round: 0,
    work: edges.length,
  };
  // The duals begin where each present pair is tight.
  for (let i = 0; i < students; i += 1) {
    const last = rowPtr[i + 1] as number;
    for (let e = rowPtr[i] as number; e < last; e += 1)
      if ((edges[e] as number) >> EDGE_MENTOR_SHIFT === mentorOf[i]) u[i] = unevenness(edges[e] as number);
  }
  open[face.spare] = 1;
  for (let i = 0; i < students; i += 1) {
    const first = rowPtr[i] as number;
    const last = rowPtr[i + 1] as number;
    if (last - first < 2) continue;
    open[i] = 1;
    let least = u[i] as number;
    for (let e = first; e < last; e += 1) {
      const edge = edges[e] as number;
      const value = unevenness(edge) - (v[edge >> EDGE_MENTOR_SHIFT] as number);
      if (value < least) least = value;
    }
    if (least === u[i]) continue;
    const gap = (u[i] as number) - least;
    u[i] = least;
    reseat(face, u, v, open, memory, i, gap);
    if (memory.work > budget) return undefined;
  }
  return { u, v, work: memory.work };
};

/** Finds the cheapest path from a student who has got up back to the empty seat, at most `gap` away, and applies it. */
const reseat = (
  face: Face,
  u: Float64Array,
  v: Float64Array,
  open: Uint8Array,
  memory: Memory,
  root: number,
  gap: number,
): void => {
  const { rowPtr, edges, head, next, room, spare } = face;
  const { frontier, stamp, distance, reachedBy, scanned, queue } = memory;
  const round = memory.round + 1;
  memory.round = round;
  const target = unseat(face, root);

  let best = gap;
  let scannedSize = 0;
  let spareAt = -1;
  let spareReachedFrom = NOBODY;
  let at = 0;
  let waiting = 1;
  queue[0] = root;
  reachedBy[target] = root;
  for (;;) {
    while (waiting > 0) {
      waiting -= 1;
      const student = queue[waiting] as number;
      const base = at - (u[student] as number);
      const last = rowPtr[student + 1] as number;
      memory.work += last - (rowPtr[student] as number);
      for (let e = rowPtr[student] as number; e < last; e += 1) {
        const edge = edges[e] as number;
        const mentor = edge >> EDGE_MENTOR_SHIFT;
        const reached = base + unevenness(edge) - (v[mentor] as number);
        if (reached >= best || (stamp[mentor] === round && reached >= (distance[mentor] as number))) continue;
        reachedBy[mentor] = student;
        if (mentor === target) {
          best = reached;
          continue;
        }
        stamp[mentor] = round;
        distance[mentor] = reached;
        push(frontier, mentor, reached);
      }
    }
    if (frontier.size === 0 || (frontier.key[0] as number) >= best) break;
    const mentor = pop(frontier);
    at = distance[mentor] as number;
    scanned[scannedSize] = mentor;
    scannedSize += 1;
    for (let seated = head[mentor] as number; seated !== NOBODY; seated = next[seated] as number) {
      if (open[seated] === 0) continue;
      queue[waiting] = seated;
      waiting += 1;
    }
    if (spareAt < 0 && (room[mentor] as number) > 0) {
      spareAt = at;
      spareReachedFrom = mentor;
      queue[waiting] = spare;
      waiting += 1;
    }
  }
  clear(frontier);

  u[root] = (u[root] as number) + best;
  if (spareAt >= 0) u[spare] = (u[spare] as number) + best - spareAt;
  for (let k = 0; k < scannedSize; k += 1) {
    const mentor = scanned[k] as number;
    const rise = best - (distance[mentor] as number);
    v[mentor] = (v[mentor] as number) - rise;
    for (let seated = head[mentor] as number; seated !== NOBODY; seated = next[seated] as number)
      u[seated] = (u[seated] as number) + rise;
  }
  shiftAlong(face, reachedBy, spareReachedFrom, target, root);
};

/**
 * The same by network simplex. On a face, costs are sums of duals and so their squares hold products of duals, the very costs
 * that lead shortest paths astray when a face is large. A duty is made dearer to miss than all squares together.
 */
const evenOutBySimplex = (face: Face): FairnessDuals => {
  const { students, nobody, spare, rowPtr, edges, room, load, mentorOf } = face;
  const must = (students + 1) * BEST_SCORE ** 2;
  const mayBeFree = new Uint8Array(nobody + 1);
  for (let e = rowPtr[spare] as number; e < edges.length; e += 1)
    mayBeFree[(edges[e] as number) >> EDGE_MENTOR_SHIFT] = 1;
  const seats = load.map((taken, j) => taken + (room[j] as number));
  const optimum = simplex({
    rowPtr,
    edges,
    weight: weights(BEST_SCORE, unevenness),
    capacity: seats,
    seatCost: Float64Array.from(mayBeFree, (free) => (free === 1 ? 0 : -must)),
    unmatched: new Float64Array(students).fill(must),
    absent: Uint8Array.from(mentorOf.subarray(0, students), (mentor) => (mentor === NOBODY ? 1 : 0)),
  });

  for (let i = 0; i < students; i += 1) {
    if (unseat(face, i) !== NOBODY) seat(face, i, optimum.mentorOf[i] as number);
  }
  const v = optimum.v;
  for (let j = 0; j < nobody; j += 1) {
    if (mayBeFree[j] === 0) continue;
    room[j] = (seats[j] as number) - (load[j] as number);
    v[j] = Math.min(0, v[j] as number);
  }
  const u = new Float64Array(students + 1);
  u.set(optimum.u);
  return { u, v, work: optimum.work };
};
