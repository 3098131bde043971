import { fact } from '../../../events/fact.ts';
import {
  PairAcceptedByMentor,
  PairAcceptedByStudent,
  PairDeclined,
  PairProposalLapsed,
} from '../../../events/pairs.ts';
import {
  type Application,
  type Decision,
  type Participating,
  requireParticipating,
} from '../applications/application.ts';
import { leaveAfter, returnToPool, standAside } from '../applications/aside.ts';
import { type Aside, type AsideAfterProposal, asideFor } from '../applications/aside-reasons.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Role } from '../kernel/role.ts';
import { formPair } from './pair.ts';
import { occupy, release } from './partners.ts';
import {
  aboutProposal,
  core,
  type DeclineReason,
  isOpen,
  type OnBehalf,
  type Open,
  type Plan,
  type Proposal,
  type ProposalAndPeople,
  places,
  type SettledProposal,
} from './proposal.ts';

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

/** The student's wish for a region of work; a figure compares it with the answer after the mentoring. */
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
    mentor: mentor.application,
    student: student.application,
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
