import { ApplicationReopened } from '../../../../events/applications.ts';
import { type ApplicantValues, applicantValues } from '../../applicant.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationReopenedValues = ApplicantValues;

export const applicationReopened = defineMail<typeof ApplicationReopened, ApplicationReopenedValues>({
  id: 'application-reopened',
  on: ApplicationReopened,
  to: [applicant],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: (_, sources) => {
    const application = ownApplication(sources);
    // Decided on since: that mail tells of it.
    return application.status === 'CONFIRMED' ? applicantValues(application) : undefined;
  },
  letters: { en, sv, fi },
  examples: () => [{ role: 'student', firstName: 'Lin', reference: 'S-2Q8DV5' }],
});
