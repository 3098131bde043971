import * as z from 'zod';
import { opens, STAFF_ROLES, type StaffAudience, type StaffRole } from './roles.ts';

/** The longest name that is kept. */
const LONGEST_NAME = 120;

export const Membership = z.strictObject({
  roles: z.array(z.enum(STAFF_ROLES)).min(1),
  since: z.iso.datetime(),
  /** The end, also one that is still to come. */
  until: z.iso.datetime().optional(),
});
/** Roles in one programme. An ended membership stays, so that its deeds keep a name. */
export type Membership = z.output<typeof Membership>;

export const StaffMember = z.strictObject({
  /** Subject of the sign-in, as facts name it after `staff:`. */
  id: z.string(),
  name: z.string().min(1).max(LONGEST_NAME),
  email: z.email().optional(),
  knownSince: z.iso.datetime(),
  /** By programme id. */
  programmes: z.record(z.string(), Membership),
});
/** A member of staff, under the name that colleagues read, with the roles in each programme. */
export type StaffMember = z.output<typeof StaffMember>;

/** Roles by programme, as far as they hold now. */
export type StaffRights = ReadonlyMap<string, readonly StaffRole[]>;

const holds = ({ until }: Membership, now: Date): boolean => until === undefined || new Date(until) > now;

export const rightsOf = (member: StaffMember | undefined, now: Date): StaffRights =>
  new Map(
    Object.entries(member?.programmes ?? {}).flatMap(([programmeId, membership]) =>
      holds(membership, now) ? [[programmeId, membership.roles]] : [],
    ),
  );

/** Programmes in which these rights open the routes of an audience. */
export const programmesOpenTo = (rights: StaffRights, audience: StaffAudience): ReadonlySet<string> =>
  new Set([...rights].flatMap(([programmeId, roles]) => (opens(roles, audience) ? [programmeId] : [])));

/** Whether the rights open an audience's routes in one programme. */
export const mayIn = (rights: StaffRights, programmeId: string, audience: StaffAudience): boolean =>
  opens(rights.get(programmeId) ?? [], audience);
