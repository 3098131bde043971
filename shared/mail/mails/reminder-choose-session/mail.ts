import { ReminderDue } from '../../../../events/follow-up.ts';
import { CHOICE_LINK_DAYS, type ChoiceValues, choiceExamples, choiceIn } from '../../choice.ts';
import { defineMail } from '../../definition.ts';
import { remindedApplicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reminderChooseSession = defineMail<typeof ReminderDue, ChoiceValues>({
  id: 'reminder-choose-session',
  on: ReminderDue,
  to: [remindedApplicant],
  when: ({ kind }) => kind === 'CHOOSE_SESSION',
  kind: 'service',
  link: () => ({ verb: 'choose-session', days: CHOICE_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  values: (_, sources) => choiceIn(sources, () => true),
  letters: { en, sv, fi },
  examples: choiceExamples,
});
