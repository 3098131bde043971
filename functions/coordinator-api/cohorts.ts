import { Cohort, CohortPlan, openCohort } from '../../shared/domain/programme/cohort.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create } from '../../shared/store/store.ts';
import { createOnce } from './create-once.ts';
import { type CoordinatorRoute, route } from './deps.ts';

export const cohortRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/programmes/{programmeId}/cohorts',
    who: 'coordinator',
    does: 'Opens a cohort.',
    body: CohortPlan,
    once: true,
    answers: { 201: Cohort },
    async handle(request, { store, programmes, ids }) {
      const programme = programmes.of(request.params.programmeId);
      const plan = request.body;
      const { cohort, facts } = openCohort(programme, plan, ids('coh'), request.now);
      return createOnce(
        request,
        store,
        cohorts,
        {
          state: cohort,
          changes: [create(cohorts, cohort, facts)],
          location: (id) => `/api/coordinator/cohorts/${id}`,
        },
        { ...request.cause, programmeId: programme.id },
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/cohorts',
    who: 'coordinator',
    does: 'Lists the cohorts of a programme.',
    answers: { 200: listOf(Cohort) },
    async handle(request, { store, programmes }) {
      const programme = programmes.of(request.params.programmeId);
      const held = await listAll(store, cohorts, COLLECTION.cohorts(programme.id));
      return json(200, { items: held.map(({ state }) => state) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}',
    who: 'coordinator',
    does: 'Shows a cohort.',
    answers: { 200: Cohort },
    async handle(request, { store }) {
      const held = await store.get(cohorts, request.params.cohortId);
      return json(200, held.state, etag(held.version));
    },
  }),
];
