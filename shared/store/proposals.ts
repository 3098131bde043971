import type { Application } from '../domain/applications/application.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import {
  isOpen,
  type Proposal,
  type ProposalAndPeople,
  type SettledProposal,
} from '../domain/pairs/proposal.ts';
import { applications } from './kinds/applications.ts';
import { proposals } from './kinds/pairs.ts';
import { pairBirth } from './pairs.ts';
import { retryOnConflict } from './retry.ts';
import { type Change, type Store, save, type Versioned } from './store.ts';

/** A proposal's three items as they were read. */
export type VersionedProposal = {
  readonly proposal: Versioned<Proposal>;
  readonly mentor: Versioned<Application>;
  readonly student: Versioned<Application>;
};

/** False where a place was read before or after an answer, and the proposal not. */
const agrees = (proposal: Proposal, { state }: Versioned<Application>): boolean =>
  state.status !== 'PARTICIPATING' || state.partners.proposed.includes(proposal.id) === isOpen(proposal);

/**
 * Reads each item of a proposal once. Where an answer comes in between, all are read again.
 * @throws Refusal `not-found`, `changed-meanwhile` where others never pause
 */
export const loadProposal = async (store: Store, proposalId: string): Promise<VersionedProposal> =>
  retryOnConflict(async () => {
    const proposal = await store.get(proposals, proposalId);
    const [mentor, student] = await Promise.all([
      store.get(applications, proposal.state.mentorApplicationId),
      store.get(applications, proposal.state.studentApplicationId),
    ]);
    if (!agrees(proposal.state, mentor) || !agrees(proposal.state, student))
      throw new Refusal('changed-meanwhile', `${proposalId} was answered meanwhile.`);
    return { proposal, mentor, student };
  });

export const statesOf = ({ proposal, mentor, student }: VersionedProposal): ProposalAndPeople => ({
  proposal: proposal.state,
  mentor: mentor.state,
  student: student.state,
});

/**
 * Saves all three over the versions that were read, so that no place can change under a decision. The pair is born in
 * the same transaction.
 */
export const saveProposal = (held: VersionedProposal, next: SettledProposal): Change[] => [
  save(proposals, held.proposal, next.proposal, next.facts),
  save(applications, held.mentor, next.mentor, next.said?.mentor),
  save(applications, held.student, next.student, next.said?.student),
  ...(next.born ? pairBirth(next.born) : []),
];

/** A proposal's items after `saveProposal`. */
export const proposalAfter = (held: VersionedProposal, next: SettledProposal): VersionedProposal => ({
  proposal: { state: next.proposal, version: held.proposal.version + 1 },
  mentor: { state: next.mentor, version: held.mentor.version + 1 },
  student: { state: next.student, version: held.student.version + 1 },
});
