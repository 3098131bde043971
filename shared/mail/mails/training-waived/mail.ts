import type { Role } from '../../../../events/codes.ts';
import { TrainingWaived } from '../../../../events/sessions.ts';
import { applicantValues } from '../../applicant.ts';
import { type CohortDates, cohortDates, datesExample } from '../../cohort-dates.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type TrainingWaivedValues = {
  readonly role: Role;
  readonly firstName: string;
  readonly dates: CohortDates;
};

export const trainingWaived = defineMail<typeof TrainingWaived, TrainingWaivedValues>({
  id: 'training-waived',
  on: TrainingWaived,
  to: [applicant],
  kind: 'service',
  leaves: 'with-the-day',
  quietHours: true,
  values: async ({ cohortId }, sources) => {
    const application = ownApplication(sources);
    if (application.status !== 'PARTICIPATING') return undefined;
    const { role, firstName } = applicantValues(application);
    return { role, firstName, dates: await cohortDates(cohortId, sources) };
  },
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada', dates: datesExample },
    { role: 'student', firstName: 'Lin', dates: datesExample },
  ],
});
