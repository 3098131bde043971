import * as z from 'zod';
import { Person, PersonAlias } from '../../domain/people/person.ts';
import type { ItemKind } from '../store.ts';

export const persons: ItemKind<Person> = {
  name: 'Person',
  schemaVersion: 1,
  schema: Person,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'META' }),
};

export const personAliases: ItemKind<PersonAlias> = {
  name: 'PersonAlias',
  schemaVersion: 1,
  schema: PersonAlias,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `PERSON#${id}`, sk: 'ALIAS' }),
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
