import { ProgrammeAdmins } from '../../domain/staff/appointment.ts';
import { StaffMember } from '../../domain/staff/member.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

/** One record for all programmes of a person: no programme owns it. */
export const staffMembers: ItemKind<StaffMember> = {
  name: 'StaffMember',
  isPlain: true,
  schemaVersion: 2,
  schema: StaffMember,
  // Version 1 knew names alone; its roles were groups of the sign-in.
  upcast: { 1: (old) => ({ ...old, programmes: {} }) },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `STAFF#${id}`, sk: 'META' }),
  collection: ({ knownSince, id }) => ({ pk: COLLECTION.staff(), sk: `${knownSince}#${id}` }),
};

export const programmeAdmins: ItemKind<ProgrammeAdmins> = {
  name: 'ProgrammeAdmins',
  schemaVersion: 1,
  schema: ProgrammeAdmins,
  idOf: ({ programmeId }) => programmeId,
  key: (programmeId) => ({ pk: `ADMINS#${programmeId}`, sk: 'META' }),
};
