import { ApplicationConfirmed } from '../../../../events/applications.ts';
import { isUndecided } from '../../../domain/applications/application.ts';
import { type ApplicantValues, applicantValues } from '../../applicant.ts';
import { type CohortDates, cohortDates, datesExample } from '../../cohort-dates.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationReceivedValues = ApplicantValues & {
  readonly dates: CohortDates;
  /** A coordinator has read it and decided before this mail left, as in the evening. */
  readonly isDecided: boolean;
};

export const applicationReceived = defineMail<typeof ApplicationConfirmed, ApplicationReceivedValues>({
  id: 'application-received',
  on: ApplicationConfirmed,
  to: [applicant],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: async ({ cohortId }, sources) => {
    const application = ownApplication(sources);
    if (application.status === 'WITHDRAWN') return undefined;
    return {
      ...applicantValues(application),
      dates: await cohortDates(cohortId, sources),
      isDecided: !isUndecided(application),
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada', reference: 'M-7F3KQ2', dates: datesExample, isDecided: false },
    { role: 'student', firstName: 'Lin', reference: 'S-2Q8DV5', dates: datesExample, isDecided: false },
    { role: 'student', firstName: 'Lin', reference: 'S-2Q8DV5', dates: datesExample, isDecided: true },
  ],
});
