import { BEST_SCORE, EDGE_COST_MASK, EDGE_MENTOR_SHIFT, edgeAt, type Instance } from './solver/instance.ts';

/** Numbers are places in the instance's lists, as everywhere around the solver. */
export type Allowed = { readonly student: number; readonly mentor: number; readonly score: number };

/** Every pair that this student may be in: no obstacle, no veto, not below the floor. */
export const allowedFor = ({ rowPtr, edges }: Instance, student: number): Allowed[] => {
  const allowed: Allowed[] = [];
  const last = rowPtr[student + 1] as number;
  for (let e = rowPtr[student] as number; e < last; e += 1) {
    const edge = edges[e] as number;
    const cost = edge & EDGE_COST_MASK;
    if (cost <= BEST_SCORE)
      allowed.push({ student, mentor: edge >> EDGE_MENTOR_SHIFT, score: BEST_SCORE - cost });
  }
  return allowed;
};

/** Every pair that this mentor may be in. */
export const allowedWith = (instance: Instance, mentor: number): Allowed[] =>
  instance.students.flatMap((_, student) => {
    const at = edgeAt(instance, student, mentor);
    const cost = at < 0 ? EDGE_COST_MASK : (instance.edges[at] as number) & EDGE_COST_MASK;
    return cost <= BEST_SCORE ? [{ student, mentor, score: BEST_SCORE - cost }] : [];
  });
