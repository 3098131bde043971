import { ReminderDue } from '../../../../events/follow-up.ts';
import { defineMail } from '../../definition.ts';
import { type EnquiryValues, enquiryExamples, enquiryOf } from '../../enquiry.ts';
import { remindedApplicant } from '../../recipients.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reminderAnswerQuestion = defineMail<typeof ReminderDue, EnquiryValues>({
  id: 'reminder-answer-question',
  on: ReminderDue,
  to: [remindedApplicant],
  when: ({ kind }) => kind === 'ANSWER_QUESTION',
  kind: 'service',
  link: () => ({ verb: 'answer-question' }),
  leaves: 'with-the-day',
  quietHours: true,
  values: (_, sources) => enquiryOf(undefined, sources),
  letters: { en, sv, fi },
  examples: enquiryExamples,
});
