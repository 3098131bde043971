import { ApplicationRejected } from '../../../../events/applications.ts';
import type { Role } from '../../../../events/codes.ts';
import type { RejectionReason } from '../../../domain/applications/application.ts';
import { DECISION_MINUTES } from '../../../domain/applications/decision.ts';
import { type ApplicantValues, applicantValues } from '../../applicant.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationRejectedValues = ApplicantValues & {
  /** Each reason has a sentence of its own; `OTHER` invites the reader to ask. */
  readonly reason: RejectionReason;
};

const EXAMPLES: Record<RejectionReason, Role> = {
  NOT_DEGREE_STUDENT: 'student',
  GRADUATES_TOO_LATE: 'student',
  TOO_LITTLE_EXPERIENCE: 'mentor',
  LANGUAGE_LEVEL: 'student',
  COHORT_FULL: 'student',
  INCOMPLETE: 'mentor',
  OTHER: 'student',
};

export const applicationRejected = defineMail<typeof ApplicationRejected, ApplicationRejectedValues>({
  id: 'application-rejected',
  on: ApplicationRejected,
  to: [applicant],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  waits: DECISION_MINUTES,
  values: ({ decidedAt }, sources) => {
    const application = ownApplication(sources);
    const isThis =
      application.status === 'REJECTED' && (decidedAt === undefined || application.rejectedAt === decidedAt);
    return isThis ? { ...applicantValues(application), reason: application.reason } : undefined;
  },
  letters: { en, sv, fi },
  examples: () =>
    Object.entries(EXAMPLES).map(([reason, role]) => ({
      role,
      firstName: role === 'mentor' ? 'Ada' : 'Lin',
      reference: role === 'mentor' ? 'M-7F3KQ2' : 'S-2Q8DV5',
      reason: reason as RejectionReason,
    })),
});
