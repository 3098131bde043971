import * as z from 'zod';
import { AddressChange } from '../../domain/people/address-change.ts';
import { Erasure } from '../../domain/people/erasure.ts';
import { Person, PersonAlias } from '../../domain/people/person.ts';
import { sortedNameOf } from '../../domain/people/searched-name.ts';
import { PersonSession, SignIn, SignInCode } from '../../domain/people/sign-in.ts';
import { COLLECTION, DUE } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const persons: ItemKind<Person> = {
  name: 'Person',
  isPlain: true,
  schemaVersion: 1,
  schema: Person,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'META' }),
  collection: (person) => ({
    pk: COLLECTION.people(person.programmeId),
    sk: `${sortedNameOf(person)}#${person.id}`,
  }),
  due: ({ id, programmeId, restriction }) =>
    restriction?.lift === undefined
      ? undefined
      : { pk: DUE.lifts(programmeId), sk: `${restriction.lift.at}#${id}` },
};

const SpokenName = z.strictObject({ personId: z.string(), programmeId: z.string(), name: z.string() });
/** A person's name as it is searched from the first name on: the person's own record is found by the last. */
export type SpokenName = z.output<typeof SpokenName>;

export const spokenNames: ItemKind<SpokenName> = {
  name: 'SpokenName',
  isPlain: true,
  schemaVersion: 1,
  schema: SpokenName,
  idOf: ({ personId }) => personId,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'SPOKEN' }),
  collection: ({ programmeId, name, personId }) => ({
    pk: COLLECTION.spokenNames(programmeId),
    sk: `${name}#${personId}`,
  }),
};

export const personAliases: ItemKind<PersonAlias> = {
  name: 'PersonAlias',
  schemaVersion: 1,
  schema: PersonAlias,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'ALIAS' }),
  collection: ({ id, mergedInto }) => ({ pk: COLLECTION.formerIds(mergedInto), sk: id }),
};

const AddressOwner = z.strictObject({
  programmeId: z.string(),
  /** Keyed hash of the address. */
  emailHash: z.string(),
  personId: z.string(),
});
/** The person that an address leads to. */
export type AddressOwner = z.output<typeof AddressOwner>;

export const addressOwnerId = (of: Pick<AddressOwner, 'programmeId' | 'emailHash'>): string =>
  `${of.programmeId}.${of.emailHash}`;

export const addressOwners: ItemKind<AddressOwner> = {
  name: 'AddressOwner',
  schemaVersion: 1,
  schema: AddressOwner,
  idOf: addressOwnerId,
  key: (id) => {
    const [programmeId, emailHash] = id.split('.');
    return { pk: `P#${programmeId}#EMAIL#${emailHash}`, sk: 'OWNER' };
  },
};

export const addressChanges: ItemKind<AddressChange> = {
  name: 'AddressChange',
  isPlain: true,
  schemaVersion: 1,
  schema: AddressChange,
  idOf: ({ personId }) => personId,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'ADDRESS' }),
  expiresAt: ({ expiresAt }) => expiresAt,
};

export const signIns: ItemKind<SignIn> = {
  name: 'SignIn',
  schemaVersion: 1,
  schema: SignIn,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `SIGNIN#${id}`, sk: 'META' }),
  expiresAt: ({ expiresAt }) => expiresAt,
};

export const signInCodes: ItemKind<SignInCode> = {
  name: 'SignInCode',
  schemaVersion: 1,
  schema: SignInCode,
  idOf: ({ signInId }) => signInId,
  key: (id) => ({ pk: `SIGNIN#${id}`, sk: 'CODE' }),
  expiresAt: ({ expiresAt }) => expiresAt,
};

export const personSessions: ItemKind<PersonSession> = {
  name: 'PersonSession',
  schemaVersion: 1,
  schema: PersonSession,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `OWNPAGE#${id}`, sk: 'META' }),
  expiresAt: ({ expiresAt }) => expiresAt,
};

export const erasures: ItemKind<Erasure> = {
  name: 'Erasure',
  schemaVersion: 1,
  schema: Erasure,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `ERASURE#${id}`, sk: 'META' }),
  due: ({ programmeId, status, requestedAt, id }) =>
    status === 'REQUESTED' ? { pk: DUE.erasures(programmeId), sk: `${requestedAt}#${id}` } : undefined,
};
