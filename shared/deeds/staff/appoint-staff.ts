import {
  type Appointment,
  appoint,
  changeRoles,
  endRoles,
  type Newcomer,
  type ProgrammeAdmins,
  type Roles,
} from '../../domain/staff/appointment.ts';
import type { StaffMember, StaffRights } from '../../domain/staff/member.ts';
import { programmeAdmins, staffMembers } from '../../store/kinds/staff.ts';
import { type Cause, type Change, create, type Store, save, type Versioned } from '../../store/store.ts';

const loadAdmins = async (programmeId: string, store: Store) => {
  const held = await store.find(programmeAdmins, programmeId);
  return { held, state: held?.state ?? { programmeId, adminIds: [] } };
};

/** Nothing where they are the same: changes of other roles are in nobody's way. */
const adminChanges = (held: Versioned<ProgrammeAdmins> | undefined, after: ProgrammeAdmins): Change[] => {
  if (held === undefined) return [create(programmeAdmins, after)];
  const isSame = held.state.adminIds.join() === after.adminIds.join();
  return isSame ? [] : [save(programmeAdmins, held, after)];
};

const commitTo = async (
  known: Versioned<StaffMember> | undefined,
  { member, admins, facts }: Appointment,
  heldAdmins: Versioned<ProgrammeAdmins> | undefined,
  cause: Cause,
  into: Store,
): Promise<Versioned<StaffMember>> => {
  const change =
    known === undefined ? create(staffMembers, member, facts) : save(staffMembers, known, member, facts);
  await into.commit([change, ...adminChanges(heldAdmins, admins)], cause);
  return { state: member, version: (known?.version ?? 0) + 1 };
};

/** Appoints somebody who can sign in. @throws Refusal `exists-already`, `last-admin` for the first of a programme who is none */
export const appointStaff = async (
  newcomer: Newcomer,
  roles: Roles,
  cause: Cause,
  into: Store,
): Promise<Versioned<StaffMember>> => {
  const [known, admins] = await Promise.all([
    into.find(staffMembers, newcomer.id),
    loadAdmins(cause.programmeId, into),
  ]);
  const appointment = appoint(newcomer, known?.state, roles, admins.state, cause.now);
  return commitTo(known, appointment, admins.held, cause, into);
};

/** Changes roles, their end or a name. @throws Refusal `not-found`, `last-admin`, `member-shared`, `field-invalid` */
export const changeStaff = async (
  known: Versioned<StaffMember>,
  change: Roles & { readonly name: string },
  author: StaffRights,
  cause: Cause,
  into: Store,
): Promise<Versioned<StaffMember>> => {
  const admins = await loadAdmins(cause.programmeId, into);
  const appointment = changeRoles(known.state, change, admins.state, author, cause.now);
  return appointment === undefined ? known : commitTo(known, appointment, admins.held, cause, into);
};

/** Ends the roles in a programme at once. @throws Refusal `not-found`, `last-admin` */
export const endStaff = async (
  known: Versioned<StaffMember>,
  cause: Cause,
  into: Store,
): Promise<Versioned<StaffMember>> => {
  const admins = await loadAdmins(cause.programmeId, into);
  return commitTo(known, endRoles(known.state, admins.state, cause.now), admins.held, cause, into);
};
