import { expect, it } from 'vitest';
import { expectWithinBudget } from '../simulation/budget.ts';
import { playSeason } from '../simulation/season.ts';

it('leads pairs to their end in a small season that is played whole through HTTP and the mailbox, crowded', async () => {
  const summary = await playSeason({
    mentors: 8,
    students: 10,
    seed: 3,
    quiet: true,
    build: false,
    // Crowded enough for races; each more is a thread that loads its code first.
    concurrency: 8,
  });
  // Roles allow all that functions ask, and a refusal would be counted.
  expect(summary).toMatchObject({ deadLetters: 0, refused: 0, seed: 3 });
  // As the mailbox shows: nothing twice, nothing at night, nothing in the weeks that sleep.
  expect(summary).toMatchObject({ twice: 0, inQuietHours: 0, inSleepingWeeks: 0, mailsHeld: 0 });
  expectWithinBudget(summary);
  expect(summary.applications).toBeGreaterThanOrEqual(16);
  expect(summary.pairsFormed).toBeGreaterThanOrEqual(5);
  expect(summary.proposed).toBe(summary.pairsFormed + summary.declined + summary.lapsed);
  // Pairs agree and meet; the one that stalls is noticed and recovers.
  expect(summary.agreements).toBeGreaterThan(summary.pairsFormed);
  expect(summary.meetings).toBeGreaterThanOrEqual(summary.pairsFormed);
  expect(summary.pulses).toBeGreaterThan(0);
  expect([summary.atRisk, summary.recovered].map((count) => count > 0)).toEqual([true, true]);
  // Joint sessions: people of pairs are invited and answer, wait for a seat, and are there.
  const { held, invited, answered, seatsOffered, attended } = summary.jointSessions;
  expect(held).toBe(7);
  expect(invited).toBeGreaterThan(summary.pairsFormed);
  expect(answered).toBeGreaterThan(4 * invited);
  expect(seatsOffered).toBeGreaterThan(0);
  expect(attended).toBeGreaterThan(3 * invited);
  // The season closes, and its pairs are judged as finance and the desk show them.
  expect(summary.pairsSuccessful).toBeGreaterThanOrEqual(summary.pairsFormed - 3);
  expect(summary.recount).toEqual({
    formed: summary.pairsFormed,
    successful: summary.pairsSuccessful,
    unverified: summary.pairsUnverified,
  });
  expect(summary.pairsEndedEarly).toBe(1);
  expect(summary.rematched).toBeGreaterThan(0);
  expect(summary.certificates).toBeGreaterThan(summary.pairsFormed);
  // Each employer hears once, by the contact who has agreed, and nobody else has to be asked to thank it.
  expect(summary.employersThanked).toBeGreaterThan(1);
  expect(summary.surveysAnswered).toBeGreaterThan(2 * summary.pairsSuccessful);
  expect(summary.bounced).toBe(1);
  expect(summary.events).toBeGreaterThan(summary.mails);
});
