import type { Role } from '../../../../events/codes.ts';
import { ReminderDue } from '../../../../events/follow-up.ts';
import { applicantValues } from '../../applicant.ts';
import { defineMail } from '../../definition.ts';
import { PROFILE_LINK_DAYS, profileAnswerBy } from '../../profile.ts';
import { remindedApplicant } from '../../recipients.ts';
import { ownApplication } from '../../sources.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ReminderCompleteProfileValues = {
  readonly role: Role;
  readonly firstName: string;
  /** `YYYY-MM-DD`. */
  readonly answerBy: string;
};

export const reminderCompleteProfile = defineMail<typeof ReminderDue, ReminderCompleteProfileValues>({
  id: 'reminder-complete-profile',
  on: ReminderDue,
  to: [remindedApplicant],
  when: ({ kind }) => kind === 'COMPLETE_PROFILE',
  kind: 'service',
  link: () => ({ verb: 'complete-profile', days: PROFILE_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  values: async (_, sources) => {
    const application = ownApplication(sources);
    const answerBy = await profileAnswerBy(application, sources);
    const { role, firstName } = applicantValues(application);
    return answerBy === undefined ? undefined : { role, firstName, answerBy };
  },
  letters: { en, sv, fi },
  examples: () => [
    { role: 'mentor', firstName: 'Ada', answerBy: '2027-02-26' },
    { role: 'student', firstName: 'Lin', answerBy: '2027-02-26' },
  ],
});
