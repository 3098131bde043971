import { type Flow, seat, unseat } from './flow.ts';
import { clear, emptyFrontier, type Frontier, pop, push } from './frontier.ts';
import { EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance, NOBODY } from './instance.ts';
import { emptyNearRows, type NearRows, WHOLE, widen } from './near-rows.ts';

/** No horizon: rows are widened whenever a search reaches what they leave out. */
export const EXACT = WHOLE;

/** The memory of the student-side search, made once and used for every student. */
export type Search = {
  readonly rows: NearRows;
  /** Mentors are nodes 0 … m − 1; a student whose row must be widened at some distance is node m + student. */
  readonly frontier: Frontier;
  /** A mentor's label counts only if its stamp is that of the running search: nothing is ever cleared. */
  readonly stamp: Int32Array;
  readonly distance: Int32Array;
  /** The student through whom the mentor was reached. */
  readonly reachedBy: Int32Array;
  /** In a mentor-side search: to whom that student would move. */
  readonly towards: Int32Array;
  /** Distance of a student whose row waits in the frontier. */
  readonly studentDistance: Int32Array;
  /** Mentors reached at the present distance: scanned next, without a detour through the heap. */
  readonly level: Int32Array;
  /** Mentors scanned in this search. */
  readonly scanned: Int32Array;
  round: number;
  /**
   * {@link EXACT}, or the distance at which a search gives up. With a horizon, near rows are taken for whole ones: quick, and to be
   * priced against the rest afterwards.
   */
  horizon: number;
  /** Edges looked at so far, in all searches: the unit of a budget. */
  work: number;
};

export const emptySearch = (instance: Instance): Search => {
  const n = instance.students.length;
  const m = instance.mentors.length;
  return {
    rows: emptyNearRows(instance),
    frontier: emptyFrontier(n + m),
    stamp: new Int32Array(m),
    distance: new Int32Array(m),
    reachedBy: new Int32Array(m),
    towards: new Int32Array(m),
    studentDistance: new Int32Array(n),
    level: new Int32Array(n + m + 1),
    scanned: new Int32Array(m),
    round: 0,
    horizon: EXACT,
    work: 0,
  };
};

/**
 * Finds a place for one unmatched student by the cheapest alternating path: to a mentor with room, or to a student (perhaps
 * this one) who is cheapest left unmatched. Dijkstra over reduced costs, which are never negative; only mentors are
 * nodes, since a student is entered only through its own mentor, at no cost. Afterwards the duals of all that was scanned
 * nearer than the end of the path move by the difference – for a mentor, with *all* students seated there –
 * and the path is applied.
 */
export const augment = (instance: Instance, flow: Flow, search: Search, root: number): void => {
  const { u, v, capacity, load, head, next, unmatched } = flow;
  const { rows, frontier, stamp, distance, reachedBy, studentDistance, level, scanned } = search;
  const { start, length, bound } = rows;
  const exact = search.horizon === EXACT;
  const m = v.length;
  const round = search.round + 1;
  search.round = round;

  const straight = (unmatched[root] as number) - (u[root] as number);
  let best = Math.min(search.horizon, straight);
  let endMentor = NOBODY;
  let endStudent = best === straight ? root : NOBODY;
  let levelSize = 0;
  let scannedSize = 0;
  let work = 0;

  // One student's row per turn: the root's, then those of the students seated with each mentor that is reached.
  let student = root;
  let rest = NOBODY;
  let studentAt = 0;
  let at = 0;
  while (best > at) {
    const near = rows.near;
    const from = start[student] as number;
    const to = from + (length[student] as number);
    const base = studentAt - (u[student] as number);
    work += to - from;
    for (let e = from; e < to; e += 1) {
      const edge = near[e] as number;
      const mentor = edge >> EDGE_MENTOR_SHIFT;
      const reached = base + (edge & EDGE_COST_MASK) - (v[mentor] as number);
      if (reached >= best) continue;
      if (stamp[mentor] === round && reached >= (distance[mentor] as number)) continue;
      stamp[mentor] = round;
      distance[mentor] = reached;
      reachedBy[mentor] = student;
      if ((load[mentor] as number) < (capacity[mentor] as number)) {
        best = reached;
        endMentor = mentor;
        if (reached <= at) break;
      } else if (reached === at) {
        level[levelSize] = mentor;
        levelSize += 1;
      } else push(frontier, mentor, reached);
    }
    const beyond = bound[student] as number;
    if (exact && beyond !== WHOLE && base + beyond < best) {
      studentDistance[student] = studentAt;
      if (base + beyond <= at) {
        level[levelSize] = m + student;
        levelSize += 1;
      } else push(frontier, m + student, base + beyond);
    }

    // The next row: another student of the same mentor, or the nearest node.
    student = rest;
    while (student === NOBODY) {
      let node: number;
      if (levelSize > 0) {
        levelSize -= 1;
        node = level[levelSize] as number;
      } else if (frontier.size > 0 && (frontier.key[0] as number) < best) {
        at = (frontier.key[0] as number) | 0;
        node = pop(frontier);
      } else break;
      if (node >= m) {
        student = node - m;
        studentAt = studentDistance[student] as number;
        work += widen(rows, instance, v, student, u[student] as number);
        break;
      }
      if ((distance[node] as number) < at) continue;
      scanned[scannedSize] = node;
      scannedSize += 1;
      studentAt = at;
      student = head[node] as number;
      for (let seated = student; seated !== NOBODY; seated = next[seated] as number) {
        const left = at + (unmatched[seated] as number) - (u[seated] as number);
        if (left >= best) continue;
        best = left;
        endMentor = NOBODY;
        endStudent = seated;
      }
      rest = student;
    }
    if (student === NOBODY) break;
    rest = rest === student ? (next[student] as number) : NOBODY;
  }
  clear(frontier);
  search.work += work;
  if (endMentor === NOBODY && endStudent === NOBODY) return;

  u[root] = (u[root] as number) + best;
  for (let k = 0; k < scannedSize; k += 1) {
    const mentor = scanned[k] as number;
    const rise = best - (distance[mentor] as number);
    v[mentor] = (v[mentor] as number) - rise;
    for (let seated = head[mentor] as number; seated !== NOBODY; seated = next[seated] as number)
      u[seated] = (u[seated] as number) + rise;
  }

  // From its end backwards: each student on the path takes the seat before it, and the one it had becomes free.
  let free = endMentor === NOBODY ? unseat(flow, endStudent) : endMentor;
  while (free !== NOBODY) {
    const moving = reachedBy[free] as number;
    const had = unseat(flow, moving);
    seat(flow, moving, free);
    free = had;
  }
};
