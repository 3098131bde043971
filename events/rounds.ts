import * as z from 'zod';
import { Code, Count, Id, Instant } from './codes.ts';
import { defineEvent } from './define.ts';

const round = { roundId: Id, cohortId: Id };
const example = { roundId: 'rnd_1', cohortId: 'coh_spring27' };

export const MatchingRoundRequested = defineEvent({
  name: 'MatchingRoundRequested',
  version: 1,
  means: 'A coordinator, or the cohort’s own date, asks for a matching run.',
  data: z.strictObject({ ...round, runId: Id }),
  example: { ...example, runId: 'run_1' },
});

export const MatchingRunCompleted = defineEvent({
  name: 'MatchingRunCompleted',
  version: 1,
  means: 'The best set of pairs has been computed, verified and stored. Nobody has been told.',
  data: z.strictObject({ ...round, runId: Id, pairs: Count, unmatchedStudents: Count }),
  example: { ...example, runId: 'run_1', pairs: 31, unmatchedStudents: 2 },
});

export const MatchingRunFailed = defineEvent({
  name: 'MatchingRunFailed',
  version: 1,
  means: 'The run could not be made, for a reason the coordinator sees.',
  data: z.strictObject({ ...round, runId: Id, reason: Code }),
  example: { ...example, runId: 'run_1', reason: 'NO_PEOPLE_READY' },
});

export const MatchingRunChosen = defineEvent({
  name: 'MatchingRunChosen',
  version: 1,
  means: 'A coordinator has put another of the round’s finished runs forward: its pairs are proposed now.',
  data: z.strictObject({ ...round, runId: Id }),
  example: { ...example, runId: 'run_1' },
});

export const MatchOverridden = defineEvent({
  name: 'MatchOverridden',
  version: 1,
  means:
    'A coordinator has decided something about a proposed round, or taken it back. The reason stands in the run.',
  data: z.strictObject({ ...round, runId: Id, kind: Code, subjectId: Id, counterpartId: Id.optional() }),
  example: { ...example, runId: 'run_1', kind: 'LOCK', subjectId: 'app_lin', counterpartId: 'app_ada' },
});

export const MatchingRoundApproved = defineEvent({
  name: 'MatchingRoundApproved',
  version: 1,
  means: 'A coordinator has approved the proposed pairs: they are frozen and may be published.',
  data: z.strictObject({ ...round, runId: Id }),
  example: { ...example, runId: 'run_1' },
});

export const MatchingRoundReopened = defineEvent({
  name: 'MatchingRoundReopened',
  version: 1,
  means: 'A coordinator has taken an approval back before anybody was told: the round can be changed again.',
  data: z.strictObject({ ...round, runId: Id }),
  example: { ...example, runId: 'run_1' },
});

export const MatchingRoundScheduled = defineEvent({
  name: 'MatchingRoundScheduled',
  version: 1,
  means: 'The approved pairs are to be told at this hour, unless the approval is taken back before.',
  data: z.strictObject({ ...round, runId: Id, publishAt: Instant }),
  example: { ...example, runId: 'run_1', publishAt: '2027-02-16T07:00:00.000Z' },
});

export const MatchingRoundReleased = defineEvent({
  name: 'MatchingRoundReleased',
  version: 1,
  means: 'The hour has come, or a coordinator has said so: the approved pairs are told from now on.',
  data: z.strictObject({ ...round, runId: Id }),
  example: { ...example, runId: 'run_1' },
});

export const MatchingRoundPublished = defineEvent({
  name: 'MatchingRoundPublished',
  version: 1,
  means: 'Every approved pair is either proposed to both people or left out for a written reason.',
  data: z.strictObject({ ...round, proposed: Count, leftOut: Count }),
  example: { ...example, proposed: 30, leftOut: 1 },
});

export const MatchingRoundCancelled = defineEvent({
  name: 'MatchingRoundCancelled',
  version: 1,
  means: 'A coordinator has given up the round before anybody was told of it.',
  data: z.strictObject(round),
  example,
});

export const PairingNoted = defineEvent({
  name: 'PairingNoted',
  version: 1,
  means:
    'A coordinator has noted what is known of two people beforehand, or has taken it back. The reason stands in the note.',
  data: z.strictObject({ cohortId: Id, mentorApplicationId: Id, studentApplicationId: Id, known: Code }),
  example: {
    cohortId: 'coh_spring27',
    mentorApplicationId: 'app_ada',
    studentApplicationId: 'app_lin',
    known: 'CONFLICT_OF_INTEREST',
  },
});
