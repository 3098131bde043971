import { describe, expect, it } from 'vitest';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  MatchingRoundApproved,
  MatchingRoundCancelled,
  MatchingRoundPublished,
  MatchingRoundReleased,
  MatchingRoundReopened,
  MatchingRoundRequested,
  MatchingRoundScheduled,
  MatchingRunCompleted,
  MatchingRunFailed,
} from '../../../events/rounds.ts';
import {
  approveRound,
  cancelRound,
  completeRun,
  failRun,
  finishPublication,
  MatchingRound,
  publishRound,
  RUN_FAILURES,
  releaseRound,
  reopenRound,
  requestRound,
} from '../../../shared/domain/rounds/round.ts';
import { aCohort, given, noon, refusalOf } from '../given.ts';

const about = { roundId: 'rnd_1', cohortId: 'coh_spring27' };
const by = 'staff:coordinator';
const summary = {
  pairs: 3,
  totalScore: 2400,
  lowestScore: 700,
  students: 4,
  mentors: 3,
  unmatchedStudents: 1,
};
const count = { proposed: 2, leftOut: 1 };

const running = requestRound(
  aCohort(),
  { only: 'ALL' },
  { roundId: 'rnd_1', runId: 'run_1' },
  by,
  noon,
).round;
const proposed = completeRun(running, 1, summary).round;
const approvedRound = approveRound(proposed, by, noon).round;
const publishing = releaseRound(approvedRound).round;
const ROUNDS = {
  RUNNING: running,
  FAILED: failRun(running, 'NO_PEOPLE_READY', noon).round,
  PROPOSED: proposed,
  APPROVED: approvedRound,
  PUBLISHING: publishing,
  PUBLISHED: finishPublication(publishing, count, noon).round,
  CANCELLED: cancelRound(proposed, noon).round,
} as const satisfies Record<MatchingRound['status'], MatchingRound>;
const STATUSES = Object.keys(ROUNDS) as MatchingRound['status'][];

/** Each deed: from which states it is possible, where it leads, what it tells. */
const DEEDS: Readonly<
  Record<
    string,
    {
      deed: (round: MatchingRound) => { round: MatchingRound; facts: NewFact[] };
      from: readonly MatchingRound['status'][];
      to: MatchingRound['status'];
      tells: NewFact;
    }
  >
> = {
  'to be computed': {
    deed: (round) => completeRun(round, 1, summary),
    from: ['RUNNING'],
    to: 'PROPOSED',
    tells: fact(MatchingRunCompleted, { ...about, runId: 'run_1', pairs: 3, unmatchedStudents: 1 }),
  },
  'to fail': {
    deed: (round) => failRun(round, 'NO_PAIR_POSSIBLE', noon),
    from: ['RUNNING'],
    to: 'FAILED',
    tells: fact(MatchingRunFailed, { ...about, runId: 'run_1', reason: 'NO_PAIR_POSSIBLE' }),
  },
  'to be approved': {
    deed: (round) => approveRound(round, by, noon),
    from: ['PROPOSED'],
    to: 'APPROVED',
    tells: fact(MatchingRoundApproved, { ...about, runId: 'run_1' }),
  },
  'to be taken back': {
    deed: (round) => reopenRound(round),
    from: ['APPROVED'],
    to: 'PROPOSED',
    tells: fact(MatchingRoundReopened, { ...about, runId: 'run_1' }),
  },
  'to be told at once': {
    deed: (round) => publishRound(round, undefined, noon),
    from: ['APPROVED'],
    to: 'PUBLISHING',
    tells: fact(MatchingRoundReleased, { ...about, runId: 'run_1' }),
  },
  'to be told at an hour': {
    deed: (round) => publishRound(round, new Date('2027-02-16T09:00:00Z'), noon),
    from: ['APPROVED'],
    to: 'APPROVED',
    tells: fact(MatchingRoundScheduled, { ...about, runId: 'run_1', publishAt: '2027-02-16T09:00:00.000Z' }),
  },
  'to be published': {
    deed: (round) => finishPublication(round, count, noon),
    from: ['PUBLISHING'],
    to: 'PUBLISHED',
    tells: fact(MatchingRoundPublished, { ...about, ...count }),
  },
  'to be cancelled': {
    deed: (round) => cancelRound(round, noon),
    from: ['RUNNING', 'PROPOSED', 'APPROVED'],
    to: 'CANCELLED',
    tells: fact(MatchingRoundCancelled, about),
  },
};

describe('a matching round', () => {
  it('begins with a request', () => {
    const { round } = given(aCohort())
      .when((cohort) => requestRound(cohort, { only: 'ALL' }, { roundId: 'rnd_1', runId: 'run_1' }, by, noon))
      .tells(fact(MatchingRoundRequested, { ...about, runId: 'run_1' }));
    expect(round).toMatchObject({ status: 'RUNNING', requestedBy: by, requestedAt: noon.toISOString() });
  });

  it.each(STATUSES)('that is %s is what the store can hold', (status) => {
    expect(MatchingRound.parse(ROUNDS[status])).toEqual(ROUNDS[status]);
  });

  it.each(RUN_FAILURES)('fails with a reason that a coordinator sees: %s', (reason) => {
    expect(failRun(running, reason, noon).round).toMatchObject({ status: 'FAILED', reason });
  });
});

const STANDS_AS = {
  RUNNING: 'round-running',
  FAILED: 'round-ended',
  PROPOSED: 'round-not-approved',
  APPROVED: 'round-approved',
  PUBLISHING: 'round-published',
  PUBLISHED: 'round-published',
  CANCELLED: 'round-ended',
} as const;

describe.each(Object.entries(DEEDS))('%s', (_name, { deed, from, to, tells }) => {
  it.each(from)('is possible while it is %s', (status) => {
    const { round } = given<MatchingRound>(ROUNDS[status]).when(deed).tells(tells);
    expect(round.status).toBe(to);
    expect(MatchingRound.parse(round)).toEqual(round);
  });

  it.each(STATUSES.filter((status) => !from.includes(status)))('is refused while it is %s', (status) => {
    expect(refusalOf(() => deed(ROUNDS[status]))).toBe(STANDS_AS[status]);
  });
});
