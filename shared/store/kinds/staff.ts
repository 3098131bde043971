import { StaffMember } from '../../domain/people/staff-member.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

/** Staff work for every programme: no programme owns a record. */
export const staffMembers: ItemKind<StaffMember> = {
  name: 'StaffMember',
  schemaVersion: 1,
  schema: StaffMember,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `STAFF#${id}`, sk: 'META' }),
  collection: ({ knownSince, id }) => ({ pk: COLLECTION.staff(), sk: `${knownSince}#${id}` }),
};
