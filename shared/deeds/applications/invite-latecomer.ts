import {
  inviteLatecomer as invite,
  type LateInvitation,
  lateStandingOf,
} from '../../domain/applications/late-invitation.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { type Cohort, hasClosed } from '../../domain/programme/cohort.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { lateInvitations, openApplicationId, openApplications } from '../../store/kinds/applications.ts';
import { addressOwnerId, addressOwners } from '../../store/kinds/people.ts';
import { listAll } from '../../store/list-all.ts';
import { loadPerson } from '../../store/people.ts';
import { type Change, create, type Store } from '../../store/store.ts';

export type Invited = Pick<
  LateInvitation,
  'role' | 'firstName' | 'lastName' | 'email' | 'language' | 'reason' | 'emailHash'
>;

const hasApplied = async (
  { emailHash, role }: Invited,
  { id: cohortId, programmeId }: Cohort,
  store: Store,
): Promise<boolean> => {
  const owner = await store.find(addressOwners, addressOwnerId({ programmeId, emailHash }));
  if (!owner) return false;
  const { id: personId } = (await loadPerson(store, owner.state.personId)).state;
  return (await store.find(openApplications, openApplicationId({ personId, cohortId, role }))) !== undefined;
};

/**
 * Gives one person leave to apply after applications have closed, with the writes that store it.
 * @throws Refusal `cohort-archived`, `applications-open`
 */
export const inviteLatecomer = (
  invited: Invited,
  cohort: Cohort,
  { now, actor }: { readonly now: Date; readonly actor: string },
  ids: Ids,
): { readonly invitation: LateInvitation; readonly changes: readonly Change[] } => {
  const { id: cohortId, programmeId } = cohort;
  if (cohort.archivedAt !== undefined) throw new Refusal('cohort-archived', `${cohortId} is archived.`);
  if (!hasClosed(cohort, invited.role, now))
    throw new Refusal('applications-open', `${cohortId} has not closed for a ${invited.role}.`);
  const { invitation, facts } = invite(
    { ...invited, id: ids('inv'), programmeId, cohortId, invitedBy: actor },
    now,
  );
  return { invitation, changes: [create(lateInvitations, invitation, facts)] };
};

/**
 * A check of something new: nobody is invited twice, or after having applied.
 * @throws Refusal `applied-again`, `invited-already`
 */
export const requireUninvited = async (
  invited: Invited,
  cohort: Cohort,
  now: Date,
  store: Store,
): Promise<void> => {
  if (await hasApplied(invited, cohort, store))
    throw new Refusal('applied-again', `The owner of the address has applied to ${cohort.id}.`);
  const { emailHash, role } = invited;
  const before = (await listAll(store, lateInvitations, COLLECTION.lateInvitations(cohort.id))).find(
    ({ state }) =>
      state.emailHash === emailHash && state.role === role && lateStandingOf(state, now) === 'open',
  );
  if (before) throw new Refusal('invited-already', `${before.state.id} is open.`);
};
