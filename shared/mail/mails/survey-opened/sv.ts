import type { Letter } from '../../letter.ts';
import type { SurveyValues } from '../../survey.ts';
import { answeringSurvey, hi } from '../../words/sv.ts';

const openings = {
  FIRST_CONTACT: 'Ni har varit ett mentorpar en tid. Hur har det börjat?',
  PULSE: 'Hur går ert mentorskap?',
  MIDPOINT: 'Ni har kommit halvvägs i ert mentorskap. Hur går det?',
  FINAL: 'Ert mentorskap är nu slut. Tack för din tid! Hur var det?',
  FOLLOWUP6:
    'För ett halvår sedan avslutades ert mentorskap, och du gav oss lov att fråga hur det går för dig.',
};

export const sv = (values: SurveyValues): Letter => ({
  subject: `Svara gärna: ${values.title}`,
  preheader: 'Några frågor på en sida, utan inloggning.',
  heading: values.title,
  greeting: hi(values.firstName),
  opening: openings[values.kind],
  ...answeringSurvey(values),
});
