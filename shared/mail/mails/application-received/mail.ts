import { ApplicationConfirmed } from '../../../../events/applications.ts';
import { type ApplicantValues, applicantValues } from '../../applicant.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationReceivedValues = ApplicantValues;

export const applicationReceived = defineMail<typeof ApplicationConfirmed, ApplicationReceivedValues>({
  id: 'application-received',
  on: ApplicationConfirmed,
  to: [applicant],
  kind: 'service',
  quietHours: true,
  values: (_, sources) => applicantValues(ownApplication(sources)),
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada', reference: 'M-7F3KQ2' },
    { role: 'student', firstName: 'Lin', reference: 'S-2Q8DV5' },
  ],
});
