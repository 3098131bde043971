/** A generator of numbers in [0, 1) that yields the same row for the same seed (mulberry32). */
export const numbersFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The same things in an order that the seed decides. */
export const shuffled = <Thing>(things: readonly Thing[], seed: number): Thing[] => {
  const random = numbersFrom(seed);
  const order = things.map((thing) => ({ thing, key: random() }));
  return order.sort((a, b) => a.key - b.key).map(({ thing }) => thing);
};
