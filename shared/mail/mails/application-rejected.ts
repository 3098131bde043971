import { ApplicationRejected } from '../../../events/application.ts';
import type { Role } from '../../../events/vocabulary.ts';
import type { MailDefinition } from '../definition.ts';

/** Reasons that an applicant is told, each with a sentence of its own. A reason that is not listed here is told as `OTHER`. */
export const REJECTION_REASONS = [
  'NOT_DEGREE_STUDENT',
  'GRADUATES_TOO_LATE',
  'TOO_LITTLE_EXPERIENCE',
  'LANGUAGE_LEVEL',
  'COHORT_FULL',
  'INCOMPLETE',
  'OTHER',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

export type ApplicationRejectedValues = {
  readonly role: Role;
  readonly firstName: string;
  readonly reference: string;
  readonly reason: RejectionReason;
};

export const applicationRejected: MailDefinition<
  'application-rejected',
  typeof ApplicationRejected,
  ApplicationRejectedValues
> = {
  id: 'application-rejected',
  on: ApplicationRejected,
  to: ['applicant'],
  kind: 'service',
  quietHours: true,
  examples: REJECTION_REASONS.map((reason) => ({
    role: reason === 'TOO_LITTLE_EXPERIENCE' ? 'mentor' : 'student',
    firstName: 'Lin',
    reference: 'S-2Q8D',
    reason,
  })),
};
