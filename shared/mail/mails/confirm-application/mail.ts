import { ApplicationSubmitted } from '../../../../events/applications.ts';
import { referenceOf } from '../../../domain/applications/application.ts';
import type { ConfirmByValues } from '../../confirm-by.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** The application waits for its address to be confirmed, or an earlier one of the same address is with the coordinators. */
export type ConfirmApplicationValues =
  | ({
      readonly state: 'unconfirmed';
      /** ISO instant at which this version was sent: a link confirms its own version. */
      readonly sentAt: string;
    } & ConfirmByValues)
  | { readonly state: 'received'; readonly reference: string };

export const confirmApplication = defineMail<typeof ApplicationSubmitted, ConfirmApplicationValues>({
  id: 'confirm-application',
  on: ApplicationSubmitted,
  to: [applicant],
  kind: 'verification',
  link: () => ({ verb: 'confirm' }),
  leaves: 'at-once',
  quietHours: false,
  values: async (_, sources) => {
    const application = ownApplication(sources);
    if (application.status !== 'SUBMITTED') return undefined;
    const standing = await sources.standing(application);
    return standing
      ? { state: 'received', reference: referenceOf(standing) }
      : { state: 'unconfirmed', sentAt: application.submittedAt, confirmBy: application.expiresAt };
  },
  letters: { en, sv, fi },
  examples: () => [
    { state: 'unconfirmed', sentAt: '2027-01-12T10:30:00.000Z', confirmBy: '2027-01-19T10:30:00.000Z' },
    { state: 'received', reference: 'M-7F3KQ2' },
  ],
});
