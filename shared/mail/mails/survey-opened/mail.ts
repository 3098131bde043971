import { SurveyOpened } from '../../../../events/surveys.ts';
import { defineMail } from '../../definition.ts';
import { surveyedPerson } from '../../recipients.ts';
import { SURVEY_LINK_DAYS, type SurveyValues, surveyExamples, surveyValues } from '../../survey.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

export const surveyOpened = defineMail<typeof SurveyOpened, SurveyValues>({
  id: 'survey-opened',
  on: SurveyOpened,
  to: surveyedPerson,
  when: ({ toldWith }) => toldWith === undefined,
  kind: 'service',
  link: ({ surveyId }) => ({ verb: 'answer-survey', aboutId: surveyId, days: SURVEY_LINK_DAYS }),
  leaves: 'with-the-day',
  quietHours: true,
  values: ({ surveyId }, sources) => surveyValues(surveyId, sources),
  letters: { en, sv, fi },
  examples: surveyExamples,
});
