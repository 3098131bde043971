import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  PairClosingStarted,
  PairCompleted,
  PairEndedEarly,
  PairFormed,
  PairJudged,
  PairPaused,
  PairReopened,
  PairResumed,
} from '../../../events/pairs.ts';
import type { Application, Participating } from '../applications/application.ts';
import { requireParticipating } from '../applications/application.ts';
import { returnToPool, standAside } from '../applications/aside.ts';
import { asideFor } from '../applications/aside-reasons.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import { CLOSINGS, END_REASONS, ENDED_BY, PAUSE_REASONS, RESULTS, SILENT_ENDS } from './choices.ts';
import { leave, type Partners, rejoin } from './partners.ts';

/** Days after its end within which a pair can be reopened. */
export const REOPEN_DAYS = 14;

/** Longest pause in days: a pair that rests for longer has ended. */
export const LONGEST_PAUSE_DAYS = 183;

/** The last day of the longest pause that begins today. */
export const longestPause = (now: Date): string => addDays(localDateOf(now), LONGEST_PAUSE_DAYS);

export const PauseReason = z.enum(PAUSE_REASONS);
export type PauseReason = z.output<typeof PauseReason>;

export const EndReason = z.enum(END_REASONS);
export type EndReason = z.output<typeof EndReason>;

export const Closing = z.enum(CLOSINGS);
export type Closing = z.output<typeof Closing>;

export const Result = z.enum(RESULTS);
export type Result = z.output<typeof Result>;

/** Days for both final surveys, before a pair is judged without them. */
export const CLOSING_DAYS = 22;

/** The side that wanted a pair to end. */
export const EndedBy = z.enum(ENDED_BY);
export type EndedBy = z.output<typeof EndedBy>;

const base = {
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  /** The proposal that both have accepted. */
  proposalId: z.string(),
  mentorApplicationId: z.string(),
  studentApplicationId: z.string(),
  mentorPersonId: z.string(),
  studentPersonId: z.string(),
  formedAt: z.iso.datetime(),
};

/** The author of the present state. */
const enteredBy = z.string().optional();

const judgement = {
  /** Version of the definition of success that it was judged by. */
  definition: z.int().positive(),
  /** Confirmed meetings when it was judged. */
  meetings: z.int().min(0),
};

export const Pair = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('FORMED') }),
  z.strictObject({
    ...base,
    status: z.literal('PAUSED'),
    pausedAt: z.iso.datetime(),
    enteredBy,
    /** The last day of the pause. */
    until: z.iso.date(),
    reason: PauseReason,
  }),
  /** Both are asked how it was. */
  z.strictObject({
    ...base,
    status: z.literal('CLOSING'),
    closingSince: z.iso.datetime(),
    enteredBy,
    how: Closing,
    /** Then it is judged, with or without the answers. */
    judgedBy: z.iso.datetime(),
  }),
  z.strictObject({
    ...base,
    status: z.literal('COMPLETED'),
    /** End of the work: the beginning of the closing. */
    endedAt: z.iso.datetime(),
    completedAt: z.iso.datetime(),
    how: Closing,
    result: Result,
    ...judgement,
  }),
  z.strictObject({
    ...base,
    status: z.literal('ENDED_EARLY'),
    endedAt: z.iso.datetime(),
    enteredBy,
    endedBy: EndedBy,
    reason: EndReason,
    /** For staff, in neutral words: the people it is about may ask to read it. */
    note: z.string().optional(),
    /** Until then it can be reopened. */
    reopenBy: z.iso.datetime(),
    /** Its success, judged after the time for the final survey. */
    judged: z.strictObject({ at: z.iso.datetime(), result: Result, ...judgement }).optional(),
  }),
]);
/** A mentor and a student who have both said yes to each other. */
export type Pair = z.output<typeof Pair>;
type In<Status extends Pair['status']> = Extract<Pair, { status: Status }>;

type Decision<State> = { readonly pair: State; readonly facts: NewFact[] };

type Couple = Pick<
  Pair,
  'cohortId' | 'mentorApplicationId' | 'studentApplicationId' | 'mentorPersonId' | 'studentPersonId'
>;

/** Members of every fact about a couple. */
export const about = ({
  cohortId,
  mentorApplicationId,
  studentApplicationId,
  mentorPersonId,
  studentPersonId,
}: Couple) => ({ cohortId, mentorApplicationId, studentApplicationId, mentorPersonId, studentPersonId });

const aboutPair = (pair: Pair) => ({ pairId: pair.id, ...about(pair) });

/** Derived, so that one proposal can never form two pairs. */
export const pairIdOf = (proposalId: string): string => proposalId.replace(/^prp_/, 'pai_');

/** The second yes. */
export const formPair = (
  proposal: Couple & { readonly id: string; readonly programmeId: string },
  stayIntent: string | undefined,
  now: Date,
): Decision<In<'FORMED'>> => {
  const pair: In<'FORMED'> = {
    id: pairIdOf(proposal.id),
    programmeId: proposal.programmeId,
    ...about(proposal),
    proposalId: proposal.id,
    formedAt: now.toISOString(),
    status: 'FORMED',
  };
  return {
    pair,
    facts: [
      fact(PairFormed, {
        ...aboutPair(pair),
        proposalId: proposal.id,
        ...(stayIntent === undefined ? {} : { stayIntent }),
      }),
    ],
  };
};

/** Members that every state of a pair has. */
const core = ({
  id,
  programmeId,
  cohortId,
  proposalId,
  mentorApplicationId,
  studentApplicationId,
  mentorPersonId,
  studentPersonId,
  formedAt,
}: Pair) => ({
  ...{ id, programmeId, cohortId, proposalId, mentorApplicationId, studentApplicationId },
  ...{ mentorPersonId, studentPersonId, formedAt },
});

type Author = { readonly enteredBy?: string };

/** False once a pair has ended, early or as planned. While it closes, it has not. */
export const isRunning = (pair: Pair): pair is In<'FORMED' | 'PAUSED' | 'CLOSING'> =>
  pair.status !== 'ENDED_EARLY' && pair.status !== 'COMPLETED';

const requireRunning = (pair: Pair): In<'FORMED' | 'PAUSED' | 'CLOSING'> => {
  if (!isRunning(pair)) throw new Refusal('pair-ended', `${pair.id} has ended.`);
  return pair;
};

/** @throws Refusal `pair-ended`, also while it closes: its work is done */
const requireWorking = (pair: Pair): In<'FORMED' | 'PAUSED'> => {
  const running = requireRunning(pair);
  if (running.status === 'CLOSING') throw new Refusal('pair-ended', `${pair.id} is closing.`);
  return running;
};

/**
 * Lets a pair rest. A second pause replaces the first; the same one again changes nothing.
 * @throws Refusal `pair-ended`, `field-invalid` where the last day is over or too far away
 */
export const pausePair = (
  given: Pair,
  { until, reason, ...author }: { readonly until: string; readonly reason: PauseReason } & Author,
  now: Date,
): Decision<Pair> => {
  const pair = requireWorking(given);
  if (pair.status === 'PAUSED' && pair.until === until && pair.reason === reason) return { pair, facts: [] };
  const today = localDateOf(now);
  if (until < today || until > addDays(today, LONGEST_PAUSE_DAYS))
    throw new Refusal('field-invalid', `A pause of ${pair.id} until ${until}.`, [
      until < today
        ? { pointer: '/until', code: 'time-passed' }
        : { pointer: '/until', code: 'time-too-far', limit: LONGEST_PAUSE_DAYS },
    ]);
  return {
    pair: { ...core(pair), status: 'PAUSED', pausedAt: now.toISOString(), until, reason, ...author },
    facts: [fact(PairPaused, { ...aboutPair(pair), until, reason })],
  };
};

/** The instant at which a pause is over. */
export const pauseEnds = ({ until }: In<'PAUSED'>): Date => instantAt(addDays(until, 1), '00:00');

/** Goes on after a pause; a pair that is not paused stays as it is. @throws Refusal `pair-ended` */
export const resumePair = (given: Pair): Decision<Pair> => {
  const pair = requireWorking(given);
  if (pair.status === 'FORMED') return { pair, facts: [] };
  return { pair: { ...core(pair), status: 'FORMED' }, facts: [fact(PairResumed, aboutPair(pair))] };
};

/** A pair and both people's places. */
export type PairAndPeople = {
  readonly pair: Pair;
  readonly mentor: Application;
  readonly student: Application;
};
/** People that are absent stay as they are. */
export type ChangedPair = Decision<Pair> & {
  readonly mentor?: Participating;
  readonly student?: Participating;
  /** Facts about the two people themselves. */
  readonly said?: Partial<Record<Role, readonly NewFact[]>>;
};

const places = (
  { mentor, student }: PairAndPeople,
  change: (partners: Partners) => Partners,
): Required<Pick<ChangedPair, 'mentor' | 'student'>> => {
  const [a, b] = [requireParticipating(mentor), requireParticipating(student)];
  return { mentor: { ...a, partners: change(a.partners) }, student: { ...b, partners: change(b.partners) } };
};

/**
 * The work of a pair is done, and both are asked how it was. It keeps both places: nobody is matched anew. A pair that closes already
 * stays as it is.
 * @throws Refusal `pair-ended`
 */
export const closePair = (
  given: Pair,
  { how, ...author }: { readonly how: Closing } & Author,
  now: Date,
): Decision<Pair> => {
  const pair = requireRunning(given);
  if (pair.status === 'CLOSING') return { pair, facts: [] };
  return {
    pair: {
      ...core(pair),
      status: 'CLOSING',
      closingSince: now.toISOString(),
      ...author,
      how,
      judgedBy: instantAt(addDays(localDateOf(now), CLOSING_DAYS), '05:00').toISOString(),
    },
    facts: [fact(PairClosingStarted, { ...aboutPair(pair), how })],
  };
};

export type Judgement = { readonly result: Result; readonly definition: number; readonly meetings: number };

/** Closes a pair with its result. Undefined where it is not closing. */
export const completePair = (given: Pair, judgement: Judgement, now: Date): Decision<Pair> | undefined => {
  if (given.status !== 'CLOSING') return undefined;
  const { closingSince: endedAt, how } = given;
  const { result, definition, meetings } = judgement;
  return {
    pair: {
      ...core(given),
      status: 'COMPLETED',
      ...{ endedAt, completedAt: now.toISOString(), how, result, definition, meetings },
    },
    facts: [fact(PairCompleted, { ...aboutPair(given), how, result, definition, meetings })],
  };
};

/** The instant from which on an early end is judged without further answers. */
export const judgedFrom = ({ endedAt }: Pick<In<'ENDED_EARLY'>, 'endedAt'>): Date =>
  instantAt(addDays(localDateOf(new Date(endedAt)), CLOSING_DAYS), '05:00');

/** Notes the success of a pair that has ended early. Undefined where it has not, or is judged already. */
export const judgePair = (given: Pair, judgement: Judgement, now: Date): Decision<Pair> | undefined => {
  if (given.status !== 'ENDED_EARLY' || given.judged !== undefined) return undefined;
  const { result, definition, meetings } = judgement;
  return {
    pair: { ...given, judged: { at: now.toISOString(), result, definition, meetings } },
    facts: [fact(PairJudged, { ...aboutPair(given), result, definition, meetings })],
  };
};

export type Ending = { readonly by: EndedBy; readonly reason: EndReason; readonly note?: string | undefined };

/** Whether both are asked how it was, at an end of this kind. */
export const isAskedAtEnd = ({ reason }: Pick<Ending, 'reason'>): boolean => !SILENT_ENDS.includes(reason);

/**
 * Both come first among equals in the next round: their pair has ended. A side that ends it because it leaves, or lacks time, is proposed
 * to nobody for now.
 */
const afterEnd = (
  both: Record<Role, Participating>,
  pair: Pair,
  { by, reason }: Pick<Ending, 'by' | 'reason'>,
  now: Date,
): Required<Pick<ChangedPair, 'mentor' | 'student' | 'said'>> => {
  const why = asideFor(reason);
  const after = (role: Role) =>
    why === undefined || (by !== role && by !== 'both')
      ? { application: { ...both[role], rematchOf: pair.id }, facts: [] }
      : standAside(both[role], { why, proposalId: pair.proposalId }, now);
  const [mentor, student] = [after('mentor'), after('student')];
  return {
    ...{ mentor: mentor.application, student: student.application },
    said: { mentor: mentor.facts, student: student.facts },
  };
};

/**
 * Ends a pair before its time and frees both places. The same end again changes nothing.
 * @throws Refusal `pair-ended` where it has ended otherwise
 */
export const endPair = (
  given: PairAndPeople,
  {
    by,
    reason,
    note,
    finalSurvey,
    ...author
  }: Ending & Author & { readonly finalSurvey?: number | undefined },
  now: Date,
): ChangedPair => {
  const { pair } = given;
  if (pair.status === 'ENDED_EARLY' && pair.endedBy === by && pair.reason === reason && pair.note === note)
    return { pair, facts: [] };
  const running = requireRunning(pair);
  return {
    ...afterEnd(
      places(given, (partners) => leave(partners, pair.id)),
      pair,
      { by, reason },
      now,
    ),
    pair: {
      ...core(running),
      status: 'ENDED_EARLY',
      endedAt: now.toISOString(),
      ...author,
      endedBy: by,
      reason,
      ...(note === undefined ? {} : { note }),
      reopenBy: instantAt(addDays(localDateOf(now), REOPEN_DAYS), '23:59').toISOString(),
    },
    facts: [
      fact(PairEndedEarly, {
        ...aboutPair(pair),
        ...{ by, reason },
        ...(finalSurvey === undefined ? {} : { finalSurvey }),
        ...(running.status === 'CLOSING' ? { closingSince: running.closingSince } : {}),
      }),
    ],
  };
};

/**
 * Takes an end back. Each takes the place again that the end has freed. A pair that has not ended stays as it is.
 * @throws Refusal `reopening-too-late`, `capacity-full` where one of them has another partner by now, as `requireParticipating`
 */
export const reopenPair = (given: PairAndPeople, now: Date): ChangedPair => {
  const { pair } = given;
  if (pair.status === 'CLOSING')
    return {
      pair: { ...core(pair), status: 'FORMED' },
      facts: [fact(PairReopened, { ...aboutPair(pair), endedAt: pair.closingSince })],
    };
  if (pair.status !== 'ENDED_EARLY') return { pair, facts: [] };
  if (now > new Date(pair.reopenBy))
    throw new Refusal('reopening-too-late', `${pair.id} could be reopened until ${pair.reopenBy}.`);
  const both = places(given, (partners) => rejoin(partners, pair.id));
  const back = (application: Participating) =>
    application.aside?.proposalId === pair.proposalId
      ? returnToPool(application)
      : { application, facts: [] };
  const [mentor, student] = [back(both.mentor), back(both.student)];
  return {
    ...{ mentor: mentor.application, student: student.application },
    said: { mentor: mentor.facts, student: student.facts },
    pair: { ...core(pair), status: 'FORMED' },
    facts: [fact(PairReopened, { ...aboutPair(pair), endedAt: pair.endedAt, reason: pair.reason })],
  };
};
