import { withRestriction } from '../../domain/applications/application.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Partners } from '../../domain/pairs/partners.ts';
import { type By, mergePersons as merge, type Person } from '../../domain/people/person.ts';
import { enrolmentIdOf } from '../../domain/sessions/training.ts';
import { consentLogsMerged } from '../../store/consent-logs.ts';
import { applications, openApplicationId, openApplications } from '../../store/kinds/applications.ts';
import { pairs, proposals } from '../../store/kinds/pairs.ts';
import {
  addressOwnerId,
  addressOwners,
  personAliases,
  persons,
  spokenNames,
} from '../../store/kinds/people.ts';
import { trainingEnrolments } from '../../store/kinds/sessions.ts';
import { loadPerson } from '../../store/people.ts';
import { retryOnConflict } from '../../store/retry.ts';
import {
  type Cause,
  type Change,
  create,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';

const NOBODY: Pick<Partners, 'proposed' | 'formed'> = { proposed: [], formed: [] };

type Given = { readonly personId: string; readonly losingId: string; readonly reason: string };

const present = <One>(found: readonly (One | undefined)[]): One[] => found.filter((one) => one !== undefined);

/**
 * Makes every item of the losing person name the other one.
 * @throws Refusal `merge-of-applications`, `merge-of-partners`
 */
const repoint = async (
  applicationIds: readonly string[],
  { id: personId, restriction }: Person,
  store: Store,
): Promise<Change[]> => {
  const changes: Change[] = [];
  const held = present(await Promise.all(applicationIds.map((id) => store.find(applications, id))));
  for (const application of held) {
    const { state } = application;
    if (state.status === 'SUBMITTED') continue;
    changes.push(
      save(applications, application, { ...withRestriction(state, restriction?.since), personId }),
    );
    const open = await store.find(openApplications, openApplicationId({ ...state, role: state.form.role }));
    if (open) {
      const next = { ...open.state, personId };
      if (await store.find(openApplications, openApplicationId(next)))
        throw new Refusal('merge-of-applications', `${personId} has applied for the same role and cohort.`);
      changes.push(remove(openApplications, open), create(openApplications, next));
    }
    const enrolment = await store.find(trainingEnrolments, enrolmentIdOf(state.id));
    if (enrolment) changes.push(save(trainingEnrolments, enrolment, { ...enrolment.state, personId }));
    const own = state.form.role === 'mentor' ? 'mentorPersonId' : 'studentPersonId';
    const other = state.form.role === 'mentor' ? 'studentPersonId' : 'mentorPersonId';
    const { proposed, formed } = state.status === 'PARTICIPATING' ? state.partners : NOBODY;
    // Those that are over name the person too: rounds of later cohorts go by them.
    const asked = await store.findAll(proposals, [...new Set([...(state.proposalIds ?? []), ...proposed])]);
    const couples = await store.findAll(pairs, [
      ...new Set([
        ...asked.flatMap((held) => (held?.state.status === 'ACCEPTED' ? [held.state.pairId] : [])),
        ...formed,
      ]),
    ]);
    for (const couple of present([...asked, ...couples]))
      if (couple.state[other] === personId && [...proposed, ...formed].includes(couple.state.id))
        throw new Refusal('merge-of-partners', `${couple.state.id} is about the two.`);
    changes.push(
      ...present(asked).map((proposal) => save(proposals, proposal, { ...proposal.state, [own]: personId })),
      ...present(couples).map((pair) => save(pairs, pair, { ...pair.state, [own]: personId })),
    );
  }
  return changes;
};

/** Restricts the applications of the winning record where only the losing one was restricted. */
const markKept = async (
  { applicationIds, restriction }: Person,
  merged: Person,
  store: Store,
): Promise<Change[]> => {
  if (restriction?.since === merged.restriction?.since) return [];
  const held = present(await Promise.all(applicationIds.map((id) => store.find(applications, id))));
  return held.flatMap(({ state, version }) =>
    state.status === 'SUBMITTED'
      ? []
      : [save(applications, { state, version }, withRestriction(state, merged.restriction?.since))],
  );
};

type Both = { readonly kept: Versioned<Person>; readonly losing: Versioned<Person> };

/** @throws Refusal `merge-refused`, `merge-of-applications`, `merge-of-partners` */
const changesOf = async ({ kept, losing }: Both, by: By, now: Date, store: Store) => {
  const { person, alias, facts } = merge(kept.state, losing.state, by, now);
  const { id, programmeId } = person;
  const owners = await Promise.all(
    losing.state.addresses.map((emailHash) =>
      store.get(addressOwners, addressOwnerId({ programmeId, emailHash })),
    ),
  );
  const name = await store.find(spokenNames, losing.state.id);
  const changes: Change[] = [
    save(persons, kept, person, facts),
    remove(persons, losing),
    ...(name ? [remove(spokenNames, name)] : []),
    create(personAliases, alias),
    ...owners.map((owner) => save(addressOwners, owner, { ...owner.state, personId: id })),
    ...(await repoint(losing.state.applicationIds, person, store)),
    ...(await markKept(kept.state, person, store)),
    ...(await consentLogsMerged(losing.state.id, id, store)),
  ];
  return { person, changes };
};

/**
 * The person who would stay, and the one who would become part of them. Changes nothing.
 * @throws Refusal as {@link mergePersons}
 */
export const foreseeMerge = async (
  { personId, losingId }: Omit<Given, 'reason'>,
  { actor, now }: Pick<Cause, 'actor' | 'now'>,
  store: Store,
): Promise<{ readonly kept: Person; readonly losing: Person }> => {
  const [kept, losing] = await Promise.all([loadPerson(store, personId), loadPerson(store, losingId)]);
  const { person } = await changesOf({ kept, losing }, { actor, reason: '' }, now, store);
  return { kept: person, losing: losing.state };
};

/**
 * Makes two records of one person one, in one transaction: applications, training, open proposals and pairs name the person who stays, both
 * addresses lead there, and the losing id still resolves. Done already: nothing happens.
 * @throws Refusal `not-found`, `merge-refused`, `merge-of-applications`, `merge-of-partners`
 */
export const mergePersons = async (
  { personId, losingId, reason }: Given,
  cause: Cause,
  { store }: { readonly store: Store },
): Promise<void> =>
  retryOnConflict(async () => {
    const [kept, losing] = await Promise.all([loadPerson(store, personId), loadPerson(store, losingId)]);
    if (losing.state.id !== losingId && losing.state.id === kept.state.id) return;
    const by = { actor: cause.actor, reason };
    const { changes } = await changesOf({ kept, losing }, by, cause.now, store);
    await store.commit(changes, { ...cause, programmeId: kept.state.programmeId });
  });
