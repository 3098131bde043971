/**
 * The frontier of a shortest-path search: a binary heap of numbered nodes with keys that may be lowered. `place` tells where a
 * node stands, so a lowered key moves its node instead of adding a second entry, and the heap never outgrows the nodes.
 */
export type Frontier = {
  readonly node: Int32Array;
  readonly key: Float64Array;
  /** Place + 1 of each node in the heap, or 0 when it is not there. */
  readonly place: Int32Array;
  size: number;
};

export const emptyFrontier = (nodes: number): Frontier => ({
  node: new Int32Array(nodes + 1),
  key: new Float64Array(nodes + 1),
  place: new Int32Array(nodes),
  size: 0,
});

/** Adds a node, or lowers the key of one that is there already; a key that is not lower changes nothing. */
export const push = (frontier: Frontier, item: number, itemKey: number): void => {
  const { node, key, place } = frontier;
  let at = (place[item] as number) - 1;
  if (at < 0) {
    at = frontier.size;
    frontier.size += 1;
  } else if ((key[at] as number) <= itemKey) return;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const parentKey = key[parent] as number;
    if (parentKey <= itemKey) break;
    const moved = node[parent] as number;
    node[at] = moved;
    key[at] = parentKey;
    place[moved] = at + 1;
    at = parent;
  }
  node[at] = item;
  key[at] = itemKey;
  place[item] = at + 1;
};

/** Removes the node with the least key and returns it; the frontier must not be empty. */
export const pop = (frontier: Frontier): number => {
  const { node, key, place } = frontier;
  const top = node[0] as number;
  place[top] = 0;
  const size = frontier.size - 1;
  frontier.size = size;
  if (size === 0) return top;
  const item = node[size] as number;
  const itemKey = key[size] as number;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && (key[child + 1] as number) < (key[child] as number)) child += 1;
    const childKey = key[child] as number;
    if (childKey >= itemKey) break;
    const moved = node[child] as number;
    node[at] = moved;
    key[at] = childKey;
    place[moved] = at + 1;
    at = child;
  }
  node[at] = item;
  key[at] = itemKey;
  place[item] = at + 1;
  return top;
};

/** Empties the frontier in time proportional to what it held. */
export const clear = (frontier: Frontier): void => {
  const { node, place } = frontier;
  for (let at = 0; at < frontier.size; at += 1) place[node[at] as number] = 0;
  frontier.size = 0;
};
