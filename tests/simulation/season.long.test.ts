import { expect, it } from 'vitest';
import { playSeason } from './season.ts';

it('forms thirty pairs and more in the season of the defaults, loses nothing, and plays the same again', async () => {
  const plan = { mentors: 60, students: 90, seed: 1, quiet: true, build: false };
  const { wallSeconds: _first, ...once } = await playSeason(plan);
  const { wallSeconds: _second, ...again } = await playSeason(plan);
  expect(once.pairsFormed).toBeGreaterThanOrEqual(30);
  expect(once.deadLetters).toBe(0);
  expect(again).toEqual(once);
});
