import { ApplicationWithdrawn } from '../../../events/applications.ts';
import type { MailDefinition } from '../definition.ts';

export type ApplicationWithdrawnValues = { readonly firstName: string; readonly reference: string };

export const applicationWithdrawn: MailDefinition<
  'application-withdrawn',
  typeof ApplicationWithdrawn,
  ApplicationWithdrawnValues
> = {
  id: 'application-withdrawn',
  on: ApplicationWithdrawn,
  to: ['applicant'],
  kind: 'service',
  quietHours: true,
  examples: [{ firstName: 'Lin', reference: 'S-2Q8DV5' }],
};
