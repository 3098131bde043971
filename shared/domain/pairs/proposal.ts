import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import {
  PairAcceptedByMentor,
  PairAcceptedByStudent,
  PairDeclined,
  PairProposalLapsed,
  PairProposed,
} from '../../../events/pairs.ts';
import {
  type Application,
  type Decision,
  type Participating,
  requireParticipating,
} from '../applications/application.ts';
import { leaveAfter, returnToPool, standAside } from '../applications/aside.ts';
import { type Aside, type AsideAfterProposal, asideFor } from '../applications/aside-reasons.ts';
import { CHANNELS } from '../kernel/channels.ts';
import { addWorkingDays, instantAt, localDateOf } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import { ROLES, type Role } from '../kernel/role.ts';
import { declineReasons } from '../vocabularies/declining.ts';
import { about, formPair, type Pair } from './pair.ts';
import { occupy, release, reserve } from './partners.ts';
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
type Open = In<'PROPOSED'> | In<'HALF_ACCEPTED'>;

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
const core = (proposal: Open) => {
  if (proposal.status === 'PROPOSED') {
    const { status: _status, ...kept } = proposal;
    return kept;
  }
  const { status: _status, acceptedBy: _by, acceptedAt: _at, ...kept } = proposal;
  return kept;
};

const places = (
  { mentor, student }: Pick<ProposalAndPeople, 'mentor' | 'student'>,
  change: (partners: Participating['partners']) => Participating['partners'],
): Record<Role, Participating> => {
  const [a, b] = [requireParticipating(mentor), requireParticipating(student)];
  return { mentor: { ...a, partners: change(a.partners) }, student: { ...b, partners: change(b.partners) } };
};

const aboutProposal = (proposal: Proposal) => ({ proposalId: proposal.id, ...about(proposal) });

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

const SETTLED_AS = {
  ACCEPTED: 'pair-formed',
  DECLINED: 'proposal-declined',
  LAPSED: 'proposal-lapsed',
} as const;
const settled = ({ id, status }: Exclude<Proposal, Open>): Refusal =>
  new Refusal(SETTLED_AS[status], `${id} is ${status}.`);

/** @throws Refusal `pair-formed`, `proposal-declined` or `proposal-lapsed` where it is settled, `link-expired` where the time to answer is over */
const requireOpen = (proposal: Proposal, now: Date): Open => {
  if (!isOpen(proposal)) throw settled(proposal);
  if (now > new Date(proposal.answerBy))
    throw new Refusal('link-expired', `${proposal.id} was to be answered by ${proposal.answerBy}.`);
  return proposal;
};

const alreadyDone = (proposal: Proposal, role: Role, deed: string): Refusal =>
  new Refusal('already-done', `${role} of ${proposal.id} has ${deed}.`);

/** Members that an answer leaves on the proposal, and on its fact. A person's own answer removes the mark of an earlier one. */
const marked = (proposal: Proposal, role: Role, onBehalf: OnBehalf | undefined) => {
  const { [role]: _replaced, ...others } = proposal.onBehalfOf ?? {};
  if (onBehalf !== undefined)
    return { kept: { onBehalfOf: { ...others, [role]: onBehalf } }, told: { channel: onBehalf.channel } };
  return proposal.onBehalfOf?.[role] === undefined
    ? { kept: {}, told: {} }
    : { kept: { onBehalfOf: others }, told: {} };
};

const yesBefore = (proposal: Open) =>
  proposal.status === 'HALF_ACCEPTED'
    ? { acceptedBy: proposal.acceptedBy, acceptedAt: proposal.acceptedAt }
    : {};

/** Where the student would like to work; a figure compares it with the answer after the mentoring. */
const stayIntentOf = ({ form }: Application): string | undefined =>
  form.role === 'student' ? form.answers.stayIntent : undefined;

/**
 * The first yes is remembered. The second forms the pair and turns the kept places into taken ones.
 * @throws Refusal `already-done`, and as `requireOpen`
 */
export const acceptProposal = (
  given: ProposalAndPeople,
  role: Role,
  now: Date,
  onBehalf?: OnBehalf,
): SettledProposal => {
  if (given.proposal.status === 'ACCEPTED') throw alreadyDone(given.proposal, role, 'accepted');
  const proposal = requireOpen(given.proposal, now);
  const { kept, told } = marked(proposal, role, onBehalf);
  const facts = [
    fact(role === 'mentor' ? PairAcceptedByMentor : PairAcceptedByStudent, {
      ...aboutProposal(proposal),
      ...told,
    }),
  ];
  if (proposal.status === 'PROPOSED')
    return {
      ...places(given, (partners) => partners),
      proposal: {
        ...core(proposal),
        ...kept,
        status: 'HALF_ACCEPTED',
        acceptedBy: role,
        acceptedAt: now.toISOString(),
      },
      facts,
    };
  if (proposal.acceptedBy === role) throw alreadyDone(proposal, role, 'accepted');
  const born = formPair(proposal, stayIntentOf(given.student), now);
  return {
    ...places(given, (partners) => occupy(partners, proposal.id, born.pair.id)),
    proposal: {
      ...core(proposal),
      ...kept,
      status: 'ACCEPTED',
      acceptedAt: now.toISOString(),
      firstYes: { by: proposal.acceptedBy, at: proposal.acceptedAt },
      pairId: born.pair.id,
    },
    facts,
    born,
  };
};

/** Meaning of a no for the one who says it. */
const afterNo = (
  application: Participating,
  reason: DeclineReason,
  proposalId: string,
  now: Date,
): Decision<Application> => {
  const why = asideFor(reason);
  if (why === 'LEAVING') return leaveAfter(application, proposalId, now);
  return why === undefined ? { application, facts: [] } : standAside(application, { why, proposalId }, now);
};

/**
 * One no gives both their places back. Possible until the pair is formed, also after one's own yes. A person who leaves withdraws by
 * it, and one without time is left alone for some weeks.
 * @throws Refusal `already-done`, and as `requireOpen`
 */
export const declineProposal = (
  given: ProposalAndPeople,
  role: Role,
  reason: DeclineReason,
  now: Date,
  onBehalf?: OnBehalf,
): SettledProposal => {
  if (given.proposal.status === 'DECLINED' && given.proposal.declinedBy === role)
    throw alreadyDone(given.proposal, role, 'declined');
  const proposal = requireOpen(given.proposal, now);
  const { kept, told } = marked(proposal, role, onBehalf);
  const both = places(given, (partners) => release(partners, proposal.id));
  const own = afterNo(both[role], reason, proposal.id, now);
  return {
    ...both,
    [role]: own.application,
    said: { [role]: own.facts },
    proposal: {
      ...core(proposal),
      ...kept,
      status: 'DECLINED',
      ...yesBefore(proposal),
      declinedBy: role,
      reason,
      declinedAt: now.toISOString(),
    },
    facts: [fact(PairDeclined, { ...aboutProposal(proposal), by: role, reason, ...told })],
  };
};

/** Lets a proposal lapse when its time is over. A side without an answer is proposed to nobody until it gives word. @throws Refusal as `requireOpen`, `proposal-open` before its time */
export const lapseProposal = (given: ProposalAndPeople, now: Date): SettledProposal => {
  const { proposal } = given;
  if (!isOpen(proposal)) throw settled(proposal);
  if (now <= new Date(proposal.answerBy))
    throw new Refusal('proposal-open', `${proposal.id} can be answered until ${proposal.answerBy}.`);
  const both = places(given, (partners) => release(partners, proposal.id));
  const after = (role: Role): Decision<Participating> =>
    proposal.status === 'HALF_ACCEPTED' && proposal.acceptedBy === role
      ? { application: both[role], facts: [] }
      : standAside(both[role], { why: 'SILENT', proposalId: proposal.id }, now);
  const [mentor, student] = [after('mentor'), after('student')];
  return {
    ...{ mentor: mentor.application, student: student.application },
    said: { mentor: mentor.facts, student: student.facts },
    proposal: {
      ...core(proposal),
      status: 'LAPSED',
      ...yesBefore(proposal),
      lapsedAt: now.toISOString(),
    },
    facts: [
      fact(PairProposalLapsed, {
        ...aboutProposal(proposal),
        ...(proposal.status === 'HALF_ACCEPTED' ? { acceptedBy: proposal.acceptedBy } : {}),
      }),
    ],
  };
};

/** A wish of one side to be called first; a second one replaces the first. @throws Refusal as `requireOpen` */
export const wishForCall = (given: Proposal, role: Role, words: string | undefined, now: Date): Open => {
  const proposal = requireOpen(given, now);
  const wish = { at: now.toISOString(), ...(words === undefined ? {} : { words }) };
  return { ...proposal, calls: { ...proposal.calls, [role]: wish } };
};

/** The standing aside that this proposal has led to, as long as it lasts. */
export const asideAfter = (
  proposal: Proposal,
  application: Application,
): (Omit<Aside, 'why'> & { readonly why: AsideAfterProposal }) | undefined => {
  const aside = application.status === 'PARTICIPATING' ? application.aside : undefined;
  if (aside === undefined || aside.why === 'PAUSED' || aside.proposalId !== proposal.id) return undefined;
  return { ...aside, why: aside.why };
};

/**
 * Takes in the plans of a person without time or answer.
 * @throws Refusal `already-done` where nothing waits for this word any more
 */
export const planAfter = (
  proposal: Proposal,
  given: Application,
  plan: Plan,
  now: Date,
): Decision<Application> => {
  if (asideAfter(proposal, given) === undefined)
    throw new Refusal('already-done', `${given.id} does not stand aside after ${proposal.id}.`);
  const application = requireParticipating(given);
  switch (plan) {
    case 'BACK':
      return returnToPool(application);
    case 'NOT_AT_ALL':
      return leaveAfter(application, proposal.id, now);
    default:
      return standAside(application, { why: plan, proposalId: proposal.id }, now);
  }
};

/** Whether a wish for a call has come to its end with what has happened to the proposal. */
export const isCallOver = (proposal: Proposal): boolean =>
  proposal.calls !== undefined &&
  (!isOpen(proposal) ||
    ROLES.every(
      (role) =>
        proposal.calls?.[role] === undefined ||
        (proposal.status === 'HALF_ACCEPTED' && proposal.acceptedBy === role),
    ));

/** The side whose yes has led to nothing, because the other one declined or never answered. */
export const yesInVain = (proposal: Proposal): Role | undefined => {
  if (proposal.status === 'LAPSED') return proposal.acceptedBy;
  if (proposal.status !== 'DECLINED') return undefined;
  return proposal.acceptedBy === proposal.declinedBy ? undefined : proposal.acceptedBy;
};

/** The answer that stands of one side. `at` is missing of a yes from the time before its instant was kept. */
export type GivenAnswer = {
  readonly said: 'YES' | 'NO';
  readonly at?: string | undefined;
  readonly reason?: DeclineReason;
  readonly onBehalf?: OnBehalf | undefined;
};

const other = (role: Role): Role => (role === 'mentor' ? 'student' : 'mentor');

const answersIn = (proposal: Proposal): Partial<Record<Role, GivenAnswer>> => {
  const yes = (role: Role | undefined, at: string | undefined) =>
    role === undefined ? {} : { [role]: { said: 'YES', at } as const };
  switch (proposal.status) {
    case 'PROPOSED':
      return {};
    case 'HALF_ACCEPTED':
    case 'LAPSED':
      return yes(proposal.acceptedBy, proposal.acceptedAt);
    case 'ACCEPTED': {
      const { firstYes, acceptedAt } = proposal;
      if (firstYes === undefined) return { ...yes('mentor', undefined), ...yes('student', undefined) };
      return { ...yes(firstYes.by, firstYes.at), ...yes(other(firstYes.by), acceptedAt) };
    }
    case 'DECLINED': {
      const { acceptedBy, acceptedAt, declinedBy, declinedAt: at, reason } = proposal;
      return { ...yes(acceptedBy, acceptedAt), [declinedBy]: { said: 'NO', at, reason } as const };
    }
  }
};

/** Answers so far, each marked where a coordinator has entered it. */
export const answersOf = (proposal: Proposal): Partial<Record<Role, GivenAnswer>> =>
  Object.fromEntries(
    Object.entries(answersIn(proposal)).map(([role, answer]) => [
      role,
      { ...answer, onBehalf: proposal.onBehalfOf?.[role as Role] },
    ]),
  );

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
