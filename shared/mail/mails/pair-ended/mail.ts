import { PairEndedEarly } from '../../../../events/pairs.ts';
import { isSurveyOpen, surveyIdOf } from '../../../domain/surveys/request.ts';
import { defineMail } from '../../definition.ts';
import { type PairChangeValues, pairChange, pairChangeExamples } from '../../pair.ts';
import { bothOfPair } from '../../recipients.ts';
import { SURVEY_LINK_DAYS } from '../../survey.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** `answerBy` where the reader is asked how it was. */
export type PairEndedValues = PairChangeValues & { readonly answerBy?: string | undefined };

export const pairEnded = defineMail<typeof PairEndedEarly, PairEndedValues>({
  id: 'pair-ended',
  on: PairEndedEarly,
  to: bothOfPair,
  kind: 'service',
  link: ({ pairId, finalSurvey }, recipient) =>
    finalSurvey === undefined || (recipient !== 'mentor' && recipient !== 'student')
      ? undefined
      : {
          verb: 'answer-survey',
          aboutId: surveyIdOf(pairId, 'FINAL', finalSurvey, recipient),
          days: SURVEY_LINK_DAYS,
        },
  leaves: 'at-once',
  quietHours: true,
  values: async ({ pairId, finalSurvey }, sources) => {
    const change = await pairChange(pairId, ({ status }) => status === 'ENDED_EARLY', sources);
    if (!change || finalSurvey === undefined) return change;
    const survey = await sources.survey(surveyIdOf(pairId, 'FINAL', finalSurvey, change.role));
    return survey && isSurveyOpen(survey, sources.now) ? { ...change, answerBy: survey.answerBy } : change;
  },
  letters: { en, sv, fi },
  examples: () => [
    ...pairChangeExamples,
    ...pairChangeExamples.map((change) => ({ ...change, answerBy: '2027-03-23T21:59:00.000Z' })),
  ],
});
