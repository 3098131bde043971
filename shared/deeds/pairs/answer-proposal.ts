import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import {
  acceptProposal,
  type DeclineReason,
  declineProposal,
  type OnBehalf,
  type Proposal,
} from '../../domain/pairs/proposal.ts';
import { proposalAfter, saveProposal, statesOf, type VersionedProposal } from '../../store/proposals.ts';
import type { Cause, Store, Versioned } from '../../store/store.ts';

export type Answer =
  | { readonly verb: 'accept' }
  | { readonly verb: 'decline'; readonly reason: DeclineReason };

const answer = async (
  held: VersionedProposal,
  { role, given, onBehalf }: { readonly role: Role; readonly given: Answer; readonly onBehalf?: OnBehalf },
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<VersionedProposal> => {
  const states = statesOf(held);
  const next =
    given.verb === 'accept'
      ? acceptProposal(states, role, cause.now, onBehalf)
      : declineProposal(states, role, given.reason, cause.now, onBehalf);
  await store.commit(saveProposal(held, next), { ...cause, programmeId: next.proposal.programmeId });
  return proposalAfter(held, next);
};

/**
 * Answer of one side by link. All three items are saved over the versions that were read, so two answers at the same
 * moment cannot both be the first: the later one is decided again.
 * @throws Refusal `already-done`, `pair-formed`, `proposal-declined`, `proposal-lapsed`, `link-expired`,
 * `changed-meanwhile` (try again)
 */
export const answerProposal = async (
  held: VersionedProposal,
  role: Role,
  given: Answer,
  cause: Omit<Cause, 'actor' | 'programmeId'>,
  store: Store,
): Promise<VersionedProposal> => {
  const applicant = (role === 'mentor' ? held.mentor : held.student).state;
  if (applicant.status === 'SUBMITTED')
    throw new Refusal('application-unconfirmed', `${applicant.id} is not confirmed.`);
  return answer(held, { role, given }, { ...cause, actor: `person:${applicant.personId}` }, store);
};

/**
 * Answer that a coordinator enters for one side. Answered so already: what stands is left as it is.
 * @throws Refusal `pair-formed`, `proposal-declined`, `proposal-lapsed`, `link-expired`, `changed-meanwhile`
 */
export const answerOnBehalf = async (
  held: VersionedProposal,
  {
    role,
    given,
    channel,
    note,
  }: { readonly role: Role; readonly given: Answer } & Pick<OnBehalf, 'channel' | 'note'>,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<Versioned<Proposal>> => {
  const onBehalf: OnBehalf = { channel, note, by: cause.actor, at: cause.now.toISOString() };
  try {
    return (await answer(held, { role, given, onBehalf }, cause, store)).proposal;
  } catch (error) {
    if (isRefusal(error, 'already-done')) return held.proposal;
    throw error;
  }
};
