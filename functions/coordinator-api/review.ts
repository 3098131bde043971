import * as z from 'zod';
import { approveApplication } from '../../shared/deeds/applications/approve-application.ts';
import { rejectApplication, withdrawApplication } from '../../shared/deeds/applications/end-application.ts';
import { letBeProposed } from '../../shared/deeds/applications/let-be-proposed.ts';
import { pauseParticipation } from '../../shared/deeds/applications/pause-participation.ts';
import { requestInfo } from '../../shared/deeds/applications/request-info.ts';
import { undoDecision } from '../../shared/deeds/applications/undo-decision.ts';
import {
  type Application,
  isErased,
  RejectionReason,
  type Submitted,
  standingOf,
} from '../../shared/domain/applications/application.ts';
import { STANDINGS } from '../../shared/domain/applications/standing.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { PersonLanguage } from '../../shared/domain/people/person.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { companies } from '../../shared/store/kinds/companies.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { withContactOfToday } from '../../shared/store/people.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { ApplicationSummary, ApplicationView, toSummary, toView } from './application-views.ts';
import { withContactsOfToday } from './contacts.ts';
import { type AskedAbout, type CoordinatorRoute, route } from './deps.ts';
import { allOf, listPage } from './list-page.ts';

/** The application in the address. @throws where it has changed since the coordinator has seen it */
export const askedApplication = async (
  request: AskedAbout<{ readonly applicationId: string }>,
  store: Store,
): Promise<Versioned<Exclude<Application, Submitted>>> => {
  const held = await store.get(applications, request.params.applicationId, request.now);
  const { state, version } = held;
  // Unconfirmed applications are not shown to coordinators.
  if (state.status === 'SUBMITTED') throw new Refusal('not-found', `${state.id} is not confirmed.`);
  if (isErased(state)) throw new Refusal('not-found', `The person of ${state.id} is erased.`);
  requireSeen(request, applications, held);
  return { state, version };
};

export const viewOf = async ({ state, version }: Versioned<Application>, store: Store): Promise<Reply> =>
  json(200, await toView(await withContactOfToday(store, state), store), etag(version));

const Rejection = z.strictObject({ reason: RejectionReason });
const Question = z
  .strictObject({
    question: z.string().trim().min(1).max(1000).optional(),
    /** Names of answers of the form. */
    fields: z.array(z.string().max(40)).max(20).default([]),
  })
  .refine(({ question, fields }) => question !== undefined || fields.length > 0, {
    message: 'required',
    path: ['question'],
  });
const Nothing = z.strictObject({});

export const reviewRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/applications',
    who: 'coordinator',
    does: 'Lists confirmed applications, a page at a time.',
    query: pageQueryWith({
      role: z.enum(ROLES).optional(),
      standing: z.enum(STANDINGS).optional(),
      language: PersonLanguage.optional(),
      order: z.enum(['oldest', 'newest']).default('oldest'),
    }),
    answers: { 200: pageOf(ApplicationSummary) },
    async handle(request, deps) {
      const { store } = deps;
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const { role, standing, language, order } = request.query;
      const { items, next } = await listPage(
        request,
        deps,
        applications,
        COLLECTION.applications(cohort.id),
        {
          order: order === 'newest' ? 'descending' : 'ascending',
          prefix: role && `${role}#`,
          where: allOf(
            standing !== undefined && ((application) => standingOf(application) === standing),
            language !== undefined && (({ form }) => form.answers.locale === language),
          ),
        },
      );
      const [people, firms] = await Promise.all([
        withContactsOfToday(store, items),
        batchOf(
          store,
          companies,
          items.map((application) => ('companyId' in application ? application.companyId : undefined)),
        ),
      ]);
      return json(200, { items: people.map((application) => toSummary(application, firms)), next });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/applications/{applicationId}',
    who: 'coordinator',
    does: 'Shows an application with the contact details of today.',
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      return viewOf(await askedApplication(request, store), store);
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/questions',
    who: 'coordinator',
    does: 'Asks the applicant for more: a question in own words, answers of the form to complete, or both.',
    body: Question,
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      return viewOf(
        await requestInfo(await askedApplication(request, store), request.body, request.cause, store),
        store,
      );
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/approval',
    who: 'coordinator',
    does: 'Approves an application.',
    body: Nothing,
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, deps) {
      const { store } = deps;
      return viewOf(
        await approveApplication(await askedApplication(request, store), request.cause, deps),
        store,
      );
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/rejection',
    who: 'coordinator',
    does: 'Rejects an application, for a reason that the applicant is told.',
    body: Rejection,
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      return viewOf(
        await rejectApplication(
          await askedApplication(request, store),
          request.body.reason,
          request.cause,
          store,
        ),
        store,
      );
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/applications/{applicationId}/decision',
    who: 'coordinator',
    does: 'Takes an approval or a rejection back while its mail waits; then no mail leaves.',
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      return viewOf(await undoDecision(await askedApplication(request, store), request.cause, store), store);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/applications/{applicationId}/aside',
    who: 'coordinator',
    does: 'Leaves a participant out of rounds who has told so, until a day or until a word of theirs.',
    body: z.strictObject({ until: z.iso.date().optional() }),
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      const held = await askedApplication(request, store);
      return viewOf(await pauseParticipation(held, request.body.until, request.cause, store), store);
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/applications/{applicationId}/aside',
    who: 'coordinator',
    does: 'Lets a participant be proposed again who gave no answer, had no time or would not go on.',
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      return viewOf(await letBeProposed(await askedApplication(request, store), request.cause, store), store);
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/withdrawal',
    who: 'coordinator',
    does: 'Withdraws an application on behalf of the person.',
    body: Nothing,
    ifMatch: true,
    answers: { 200: ApplicationView },
    async handle(request, { store }) {
      return viewOf(
        await withdrawApplication(await askedApplication(request, store), request.cause, store),
        store,
      );
    },
  }),
];
