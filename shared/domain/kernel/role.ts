import type { Role as RoleInFacts } from '../../../events/codes.ts';

/** The two roles of the programme, in applications, trainings and pairs alike. */
export const ROLES = ['mentor', 'student'] as const satisfies readonly RoleInFacts[];
export type Role = RoleInFacts;
