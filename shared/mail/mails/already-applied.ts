import { ApplicationRepeated } from '../../../events/applications.ts';
import type { MailDefinition } from '../definition.ts';

/** The earlier application either still waits for its address to be confirmed, or is with the coordinators. */
export type AlreadyAppliedValues =
  | {
      readonly state: 'unconfirmed';
      /** ISO instant after which the application is deleted. */
      readonly confirmBy: string;
    }
  | { readonly state: 'received'; readonly reference: string };

export const alreadyApplied: MailDefinition<
  'already-applied',
  typeof ApplicationRepeated,
  AlreadyAppliedValues
> = {
  id: 'already-applied',
  on: ApplicationRepeated,
  to: ['applicant'],
  kind: 'verification',
  link: 'confirm',
  quietHours: false,
  examples: [
    { state: 'unconfirmed', confirmBy: '2027-01-19T10:30:00.000Z' },
    { state: 'received', reference: 'M-7F3KQ2' },
  ],
};
