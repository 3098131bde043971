import type { Application } from '../../domain/applications/application.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import type { Role } from '../../domain/kernel/role.ts';
import {
  acceptProposal,
  declineProposal,
  lapseProposal,
  planAfter,
  wishForCall as wish,
} from '../../domain/pairs/answer-proposal.ts';
import {
  type DeclineReason,
  isCallOver,
  isOpen,
  type OnBehalf,
  type Plan,
  type Proposal,
} from '../../domain/pairs/proposal.ts';
import { applications } from '../../store/kinds/applications.ts';
import { proposals } from '../../store/kinds/pairs.ts';
import { proposalAfter, saveProposal, statesOf, type VersionedProposal } from '../../store/proposals.ts';
import {
  type Cause,
  type Change,
  type Press,
  type RequestCause,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { taskOpening, taskSettling } from '../../store/tasks.ts';
import { freeToApplyAgain } from '../applications/end-application.ts';
import { nextCohortSettling } from '../applications/let-be-proposed.ts';
import { invitationsOnForming } from '../sessions/invite-to-groups.ts';

export type Answer =
  | { readonly verb: 'accept' }
  | { readonly verb: 'decline'; readonly reason: DeclineReason };

/** A person who leaves by an answer may apply again. */
const afterLeaving = async (application: Application, store: Store): Promise<Change[]> =>
  application.status === 'WITHDRAWN' ? freeToApplyAgain(application, store) : [];

const answer = async (
  held: VersionedProposal,
  { role, given, onBehalf }: { readonly role: Role; readonly given: Answer; readonly onBehalf?: OnBehalf },
  cause: RequestCause,
  store: Store,
): Promise<VersionedProposal> => {
  const states = statesOf(held);
  const next =
    given.verb === 'accept'
      ? acceptProposal(states, role, cause.now, onBehalf)
      : declineProposal(states, role, given.reason, cause.now, onBehalf);
  await store.commit(
    [
      ...saveProposal(held, next),
      ...(next.born ? await invitationsOnForming(next.born.pair, cause.now, store) : []),
      ...(await afterLeaving(next[role], store)),
      ...(isCallOver(next.proposal)
        ? await taskSettling(
            { kind: 'CALL_WANTED', aboutId: next.proposal.id },
            cause.actor,
            cause.now,
            store,
          )
        : []),
    ],
    { ...cause, programmeId: next.proposal.programmeId },
  );
  return proposalAfter(held, next);
};

/** The cause of a deed by link. @throws Refusal `application-unconfirmed` */
const causeOf = (held: VersionedProposal, role: Role, press: Press): Cause => {
  const applicant = held[role].state;
  if (applicant.status === 'SUBMITTED')
    throw new Refusal('application-unconfirmed', `${applicant.id} is not confirmed.`);
  const { programmeId } = held.proposal.state;
  return { ...press, actor: `person:${applicant.personId}`, programmeId };
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
  press: Press,
  store: Store,
): Promise<VersionedProposal> => answer(held, { role, given }, causeOf(held, role, press), store);

/**
 * Takes in the wish of one side to be called, as a task of today. Wished for again: the last words stand.
 * @throws Refusal `pair-formed`, `proposal-declined`, `proposal-lapsed`, `link-expired`, `changed-meanwhile`
 */
export const askForCall = async (
  held: VersionedProposal,
  role: Role,
  words: string | undefined,
  press: Press,
  store: Store,
): Promise<VersionedProposal> => {
  const cause = causeOf(held, role, press);
  const proposal = wish(held.proposal.state, role, words, cause.now);
  await store.commit(
    [
      save(proposals, held.proposal, proposal),
      ...(await taskOpening({ ...proposal, kind: 'CALL_WANTED', aboutId: proposal.id }, cause.now, store)),
    ],
    cause,
  );
  return { ...held, proposal: { state: proposal, version: held.proposal.version + 1 } };
};

/**
 * Takes in the plans of a person without time or answer. A wish for the next cohort is a coordinator's task.
 * @throws Refusal `already-done`, `changed-meanwhile`
 */
export const planOn = async (
  held: VersionedProposal,
  role: Role,
  plan: Plan,
  press: Press,
  store: Store,
): Promise<VersionedProposal> => {
  const cause = causeOf(held, role, press);
  const { application, facts } = planAfter(held.proposal.state, held[role].state, plan, cause.now);
  const { programmeId, cohortId, id: aboutId } = application;
  await store.commit(
    [
      save(applications, held[role], application, facts),
      ...(await afterLeaving(application, store)),
      ...(plan === 'NEXT_COHORT'
        ? await taskOpening({ programmeId, cohortId, kind: 'NEXT_COHORT_WANTED', aboutId }, cause.now, store)
        : await nextCohortSettling(held[role].state, cause, store)),
    ],
    cause,
  );
  return { ...held, [role]: { state: application, version: held[role].version + 1 } };
};

/**
 * Answer that a coordinator enters for one side. Answered so already: nothing changes.
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
  cause: RequestCause,
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

/** A no of somebody who is erased or whose data is restricted, without words. Settled already: nothing happens. */
export const declineWithoutWords = async (
  held: VersionedProposal,
  role: Role,
  cause: RequestCause,
  store: Store,
): Promise<void> => {
  if (!isOpen(held.proposal.state)) return;
  if (cause.now > new Date(held.proposal.state.answerBy)) {
    const lapsed = lapseProposal(statesOf(held), cause.now);
    await store.commit(saveProposal(held, lapsed), { ...cause, programmeId: lapsed.proposal.programmeId });
    return;
  }
  await answer(held, { role, given: { verb: 'decline', reason: 'OTHER' } }, cause, store);
};
