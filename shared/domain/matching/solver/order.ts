import { type Face, shiftAlong } from './face.ts';
import { type FairnessDuals, unevenness } from './fairness.ts';
import { EDGE_MENTOR_SHIFT, NOBODY } from './instance.ts';

/** Edges that are tight in both senses, by their mentors only. */
const tightInBoth = (face: Face, { u, v }: FairnessDuals) => {
  const rowPtr = new Int32Array(face.rowPtr.length);
  const mentors = new Int32Array(face.edges.length);
  let at = 0;
  for (let i = 0; i + 1 < rowPtr.length; i += 1) {
    const last = face.rowPtr[i + 1] as number;
    for (let e = face.rowPtr[i] as number; e < last; e += 1) {
      const edge = face.edges[e] as number;
      const mentor = edge >> EDGE_MENTOR_SHIFT;
      if (unevenness(edge) - (u[i] as number) - (v[mentor] as number) !== 0) continue;
      mentors[at] = mentor;
      at += 1;
    }
    rowPtr[i + 1] = at;
  }
  return { rowPtr, mentors };
};

/** Whether a stretch of ascending numbers has this one. */
const holds = (numbers: Int32Array, from: number, to: number, wanted: number): boolean => {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle] as number;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
};

/**
 * Moves the face's seating to the one that comes first: the first student (by id) gets the first mentor (by id) that any
 * equally good seating gives them, then the second student, and so on; to be unmatched comes last. It is unique, so
 * whatever order people were given in, and whatever way the solver took, the pairs are the same.
 *
 * For each student it asks whether an earlier mentor can be had by others moving around a cycle among those not yet fixed. Where
 * a search fails, all that it reached can never lead back (a closed set stays closed when others move around cycles
 * outside it), so those mentors get a label of their own and are not asked again. Returns the work done.
 */
export const putInOrder = (face: Face, duals: FairnessDuals): number => {
  const { students, nobody, spare, mentorOf, head, next, room } = face;
  const { rowPtr, mentors } = tightInBoth(face, duals);
  const label = new Int32Array(nobody + 1);
  const stamp = new Int32Array(nobody + 1);
  const reachedBy = new Int32Array(nobody + 1);
  const reached = new Int32Array(nobody + 1);
  const fixed = new Uint8Array(students + 1);
  let labels = 0;
  let round = 0;
  let work = mentors.length;

  /** Looks for a way from a mentor back to the seat that is given up; true if there is one, as `reachedBy`. */
  let spareReachedFrom = NOBODY;
  const leadsTo = (target: number, from: number): boolean => {
    round += 1;
    spareReachedFrom = NOBODY;
    let size = 1;
    let read = 0;
    reached[0] = from;
    stamp[from] = round;
    while (read < size) {
      const mentor = reached[read] as number;
      read += 1;
      let student = head[mentor] as number;
      let sparePending = (room[mentor] as number) > 0 && spareReachedFrom === NOBODY;
      for (;;) {
        if (student === NOBODY) {
          if (!sparePending) break;
          sparePending = false;
          spareReachedFrom = mentor;
          student = spare;
        }
        if (fixed[student] === 0) {
          const first = rowPtr[student] as number;
          const last = rowPtr[student + 1] as number;
          if (holds(mentors, first, last, target)) {
            reachedBy[target] = student;
            return true;
          }
          work += last - first;
          for (let e = first; e < last; e += 1) {
            const other = mentors[e] as number;
            if (stamp[other] === round || label[other] !== label[target]) continue;
            stamp[other] = round;
            reachedBy[other] = student;
            reached[size] = other;
            size += 1;
          }
        }
        student = student === spare ? NOBODY : (next[student] as number);
      }
    }
    labels += 1;
    for (let k = 0; k < size; k += 1) label[reached[k] as number] = labels;
    return false;
  };

  for (let i = 0; i < students; i += 1) {
    const present = mentorOf[i] as number;
    const last = rowPtr[i + 1] as number;
    fixed[i] = 1;
    for (let e = rowPtr[i] as number; e < last; e += 1) {
      const wanted = mentors[e] as number;
      if (wanted >= present) break;
      if (label[wanted] !== label[present] || !leadsTo(present, wanted)) continue;
      reachedBy[wanted] = i;
      shiftAlong(face, reachedBy, spareReachedFrom, present, i);
      break;
    }
  }
  return work;
};
