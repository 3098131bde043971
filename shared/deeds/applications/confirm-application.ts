import {
  type Application,
  type Confirmed,
  confirm,
  type Decision,
  referenceOf,
  requireUnconfirmed,
  type Submitted,
  withRestriction,
} from '../../domain/applications/application.ts';
import type { Ids } from '../../domain/kernel/ids.ts';
import { isRefusal, Refusal } from '../../domain/kernel/refusal.ts';
import { appliedAgain, newPerson } from '../../domain/people/person.ts';
import { consentChanges } from '../../store/consent-logs.ts';
import { COLLECTION } from '../../store/indexes.ts';
import {
  applicationReferences,
  applications,
  openApplicationId,
  openApplications,
  versionsOf,
} from '../../store/kinds/applications.ts';
import { addressOwnerId, addressOwners, persons } from '../../store/kinds/people.ts';
import { loadPerson, spokenNameChanges } from '../../store/people.ts';
import {
  type Cause,
  type Change,
  create,
  type Press,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { nextCohortSettling } from './let-be-proposed.ts';

/** Versions that one confirmation removes; further ones expire. */
const MOST_VERSIONS = 25;

/** Changes that complete the tasks of wishes for the next cohort: the person has come back alone. */
const wishesServed = async (
  before: readonly string[],
  { form, cohortId }: Submitted,
  cause: Pick<Cause, 'actor' | 'now'>,
  store: Store,
): Promise<Change[]> => {
  const held = await Promise.all(before.map((id) => store.find(applications, id)));
  const earlier = held
    .flatMap((one) => one?.state ?? [])
    .filter((one) => one.form.role === form.role && one.cohortId !== cohortId);
  return (await Promise.all(earlier.map((one) => nextCohortSettling(one, cause, store)))).flat();
};

/**
 * Writes by which one version of an application counts and the other versions of its address are gone. Its owner becomes a
 * person, or stays the person whom the address leads to, with the newest contact details.
 * @throws Refusal `application-gone` where another version counts, `changed-meanwhile`
 */
export const confirming = async (
  submitted: Submitted,
  write: (decision: Decision<Confirmed>) => Change,
  now: Date,
  { store, ids }: { readonly store: Store; readonly ids: Ids },
): Promise<{ readonly application: Confirmed; readonly changes: readonly Change[] }> => {
  const { id, programmeId, cohortId, emailHash, form } = submitted;
  const [owner, versions] = await Promise.all([
    store.find(addressOwners, addressOwnerId(submitted)),
    store.list(applications, COLLECTION.unconfirmed(versionsOf(submitted)), { limit: MOST_VERSIONS, now }),
  ]);
  const person = owner && (await loadPerson(store, owner.state.personId));
  const personId = person?.state.id ?? ids('per');
  const open = { personId, cohortId, role: form.role, applicationId: id };
  const counting = person && (await store.find(openApplications, openApplicationId(open)));
  // A press at the same moment was faster. The next try shows its outcome.
  if (counting?.state.applicationId === id)
    throw new Refusal('changed-meanwhile', `${id} was confirmed at the same moment.`);
  if (counting) throw new Refusal('application-gone', `Another version of ${id} counts.`);
  const decided = confirm(submitted, personId, now);
  const application = withRestriction(decided.application, person?.state.restriction?.since);
  const decision = { ...decided, application };
  const { locale: language, noticeVersion } = form.answers;
  const { entered } = submitted;
  const actor = entered?.by ?? `person:${personId}`;
  const consents = await consentChanges(
    [{ application }],
    {
      by: actor,
      channel: entered?.channel ?? 'FORM',
      language,
      noticeVersion,
    },
    now,
    store,
  );
  const others = versions.items.filter(({ state }) => state.id !== id);
  const next = person
    ? appliedAgain(person.state, submitted)
    : newPerson({ personId, programmeId }, submitted, now);
  const named = await spokenNameChanges(store, next);
  const served = await wishesServed(person?.state.applicationIds ?? [], submitted, { actor, now }, store);
  return {
    application,
    changes: [
      write(decision),
      create(openApplications, open),
      create(applicationReferences, { applicationId: id, programmeId, reference: referenceOf(submitted) }),
      ...(person
        ? [save(persons, person, next)]
        : [create(persons, next), create(addressOwners, { programmeId, emailHash, personId })]),
      ...named,
      ...served,
      ...consents,
      ...others.map((other) => remove(applications, other)),
    ],
  };
};

/** Another confirmation of this address was faster. The next try decides on its result. */
export const asOvertaken = (error: unknown, id: string): unknown =>
  isRefusal(error, 'exists-already')
    ? new Refusal('changed-meanwhile', `${id} was confirmed at the same moment as another.`)
    : error;

/**
 * Confirms one version of an application. The first confirmation wins: it creates the item for the one open application of a
 * person, cohort and role.
 * @throws Refusal `already-done`, `link-expired`, `application-gone` where another version counts, `changed-meanwhile`
 */
export const confirmApplication = async (
  held: Versioned<Application>,
  cause: Press,
  deps: { readonly store: Store; readonly ids: Ids },
): Promise<Versioned<Application>> => {
  const submitted = requireUnconfirmed(held.state, cause.now);
  const { application, changes } = await confirming(
    submitted,
    (decision) => save(applications, held, decision.application, decision.facts),
    cause.now,
    deps,
  );
  const { personId, programmeId } = application;
  try {
    await deps.store.commit(changes, { ...cause, actor: `person:${personId}`, programmeId });
  } catch (error) {
    throw asOvertaken(error, submitted.id);
  }
  return { state: application, version: held.version + 1 };
};
