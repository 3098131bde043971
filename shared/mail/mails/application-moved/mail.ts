import { ApplicationMoved } from '../../../../events/applications.ts';
import { type ApplicantValues, applicantValues } from '../../applicant.ts';
import { type CohortDates, cohortDates, datesExample } from '../../cohort-dates.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationMovedValues = ApplicantValues & {
  readonly cohort: string;
  readonly dates: CohortDates;
  /** Our question to the applicant is open, and the link to it holds. */
  readonly isAsked: boolean;
};

export const applicationMoved = defineMail<typeof ApplicationMoved, ApplicationMovedValues>({
  id: 'application-moved',
  on: ApplicationMoved,
  to: [applicant],
  kind: 'service',
  leaves: 'at-once',
  quietHours: true,
  values: async ({ cohortId }, sources) => {
    const application = ownApplication(sources);
    const isWaiting = application.status === 'CONFIRMED' || application.status === 'NEEDS_INFO';
    const cohort = await sources.cohort(cohortId);
    // Decided on, or moved once more: another mail tells of it.
    if (!cohort || !isWaiting || application.cohortId !== cohortId) return undefined;
    return {
      ...applicantValues(application),
      cohort: cohort.name,
      dates: await cohortDates(cohortId, sources),
      isAsked: application.status === 'NEEDS_INFO',
    };
  },
  letters: { en, sv, fi },
  examples: () =>
    [false, true].map((isAsked) => ({
      role: 'student',
      firstName: 'Lin',
      reference: 'S-2Q8DV5',
      cohort: 'Autumn 2027',
      dates: datesExample,
      isAsked,
    })),
});
