/** Numbers from a seed: the same seed, the same season. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next(): number;
  pick<Item>(from: readonly Item[]): Item;
  /** `count` different ones, in an order of their own. */
  some<Item>(from: readonly Item[], count: number): Item[];
  chance(probability: number): boolean;
};

/** Mulberry32: small, fast, and good enough to invent people. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(next() * from.length)] as Item;
  return {
    next,
    pick,
    chance: (probability) => next() < probability,
    some: (from, count) => {
      const left = [...from];
      const taken: (typeof left)[number][] = [];
      while (taken.length < count && left.length > 0)
        taken.push(...left.splice(Math.floor(next() * left.length), 1));
      return taken;
    },
  };
};
