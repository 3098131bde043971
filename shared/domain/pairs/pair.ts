import * as z from 'zod';
import { Role } from '../../../events/codes.ts';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  PairAcceptedByMentor,
  PairAcceptedByStudent,
  PairDeclined,
  PairFormed,
  PairProposalLapsed,
  PairProposed,
} from '../../../events/pairs.ts';
import { addWorkingDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { declineReasons } from '../vocabularies/declining.ts';
import { SharedReason } from './shared-reason.ts';

export const DeclineReason = z.enum(declineReasons.codes);
export type DeclineReason = z.output<typeof DeclineReason>;

const base = {
  id: z.string(),
  programmeId: z.string(),
  cohortId: z.string(),
  roundId: z.string(),
  mentorApplicationId: z.string(),
  studentApplicationId: z.string(),
  mentorPersonId: z.string(),
  studentPersonId: z.string(),
  score: z.int().min(0).max(1000),
  /** Reasons of the match that both may read. */
  reasons: z.array(SharedReason).max(3).readonly().optional(),
  proposedAt: z.iso.datetime(),
  /** Both have until this instant to answer. */
  answerBy: z.iso.datetime(),
};

export const Pair = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('PROPOSED') }),
  z.strictObject({
    ...base,
    status: z.literal('HALF_ACCEPTED'),
    acceptedBy: Role,
    acceptedAt: z.iso.datetime(),
  }),
  z.strictObject({ ...base, status: z.literal('FORMED'), formedAt: z.iso.datetime() }),
  z.strictObject({
    ...base,
    status: z.literal('DECLINED'),
    declinedBy: Role,
    reason: DeclineReason,
    declinedAt: z.iso.datetime(),
  }),
  z.strictObject({
    ...base,
    status: z.literal('LAPSED'),
    /** The side that had accepted, if any. */
    acceptedBy: Role.optional(),
    lapsedAt: z.iso.datetime(),
  }),
]);
/** A mentor and a student: proposed to each other, and a pair once both have said yes. */
export type Pair = z.output<typeof Pair>;
type In<Status extends Pair['status']> = Extract<Pair, { status: Status }>;

const about = (pair: Pair) => ({
  pairId: pair.id,
  cohortId: pair.cohortId,
  mentorApplicationId: pair.mentorApplicationId,
  studentApplicationId: pair.studentApplicationId,
  mentorPersonId: pair.mentorPersonId,
  studentPersonId: pair.studentPersonId,
});

type Open = In<'PROPOSED'> | In<'HALF_ACCEPTED'>;

/** Members that every state of a proposal has. */
const core = (pair: Open) => {
  if (pair.status === 'PROPOSED') {
    const { status: _status, ...kept } = pair;
    return kept;
  }
  const { status: _status, acceptedBy: _by, acceptedAt: _at, ...kept } = pair;
  return kept;
};

/** Both get until the end of the `answerDays`th working day. */
export const proposePair = (
  given: Omit<In<'PROPOSED'>, 'status' | 'proposedAt' | 'answerBy'>,
  answerDays: number,
  now: Date,
): { pair: In<'PROPOSED'>; facts: NewFact[] } => {
  const pair: In<'PROPOSED'> = {
    ...given,
    status: 'PROPOSED',
    proposedAt: now.toISOString(),
    answerBy: instantAt(addWorkingDays(localDateOf(now), answerDays), '23:59').toISOString(),
  };
  return { pair, facts: [fact(PairProposed, { ...about(pair), roundId: pair.roundId })] };
};

const isOpen = (pair: Pair): pair is Open => pair.status === 'PROPOSED' || pair.status === 'HALF_ACCEPTED';

const SETTLED_AS = {
  FORMED: 'pair-formed',
  DECLINED: 'proposal-declined',
  LAPSED: 'proposal-lapsed',
} as const;
const settled = ({ id, status }: Exclude<Pair, Open>): Refusal =>
  new Refusal(SETTLED_AS[status], `${id} is ${status}.`);

/** @throws Refusal `pair-formed`, `proposal-declined` or `proposal-lapsed` where it is settled, `link-expired` where the time to answer is over */
const requireOpen = (pair: Pair, now: Date): Open => {
  if (!isOpen(pair)) throw settled(pair);
  if (now > new Date(pair.answerBy))
    throw new Refusal('link-expired', `${pair.id} was to be answered by ${pair.answerBy}.`);
  return pair;
};

/** The second of the two acceptances forms the pair; the first is only remembered. @throws as `requireOpen` */
export const accept = (
  given: Pair,
  role: Role,
  now: Date,
): { pair: In<'HALF_ACCEPTED'> | In<'FORMED'>; facts: NewFact[] } => {
  if (given.status === 'FORMED') throw new Refusal('already-done', `${role} of ${given.id} has accepted.`);
  const pair = requireOpen(given, now);
  if (pair.status === 'HALF_ACCEPTED') {
    if (pair.acceptedBy === role) throw new Refusal('already-done', `${role} of ${pair.id} has accepted.`);
    const formed: In<'FORMED'> = { ...core(pair), status: 'FORMED', formedAt: now.toISOString() };
    return { pair: formed, facts: [fact(PairFormed, about(formed))] };
  }
  return {
    pair: { ...core(pair), status: 'HALF_ACCEPTED', acceptedBy: role, acceptedAt: now.toISOString() },
    facts: [fact(role === 'mentor' ? PairAcceptedByMentor : PairAcceptedByStudent, about(pair))],
  };
};

/** Possible until the pair is formed, also after one's own yes. @throws as `requireOpen` */
export const decline = (
  given: Pair,
  role: Role,
  reason: DeclineReason,
  now: Date,
): { pair: In<'DECLINED'>; facts: NewFact[] } => {
  if (given.status === 'DECLINED' && given.declinedBy === role)
    throw new Refusal('already-done', `${role} of ${given.id} has declined.`);
  const pair = requireOpen(given, now);
  return {
    pair: { ...core(pair), status: 'DECLINED', declinedBy: role, reason, declinedAt: now.toISOString() },
    facts: [fact(PairDeclined, { ...about(pair), by: role, reason })],
  };
};

/** Lets a proposal lapse when its time is over. @throws Refusal as `requireOpen`, `proposal-open` before its time */
export const lapse = (pair: Pair, now: Date): { pair: In<'LAPSED'>; facts: NewFact[] } => {
  if (!isOpen(pair)) throw settled(pair);
  if (now <= new Date(pair.answerBy))
    throw new Refusal('proposal-open', `${pair.id} can be answered until ${pair.answerBy}.`);
  return {
    pair: {
      ...core(pair),
      status: 'LAPSED',
      ...(pair.status === 'HALF_ACCEPTED' ? { acceptedBy: pair.acceptedBy } : {}),
      lapsedAt: now.toISOString(),
    },
    facts: [fact(PairProposalLapsed, about(pair))],
  };
};

/** The role of an application in the pair. @throws where it is neither: a bug */
export const roleIn = (pair: Pair, applicationId: string): Role => {
  if (applicationId === pair.mentorApplicationId) return 'mentor';
  if (applicationId === pair.studentApplicationId) return 'student';
  throw new Error(`${applicationId} has no role in ${pair.id}.`);
};
