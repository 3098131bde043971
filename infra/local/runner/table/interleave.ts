import { numbersFrom } from '../bus/shuffle.ts';

/**
 * The same records in another order, in which those of one item keep theirs: the promise of a stream, and no more. Records of one
 * transaction come apart and mix with others.
 */
export const interleaved = <Thing>(
  things: readonly Thing[],
  itemOf: (thing: Thing) => string,
  seed: number,
): Thing[] => {
  const random = numbersFrom(seed);
  const rows = new Map<string, Thing[]>();
  for (const thing of things) {
    const row = rows.get(itemOf(thing));
    if (row) row.push(thing);
    else rows.set(itemOf(thing), [thing]);
  }
  const left = [...rows.values()];
  const mixed: Thing[] = [];
  while (left.length > 0) {
    const at = Math.floor(random() * left.length);
    const [next] = left[at]?.splice(0, 1) ?? [];
    if (next !== undefined) mixed.push(next);
    if (left[at]?.length === 0) left.splice(at, 1);
  }
  return mixed;
};
