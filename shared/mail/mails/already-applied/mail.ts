import { ApplicationRepeated } from '../../../../events/applications.ts';
import { referenceOf } from '../../../domain/applications/application.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** The earlier application either still waits for its address to be confirmed, or is with the coordinators. */
export type AlreadyAppliedValues =
  | {
      readonly state: 'unconfirmed';
      /** ISO instant after which the application is deleted. */
      readonly confirmBy: string;
    }
  | { readonly state: 'received'; readonly reference: string };

export const alreadyApplied = defineMail<typeof ApplicationRepeated, AlreadyAppliedValues>({
  id: 'already-applied',
  on: ApplicationRepeated,
  to: [applicant],
  kind: 'verification',
  link: () => ({ verb: 'confirm' }),
  quietHours: false,
  values: (_, sources) => {
    const application = ownApplication(sources);
    return application.status === 'SUBMITTED'
      ? { state: 'unconfirmed', confirmBy: application.expiresAt }
      : { state: 'received', reference: referenceOf(application) };
  },
  letters: { en, sv, fi },
  examples: () => [
    { state: 'unconfirmed', confirmBy: '2027-01-19T10:30:00.000Z' },
    { state: 'received', reference: 'M-7F3KQ2' },
  ],
});
