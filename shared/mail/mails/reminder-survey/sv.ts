import type { Letter } from '../../letter.ts';
import type { SurveyValues } from '../../survey.ts';
import { answeringSurvey, hi } from '../../words/sv.ts';

export const sv = (values: SurveyValues): Letter => ({
  subject: `Påminnelse: ${values.title}`,
  preheader: 'Vi har inte fått ditt svar ännu.',
  heading: values.title,
  greeting: hi(values.firstName),
  opening: 'För några dagar sedan skickade vi dig några frågor, och vi vill fortfarande gärna ha dina svar.',
  ...answeringSurvey(values),
});
