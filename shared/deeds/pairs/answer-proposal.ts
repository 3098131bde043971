import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import type { DeclineReason } from '../../domain/pairs/pair.ts';
import { acceptProposal, declineProposal } from '../../domain/pairs/proposal.ts';
import { saveProposal, statesOf, type VersionedProposal } from '../../store/proposals.ts';
import type { Cause, Store } from '../../store/store.ts';

export type Answer =
  | { readonly verb: 'accept' }
  | { readonly verb: 'decline'; readonly reason: DeclineReason };

/**
 * Answer of one side. All three items are saved over the versions that were read, so two answers at the same moment
 * cannot both be the first: the later one is decided again.
 * @throws Refusal `already-done`, `pair-formed`, `proposal-declined`, `proposal-lapsed`, `link-expired`,
 * `changed-meanwhile` (try again)
 */
export const answerProposal = async (
  held: VersionedProposal,
  role: Role,
  answer: Answer,
  cause: Omit<Cause, 'actor' | 'programmeId'>,
  store: Store,
): Promise<void> => {
  const proposal = statesOf(held);
  const { programmeId } = proposal.pair;
  const applicant = role === 'mentor' ? proposal.mentor : proposal.student;
  if (applicant.status === 'SUBMITTED')
    throw new Refusal('application-unconfirmed', `${applicant.id} is not confirmed.`);
  const next =
    answer.verb === 'accept'
      ? acceptProposal(proposal, role, cause.now)
      : declineProposal(proposal, role, answer.reason, cause.now);
  await store.commit(saveProposal(held, next), {
    ...cause,
    actor: `person:${applicant.personId}`,
    programmeId,
  });
};
