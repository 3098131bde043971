import highsLoader from 'highs';
import { munkres } from 'munkres';
import {
  BEST_SCORE,
  EDGE_COST_MASK,
  EDGE_MENTOR_SHIFT,
  type Instance,
  penalty,
} from '../../../shared/domain/matching/solver/instance.ts';

/** Time and find of one contender; times in milliseconds. */
export type Measured = {
  /** Building its own form of the problem. */
  readonly prepareMs: number;
  readonly solveMs: number;
  readonly coldMs?: number;
  readonly memoryMb?: number;
  readonly cardinality: number;
  readonly total: number;
};

/** `munkres` knows squares and rectangles: a column for each seat, and an absent pair dear enough to be taken last. */
export const byMunkres = (instance: Instance): Measured => {
  const began = performance.now();
  const { rowPtr, edges, capacity } = instance;
  const n = instance.students.length;
  const firstSeat: number[] = [0];
  for (const seats of capacity) firstSeat.push((firstSeat.at(-1) ?? 0) + Math.min(seats, n));
  const seats = firstSeat.at(-1) ?? 0;
  const absent = penalty(n, 0);
  const matrix = instance.students.map((_, i) => {
    const row = new Array<number>(seats).fill(absent);
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e += 1) {
      const edge = edges[e] as number;
      const mentor = edge >> EDGE_MENTOR_SHIFT;
      row.fill(edge & EDGE_COST_MASK, firstSeat[mentor], firstSeat[mentor + 1]);
    }
    return row;
  });
  const prepared = performance.now();
  const costs = munkres(matrix)
    .map(([i, seat]) => matrix[i]?.[seat] ?? absent)
    .filter((cost) => cost < absent);
  return {
    prepareMs: prepared - began,
    solveMs: performance.now() - prepared,
    cardinality: costs.length,
    total: costs.reduce((sum, cost) => sum + BEST_SCORE - cost, 0),
  };
};

/** The package's types describe its CommonJS face; Node hands out the ES module's default, the loader itself. */
const loadHighs = highsLoader as unknown as typeof highsLoader.default;

/** HiGHS as a linear program: one variable per edge (the problem's matrix is totally unimodular, so the optimum is whole). */
export const byHighs = async (instance: Instance): Promise<Measured> => {
  const highs = await loadHighs();
  const began = performance.now();
  const { rowPtr, edges, capacity } = instance;
  const n = instance.students.length;
  const m = instance.mentors.length;
  const count = edges.length;
  const dear = penalty(n, 0);
  const indices = new Int32Array(2 * count);
  const cost = new Float64Array(count);
  for (let i = 0; i < n; i += 1)
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e += 1) {
      const edge = edges[e] as number;
      indices[2 * e] = i;
      indices[2 * e + 1] = n + (edge >> EDGE_MENTOR_SHIFT);
      cost[e] = (edge & EDGE_COST_MASK) - dear;
    }
  const starts = Int32Array.from({ length: count + 1 }, (_, k) => 2 * k);
  const upper = new Float64Array(n + m).fill(1);
  upper.set(capacity, n);
  const model = highs.createModel({
    numCols: count,
    numRows: n + m,
    colCost: cost,
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1),
    rowLower: new Float64Array(n + m),
    rowUpper: upper,
    matrix: {
      format: 'csc',
      numRows: n + m,
      numCols: count,
      starts,
      indices,
      values: new Float64Array(2 * count).fill(1),
    },
  });
  model.options.set('output_flag', false);
  const prepared = performance.now();
  model.run();
  const solved = performance.now();
  const chosen = Array.from(model.getSolution().colValue, (value, e) => (value > 0.5 ? e : -1)).filter(
    (e) => e >= 0,
  );
  model.dispose();
  return {
    prepareMs: prepared - began,
    solveMs: solved - prepared,
    cardinality: chosen.length,
    total: chosen.reduce((sum, e) => sum + BEST_SCORE - ((edges[e] as number) & EDGE_COST_MASK), 0),
  };
};
