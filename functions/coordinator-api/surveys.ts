import * as z from 'zod';
import { askNow } from '../../shared/deeds/surveys/ask-now.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { SURVEY_KINDS } from '../../shared/domain/surveys/definitions.ts';
import { SurveyRequest } from '../../shared/domain/surveys/request.ts';
import { answersToActOn, summarise } from '../../shared/domain/surveys/summary.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { surveyRequests } from '../../shared/store/kinds/surveys.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { surveysOfPair } from '../../shared/store/surveys.ts';
import { type CoordinatorRoute, route } from './deps.ts';

const Kind = z.enum(SURVEY_KINDS);

const SurveyView = z.object({
  id: z.string(),
  kind: Kind,
  version: z.int(),
  role: z.enum(ROLES),
  status: z.enum(SurveyRequest.options.map(({ shape }) => shape.status.value)),
  openedAt: z.iso.datetime(),
  answerBy: z.iso.datetime(),
  answeredAt: z.iso.datetime().optional(),
  /** Those that a coordinator acts on. The others are summed up alone. */
  answers: z.array(
    z.object({ id: z.string(), ask: z.enum(['scale', 'count', 'choice', 'words']), value: z.string() }),
  ),
});

const SummaryView = z.object({
  kind: Kind,
  role: z.enum(ROLES),
  asked: z.int(),
  answered: z.int(),
  open: z.int(),
  questions: z.array(
    z.object({
      id: z.string(),
      answers: z.int(),
      mean: z.number().optional(),
      counts: z.record(z.string(), z.int()).optional(),
    }),
  ),
});

const toView = (request: SurveyRequest) => {
  const { id, kind, version, role, status, openedAt, answerBy } = request;
  return {
    id,
    kind,
    version,
    role,
    status,
    openedAt,
    answerBy,
    ...(request.status === 'ANSWERED' ? { answeredAt: request.answeredAt } : {}),
    answers: answersToActOn(request),
  };
};

export const surveyRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/surveys',
    who: 'coordinator',
    does: 'Shows the response rates of a cohort’s surveys, with their answers summed up.',
    answers: { 200: listOf(SummaryView) },
    async handle(request, { store }) {
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const all = await listAll(store, surveyRequests, COLLECTION.surveys(cohort.id));
      return json(200, { items: summarise(all.map(({ state }) => state)) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/pairs/{pairId}/surveys',
    who: 'coordinator',
    does: 'Lists the surveys of a pair, with the answers that a coordinator acts on.',
    answers: { 200: listOf(SurveyView) },
    async handle(request, { store }) {
      const { state: pair } = await store.get(pairs, request.params.pairId);
      const asked = (await surveysOfPair(store, pair)).map(({ state }) => toView(state));
      return json(200, { items: asked.sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1)) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/pairs/{pairId}/surveys',
    who: 'coordinator',
    does: 'Asks one of a pair a survey by mail. One that is open stays as it is.',
    body: z.strictObject({ kind: Kind, role: z.enum(ROLES) }),
    answers: { 200: SurveyView },
    async handle(request, { store }) {
      const { kind, role } = request.body;
      const { state: pair } = await store.get(pairs, request.params.pairId);
      const { state } = await askNow(pair, kind, role, request.cause, store);
      return json(200, toView(state));
    },
  }),
];
