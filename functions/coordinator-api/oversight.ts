import { programmeOf } from '../../shared/domain/programme/catalogue.ts';
import { etag, type HttpRequest, json } from '../../shared/runtime/http.ts';
import { causeOfStaff, requireStaff } from '../../shared/runtime/staff.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { mailMessages, tasks } from '../../shared/store/kinds/follow-up.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { save } from '../../shared/store/store.ts';
import type { CoordinatorRoute } from './deps.ts';

/** @throws Refusal `not-found` */
const programmeIn = ({ params }: HttpRequest): string => programmeOf(params['programmeId'] ?? '').id;

/** What a coordinator looks after: pairs, open tasks, and whether mails have arrived. */
export const oversightRoutes: readonly CoordinatorRoute[] = [
  {
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/pairs',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const held = await listAll(store, pairs, COLLECTION.pairs(request.params['cohortId'] ?? ''));
      return json(200, { items: held.map(({ state }) => state) });
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/tasks',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const held = await listAll(store, tasks, COLLECTION.tasks(programmeIn(request)));
      return json(200, { items: held.map(({ state }) => state) });
    },
  },
  {
    method: 'PUT',
    path: '/api/coordinator/tasks/{taskId}/completion',
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      const held = await store.get(tasks, request.params['taskId'] ?? '');
      const done = { ...held.state, doneAt: held.state.doneAt ?? request.now.toISOString() };
      await store.commit([save(tasks, held, done)], causeOfStaff(request, actor, done.programmeId));
      return json(200, done, etag(held.version + 1));
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/mails',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const { after } = request.query;
      const page = await store.list(mailMessages, COLLECTION.mails(programmeIn(request)), {
        limit: 100,
        ...(after === undefined ? {} : { after }),
      });
      return json(200, {
        items: page.items.map(({ state: { id, template, addressee, createdAt, attempts, state } }) => ({
          ...{ id, template, addressee, createdAt, attempts },
          ...state,
        })),
        ...(page.next === undefined ? {} : { next: page.next }),
      });
    },
  },
];
