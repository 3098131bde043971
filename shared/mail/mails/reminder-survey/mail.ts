import { ReminderDue } from '../../../../events/follow-up.ts';
import { defineMail } from '../../definition.ts';
import { remindedOfSurvey } from '../../recipients.ts';
import { SURVEY_LINK_DAYS, type SurveyValues, surveyExamples, surveyValues } from '../../survey.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const reminderSurvey = defineMail<typeof ReminderDue, SurveyValues>({
  id: 'reminder-survey',
  on: ReminderDue,
  to: remindedOfSurvey,
  when: ({ kind }) => kind === 'ANSWER_SURVEY',
  kind: 'service',
  link: ({ aboutId }) => ({ verb: 'answer-survey', aboutId, days: SURVEY_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  values: ({ aboutId }, sources) => surveyValues(aboutId, sources),
  letters: { en, sv, fi },
  examples: surveyExamples,
});
