import { EDGE_BARRED, EDGE_MENTOR_SHIFT, type Instance, inserted } from './instance.ts';

/**
 * The same edges by mentor: `student << 11 | barred << 10 | cost`, each column in the order of students. Only the
 * mentor-side search reads it, so it is made when first needed.
 */
export type Columns = { readonly columnPtr: Int32Array; readonly column: Int32Array };

const COST_BITS = (1 << EDGE_MENTOR_SHIFT) - 1;

export const columnsOf = ({ mentors, students, rowPtr, edges }: Instance): Columns => {
  const columnPtr = new Int32Array(mentors.length + 1);
  for (const edge of edges) {
    const mentor = edge >> EDGE_MENTOR_SHIFT;
    columnPtr[mentor + 1] = (columnPtr[mentor + 1] as number) + 1;
  }
  for (let j = 1; j < columnPtr.length; j += 1)
    columnPtr[j] = (columnPtr[j] as number) + (columnPtr[j - 1] as number);
  const next = columnPtr.slice();
  const column = new Int32Array(edges.length);
  for (let i = 0; i < students.length; i += 1) {
    const last = rowPtr[i + 1] as number;
    for (let e = rowPtr[i] as number; e < last; e += 1) {
      const edge = edges[e] as number;
      const mentor = edge >> EDGE_MENTOR_SHIFT;
      const at = next[mentor] as number;
      column[at] = (i << EDGE_MENTOR_SHIFT) | (edge & COST_BITS);
      next[mentor] = at + 1;
    }
  }
  return { columnPtr, column };
};

/** The columns with one edge more, barred. */
export const withColumnEdge = (
  { columnPtr, column }: Columns,
  student: number,
  mentor: number,
  cost: number,
): Columns => {
  const edge = (student << EDGE_MENTOR_SHIFT) | EDGE_BARRED | cost;
  const { ptr, packed } = inserted(columnPtr, column, mentor, edge);
  return { columnPtr: ptr, column: packed };
};

/** Position of an edge in its mentor's column, or −1. */
export const columnAt = ({ columnPtr, column }: Columns, student: number, mentor: number): number => {
  let low = columnPtr[mentor] as number;
  let high = (columnPtr[mentor + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = (column[middle] as number) >> EDGE_MENTOR_SHIFT;
    if (found === student) return middle;
    if (found < student) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
