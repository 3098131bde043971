import { emptySeats, type Flow, seat, unseat } from './flow.ts';
import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, type Instance, NOBODY } from './instance.ts';
import type { NearRows } from './near-rows.ts';

/**
 * All optimal solutions at once. By complementary slackness a set of pairs is optimal exactly if it uses tight edges
 * (`cost − u − v = 0`) only, seats every student whose dual is below the cost of being unmatched, and fills every mentor whose
 * dual is negative; it does not matter which optimal duals are asked. So the later aims choose on these few edges.
 *
 * Two nodes turn "may" into "must": an unmatched student sits with a further mentor, {@link Face.nobody}, and the
 * seats that may stay free are held by a further student, {@link Face.spare}, who can be with many mentors at once.
 */
export type Face = {
  readonly students: number;
  /** The mentor of the unmatched: the last one, so that it is the last choice in the order of mentors. */
  readonly nobody: number;
  /** The student who holds free seats: the last row. */
  readonly spare: number;
  readonly rowPtr: Int32Array;
  /** Tight edges, `mentor << 11 | cost`, by mentor within a row. */
  readonly edges: Int32Array;
  /** Number of free seats of each mentor. */
  readonly room: Int32Array;
  readonly mentorOf: Int32Array;
  readonly load: Int32Array;
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
};

/** Appends a row's tight edges from `source[first … last)`; returns the new end. */
const copyTight = (
  { u, v, capacity }: Flow,
  i: number,
  source: Int32Array,
  first: number,
  last: number,
  target: Int32Array,
  end: number,
): number => {
  const dual = u[i] as number;
  let at = end;
  for (let e = first; e < last; e += 1) {
    const edge = source[e] as number;
    const mentor = edge >> EDGE_MENTOR_SHIFT;
    const cost = edge & EDGE_COST_MASK;
    if (cost - (v[mentor] as number) !== dual || cost > BEST_SCORE || capacity[mentor] === 0) continue;
    target[at] = edge;
    at += 1;
  }
  return at;
};

/** The face on which a solved flow lies. A near row that reaches beyond the student's dual holds all its tight edges. */
export const faceOf = (instance: Instance, flow: Flow, near: NearRows): Face => {
  const { lockOf } = instance;
  const { u, v, capacity, unmatched } = flow;
  const n = u.length;
  const m = v.length;
  const nobody = m;
  const spare = n;
  const rowPtr = new Int32Array(n + 2);
  let edges = new Int32Array(4 * n + m);
  let end = 0;
  for (let i = 0; i < n; i += 1) {
    if (lockOf[i] === NOBODY) {
      const reaches = (near.bound[i] as number) > (u[i] as number);
      const source = reaches ? near.near : instance.edges;
      const first = (reaches ? near.start[i] : instance.rowPtr[i]) as number;
      const last = reaches ? first + (near.length[i] as number) : (instance.rowPtr[i + 1] as number);
      if (end + last - first + m + 1 > edges.length) {
        const larger = new Int32Array(2 * (end + last - first + m + 1));
        larger.set(edges.subarray(0, end));
        edges = larger;
      }
      const begin = end;
      end = copyTight(flow, i, source, first, last, edges, end);
      if (reaches) edges.subarray(begin, end).sort();
      if (u[i] === unmatched[i]) {
        edges[end] = nobody << EDGE_MENTOR_SHIFT;
        end += 1;
      }
    }
    rowPtr[i + 1] = end;
  }
  const room = new Int32Array(m + 1);
  for (let j = 0; j < m; j += 1) {
    if (v[j] !== 0 || capacity[j] === 0) continue;
    room[j] = (capacity[j] as number) - (flow.load[j] as number);
    edges[end] = j << EDGE_MENTOR_SHIFT;
    end += 1;
  }
  rowPtr[n + 1] = end;

  const face: Face = {
    students: n,
    nobody,
    spare,
    rowPtr,
    edges: edges.subarray(0, end),
    room,
    ...emptySeats(n + 1, m + 1),
  };
  for (let i = 0; i < n; i += 1) {
    if (lockOf[i] !== NOBODY) continue;
    const mentor = flow.mentorOf[i] as number;
    seat(face, i, mentor === NOBODY ? nobody : mentor);
  }
  return face;
};

/**
 * Moves people along a path that a search has left in `reachedBy`: `free` gets the student through whom it was reached, that
 * student's mentor the one before, and so on up to `first`, who gives up a seat or has none.
 */
export const shiftAlong = (
  face: Face,
  reachedBy: Int32Array,
  spareReachedFrom: number,
  free: number,
  first: number,
): void => {
  let target = free;
  for (;;) {
    const moving = reachedBy[target] as number;
    if (moving === face.spare) {
      face.room[target] = (face.room[target] as number) + 1;
      face.room[spareReachedFrom] = (face.room[spareReachedFrom] as number) - 1;
      target = spareReachedFrom;
      continue;
    }
    const had = unseat(face, moving);
    seat(face, moving, target);
    if (moving === first) return;
    target = had;
  }
};

/** Writes the pairs that the face has come to into the flow. */
export const takeFrom = (face: Face, flow: Flow): void => {
  const { students, nobody } = face;
  for (let i = 0; i < students; i += 1) unseat(flow, i);
  for (let i = 0; i < students; i += 1) {
    const mentor = face.mentorOf[i] as number;
    if (mentor !== NOBODY && mentor !== nobody) seat(flow, i, mentor);
  }
};
