import type { Face } from './face.ts';
import { EDGE_MENTOR_SHIFT, NOBODY } from './instance.ts';

/**
 * Leaves of a face only what can change. From one optimal seating to another, people move around cycles: a student to another
 * mentor, one of that mentor's students further on, until the first seat is filled. So an edge matters only if it lies on
 * such a cycle, that is within a strongly connected component of "whose student may move to whom". On real rounds little
 * is left; the chains and trees that fall away would otherwise be searched again and again in vain.
 */
export const withoutDeadEnds = (face: Face): Face => {
  const { component } = componentsOf(face);
  const { students, spare, mentorOf, rowPtr, edges } = face;
  const kept = new Int32Array(edges.length);
  const keptPtr = new Int32Array(rowPtr.length);
  let at = 0;
  for (let i = 0; i <= students; i += 1) {
    const last = rowPtr[i + 1] as number;
    // Free seats are a node of their own, the last one.
    const own = component[i === spare ? face.nobody + 1 : (mentorOf[i] as number)];
    for (let e = rowPtr[i] as number; e < last; e += 1) {
      const edge = edges[e] as number;
      if (component[edge >> EDGE_MENTOR_SHIFT] !== own) continue;
      kept[at] = edge;
      at += 1;
    }
    keptPtr[i + 1] = at;
  }
  return { ...face, rowPtr: keptPtr, edges: kept.subarray(0, at) };
};

/**
 * Tarjan's strongly connected components over mentors, with the free seats as one further node; a stack instead of recursion.
 * They are numbered so that whoever may move to another component moves to a lower one.
 */
export const componentsOf = ({
  nobody,
  spare,
  rowPtr,
  edges,
  head,
  next,
  room,
}: Face): { readonly component: Int32Array; readonly components: number } => {
  const free = nobody + 1;
  const nodes = nobody + 2;
  const component = new Int32Array(nodes).fill(NOBODY);
  /** When a node was first met, counted from 1. */
  const met = new Int32Array(nodes);
  const lowest = new Int32Array(nodes);
  /** Position of the walk at a node: the student, and the edge of theirs. */
  const student = new Int32Array(nodes);
  const edgeAt = new Int32Array(nodes);
  const walk = new Int32Array(nodes);
  const open = new Int32Array(nodes);
  let openSize = 0;
  let clock = 0;
  let found = 0;

  const enter = (node: number) => {
    clock += 1;
    met[node] = clock;
    lowest[node] = clock;
    open[openSize] = node;
    openSize += 1;
    let first = node === free ? spare : (head[node] as number);
    if (first === NOBODY && (room[node] as number) > 0) first = spare;
    student[node] = first;
    edgeAt[node] = first === NOBODY ? 0 : (rowPtr[first] as number);
  };
  const isNew = (node: number, other: number): boolean => {
    const since = met[other] as number;
    if (since > 0 && component[other] === NOBODY && since < (lowest[node] as number)) lowest[node] = since;
    return since === 0;
  };
  /**
   * The next node not yet met to which somebody at this node may move, or nobody; those met already are taken note of.
   * A mentor's free seats come after its students.
   */
  const step = (node: number): number => {
    for (;;) {
      const current = student[node] as number;
      if (current === NOBODY) return NOBODY;
      if (current === spare && node !== free) {
        student[node] = NOBODY;
        if (isNew(node, free)) return free;
        return NOBODY;
      }
      const last = rowPtr[current + 1] as number;
      for (let e = edgeAt[node] as number; e < last; e += 1) {
        const other = (edges[e] as number) >> EDGE_MENTOR_SHIFT;
        if (!isNew(node, other)) continue;
        edgeAt[node] = e + 1;
        return other;
      }
      const following = node === free ? NOBODY : (next[current] as number);
      student[node] = following;
      if (following !== NOBODY) edgeAt[node] = rowPtr[following] as number;
      else if (node !== free && (room[node] as number) > 0) student[node] = spare;
    }
  };

  for (let start = 0; start < nodes; start += 1) {
    if (met[start] !== 0) continue;
    let depth = 0;
    walk[0] = start;
    enter(start);
    while (depth >= 0) {
      const node = walk[depth] as number;
      const other = step(node);
      if (other !== NOBODY) {
        depth += 1;
        walk[depth] = other;
        enter(other);
        continue;
      }
      if (lowest[node] === met[node]) {
        for (;;) {
          openSize -= 1;
          const member = open[openSize] as number;
          component[member] = found;
          if (member === node) break;
        }
        found += 1;
      }
      depth -= 1;
      if (depth >= 0) {
        const above = walk[depth] as number;
        lowest[above] = Math.min(lowest[above] as number, lowest[node] as number);
      }
    }
  }
  return { component, components: found };
};
