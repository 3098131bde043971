import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  MatchingRoundApproved,
  MatchingRoundCancelled,
  MatchingRoundPublished,
  MatchingRoundReleased,
  MatchingRoundReopened,
  MatchingRoundRequested,
  MatchingRoundScheduled,
  MatchingRunChosen,
  MatchingRunCompleted,
  MatchingRunFailed,
  MatchOverridden,
} from '../../../events/rounds.ts';
import { DAY_MS, nextDaytime, nextFullHour } from '../kernel/dates.ts';
import { Refusal, type RefusalCode } from '../kernel/refusal.ts';
import { poolKeyOf, RoundPool } from './participants.ts';

export const RUN_FAILURES = [
  'NO_PEOPLE_READY',
  'NO_PAIR_POSSIBLE',
  'DECISIONS_CONFLICT',
  'RESULT_REFUSED',
] as const;
export type RunFailure = (typeof RUN_FAILURES)[number];

export const RunSummary = z.strictObject({
  pairs: z.int(),
  totalScore: z.int(),
  lowestScore: z.int(),
  students: z.int(),
  mentors: z.int(),
  unmatchedStudents: z.int(),
});
export type RunSummary = z.output<typeof RunSummary>;

const base = {
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
  /** The participants that every run of this round covers. */
  pool: RoundPool,
  /** The run that is being made, or whose pairs are proposed. */
  runId: z.string(),
  /** All runs of the round, the oldest first. */
  runIds: z.array(z.string()),
};
const proposal = { runId: z.string(), chunks: z.int(), summary: RunSummary };
const approval = { approvedAt: z.iso.datetime(), approvedBy: z.string() };

export const MatchingRound = z.discriminatedUnion('status', [
  z.strictObject({
    ...base,
    status: z.literal('RUNNING'),
    /** The proposal before this run; it is proposed again if the run fails. */
    before: z.strictObject(proposal).optional(),
  }),
  z.strictObject({
    ...base,
    status: z.literal('FAILED'),
    reason: z.enum(RUN_FAILURES),
    endedAt: z.iso.datetime(),
  }),
  z.strictObject({ ...base, ...proposal, status: z.literal('PROPOSED') }),
  z.strictObject({
    ...base,
    ...proposal,
    ...approval,
    status: z.literal('APPROVED'),
    /** Time at which participants will be notified; absent until scheduled. */
    publishAt: z.iso.datetime().optional(),
  }),
  z.strictObject({ ...base, ...proposal, ...approval, status: z.literal('PUBLISHING') }),
  z.strictObject({
    ...base,
    ...proposal,
    ...approval,
    status: z.literal('PUBLISHED'),
    publishedAt: z.iso.datetime(),
    proposed: z.int(),
    leftOut: z.int(),
  }),
  z.strictObject({ ...base, status: z.literal('CANCELLED'), endedAt: z.iso.datetime() }),
]);
/** A coordinator's process around one matching run: ask, look, approve, tell the people. */
export type MatchingRound = z.output<typeof MatchingRound>;
type In<Status extends MatchingRound['status']> = Extract<MatchingRound, { status: Status }>;

const about = ({ id, cohortId }: Pick<MatchingRound, 'id' | 'cohortId'>) => ({ roundId: id, cohortId });

/** Most days that an hour can be set ahead: a season is not longer. */
const FURTHEST_DAYS = 180;

/** The refusal code for each status in which a deed is not possible. */
const STANDS_AS: Readonly<Record<MatchingRound['status'], RefusalCode>> = {
  RUNNING: 'round-running',
  FAILED: 'round-ended',
  PROPOSED: 'round-not-approved',
  APPROVED: 'round-approved',
  PUBLISHING: 'round-published',
  PUBLISHED: 'round-published',
  CANCELLED: 'round-ended',
};

/** The refusal that names the status of a round. */
export const wrongRoundStatus = ({ id, status }: MatchingRound): Refusal =>
  new Refusal(STANDS_AS[status], `${id} is ${status}.`);

const requireStatus = <Status extends MatchingRound['status']>(
  round: MatchingRound,
  status: Status,
): In<Status> => {
  if (round.status === status) return round as In<Status>;
  throw wrongRoundStatus(round);
};

export const requestRound = (
  cohort: { readonly id: string; readonly programmeId: string },
  pool: RoundPool,
  ids: { readonly roundId: string; readonly runId: string },
  requestedBy: string,
  now: Date,
): { round: In<'RUNNING'>; facts: NewFact[] } => ({
  round: {
    id: ids.roundId,
    programmeId: cohort.programmeId,
    cohortId: cohort.id,
    requestedAt: now.toISOString(),
    requestedBy,
    pool,
    runId: ids.runId,
    runIds: [ids.runId],
    status: 'RUNNING',
  },
  facts: [fact(MatchingRoundRequested, { roundId: ids.roundId, cohortId: cohort.id, runId: ids.runId })],
});

const baseOf = ({
  id,
  programmeId,
  cohortId,
  requestedAt,
  requestedBy,
  pool,
  runId,
  runIds,
}: MatchingRound) => ({
  id,
  programmeId,
  cohortId,
  requestedAt,
  requestedBy,
  pool,
  runId,
  runIds,
});

/** Nothing but a proposal can be steered. @throws Refusal by its status */
export const requireProposed = (round: MatchingRound): In<'PROPOSED'> => {
  if (round.status === 'PROPOSED') return round;
  throw wrongRoundStatus(round);
};

/** True where a round is published from this run, or is going to be: choosing it again changes nothing. */
export const isChosen = (round: MatchingRound, runId: string): boolean =>
  'chunks' in round && round.runId === runId;

/** Asks for one more run. The present proposal is kept beside it. @throws Refusal by its status unless the round is PROPOSED */
export const requestRun = (
  given: MatchingRound,
  runId: string,
): { round: In<'RUNNING'>; facts: NewFact[] } => {
  const round = requireProposed(given);
  const before = { runId: round.runId, chunks: round.chunks, summary: round.summary };
  return {
    round: { ...baseOf(round), runId, runIds: [...round.runIds, runId], status: 'RUNNING', before },
    facts: [fact(MatchingRoundRequested, { ...about(round), runId })],
  };
};

export const completeRun = (
  given: MatchingRound,
  chunks: number,
  summary: RunSummary,
): { round: In<'PROPOSED'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'RUNNING');
  return {
    round: { ...baseOf(round), status: 'PROPOSED', chunks, summary },
    facts: [
      fact(MatchingRunCompleted, {
        ...about(round),
        runId: round.runId,
        pairs: summary.pairs,
        unmatchedStudents: summary.unmatchedStudents,
      }),
    ],
  };
};

/** A failed first run ends its round; after a later one the earlier proposal is proposed again. */
export const failRun = (
  given: MatchingRound,
  reason: RunFailure,
  now: Date,
): { round: In<'FAILED'> | In<'PROPOSED'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'RUNNING');
  return {
    round:
      round.before === undefined
        ? { ...baseOf(round), status: 'FAILED', reason, endedAt: now.toISOString() }
        : { ...baseOf(round), ...round.before, status: 'PROPOSED' },
    facts: [fact(MatchingRunFailed, { ...about(round), runId: round.runId, reason })],
  };
};

/** Proposes another of the round's finished runs. @throws Refusal by its status unless the round is PROPOSED */
export const chooseRun = (
  given: MatchingRound,
  run: { readonly id: string; readonly chunks: number; readonly summary: RunSummary },
): { round: In<'PROPOSED'>; facts: NewFact[] } => {
  const round = requireProposed(given);
  return {
    round: { ...round, runId: run.id, chunks: run.chunks, summary: run.summary },
    facts: [fact(MatchingRunChosen, { ...about(round), runId: run.id })],
  };
};

/** The proposal as it is after a human decision about it. @throws Refusal by its status unless the round is PROPOSED */
export const overrideRound = (
  given: MatchingRound,
  result: { readonly chunks: number; readonly summary: RunSummary },
  {
    kind,
    subjectId,
    counterpartId,
  }: Pick<z.output<typeof MatchOverridden.data>, 'kind' | 'subjectId' | 'counterpartId'>,
): { round: In<'PROPOSED'>; facts: NewFact[] } => {
  const round = requireProposed(given);
  const told = { ...about(round), runId: round.runId, kind, subjectId, counterpartId };
  return { round: { ...round, ...result }, facts: [fact(MatchOverridden, told)] };
};

/** Freezes the proposed pairs. No mail goes out yet. @throws Refusal by its status unless the round is PROPOSED */
export const approveRound = (
  given: MatchingRound,
  approvedBy: string,
  now: Date,
): { round: In<'APPROVED'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'PROPOSED');
  return {
    round: { ...round, status: 'APPROVED', approvedAt: now.toISOString(), approvedBy },
    facts: [fact(MatchingRoundApproved, { ...about(round), runId: round.runId })],
  };
};

/** Takes an approval and its scheduled hour back, before anybody is notified. @throws Refusal by its status */
export const reopenRound = (given: MatchingRound): { round: In<'PROPOSED'>; facts: NewFact[] } => {
  const { approvedAt: _at, approvedBy: _by, publishAt: _hour, ...round } = requireStatus(given, 'APPROVED');
  return {
    round: { ...round, status: 'PROPOSED' },
    facts: [fact(MatchingRoundReopened, { ...about(round), runId: round.runId })],
  };
};

/** Starts publication. @throws Refusal by its status unless the round is APPROVED */
export const releaseRound = (given: MatchingRound): { round: In<'PUBLISHING'>; facts: NewFact[] } => {
  const { publishAt: _, ...round } = requireStatus(given, 'APPROVED');
  return {
    round: { ...round, status: 'PUBLISHING' },
    facts: [fact(MatchingRoundReleased, { ...about(round), runId: round.runId })],
  };
};

/** The instant at which people are told, where publication is requested now. */
const hourOf = (at: Date | undefined, now: Date): Date =>
  nextDaytime(at === undefined ? now : nextFullHour(at));

/** True where the same publication has been requested already: for this hour, or at once and begun. */
export const isPublicationAsked = (round: MatchingRound, at: Date | undefined, now: Date): boolean =>
  round.status === 'APPROVED'
    ? round.publishAt === hourOf(at, now).toISOString()
    : at === undefined && (round.status === 'PUBLISHING' || round.status === 'PUBLISHED');

/**
 * Schedules publication at once, or at the first full hour from `at` on. Mails do not leave by night or on holidays: a
 * publication requested then waits for the morning, and can be taken back until it comes.
 * @throws Refusal by its status unless the round is APPROVED, `field-invalid` where the hour has passed or lies too far
 * ahead
 */
export const publishRound = (
  given: MatchingRound,
  at: Date | undefined,
  now: Date,
): { round: In<'APPROVED'> | In<'PUBLISHING'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'APPROVED');
  const ahead = at === undefined ? 1 : at.getTime() - now.getTime();
  if (ahead <= 0 || ahead > FURTHEST_DAYS * DAY_MS)
    throw new Refusal('field-invalid', `${at?.toISOString()} is not within ${FURTHEST_DAYS} days from now.`, [
      ahead <= 0
        ? { pointer: '/at', code: 'time-passed' }
        : { pointer: '/at', code: 'time-too-far', limit: FURTHEST_DAYS },
    ]);
  const hour = hourOf(at, now);
  if (hour <= now) return releaseRound(round);
  const publishAt = hour.toISOString();
  return {
    round: { ...round, publishAt },
    facts: [fact(MatchingRoundScheduled, { ...about(round), runId: round.runId, publishAt })],
  };
};

/** Every approved pair is settled. */
export const finishPublication = (
  given: MatchingRound,
  count: { readonly proposed: number; readonly leftOut: number },
  now: Date,
): { round: In<'PUBLISHED'>; facts: NewFact[] } => {
  const round = requireStatus(given, 'PUBLISHING');
  return {
    round: { ...round, ...count, status: 'PUBLISHED', publishedAt: now.toISOString() },
    facts: [fact(MatchingRoundPublished, { ...about(round), ...count })],
  };
};

/** @throws Refusal by its status once publication has started */
export const cancelRound = (
  given: MatchingRound,
  now: Date,
): { round: In<'CANCELLED'>; facts: NewFact[] } => {
  if (given.status !== 'RUNNING' && given.status !== 'PROPOSED' && given.status !== 'APPROVED')
    throw wrongRoundStatus(given);
  return {
    round: { ...baseOf(given), status: 'CANCELLED', endedAt: now.toISOString() },
    facts: [fact(MatchingRoundCancelled, about(given))],
  };
};

/** The one open round of a pool and cohort: this item exists while there is one. */
export const OpenRound = z.strictObject({ cohortId: z.string(), pool: z.string(), roundId: z.string() });
export type OpenRound = z.output<typeof OpenRound>;

export const openRoundOf = ({ cohortId, pool, id }: MatchingRound): OpenRound => ({
  cohortId,
  pool: poolKeyOf(pool),
  roundId: id,
});
