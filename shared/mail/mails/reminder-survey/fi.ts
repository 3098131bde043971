import type { Letter } from '../../letter.ts';
import type { SurveyValues } from '../../survey.ts';
import { answeringSurvey, hi } from '../../words/fi.ts';

export const fi = (values: SurveyValues): Letter => ({
  subject: `Muistutus: ${values.title}`,
  preheader: 'Emme ole vielä saaneet vastaustasi.',
  heading: values.title,
  greeting: hi(values.firstName),
  opening: 'Lähetimme sinulle kysymyksiä ja haluaisimme yhä kuulla vastauksesi.',
  ...answeringSurvey(values),
});
