import { afterAll, expect, it } from 'vitest';
import { AT_ONCE, CANARY, chaos } from './chaos.ts';
import { brokenIn } from './invariants.ts';

/** A few of each kind; the long run has hundreds. */
const SEASONS = [
  ...Array.from({ length: 8 }, (_, n) => ({ seed: n + 1, mentors: 4, students: 5, atOnce: AT_ONCE.laptop })),
  ...Array.from({ length: 4 }, (_, n) => ({ seed: 201 + n, mentors: 8, students: 10, atOnce: AT_ONCE.aws })),
];

/** In how many seasons something has happened: a storm that touches nothing proves nothing. */
const happened = new Map<string, number>();
let played = 0;

it.each(SEASONS)(
  'nothing is lost, doubled or told to the wrong ears in the bad weather of seed $seed, with $mentors mentors, $students students and $atOnce deliveries at once',
  async ({ seed, mentors, students, atOnce }) => {
    const { world, play } = chaos(seed, { mentors, students, atOnce });
    played += 1;
    const inPassing = await play();
    expect([...inPassing, ...(await brokenIn(world, CANARY))]).toEqual([]);
    const names = new Set([
      ...world.twin.allFacts().map(({ type, data }) => String(data['kind'] ?? type)),
      ...world.mails.calls.map(({ result }) => result),
    ]);
    for (const name of names) happened.set(name, (happened.get(name) ?? 0) + 1);
  },
);

afterAll(() => {
  if (played < SEASONS.length) return;
  for (const name of [
    'ApplicationRejected.v1',
    'TrainingCompleted.v1',
    'PairFormed.v1',
    'PairDeclined.v1',
    'PairProposalLapsed.v1',
    'ParticipantWaitlisted.v1',
    'MailReleased.v1',
    'MAIL_UNSURE',
    'MAIL_BOUNCED',
    'TAKEN',
    'REFUSED',
    'UNCLEAR',
  ])
    expect(happened.get(name) ?? 0, name).toBeGreaterThan(0);
});
