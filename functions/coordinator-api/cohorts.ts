import { programmeOf } from '../../shared/domain/programme/catalogue.ts';
import { CohortPlan, openCohort } from '../../shared/domain/programme/cohort.ts';
import { etag, json, readBody } from '../../shared/runtime/http.ts';
import { causeOfStaff, requireStaff } from '../../shared/runtime/staff.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create } from '../../shared/store/store.ts';
import { createOnce } from './create-once.ts';
import type { CoordinatorRoute } from './deps.ts';

export const cohortRoutes: readonly CoordinatorRoute[] = [
  {
    method: 'POST',
    path: '/api/coordinator/programmes/{programmeId}/cohorts',
    async handle(request, { store, ids }) {
      const actor = requireStaff(request, 'coordinator');
      const programme = programmeOf(request.params['programmeId'] ?? '');
      const plan = readBody(request, CohortPlan);
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
        causeOfStaff(request, actor, programme.id),
      );
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/cohorts',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const programme = programmeOf(request.params['programmeId'] ?? '');
      const held = await listAll(store, cohorts, COLLECTION.cohorts(programme.id));
      return json(200, { items: held.map(({ state }) => state) });
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const held = await store.get(cohorts, request.params['cohortId'] ?? '');
      return json(200, held.state, etag(held.version));
    },
  },
];
