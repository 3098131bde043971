import type { Letter } from '../../letter.ts';
import type { SurveyValues } from '../../survey.ts';
import { answeringSurvey, hi } from '../../words/sv.ts';

export const sv = (values: SurveyValues): Letter => ({
  subject: `Påminnelse: ${values.title}`,
  preheader: 'Vi har inte fått ditt svar ännu.',
  heading: values.title,
  greeting: hi(values.firstName),
  opening: 'Vi har skickat dig några frågor och vill fortfarande gärna ha dina svar.',
  ...answeringSurvey(values),
});
