import { ReminderDue } from '../../../../events/follow-up.ts';
import { CAPACITY_ASK_DAYS } from '../../../domain/applications/capacity-ask.ts';
import { type CapacityValues, capacityAskOf, capacityExamples } from '../../capacity.ts';
import { defineMail } from '../../definition.ts';
import { remindedApplicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reminderCapacity = defineMail<typeof ReminderDue, CapacityValues>({
  id: 'reminder-capacity',
  on: ReminderDue,
  to: [remindedApplicant],
  when: ({ kind }) => kind === 'RAISE_CAPACITY',
  kind: 'service',
  // Longer than the question is open, so that the answer can be looked at.
  link: () => ({ verb: 'raise-capacity', days: CAPACITY_ASK_DAYS + 7 }),
  leaves: 'with-the-day',
  quietHours: true,
  values: (_, sources) => capacityAskOf(undefined, sources),
  letters: { en, sv, fi },
  examples: capacityExamples,
});
