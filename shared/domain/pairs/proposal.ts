import type { NewFact } from '../../../events/fact.ts';
import type { Application } from '../applications/application.ts';
import { type Participating, requireParticipating } from '../applications/application.ts';
import type { Role } from '../kernel/role.ts';
import { accept, type DeclineReason, decline, lapse, type Pair, proposePair } from './pair.ts';
import { occupy, release, reserve } from './partners.ts';
import type { SharedReason } from './shared-reason.ts';

/** A pair and both people's places: three items that only ever change together. */
export type Proposal = { readonly pair: Pair; readonly mentor: Application; readonly student: Application };
type Settled = {
  readonly pair: Pair;
  readonly mentor: Participating;
  readonly student: Participating;
  readonly facts: NewFact[];
};

const places = (
  { mentor, student }: Pick<Proposal, 'mentor' | 'student'>,
  change: (partners: Participating['partners']) => Participating['partners'],
): { mentor: Participating; student: Participating } => {
  const [a, b] = [requireParticipating(mentor), requireParticipating(student)];
  return { mentor: { ...a, partners: change(a.partners) }, student: { ...b, partners: change(b.partners) } };
};

/** Offers two people to each other and keeps a place of each. @throws Refusal `capacity-full`, as `requireParticipating` */
export const propose = (
  people: Pick<Proposal, 'mentor' | 'student'>,
  given: {
    readonly pairId: string;
    readonly roundId: string;
    readonly score: number;
    readonly reasons?: readonly SharedReason[];
    readonly answerDays: number;
  },
  now: Date,
): Settled => {
  const both = places(people, (partners) => reserve(partners, given.pairId));
  const { pair, facts } = proposePair(
    {
      id: given.pairId,
      programmeId: both.mentor.programmeId,
      cohortId: both.mentor.cohortId,
      roundId: given.roundId,
      mentorApplicationId: both.mentor.id,
      studentApplicationId: both.student.id,
      mentorPersonId: both.mentor.personId,
      studentPersonId: both.student.personId,
      score: given.score,
      ...(given.reasons === undefined ? {} : { reasons: given.reasons }),
    },
    given.answerDays,
    now,
  );
  return { ...both, pair, facts };
};

/** The second yes turns the kept places into taken ones. @throws Refusal as `accept` */
export const acceptProposal = (proposal: Proposal, role: Role, now: Date): Settled => {
  const { pair, facts } = accept(proposal.pair, role, now);
  return {
    ...places(proposal, (partners) => (pair.status === 'FORMED' ? occupy(partners, pair.id) : partners)),
    pair,
    facts,
  };
};

/** One no gives both their places back. @throws Refusal as `accept` */
export const declineProposal = (
  proposal: Proposal,
  role: Role,
  reason: DeclineReason,
  now: Date,
): Settled => {
  const { pair, facts } = decline(proposal.pair, role, reason, now);
  return { ...places(proposal, (partners) => release(partners, pair.id)), pair, facts };
};

/** @throws Refusal as `lapse` */
export const lapseProposal = (proposal: Proposal, now: Date): Settled => {
  const { pair, facts } = lapse(proposal.pair, now);
  return { ...places(proposal, (partners) => release(partners, pair.id)), pair, facts };
};
