import { ApplicationApproved } from '../../../events/applications.ts';
import type { Role } from '../../../events/codes.ts';
import type { MailDefinition } from '../definition.ts';

export type ApplicationApprovedValues = {
  readonly role: Role;
  readonly firstName: string;
  /** Names of the modules that come before matching, in the reader’s language. None where nothing is asked for. */
  readonly modules: readonly string[];
};

export const applicationApproved: MailDefinition<
  'application-approved',
  typeof ApplicationApproved,
  ApplicationApprovedValues
> = {
  id: 'application-approved',
  on: ApplicationApproved,
  to: ['applicant'],
  kind: 'service',
  quietHours: true,
  examples: [
    { role: 'mentor', firstName: 'Ada', modules: ['The mentor’s role', 'Working across cultures'] },
    { role: 'mentor', firstName: 'Ada', modules: [] },
    { role: 'student', firstName: 'Lin', modules: ['Briefing for students'] },
    { role: 'student', firstName: 'Lin', modules: [] },
  ],
};
