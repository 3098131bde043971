import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { PairFormed, PairPaused, PairResumed } from '../../../events/pairs.ts';
import { type Application, type Participating, requireParticipating } from '../applications/application.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import { CLOSINGS, END_REASONS, ENDED_BY, PAUSE_REASONS, RESULTS } from './choices.ts';
import type { Partners } from './partners.ts';

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
export type In<Status extends Pair['status']> = Extract<Pair, { status: Status }>;

export type Decision<State> = { readonly pair: State; readonly facts: NewFact[] };

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

export const aboutPair = (pair: Pair) => ({ pairId: pair.id, ...about(pair) });

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
export const core = ({
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
  id,
  programmeId,
  cohortId,
  proposalId,
  mentorApplicationId,
  studentApplicationId,
  mentorPersonId,
  studentPersonId,
  formedAt,
});

export type Author = { readonly enteredBy?: string };

/** False once a pair has ended, early or as planned. While it closes, it has not. */
export const isRunning = (pair: Pair): pair is In<'FORMED' | 'PAUSED' | 'CLOSING'> =>
  pair.status !== 'ENDED_EARLY' && pair.status !== 'COMPLETED';

export const requireRunning = (pair: Pair): In<'FORMED' | 'PAUSED' | 'CLOSING'> => {
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

export const places = (
  { mentor, student }: PairAndPeople,
  change: (partners: Partners) => Partners,
): Required<Pick<ChangedPair, 'mentor' | 'student'>> => {
  const [a, b] = [requireParticipating(mentor), requireParticipating(student)];
  return { mentor: { ...a, partners: change(a.partners) }, student: { ...b, partners: change(b.partners) } };
};
