import { fact } from '../../../events/fact.ts';
import {
  PairClosingStarted,
  PairCompleted,
  PairEndedEarly,
  PairJudged,
  PairReopened,
} from '../../../events/pairs.ts';
import type { Participating } from '../applications/application.ts';
import { returnToPool, standAside } from '../applications/aside.ts';
import { asideFor } from '../applications/aside-reasons.ts';
import { addDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import { SILENT_ENDS } from './choices.ts';
import {
  type Author,
  aboutPair,
  type ChangedPair,
  CLOSING_DAYS,
  type Closing,
  core,
  type Decision,
  type EndedBy,
  type EndReason,
  type In,
  type Pair,
  type PairAndPeople,
  places,
  REOPEN_DAYS,
  type Result,
  requireRunning,
} from './pair.ts';
import { leave, rejoin } from './partners.ts';

/**
 * The work of a pair is done, and both are asked how it was. It keeps both places: nobody is matched anew. A pair that closes so already
 * stays as it is.
 * @throws Refusal `pair-ended`, also where it closes otherwise
 */
export const closePair = (
  given: Pair,
  { how, ...author }: { readonly how: Closing } & Author,
  now: Date,
): Decision<Pair> => {
  const pair = requireRunning(given);
  if (pair.status === 'CLOSING' && pair.how !== how)
    throw new Refusal('pair-ended', `${pair.id} is closing as ${pair.how}.`);
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
      endedAt,
      completedAt: now.toISOString(),
      how,
      result,
      definition,
      meetings,
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
    mentor: mentor.application,
    student: student.application,
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
        by,
        reason,
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
    mentor: mentor.application,
    student: student.application,
    said: { mentor: mentor.facts, student: student.facts },
    pair: { ...core(pair), status: 'FORMED' },
    facts: [fact(PairReopened, { ...aboutPair(pair), endedAt: pair.endedAt, reason: pair.reason })],
  };
};
