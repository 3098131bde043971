import { expect, it } from 'vitest';
import { AWS_LIKE_CONCURRENCY } from '../../infra/local/system.ts';
import { playSeason } from '../simulation/season.ts';

it('forms pairs in a small season that is played whole through HTTP and the mailbox, as crowded as on AWS', async () => {
  const summary = await playSeason({
    ...{ mentors: 8, students: 10, seed: 3, quiet: true, build: false },
    concurrency: AWS_LIKE_CONCURRENCY,
  });
  expect(summary).toMatchObject({ deadLetters: 0, seed: 3 });
  expect(summary.applications).toBeGreaterThanOrEqual(16);
  expect(summary.pairsFormed).toBeGreaterThanOrEqual(5);
  expect(summary.proposed).toBe(summary.pairsFormed + summary.declined + summary.lapsed);
  // The budget: 18 mails to a person in all.
  expect(summary.mailsPerMentor.most).toBeLessThanOrEqual(18);
  expect(summary.mailsPerStudent.most).toBeLessThanOrEqual(18);
  // Pairs agree and meet; the one that stalls is noticed and recovers.
  expect(summary.agreements).toBeGreaterThan(summary.pairsFormed);
  expect(summary.meetings).toBeGreaterThanOrEqual(summary.pairsFormed);
  expect(summary.pulses).toBeGreaterThan(0);
  expect([summary.atRisk, summary.recovered].map((count) => count > 0)).toEqual([true, true]);
  expect(summary.events).toBeGreaterThan(summary.mails);
});
