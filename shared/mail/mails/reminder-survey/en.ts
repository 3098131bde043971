import type { Letter } from '../../letter.ts';
import type { SurveyValues } from '../../survey.ts';
import { answeringSurvey, hi } from '../../words/en.ts';

export const en = (values: SurveyValues): Letter => ({
  subject: `Reminder: ${values.title}`,
  preheader: 'We have not heard from you yet.',
  heading: values.title,
  greeting: hi(values.firstName),
  opening: 'We have sent you some questions, and would still like to have your answers.',
  ...answeringSurvey(values),
});
