import { ReminderDue } from '../../../../events/follow-up.ts';
import { CHOICE_LINK_DAYS } from '../../choice.ts';
import { defineMail } from '../../definition.ts';
import { remindedApplicant } from '../../recipients.ts';
import { type SeatValues, seatExamples, seatIn } from '../../training.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export type ReminderTrainingValues = SeatValues;

export const reminderTraining = defineMail<typeof ReminderDue, ReminderTrainingValues>({
  id: 'reminder-training',
  on: ReminderDue,
  to: [remindedApplicant],
  when: ({ kind }) => kind === 'ATTEND_TRAINING',
  kind: 'service',
  link: () => ({ verb: 'choose-session', days: CHOICE_LINK_DAYS }),
  leaves: 'soon',
  quietHours: true,
  values: ({ aboutId }, sources) => seatIn(aboutId, sources),
  letters: { en, sv, fi },
  examples: seatExamples,
});
