import { liftSuppressionOf, viewSuppression } from '../../shared/deeds/follow-up/lift-suppression.ts';
import { resendMail } from '../../shared/deeds/follow-up/resend-mail.ts';
import { attemptOf, type MailMessage } from '../../shared/domain/follow-up/mail.ts';
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

/** A mail as staff see it: when it was written, how often it was tried, and what became of it. */
const toView = (mail: MailMessage) => {
  const { id, template, addressee, createdAt, notBefore, attempts, delayed, bounce, resentAs, state } = mail;
  return {
    ...{ id, template, addressee, createdAt, notBefore, attempts, attempt: attemptOf(mail) },
    ...(delayed && { delayed }),
    ...(bounce && { bounce }),
    ...(resentAs !== undefined && { resentAs }),
    ...state,
  };
};

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
        items: page.items.map(({ state }) => toView(state)),
        ...(page.next === undefined ? {} : { next: page.next }),
      });
    },
  },
  {
    method: 'POST',
    path: '/api/coordinator/mails/{mailId}/resend',
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      const next = await resendMail(request.params['mailId'] ?? '', store, causeOfStaff(request, actor, ''));
      return json(200, toView(next));
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/mails/{mailId}/suppression',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      return json(200, await viewSuppression(request.params['mailId'] ?? '', store, request.now));
    },
  },
  {
    method: 'DELETE',
    path: '/api/coordinator/mails/{mailId}/suppression',
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      const mailId = request.params['mailId'] ?? '';
      return json(200, await liftSuppressionOf(mailId, store, causeOfStaff(request, actor, '')));
    },
  },
];
