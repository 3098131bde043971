/** Smaller cells would tell of single people or firms. */
export const SMALLEST_CELL = 5;

export type Cell<Key> = { readonly key: Key; readonly count: number };
export type ShownCell<Key> = { readonly key: Key /** Null: kept back. */; readonly count: number | null };

/**
 * Cells of one breakdown whose total is known. Small ones are kept back; where what is kept back could be found as the total less the rest, the
 * smallest of the rest is kept back too, until at least two cells share at least five.
 */
export const suppressed = <Key>(cells: readonly Cell<Key>[]): readonly ShownCell<Key>[] => {
  const counted = cells.filter(({ count }) => count > 0);
  const hidden = new Set(counted.filter(({ count }) => count < SMALLEST_CELL));
  const rest = counted.filter((cell) => !hidden.has(cell)).toSorted((a, b) => a.count - b.count);
  const sumOf = (): number => [...hidden].reduce((sum, { count }) => sum + count, 0);
  for (const cell of rest) {
    if (hidden.size === 0 || (hidden.size > 1 && sumOf() >= SMALLEST_CELL)) break;
    hidden.add(cell);
  }
  return cells.map((cell) => ({ key: cell.key, count: hidden.has(cell) ? null : cell.count }));
};
