import type { Role } from '../../../../events/codes.ts';
import { TrainingWaived } from '../../../../events/sessions.ts';
import { isProfileMissing } from '../../../domain/applications/profile.ts';
import { applicantValues, awaitsPartner } from '../../applicant.ts';
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
  /** False where somebody is proposed to the reader already, or they have a pair. */
  readonly awaits: boolean;
  /** The questions after the approval have no answer yet. */
  readonly owesProfile: boolean;
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
    const dates = await cohortDates(cohortId, sources);
    return {
      role,
      firstName,
      awaits: awaitsPartner(application),
      owesProfile: isProfileMissing(application),
      dates,
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada', awaits: true, owesProfile: false, dates: datesExample },
    { role: 'student', firstName: 'Lin', awaits: true, owesProfile: true, dates: datesExample },
  ],
});
