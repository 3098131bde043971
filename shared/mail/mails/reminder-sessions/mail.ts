import { ReminderDue } from '../../../../events/follow-up.ts';
import { defineMail } from '../../definition.ts';
import { GROUP_LINK_DAYS, type InvitationValues, invitationExamples, openInvitations } from '../../group.ts';
import { remindedApplicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reminderSessions = defineMail<typeof ReminderDue, InvitationValues>({
  id: 'reminder-sessions',
  on: ReminderDue,
  to: [remindedApplicant],
  when: ({ kind }) => kind === 'ANSWER_SESSIONS',
  kind: 'service',
  link: () => ({ verb: 'answer-sessions', days: GROUP_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  sleeps: true,
  values: (_, sources) => openInvitations(sources),
  letters: { en, sv, fi },
  examples: invitationExamples,
});
