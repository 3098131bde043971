import { expect, it } from 'vitest';
import { expectWithinBudget } from './budget.ts';
import { playSeason } from './season.ts';

it('forms thirty pairs and more in the season of the defaults, loses nothing, and plays the same again', async () => {
  const plan = { mentors: 60, students: 90, seed: 1, quiet: true, build: false };
  // The hash of the locked period covers ids, which are new in every season.
  const { wallSeconds: _first, periodHash, ...once } = await playSeason(plan);
  const { wallSeconds: _second, periodHash: _other, ...again } = await playSeason(plan);
  expect(periodHash).toMatch(/^[0-9a-f]{64}$/);
  expect(once.pairsFormed).toBeGreaterThanOrEqual(30);
  expect(once.pairsSuccessful).toBeGreaterThanOrEqual(30);
  expectWithinBudget(once);
  expect(once.jointSessions).toMatchObject({ held: 7 });
  expect(once.jointSessions.seatsOffered).toBeGreaterThan(0);
  expect(once).toMatchObject({ deadLetters: 0, twice: 0, inQuietHours: 0, inSleepingWeeks: 0 });
  expect(once).toMatchObject({ pairsEndedEarly: 1, bounced: 1 });
  expect(once.indicators['outcomes.employed']?.actual).toBeGreaterThanOrEqual(20);
  expect(again).toEqual(once);
});

it('counts the pairs of another season as finance does, from what lies in the table', async () => {
  const summary = await playSeason({ mentors: 8, students: 10, seed: 11, quiet: true, build: false });
  expect(summary.recount.formed).toBeGreaterThanOrEqual(2);
  expect(summary.recount).toEqual({
    formed: summary.indicators['pairs.formed']?.actual,
    successful: summary.indicators['pairs.successful']?.actual,
    unverified: summary.indicators['pairs.successful.unverified']?.actual,
  });
});
