import { PairReminded } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import {
  PAIR_LINK_DAYS,
  type PairReminderValues,
  pairReminder,
  pairReminderExamples,
  remindedBy,
} from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reminderAgreement = defineMail<typeof PairReminded, PairReminderValues>({
  id: 'reminder-agreement',
  on: PairReminded,
  to: bothOfPair,
  when: remindedBy('AGREEMENT'),
  kind: 'service',
  link: ({ pairId }) => ({ verb: 'confirm-agreement', aboutId: pairId, days: PAIR_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  sleeps: true,
  values: ({ pairId, role }, sources) =>
    pairReminder(pairId, ({ agreed }) => !agreed.includes(role), sources),
  letters: { en, sv, fi },
  examples: () => pairReminderExamples,
});
