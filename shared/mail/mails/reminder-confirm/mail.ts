import { ReminderDue } from '../../../../events/follow-up.ts';
import { type ConfirmByValues, confirmBy } from '../../confirm-by.ts';
import { defineMail } from '../../definition.ts';
import { remindedApplicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ReminderConfirmValues = ConfirmByValues;

export const reminderConfirm = defineMail<typeof ReminderDue, ReminderConfirmValues>({
  id: 'reminder-confirm',
  on: ReminderDue,
  to: [remindedApplicant],
  when: ({ kind }) => kind === 'CONFIRM_APPLICATION',
  kind: 'verification',
  link: () => ({ verb: 'confirm' }),
  leaves: 'at-once',
  quietHours: true,
  values: (_, sources) => confirmBy(sources),
  letters: { en, sv, fi },
  examples: () => [{ confirmBy: '2027-01-19T10:30:00.000Z' }],
});
