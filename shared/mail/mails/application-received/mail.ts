import { ApplicationConfirmed } from '../../../../events/applications.ts';
import { type ApplicantValues, applicantValues } from '../../applicant.ts';
import { type CohortDates, cohortDates, datesExample } from '../../cohort-dates.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationReceivedValues = ApplicantValues & { readonly dates: CohortDates };

export const applicationReceived = defineMail<typeof ApplicationConfirmed, ApplicationReceivedValues>({
  id: 'application-received',
  on: ApplicationConfirmed,
  to: [applicant],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: async ({ cohortId }, sources) => ({
    ...applicantValues(ownApplication(sources)),
    dates: await cohortDates(cohortId, sources),
  }),
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada', reference: 'M-7F3KQ2', dates: datesExample },
    { role: 'student', firstName: 'Lin', reference: 'S-2Q8DV5', dates: datesExample },
  ],
});
