import type { Letter } from '../../letter.ts';
import type { SurveyValues } from '../../survey.ts';
import { answeringSurvey, hi } from '../../words/en.ts';

const openings = {
  FIRST_CONTACT: 'You have been a mentoring pair for a while. How has it begun?',
  PULSE: 'How is your mentoring going?',
  MIDPOINT: 'You are halfway through your mentoring. How is it going?',
  FINAL: 'Your mentoring has come to its end. Thank you for your time! How was it?',
  FOLLOWUP6: 'Half a year ago your mentoring ended, and you agreed that we may ask how you are doing.',
};

export const en = (values: SurveyValues): Letter => ({
  subject: `Please answer: ${values.title}`,
  preheader: 'A few questions on one page, without an account.',
  heading: values.title,
  greeting: hi(values.firstName),
  opening: openings[values.kind],
  ...answeringSurvey(values),
});
