import type { Application, Submitted } from '../domain/applications/application.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import { type Person, withContact } from '../domain/people/person.ts';
import { spokenNameOf } from '../domain/people/searched-name.ts';
import type { PersonSession } from '../domain/people/sign-in.ts';
import { applications, openApplicationId, openApplications } from './kinds/applications.ts';
import {
  addressOwnerId,
  addressOwners,
  personAliases,
  personSessions,
  persons,
  spokenNames,
} from './kinds/people.ts';
import { type Change, create, type Store, save, type Versioned } from './store.ts';

/** The person with this id, also where it lost in a merge. */
export const findPerson = async (store: Store, id: string): Promise<Versioned<Person> | undefined> => {
  const person = await store.find(persons, id);
  if (person) return person;
  const alias = await store.find(personAliases, id);
  return alias && findPerson(store, alias.state.mergedInto);
};

/** @throws Refusal `not-found` */
export const loadPerson = async (store: Store, id: string): Promise<Versioned<Person>> => {
  const person = await findPerson(store, id);
  if (!person) throw new Refusal('not-found', `There is no person ${id}.`);
  return person;
};

/** A session that holds, and its person as of today. */
export type OwnSession = { readonly held: Versioned<PersonSession>; readonly person: Versioned<Person> };

/** Undefined for an unknown or expired session, for somebody who is erased, and where the address is not theirs any more. */
export const findSession = async (store: Store, id: string, now: Date): Promise<OwnSession | undefined> => {
  const held = await store.find(personSessions, id, now);
  if (held === undefined) return undefined;
  const { programmeId, emailHash } = held.state;
  const [owner, person] = await Promise.all([
    store.find(addressOwners, addressOwnerId({ programmeId, emailHash })),
    findPerson(store, held.state.personId),
  ]);
  return owner !== undefined && person !== undefined && owner.state.personId === person.state.id
    ? { held, person }
    : undefined;
};

/** An application with its person's contact details of today in place of those that were typed into the form. */
export const withContactOfToday = async (store: Store, application: Application): Promise<Application> => {
  if (application.status === 'SUBMITTED') return application;
  const person = await findPerson(store, application.personId);
  return person ? withContact(application, person.state) : application;
};

/** The confirmed application of the same address for the same role and cohort, where there is one. */
export const findStandingApplication = async (
  store: Store,
  submitted: Submitted,
): Promise<Application | undefined> => {
  const owner = await store.find(addressOwners, addressOwnerId(submitted));
  if (!owner) return undefined;
  const { personId } = owner.state;
  const { cohortId, form } = submitted;
  const open = await store.find(openApplications, openApplicationId({ personId, cohortId, role: form.role }));
  return open && (await store.find(applications, open.state.applicationId))?.state;
};

/** Lets a person be found by the name of today. */
export const spokenNameChanges = async (store: Store, person: Person): Promise<Change[]> => {
  const held = await store.find(spokenNames, person.id);
  const next = { personId: person.id, programmeId: person.programmeId, name: spokenNameOf(person) };
  if (!held) return [create(spokenNames, next)];
  return held.state.name === next.name ? [] : [save(spokenNames, held, next)];
};
