import * as z from 'zod';
import { answerSurvey } from '../../deeds/surveys/answer-survey.ts';
import { type Application, firstNameOf } from '../../domain/applications/application.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { questionsOf, SURVEY_KINDS } from '../../domain/surveys/definitions.ts';
import { isSurveyOpen, type SurveyRequest } from '../../domain/surveys/request.ts';
import { applications } from '../../store/kinds/applications.ts';
import { surveyRequests } from '../../store/kinds/surveys.ts';
import { withContactOfToday } from '../../store/people.ts';
import type { Versioned } from '../../store/store.ts';
import { defineAsk } from '../ask.ts';
import { tokenOfLink } from '../token.ts';
import { answerSurveyPage, postedAnswers } from './page.ts';
import { answerSurveyText } from './text.ts';

type Target = {
  readonly held: Versioned<SurveyRequest>;
  readonly reader: Application;
  /** First name of the other of the two, for pages; absent once they are erased. */
  readonly partner?: string | undefined;
  readonly now: Date;
};
type Act = { readonly answers: Readonly<Record<string, unknown>> };

const View = z.strictObject({
  verb: z.literal('answer-survey'),
  role: z.enum(ROLES),
  kind: z.enum(SURVEY_KINDS),
  version: z.int().positive(),
  standing: z.enum(['open', 'answered', 'over']),
  answerBy: z.iso.datetime(),
});

const standingOf = ({ held: { state }, now }: Target): 'open' | 'answered' | 'over' => {
  if (state.status === 'ANSWERED') return 'answered';
  return isSurveyOpen(state, now) ? 'open' : 'over';
};

const questionsFor = ({ kind, version, role }: SurveyRequest) => questionsOf(kind, version, role);

/** A survey to one of a pair: two to five questions on one page. */
export const answerSurveyAsk = defineAsk<Target, Act>({
  verb: 'answer-survey',
  acts: [
    z.strictObject({
      token: tokenOfLink,
      verb: z.literal('answer-survey'),
      answers: z.record(z.string().max(40), z.union([z.number(), z.string().max(5000)])),
    }),
  ],
  view: View,
  gone: 'survey-over',
  settled: ['already-done', 'survey-over'],
  load: async ({ aboutId, applicationId }, store, now) => {
    const held = await store.get(surveyRequests, aboutId);
    if (held.state.applicationId !== applicationId)
      throw new Refusal('not-found', `${aboutId} is not asked of ${applicationId}.`);
    return { held, reader: (await store.get(applications, applicationId)).state, now };
  },
  show: async (target, store) => {
    const partner = (await store.find(applications, target.held.state.partnerApplicationId))?.state;
    const [reader, other] = await Promise.all([
      withContactOfToday(store, target.reader),
      partner && withContactOfToday(store, partner),
    ]);
    return { ...target, reader, partner: firstNameOf(other) };
  },
  reader: ({ reader }) => reader,
  toView: (target) => {
    const { role, kind, version, answerBy } = target.held.state;
    return { verb: 'answer-survey', role, kind, version, standing: standingOf(target), answerBy };
  },
  carryOut: async (target, { answers }, press, deps) => ({
    ...target,
    held: await answerSurvey(target.held, answers, press, deps),
  }),
  read: (posted, { held: { state } }) => ({
    verb: 'answer-survey',
    answers: postedAnswers(questionsFor(state), posted),
  }),
  outcome: (target, language) => {
    const standing = standingOf(target);
    if (standing === 'open') return undefined;
    const { outcomes } = answerSurveyText[language];
    if (standing === 'over') return { code: standing, ...outcomes.over, isGlad: false, isOwn: false };
    const words = target.held.state.kind === 'FINAL' ? outcomes.answeredFinal : outcomes.answered;
    return { code: standing, ...words, isGlad: true, isOwn: true };
  },
  page: ({ held: { state }, partner }, page) =>
    answerSurveyPage(
      { kind: state.kind, questions: questionsFor(state), partner, answerBy: state.answerBy },
      page,
    ),
});
