import * as z from 'zod';
import { completeTask } from '../../shared/deeds/follow-up/complete-task.ts';
import { liftSuppressionOf, viewSuppression } from '../../shared/deeds/follow-up/lift-suppression.ts';
import { resendMail } from '../../shared/deeds/follow-up/resend-mail.ts';
import { askFactReturn } from '../../shared/deeds/follow-up/return-fact.ts';
import { attemptOf, MailMessage } from '../../shared/domain/follow-up/mail.ts';
import { QuarantinedFact } from '../../shared/domain/follow-up/quarantined-fact.ts';
import { Suppression } from '../../shared/domain/follow-up/suppression.ts';
import { Task } from '../../shared/domain/follow-up/task.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { listOf, PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { mailMessages, quarantinedFacts, tasks } from '../../shared/store/kinds/follow-up.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { type AskedAbout, type CoordinatorRoute, route } from './deps.ts';

/** @throws Refusal `not-found` */
const programmeIn = (
  { params }: AskedAbout<{ readonly programmeId: string }>,
  programmes: Programmes,
): string => programmes.of(params.programmeId).id;

const { id, template, addressee, createdAt, notBefore, attempts, delayed, bounce, resentAs, state } =
  MailMessage.shape;
const MailView = z.union(
  state.options.map((option) =>
    option.extend({
      ...{ id, template, addressee, createdAt, notBefore, attempts, delayed, bounce, resentAs },
      attempt: z.int(),
    }),
  ),
);
const SuppressionView = Suppression.omit({ emailHash: true });

/** A mail as staff see it: when it was written, how often it was tried, and what became of it. */
const toView = (mail: MailMessage) => {
  const { id, template, addressee, createdAt, notBefore, attempts, delayed, bounce, resentAs, state } = mail;
  return {
    id,
    template,
    addressee,
    createdAt,
    notBefore,
    attempts,
    attempt: attemptOf(mail),
    delayed,
    bounce,
    resentAs,
    ...state,
  };
};

const QuarantinedFactView = QuarantinedFact.omit({ place: true });

const toFactView = ({ place: _, ...view }: QuarantinedFact): z.output<typeof QuarantinedFactView> => view;

/** Routes about open tasks, quarantined facts and the delivery of mails. */
export const oversightRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/tasks',
    who: 'coordinator',
    does: 'Lists the tasks of a programme, the newest first.',
    answers: { 200: listOf(Task) },
    async handle(request, { store, programmes }) {
      const held = await listAll(store, tasks, COLLECTION.tasks(programmeIn(request, programmes)), {
        order: 'descending',
      });
      return json(200, { items: held.map(({ state }) => state) });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/tasks/{taskId}/completion',
    who: 'coordinator',
    does: 'Completes a task.',
    ifMatch: true,
    answers: { 200: Task },
    async handle(request, { store }) {
      const held = await store.get(tasks, request.params.taskId);
      requireSeen(request, held);
      const done = await completeTask(held, request.cause, store);
      return json(200, done.state, etag(done.version));
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/quarantined-facts',
    who: 'coordinator',
    does: 'Lists the facts that nobody has heard of, because the bus refused them; the newest first.',
    answers: { 200: listOf(QuarantinedFactView) },
    async handle(request, { store, programmes }) {
      const programmeId = programmeIn(request, programmes);
      const held = await listAll(store, quarantinedFacts, COLLECTION.quarantinedFacts(programmeId), {
        order: 'descending',
      });
      return json(200, { items: held.map(({ state }) => toFactView(state)) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/quarantined-facts/{quarantinedFactId}/return',
    who: 'coordinator',
    does: 'Has a quarantined fact published after all, within minutes.',
    answers: { 202: QuarantinedFactView },
    async handle(request, { store }) {
      const asked = await askFactReturn(request.params.quarantinedFactId, store, request.cause);
      return json(202, toFactView(asked));
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/mails',
    who: 'coordinator',
    does: 'Lists mails, the newest first and a page at a time.',
    query: PageQuery,
    answers: { 200: pageOf(MailView) },
    async handle(request, { store, programmes }) {
      const { after, limit } = request.query;
      const page = await store.list(mailMessages, COLLECTION.mails(programmeIn(request, programmes)), {
        limit,
        after,
        order: 'descending',
      });
      return json(200, { items: page.items.map(({ state }) => toView(state)), next: page.next });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/mails/{mailId}/resend',
    who: 'coordinator',
    does: 'Sends a mail once more.',
    answers: { 200: MailView },
    async handle(request, { store }) {
      const next = await resendMail(request.params.mailId, store, request.cause);
      return json(200, toView(next));
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/mails/{mailId}/suppression',
    who: 'coordinator',
    does: 'Shows why an address gets no mail.',
    answers: { 200: SuppressionView },
    async handle(request, { store }) {
      return json(200, await viewSuppression(request.params.mailId, store, request.now));
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/mails/{mailId}/suppression',
    who: 'coordinator',
    does: 'Lets an address get mail again.',
    answers: { 200: SuppressionView },
    async handle(request, { store }) {
      const mailId = request.params.mailId;
      return json(200, await liftSuppressionOf(mailId, store, request.cause));
    },
  }),
];
