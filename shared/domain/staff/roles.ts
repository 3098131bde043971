export const STAFF_ROLES = ['coordinator', 'trainer', 'finance', 'admin'] as const;
/** A role that a member of staff has in one programme. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Audiences of staff: a role, or every member of staff. */
export type StaffAudience = StaffRole | 'staff';

/** Roles that open the routes of an audience. */
const OPENED_BY: Readonly<Record<StaffAudience, readonly StaffRole[]>> = {
  staff: STAFF_ROLES,
  trainer: ['trainer', 'coordinator', 'admin'],
  coordinator: ['coordinator', 'admin'],
  finance: ['finance', 'admin'],
  admin: ['admin'],
};

/** Whether one of these roles opens the routes of an audience. */
export const opens = (roles: readonly StaffRole[], audience: StaffAudience): boolean =>
  roles.some((role) => OPENED_BY[audience].includes(role));
