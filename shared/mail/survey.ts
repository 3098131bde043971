import { firstNameOf } from '../domain/applications/application.ts';
import { isAboutWork, questionsOf, type SurveyKind } from '../domain/surveys/definitions.ts';
import { isSurveyAwaited } from '../domain/surveys/request.ts';
import type { Language } from '../text/language.ts';
import { surveyTitles } from '../text/surveys/titles.ts';
import { ownApplication, type Sources } from './sources.ts';

/** Days that a link to a survey lives: longer than the longest survey with the sleeping weeks of summer, so that the outcome can be looked at. */
export const SURVEY_LINK_DAYS = 120;

/** A survey, as the one who is asked reads of it. */
export type SurveyValues = {
  readonly kind: SurveyKind;
  /** The survey's title in the reader's language. */
  readonly title: string;
  readonly firstName: string;
  /** Absent once they are erased, and half a year later: then it is about the reader alone. */
  readonly partnerFirstName?: string | undefined;
  /** Questions. */
  readonly count: number;
  /** ISO instant. */
  readonly answerBy: string;
};

/** Undefined where it is answered or over by now, or asks about work that has ended. */
export const surveyValues = async (surveyId: string, sources: Sources): Promise<SurveyValues | undefined> => {
  const survey = await sources.survey(surveyId);
  if (!survey) return undefined;
  const { kind, version, role, answerBy, partnerApplicationId } = survey;
  const pair = isAboutWork(kind) ? await sources.pair(survey.pairId) : undefined;
  if (!isSurveyAwaited(survey, pair, sources.now)) return undefined;
  const partner = await sources.application(partnerApplicationId);
  return {
    kind,
    answerBy,
    title: surveyTitles[sources.language][kind],
    firstName: ownApplication(sources).form.answers.firstName,
    partnerFirstName: kind === 'FOLLOWUP6' ? undefined : firstNameOf(partner),
    count: questionsOf(kind, version, role).length,
  };
};

const KINDS: readonly SurveyKind[] = ['MIDPOINT', 'FINAL', 'FOLLOWUP6', 'PULSE', 'FIRST_CONTACT'];
const COUNTS: Readonly<Record<SurveyKind, number>> = {
  FIRST_CONTACT: 2,
  PULSE: 4,
  MIDPOINT: 5,
  FINAL: 5,
  FOLLOWUP6: 3,
};

export const surveyExamples = (language: Language): readonly SurveyValues[] =>
  KINDS.map((kind) => ({
    kind,
    title: surveyTitles[language][kind],
    count: COUNTS[kind],
    firstName: 'Lin',
    ...(kind === 'PULSE' || kind === 'FOLLOWUP6' ? {} : { partnerFirstName: 'Ada' }),
    answerBy: '2027-06-28T20:59:00.000Z',
  }));
