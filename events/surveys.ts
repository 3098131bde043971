import * as z from 'zod';
import { Code, Count, Id, Instant, Role, Term } from './codes.ts';
import { defineEvent } from './define.ts';

const survey = {
  surveyId: Id,
  kind: Code,
  /** Version of the questions. */
  version: z.int().positive(),
  pairId: Id,
  cohortId: Id,
  role: Role,
  applicationId: Id,
  personId: Id,
};
const exampleSurvey = {
  surveyId: 'sur_k2final1s',
  kind: 'FINAL',
  version: 1,
  pairId: 'pai_k2',
  cohortId: 'coh_spring27',
  role: 'student' as const,
  applicationId: 'app_lin',
  personId: 'per_lin',
};

export const SurveyOpened = defineEvent({
  name: 'SurveyOpened',
  version: 1,
  means: 'One of a pair is asked a few questions about it.',
  data: z.strictObject({
    ...survey,
    answerBy: Instant,
    /** The occasion whose own mail carries the link, such as an early end. */
    toldWith: Code.optional(),
  }),
  example: { ...exampleSurvey, answerBy: '2027-06-28T20:59:00.000Z' },
});

export const SurveyAnswered = defineEvent({
  name: 'SurveyAnswered',
  version: 1,
  means: 'One of a pair has answered. It carries the answers that figures are made of, and no others.',
  data: z.strictObject({
    ...survey,
    goalReached: Count.optional(),
    recommend: Count.optional(),
    learnt: Count.optional(),
    mentorAgain: Code.optional(),
    companyRecruits: Count.optional(),
    workingLife: Count.optional(),
    newContacts: Count.optional(),
    stayIntent: Term.optional(),
    outcome: Code.optional(),
    through: Code.optional(),
    region: Code.optional(),
  }),
  example: { ...exampleSurvey, goalReached: 5, recommend: 9, newContacts: 4, stayIntent: 'ostrobothnia' },
});

export const SurveyExpired = defineEvent({
  name: 'SurveyExpired',
  version: 1,
  means: 'The time to answer a survey is over, and nobody has answered it.',
  data: z.strictObject(survey),
  example: exampleSurvey,
});

export const SurveyWithdrawn = defineEvent({
  name: 'SurveyWithdrawn',
  version: 1,
  means: 'A survey is asked no more, because its occasion is gone.',
  data: z.strictObject({ ...survey, openedAt: Instant.optional() }),
  example: { ...exampleSurvey, openedAt: '2027-06-07T04:00:00.000Z' },
});
