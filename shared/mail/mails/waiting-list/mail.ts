import { ParticipantWaitlisted } from '../../../../events/applications.ts';
import type { Role } from '../../../../events/codes.ts';
import { standingOf } from '../../../domain/applications/application.ts';
import { applicantValues } from '../../applicant.ts';
import { type CohortDates, cohortDates, datesExample } from '../../cohort-dates.ts';
import { defineMail } from '../../definition.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type WaitingListValues = {
  readonly role: Role;
  readonly firstName: string;
  /** True for a mentor who has somebody already and waits for one more. */
  readonly hasPair: boolean;
  readonly dates: CohortDates;
};

export const waitingList = defineMail<typeof ParticipantWaitlisted, WaitingListValues>({
  id: 'waiting-list',
  on: ParticipantWaitlisted,
  to: [applicant],
  kind: 'service',
  leaves: 'with-the-day',
  quietHours: true,
  values: async ({ cohortId }, sources) => {
    const application = ownApplication(sources);
    if (standingOf(application) !== 'WAITLISTED') return undefined;
    const { role, firstName } = applicantValues(application);
    return {
      role,
      firstName,
      hasPair: application.status === 'PARTICIPATING' && application.partners.formed.length > 0,
      dates: await cohortDates(cohortId, sources),
    };
  },
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada', hasPair: false, dates: datesExample },
    { role: 'mentor', firstName: 'Ada', hasPair: true, dates: datesExample },
    { role: 'student', firstName: 'Lin', hasPair: false, dates: { answerDays: 5 } },
  ],
});
