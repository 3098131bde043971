/** Every standing that an application can have: its status, and for participants where they are with their places. */
export const STANDINGS = [
  'SUBMITTED',
  'CONFIRMED',
  'NEEDS_INFO',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'READY',
  'WAITLISTED',
  'PROPOSED',
  'FORMED',
  'ASIDE',
  'RESTRICTED',
] as const;
export type Standing = (typeof STANDINGS)[number];
