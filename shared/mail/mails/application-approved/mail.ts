import { ApplicationApproved } from '../../../../events/applications.ts';
import type { Role } from '../../../../events/codes.ts';
import { DECISION_MINUTES } from '../../../domain/applications/decision.ts';
import { CCCC } from '../../../domain/programme/programmes/cccc.ts';
import { lacksSeatFor } from '../../../domain/sessions/choice.ts';
import { applicantValues, awaitsPartner } from '../../applicant.ts';
import { type CohortDates, cohortDates, datesExample } from '../../cohort-dates.ts';
import { defineMail } from '../../definition.ts';
import { PROFILE_LINK_DAYS, profileAnswerBy } from '../../profile.ts';
import { applicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { moduleName } from '../../training.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ApplicationApprovedValues = {
  readonly role: Role;
  readonly firstName: string;
  /** Names of the modules that come before matching and need a seat yet, in the reader’s language. */
  readonly modules: readonly string[];
  /** False where somebody is proposed to the reader already, or they have a pair. */
  readonly awaits: boolean;
  readonly dates: CohortDates;
  /** Day until which the questions after approval are asked, `YYYY-MM-DD`. Absent where they are answered. */
  readonly answerBy?: string | undefined;
};

export const applicationApproved = defineMail<typeof ApplicationApproved, ApplicationApprovedValues>({
  id: 'application-approved',
  on: ApplicationApproved,
  to: [applicant],
  kind: 'service',
  link: () => ({ verb: 'complete-profile', days: PROFILE_LINK_DAYS }),
  leaves: 'soon',
  quietHours: true,
  waits: DECISION_MINUTES,
  values: async ({ cohortId, decidedAt }, sources) => {
    const application = ownApplication(sources);
    if (application.status !== 'APPROVED' && application.status !== 'PARTICIPATING') return undefined;
    // Taken back, and perhaps decided anew: that decision has a mail of its own.
    if (decidedAt !== undefined && application.approvedAt !== decidedAt) return undefined;
    const enrolment = (await sources.enrolment(application.id))?.state;
    const { role, firstName } = applicantValues(application);
    return {
      role,
      firstName,
      modules: (enrolment?.required ?? [])
        .filter((module) => enrolment && lacksSeatFor(enrolment, module))
        .map((module) => moduleName(sources.programme, module, sources.language)),
      awaits: awaitsPartner(application),
      dates: await cohortDates(cohortId, sources),
      answerBy: await profileAnswerBy(application, sources),
    };
  },
  letters: { en, sv, fi },
  examples: (language) => {
    const named = (...modules: string[]) => modules.map((module) => moduleName(CCCC, module, language));
    return [
      {
        role: 'mentor',
        firstName: 'Ada',
        modules: named('MENTOR_ROLE', 'CROSS_CULTURAL'),
        awaits: true,
        dates: datesExample,
        answerBy: '2027-02-26',
      },
      {
        role: 'mentor',
        firstName: 'Ada',
        modules: [],
        awaits: true,
        dates: datesExample,
        answerBy: '2027-02-26',
      },
      {
        role: 'student',
        firstName: 'Lin',
        modules: named('STUDENT_BRIEFING'),
        awaits: true,
        dates: datesExample,
        answerBy: '2027-02-26',
      },
      { role: 'student', firstName: 'Lin', modules: [], awaits: true, dates: datesExample },
    ];
  },
});
