import type { Role } from '../kernel/role.ts';

/** A short reference for the applicant to quote; no secret. */
export const referenceTo = (role: Role, applicationId: string): string =>
  `${role === 'mentor' ? 'M' : 'S'}-${applicationId.slice(-6)}`;
