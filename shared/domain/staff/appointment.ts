import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { StaffAppointed, StaffEnded, StaffRolesRevised } from '../../../events/staff.ts';
import { Refusal } from '../kernel/refusal.ts';
import { type Membership, mayIn, rightsOf, type StaffMember, type StaffRights } from './member.ts';
import type { StaffRole } from './roles.ts';

export const ProgrammeAdmins = z.strictObject({ programmeId: z.string(), adminIds: z.array(z.string()) });
/**
 * Admins of a programme without a date of their end. Every change of them saves this item, so two admins who end each other at the same
 * moment are one after the other.
 */
export type ProgrammeAdmins = z.output<typeof ProgrammeAdmins>;

/** Somebody with a sign-in, and without a role yet. */
export type Newcomer = Pick<StaffMember, 'id' | 'name' | 'email'>;

/** Roles as an admin gives them. */
export type Roles = { readonly roles: readonly StaffRole[]; readonly until?: string | undefined };

/** A member with other roles, and the admins that the programme has then. */
export type Appointment = {
  readonly member: StaffMember;
  readonly admins: ProgrammeAdmins;
  readonly facts: readonly NewFact[];
};

const isLasting = ({ roles, until }: Membership): boolean => roles.includes('admin') && until === undefined;

/** @throws Refusal `last-admin` where the programme would be without an admin, now or at a date */
const adminsWith = (
  { programmeId, adminIds }: ProgrammeAdmins,
  memberId: string,
  membership: Membership,
): ProgrammeAdmins => {
  const others = adminIds.filter((id) => id !== memberId);
  const after = isLasting(membership) ? [...others, memberId].sort() : others;
  if (after.length === 0)
    throw new Refusal('last-admin', `${programmeId} would be without an admin who stays.`);
  return { programmeId, adminIds: after };
};

const withMembership = (
  member: StaffMember,
  membership: Membership,
  admins: ProgrammeAdmins,
  facts: readonly NewFact[],
): Appointment => ({
  member: { ...member, programmes: { ...member.programmes, [admins.programmeId]: membership } },
  admins: adminsWith(admins, member.id, membership),
  facts,
});

const membershipOf = ({ roles, until }: Roles, since: string): Membership => ({
  roles: [...new Set(roles)],
  since,
  ...(until === undefined ? {} : { until }),
});

/** @throws Refusal `field-invalid` where the end is over */
const requireAhead = ({ until }: Roles, now: Date): void => {
  if (until !== undefined && new Date(until) <= now)
    throw new Refusal('field-invalid', `${until} is over.`, [{ pointer: '/until', code: 'time-passed' }]);
};

/** @throws Refusal `not-found` where the member has no role in the programme now */
const requireMembership = (member: StaffMember, programmeId: string, now: Date): Membership => {
  const membership = member.programmes[programmeId];
  if (membership === undefined || !rightsOf(member, now).has(programmeId))
    throw new Refusal('not-found', `${member.id} has no role in ${programmeId}.`);
  return membership;
};

/**
 * Gives somebody roles in a programme, also anew after an end.
 * @throws Refusal `exists-already` where they have some
 */
export const appoint = (
  newcomer: Newcomer,
  known: StaffMember | undefined,
  roles: Roles,
  admins: ProgrammeAdmins,
  now: Date,
): Appointment => {
  requireAhead(roles, now);
  if (known !== undefined && rightsOf(known, now).has(admins.programmeId))
    throw new Refusal('exists-already', `${known.id} has roles in ${admins.programmeId}.`);
  const since = now.toISOString();
  const member = known ?? { ...newcomer, knownSince: since, programmes: {} };
  return withMembership(member, membershipOf(roles, since), admins, [
    fact(StaffAppointed, { staffId: member.id }),
  ]);
};

/** @throws Refusal `member-shared` where the member works for a programme whose admin the author is not */
const requireOwn = (member: StaffMember, author: StaffRights, now: Date): void => {
  const others = [...rightsOf(member, now).keys()].filter((id) => !mayIn(author, id, 'admin'));
  if (others.length > 0)
    throw new Refusal('member-shared', `${member.id} works for ${others.join()} too, which reads the name.`);
};

/**
 * Gives a member other roles, another end or another name. Undefined where nothing differs.
 * @throws Refusal `member-shared` where another programme reads the name
 */
export const changeRoles = (
  member: StaffMember,
  { name, ...roles }: Roles & { readonly name: string },
  admins: ProgrammeAdmins,
  author: StaffRights,
  now: Date,
): Appointment | undefined => {
  requireAhead(roles, now);
  const before = requireMembership(member, admins.programmeId, now);
  if (name !== member.name) requireOwn(member, author, now);
  const membership = membershipOf(roles, before.since);
  const isSame =
    name === member.name &&
    membership.until === before.until &&
    membership.roles.toSorted().join() === before.roles.toSorted().join();
  if (isSame) return undefined;
  return withMembership({ ...member, name }, membership, admins, [
    fact(StaffRolesRevised, { staffId: member.id }),
  ]);
};

/** Ends the roles of a member in a programme at once. */
export const endRoles = (member: StaffMember, admins: ProgrammeAdmins, now: Date): Appointment => {
  const before = requireMembership(member, admins.programmeId, now);
  return withMembership(member, { ...before, until: now.toISOString() }, admins, [
    fact(StaffEnded, { staffId: member.id }),
  ]);
};
