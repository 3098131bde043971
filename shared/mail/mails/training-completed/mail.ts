import type { Role } from '../../../../events/codes.ts';
import { TrainingCompleted } from '../../../../events/sessions.ts';
import { isProfileMissing } from '../../../domain/applications/profile.ts';
import { trainingCertificateId } from '../../../domain/documents/certificate.ts';
import { applicantValues, awaitsPartner } from '../../applicant.ts';
import { certificateLink } from '../../certificate.ts';
import { type CohortDates, cohortDates, datesExample } from '../../cohort-dates.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type TrainingCompletedValues = {
  readonly role: Role;
  readonly firstName: string;
  /** Finnish calendar date, `YYYY-MM-DD`. */
  readonly completedOn: string;
  /** False where somebody is proposed to the reader already, or they have a pair. */
  readonly awaits: boolean;
  /** The questions after the approval have no answer yet. */
  readonly owesProfile: boolean;
  readonly dates: CohortDates;
};

export const trainingCompleted = defineMail<typeof TrainingCompleted, TrainingCompletedValues>({
  id: 'training-completed',
  on: TrainingCompleted,
  to: [applicant],
  kind: 'service',
  link: ({ applicationId, completion }) => certificateLink(trainingCertificateId(applicationId, completion)),
  leaves: 'with-the-day',
  quietHours: true,
  values: async ({ cohortId, completedOn }, sources) => {
    const application = ownApplication(sources);
    const { role, firstName } = applicantValues(application);
    const dates = await cohortDates(cohortId, sources);
    return {
      role,
      firstName,
      completedOn,
      awaits: awaitsPartner(application),
      owesProfile: isProfileMissing(application),
      dates,
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    {
      role: 'mentor',
      firstName: 'Ada',
      completedOn: '2027-02-10',
      awaits: true,
      owesProfile: false,
      dates: datesExample,
    },
    {
      role: 'student',
      firstName: 'Lin',
      completedOn: '2027-02-12',
      awaits: true,
      owesProfile: true,
      dates: datesExample,
    },
  ],
});
