import { expect, it } from 'vitest';
import { AT_ONCE, CANARY, chaos } from './chaos.ts';
import { brokenIn } from './invariants.ts';

/** Seeds that the quick run does not have. */
const SEEDS = Array.from({ length: 500 }, (_, n) => 1001 + n);

it.each(SEEDS)(
  'nothing is lost, doubled or told to the wrong ears in the bad weather of seed %i',
  async (seed) => {
    const atOnce = seed % 2 === 0 ? AT_ONCE.aws : AT_ONCE.laptop;
    const { world, play } = chaos(seed, { mentors: 8, students: 10, atOnce });
    const inPassing = await play();
    expect([...inPassing, ...(await brokenIn(world, CANARY))]).toEqual([]);
  },
);
