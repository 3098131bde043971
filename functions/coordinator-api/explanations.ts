import { listOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { ExplanationView, FairnessView, PersonView, RecruitView } from './explanation-views.ts';

const ROUND = '/api/coordinator/rounds/{roundId}';

/** The engine is loaded with the first question. */
const engine = () => import('./explain-round.ts');

/** Explanations of a round: of a pair, of a person, and of the whole. */
export const explanationRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: `${ROUND}/pairs/{mentorApplicationId}/{studentApplicationId}`,
    who: 'coordinator',
    does: 'Says why two people are, or are not, a good pair.',
    answers: { 200: ExplanationView },
    handle: async (request, deps) => json(200, await (await engine()).explainPair(request, deps)),
  }),
  route({
    method: 'GET',
    path: `${ROUND}/people/{applicationId}`,
    who: 'coordinator',
    does: 'Says who else somebody could be with, and what would help.',
    answers: { 200: PersonView },
    handle: async (request, deps) => json(200, await (await engine()).explainPerson(request, deps)),
  }),
  route({
    method: 'GET',
    path: `${ROUND}/recruitment`,
    who: 'coordinator',
    does: 'Says from which fields one mentor more would help most.',
    answers: { 200: listOf(RecruitView) },
    handle: async (request, deps) => json(200, { items: await (await engine()).recruitment(request, deps) }),
  }),
  route({
    method: 'GET',
    path: `${ROUND}/fairness`,
    who: 'coordinator',
    does: 'Says how evenly the round treats people.',
    answers: { 200: FairnessView },
    handle: async (request, deps) => json(200, await (await engine()).fairnessSheet(request, deps)),
  }),
];
