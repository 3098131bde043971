import type { SurveyKind } from '../../domain/surveys/definitions.ts';

/** The page behind the link of a survey. */
export const en = {
  lead: {
    FIRST_CONTACT: 'Two questions. They take less than a minute.',
    PULSE: 'Four questions. They take less than a minute.',
    MIDPOINT: 'You are halfway. Five questions, about two minutes.',
    FINAL: 'Five questions, about two minutes. After your answers you get your certificate.',
    FOLLOWUP6: 'Half a year has passed since your mentoring ended. Three questions, about one minute.',
  } satisfies Record<SurveyKind, string>,
  about: (partner: string) => `This is about your mentoring with ${partner}.`,
  answerBy: (time: string) => `Please answer by ${time}.`,
  privacy: 'The coordinators alone read your answers. The other person in your pair never sees them.',
  figures: 'Results are reported as figures, without names.',
  optional: 'optional',
  submit: 'Send my answers',
  outcomes: {
    answered: {
      title: 'Thank you for your answers',
      text: 'We have them. If you would like to add something, reply to the mail that brought you here.',
    },
    answeredFinal: {
      title: 'Thank you for your answers',
      text: 'We have them. Your certificate comes by mail.',
    },
    over: {
      title: 'This survey is closed',
      text: 'The time to answer is over, or the survey is no longer needed. Write to us if there is something that we should know.',
    },
  },
};
export type AnswerSurveyText = typeof en;
