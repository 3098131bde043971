import { ApplicationWithdrawn } from '../../../../events/applications.ts';
import { type ApplicantValues, applicantValues } from '../../applicant.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationWithdrawnValues = ApplicantValues;

export const applicationWithdrawn = defineMail<typeof ApplicationWithdrawn, ApplicationWithdrawnValues>({
  id: 'application-withdrawn',
  on: ApplicationWithdrawn,
  to: [applicant],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  evenRestricted: true,
  values: (_, sources) => applicantValues(ownApplication(sources)),
  letters: { en, sv, fi },
  examples: () => [{ role: 'student', firstName: 'Lin', reference: 'S-2Q8DV5' }],
});
