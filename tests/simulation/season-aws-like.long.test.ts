import { expect, it } from 'vitest';
import { playSeason } from './season.ts';

it('leaves nothing undone and tells nobody twice with the races of AWS', async () => {
  const summary = await playSeason({
    mentors: 6,
    students: 8,
    seed: 1,
    quiet: true,
    build: false,
    awsLike: true,
  });
  expect(summary).toMatchObject({ deadLetters: 0, twice: 0, inQuietHours: 0, mailsHeld: 0 });
  expect(summary.pairsFormed).toBeGreaterThan(0);
  // It would prove nothing if the functions had met none.
  expect(summary.faultsMet['conflicts']).toBeGreaterThan(10);
  expect(summary.faultsMet['stale']).toBeGreaterThan(0);
});
