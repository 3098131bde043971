import type { Letter } from '../../letter.ts';
import type { SurveyValues } from '../../survey.ts';
import { answeringSurvey, hi } from '../../words/fi.ts';

const openings = {
  FIRST_CONTACT: 'Olette olleet mentorointipari jo jonkin aikaa. Miten alku on sujunut?',
  PULSE: 'Miten mentorointinne sujuu?',
  MIDPOINT: 'Mentorointinne on puolivälissä. Miten se sujuu?',
  FINAL: 'Mentorointinne on päättynyt. Kiitos ajastasi! Millaista se oli?',
  FOLLOWUP6: 'Mentorointinne päättyi puoli vuotta sitten, ja annoit meille luvan kysyä, mitä sinulle kuuluu.',
};

export const fi = (values: SurveyValues): Letter => ({
  subject: `Vastaathan: ${values.title}`,
  preheader: 'Muutama kysymys yhdellä sivulla, ilman kirjautumista.',
  heading: values.title,
  greeting: hi(values.firstName),
  opening: openings[values.kind],
  ...answeringSurvey(values),
});
