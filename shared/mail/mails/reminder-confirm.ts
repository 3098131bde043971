import { ReminderDue } from '../../../events/follow-up.ts';
import type { MailDefinition } from '../definition.ts';

export type ReminderConfirmValues = {
  /** ISO instant after which the application is deleted. */
  readonly confirmBy: string;
};

export const reminderConfirm: MailDefinition<'reminder-confirm', typeof ReminderDue, ReminderConfirmValues> =
  {
    id: 'reminder-confirm',
    on: ReminderDue,
    to: ['applicant'],
    when: ({ kind }) => kind === 'CONFIRM_APPLICATION',
    kind: 'verification',
    link: 'confirm',
    quietHours: true,
    examples: [{ confirmBy: '2027-01-19T10:30:00.000Z' }],
  };
