import { PairReminded } from '../../../../events/pairs.ts';
import { defineMail } from '../../definition.ts';
import {
  PAIR_LINK_DAYS,
  type PairReminderValues,
  pairReminder,
  remindedBy,
  reminderExampleOf,
} from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reminderQuiet = defineMail<typeof PairReminded, PairReminderValues>({
  id: 'reminder-quiet',
  on: PairReminded,
  to: bothOfPair,
  when: remindedBy('QUIET'),
  kind: 'service',
  link: ({ pairId }) => ({ verb: 'report-meeting', aboutId: pairId, days: PAIR_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  sleeps: true,
  values: ({ pairId }, sources) => pairReminder(pairId, ({ verdict }) => verdict === 'QUIET', sources),
  letters: { en, sv, fi },
  examples: () => reminderExampleOf('mentor'),
});
