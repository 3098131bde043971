import { ApplicationRejected } from '../../../events/applications.ts';
import type { Role } from '../../../events/codes.ts';
import type { RejectionReason } from '../../domain/applications/application.ts';
import type { MailDefinition } from '../definition.ts';

export type ApplicationRejectedValues = {
  readonly role: Role;
  readonly firstName: string;
  readonly reference: string;
  /** Each reason has a sentence of its own; `OTHER` invites the reader to ask. */
  readonly reason: RejectionReason;
};

const toldTo: Record<RejectionReason, Role> = {
  NOT_DEGREE_STUDENT: 'student',
  GRADUATES_TOO_LATE: 'student',
  TOO_LITTLE_EXPERIENCE: 'mentor',
  LANGUAGE_LEVEL: 'student',
  COHORT_FULL: 'student',
  INCOMPLETE: 'mentor',
  OTHER: 'student',
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
  examples: Object.entries(toldTo).map(([reason, role]) => ({
    role,
    firstName: 'Lin',
    reference: 'S-2Q8DV5',
    reason: reason as RejectionReason,
  })),
};
