import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { PairProposed } from '../../../events/pairs.ts';
import { type Application, type Participating, requireParticipating } from '../applications/application.ts';
import { CHANNELS } from '../kernel/channels.ts';
import { addWorkingDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import { declineReasons } from '../vocabularies/declining.ts';
import { about, type Pair } from './pair.ts';
import { reserve } from './partners.ts';
import { SharedReason } from './shared-reason.ts';

export const DeclineReason = z.enum(declineReasons.codes);
export type DeclineReason = z.output<typeof DeclineReason>;

/** An answer that a coordinator has entered for a person. */
export const OnBehalf = z.strictObject({
  channel: z.enum(CHANNELS),
  /** In neutral words: the person may ask to read it. */
  note: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
});
export type OnBehalf = z.output<typeof OnBehalf>;

export const WISH_FOR_CALL_WORDS = 300;

/** A wish to be called before an answer. The time to answer goes on. */
export const WishForCall = z.strictObject({
  at: z.iso.datetime(),
  /** Words of the person to the coordinator. */
  words: z.string().max(WISH_FOR_CALL_WORDS).optional(),
});
export type WishForCall = z.output<typeof WishForCall>;

/** A person's plans after a no for lack of time, or after no answer at all. */
export const PLANS = ['LATER', 'NEXT_COHORT', 'NOT_AT_ALL', 'BACK'] as const;
export type Plan = (typeof PLANS)[number];

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
  /** Answers that came by a coordinator and not by link. */
  onBehalfOf: z.strictObject({ mentor: OnBehalf.optional(), student: OnBehalf.optional() }).optional(),
  calls: z.strictObject({ mentor: WishForCall.optional(), student: WishForCall.optional() }).optional(),
};

/** The side that had said yes before the proposal was settled, if any. */
const earlierYes = { acceptedBy: z.enum(ROLES).optional(), acceptedAt: z.iso.datetime().optional() };

export const Proposal = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.literal('PROPOSED') }),
  z.strictObject({
    ...base,
    status: z.literal('HALF_ACCEPTED'),
    acceptedBy: z.enum(ROLES),
    acceptedAt: z.iso.datetime(),
  }),
  z.strictObject({
    ...base,
    status: z.literal('ACCEPTED'),
    acceptedAt: z.iso.datetime(),
    /** The yes before the one that formed the pair. */
    firstYes: z.strictObject({ by: z.enum(ROLES), at: z.iso.datetime() }).optional(),
    /** The pair that the second yes has formed. */
    pairId: z.string(),
  }),
  z.strictObject({
    ...base,
    status: z.literal('DECLINED'),
    ...earlierYes,
    declinedBy: z.enum(ROLES),
    reason: DeclineReason,
    declinedAt: z.iso.datetime(),
  }),
  z.strictObject({
    ...base,
    status: z.literal('LAPSED'),
    ...earlierYes,
    lapsedAt: z.iso.datetime(),
  }),
]);
/** A mentor and a student who are each asked about the other. The second yes forms a pair. */
export type Proposal = z.output<typeof Proposal>;
type In<Status extends Proposal['status']> = Extract<Proposal, { status: Status }>;
export type Open = In<'PROPOSED'> | In<'HALF_ACCEPTED'>;

/** A proposal and both people's places: three items that only ever change together. */
export type ProposalAndPeople = {
  readonly proposal: Proposal;
  readonly mentor: Application;
  readonly student: Application;
};
export type SettledProposal = {
  readonly proposal: Proposal;
  readonly mentor: Application;
  readonly student: Application;
  readonly facts: NewFact[];
  /** Facts about the two people themselves. */
  readonly said?: Partial<Record<Role, readonly NewFact[]>>;
  /** Born with the second yes. */
  readonly born?: { readonly pair: Pair; readonly facts: NewFact[] };
};

/** Members that every state of a proposal has. */
export const core = (proposal: Open) => {
  if (proposal.status === 'PROPOSED') {
    const { status: _status, ...kept } = proposal;
    return kept;
  }
  const { status: _status, acceptedBy: _by, acceptedAt: _at, ...kept } = proposal;
  return kept;
};

export const places = (
  { mentor, student }: Pick<ProposalAndPeople, 'mentor' | 'student'>,
  change: (partners: Participating['partners']) => Participating['partners'],
): Record<Role, Participating> => {
  const [a, b] = [requireParticipating(mentor), requireParticipating(student)];
  return { mentor: { ...a, partners: change(a.partners) }, student: { ...b, partners: change(b.partners) } };
};

export const aboutProposal = (proposal: Proposal) => ({ proposalId: proposal.id, ...about(proposal) });

/**
 * Offers two people to each other and keeps a place of each. Both get until the end of the `answerDays`th working day.
 * @throws Refusal `capacity-full`, as `requireParticipating`
 */
export const propose = (
  people: Pick<ProposalAndPeople, 'mentor' | 'student'>,
  given: {
    readonly proposalId: string;
    readonly roundId: string;
    readonly score: number;
    readonly reasons?: readonly SharedReason[];
    readonly answerDays: number;
  },
  now: Date,
): SettledProposal => {
  const reserved = places(people, (partners) => reserve(partners, given.proposalId));
  const noted = ({ aside: _, ...application }: Participating): Participating => ({
    ...application,
    proposalIds: [...(application.proposalIds ?? []), given.proposalId],
  });
  const both = { mentor: noted(reserved.mentor), student: noted(reserved.student) };
  const proposal: In<'PROPOSED'> = {
    id: given.proposalId,
    programmeId: both.mentor.programmeId,
    cohortId: both.mentor.cohortId,
    roundId: given.roundId,
    mentorApplicationId: both.mentor.id,
    studentApplicationId: both.student.id,
    mentorPersonId: both.mentor.personId,
    studentPersonId: both.student.personId,
    score: given.score,
    ...(given.reasons === undefined ? {} : { reasons: given.reasons }),
    status: 'PROPOSED',
    proposedAt: now.toISOString(),
    answerBy: instantAt(addWorkingDays(localDateOf(now), given.answerDays), '23:59').toISOString(),
  };
  const facts = [fact(PairProposed, { ...aboutProposal(proposal), roundId: proposal.roundId })];
  return { ...both, proposal, facts };
};

export const isOpen = (proposal: Proposal): proposal is Open =>
  proposal.status === 'PROPOSED' || proposal.status === 'HALF_ACCEPTED';

/** Whether a wish for a call has come to its end with what has happened to the proposal. */
export const isCallOver = (proposal: Proposal): boolean =>
  proposal.calls !== undefined &&
  (!isOpen(proposal) ||
    ROLES.every(
      (role) =>
        proposal.calls?.[role] === undefined ||
        (proposal.status === 'HALF_ACCEPTED' && proposal.acceptedBy === role),
    ));

/** The role of an application in a proposal or pair. @throws where it is neither: a bug */
export const roleIn = (
  {
    id,
    mentorApplicationId,
    studentApplicationId,
  }: Pick<Proposal, 'id' | 'mentorApplicationId' | 'studentApplicationId'>,
  applicationId: string,
): Role => {
  if (applicationId === mentorApplicationId) return 'mentor';
  if (applicationId === studentApplicationId) return 'student';
  throw new Error(`${applicationId} has no role in ${id}.`);
};
