/** Whole numbers from a seed: `below(n)` yields 0 … n − 1. The same on every machine (mulberry32). */
export type Random = { readonly below: (n: number) => number; readonly unit: () => number };

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { unit, below: (n) => Math.floor(unit() * n) };
};
