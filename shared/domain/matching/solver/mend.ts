import type { Search } from './augment.ts';
import type { Columns } from './columns.ts';
import { type Flow, seat, unseat } from './flow.ts';
import { clear, pop, push } from './frontier.ts';
import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance, NOBODY } from './instance.ts';
import { WHOLE } from './near-rows.ts';

/**
 * Mends one seat that is free although its mentor's dual says that it is worth something (`v < 0`): the cheapest
 * alternating path from this mentor either fills the seat – with an unmatched student, or with students who move up
 * until a seat that is worth nothing falls free – or shows that the seat is worth nothing after all.
 *
 * The mirror of `augment`, over columns. The duals of all scanned mentors rise, and those of *every* student seated with
 * them fall; rows whose bound counted on the old duals learn of it.
 */
export const mend = (
  instance: Instance,
  columns: Columns,
  flow: Flow,
  search: Search,
  root: number,
): void => {
  const { u, v, mentorOf, head, next } = flow;
  const { frontier, stamp, distance, reachedBy, towards, scanned, rows } = search;
  const { columnPtr, column } = columns;
  const { lockOf } = instance;
  const round = search.round + 1;
  search.round = round;

  let best = -(v[root] as number);
  let endMentor = root;
  let endStudent = NOBODY;
  let endTowards = NOBODY;
  let scannedSize = 0;
  let mentor = root;
  stamp[root] = round;
  distance[root] = 0;
  for (;;) {
    const at = distance[mentor] as number;
    scanned[scannedSize] = mentor;
    scannedSize += 1;
    const worthless = at - (v[mentor] as number);
    if (worthless < best) {
      best = worthless;
      endMentor = mentor;
      endStudent = NOBODY;
    }
    const base = at - (v[mentor] as number);
    const last = columnPtr[mentor + 1] as number;
    search.work += last - (columnPtr[mentor] as number);
    for (let e = columnPtr[mentor] as number; e < last; e += 1) {
      const edge = column[e] as number;
      const student = edge >> EDGE_MENTOR_SHIFT;
      const cost = edge & EDGE_COST_MASK;
      const reached = base + cost - (u[student] as number);
      if (reached >= best || cost > BEST_SCORE || lockOf[student] !== NOBODY) continue;
      const had = mentorOf[student] as number;
      if (had === NOBODY) {
        best = reached;
        endStudent = student;
        endTowards = mentor;
        continue;
      }
      if (stamp[had] === round && reached >= (distance[had] as number)) continue;
      stamp[had] = round;
      distance[had] = reached;
      reachedBy[had] = student;
      towards[had] = mentor;
      push(frontier, had, reached);
    }
    if (frontier.size === 0 || (frontier.key[0] as number) >= best) break;
    mentor = pop(frontier);
  }
  clear(frontier);

  for (let k = 0; k < scannedSize; k += 1) {
    const raised = scanned[k] as number;
    const rise = best - (distance[raised] as number);
    if (rise === 0) continue;
    const dual = (v[raised] as number) + rise;
    v[raised] = dual;
    for (let seated = head[raised] as number; seated !== NOBODY; seated = next[seated] as number)
      u[seated] = (u[seated] as number) - rise;
    const last = columnPtr[raised + 1] as number;
    for (let e = columnPtr[raised] as number; e < last; e += 1) {
      const edge = column[e] as number;
      const student = edge >> EDGE_MENTOR_SHIFT;
      const bound = rows.bound[student] as number;
      const value = (edge & EDGE_COST_MASK) - dual;
      if (value < bound && bound !== WHOLE) rows.bound[student] = value;
    }
  }

  // Everybody on the path moves one seat towards the root; the last of them leaves a seat that is worth nothing.
  let moving = endStudent;
  let to = endTowards;
  if (moving === NOBODY) {
    if (endMentor === root) return;
    moving = reachedBy[endMentor] as number;
    to = towards[endMentor] as number;
  }
  for (;;) {
    unseat(flow, moving);
    seat(flow, moving, to);
    if (to === root) return;
    moving = reachedBy[to] as number;
    to = towards[to] as number;
  }
};
