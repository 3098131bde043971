import { ApplicationConfirmed } from '../../../events/applications.ts';
import type { Role } from '../../../events/codes.ts';
import type { MailDefinition } from '../definition.ts';

export type ApplicationReceivedValues = {
  readonly role: Role;
  readonly firstName: string;
  /** What the applicant can quote when asking about the application. */
  readonly reference: string;
};

export const applicationReceived: MailDefinition<
  'application-received',
  typeof ApplicationConfirmed,
  ApplicationReceivedValues
> = {
  id: 'application-received',
  on: ApplicationConfirmed,
  to: ['applicant'],
  kind: 'service',
  quietHours: true,
  examples: [
    { role: 'mentor', firstName: 'Ada', reference: 'M-7F3KQ2' },
    { role: 'student', firstName: 'Lin', reference: 'S-2Q8DV5' },
  ],
};
