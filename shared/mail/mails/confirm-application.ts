import { ApplicationSubmitted } from '../../../events/applications.ts';
import type { MailDefinition } from '../definition.ts';

export type ConfirmApplicationValues = {
  /** ISO instant after which the application is deleted. */
  readonly confirmBy: string;
};

export const confirmApplication: MailDefinition<
  'confirm-application',
  typeof ApplicationSubmitted,
  ConfirmApplicationValues
> = {
  id: 'confirm-application',
  on: ApplicationSubmitted,
  to: ['applicant'],
  kind: 'verification',
  link: 'confirm',
  quietHours: false,
  examples: [{ confirmBy: '2027-01-19T10:30:00.000Z' }],
};
