import * as z from 'zod';
import { bringCompany } from '../../shared/deeds/companies/bring-company.ts';
import {
  type Application,
  approve,
  becomeReady,
  RejectionReason,
  reject,
  STANDINGS,
  withdraw,
} from '../../shared/domain/applications/application.ts';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import type { Cohort } from '../../shared/domain/programme/cohort.ts';
import {
  enrolmentIdOf,
  isTrained,
  leaveSession,
  type TrainingEnrolment,
} from '../../shared/domain/sessions/training.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications, openApplicationId, openApplications } from '../../shared/store/kinds/applications.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { withContactOfToday } from '../../shared/store/people.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { type Change, create, remove, type Store, save, type Versioned } from '../../shared/store/store.ts';
import { ApplicationSummary, ApplicationView, toSummary, toView } from './application-views.ts';
import { type AskedAbout, type CoordinatorRoute, route } from './deps.ts';

type Confirmed = Exclude<Application, { status: 'SUBMITTED' }>;

/** The application that the request is about, if it still is what the coordinator has seen. */
const asked = async (
  request: AskedAbout<{ readonly applicationId: string }>,
  store: Store,
): Promise<Versioned<Confirmed>> => {
  const held = await store.get(applications, request.params.applicationId, request.now);
  const { state, version } = held;
  // What nobody has confirmed is nobody's business yet.
  if (state.status === 'SUBMITTED') throw new Refusal('not-found', `${state.id} is not confirmed.`);
  requireSeen(request, held);
  return { state, version };
};

const enrolmentFor = (
  application: Extract<Application, { status: 'APPROVED' }>,
  required: readonly string[],
): TrainingEnrolment => ({
  id: enrolmentIdOf(application.id),
  applicationId: application.id,
  programmeId: application.programmeId,
  cohortId: application.cohortId,
  personId: application.personId,
  role: application.form.role,
  ...(application.companyId === undefined ? {} : { companyId: application.companyId }),
  required: [...required],
  seats: {},
  attended: {},
  outcome: { status: 'OPEN' },
});

/**
 * Approval: the mentor's company joins, and the way through training opens. Where the cohort asks for none, the person
 * is ready for matching at once.
 */
const approval = async (
  held: Versioned<Application>,
  cohort: Cohort,
  deps: { readonly store: Store; readonly ids: Ids },
  now: Date,
): Promise<{ next: Application; changes: Change[] }> => {
  const { companyId, changes } = await bringCompany(held.state, now, deps);
  const { application, facts } = approve(held.state, companyId, now);
  const required = cohort.training[application.form.role];
  if (required.length > 0)
    return {
      next: application,
      changes: [
        save(applications, held, application, facts),
        create(trainingEnrolments, enrolmentFor(application, required)),
        ...changes,
      ],
    };
  const ready = becomeReady(application, now);
  return {
    next: ready.application,
    changes: [save(applications, held, ready.application, [...facts, ...ready.facts]), ...changes],
  };
};

/** Whoever is rejected or withdraws may apply again. */
const closeApplication = async (
  application: Exclude<Application, { status: 'SUBMITTED' }>,
  store: Store,
): Promise<Change[]> => {
  const open = await store.find(
    openApplications,
    openApplicationId({ ...application, role: application.form.role }),
  );
  return open ? [remove(openApplications, open)] : [];
};

/** Whoever withdraws needs no training: their seats are free for others, and no reminder finds them. */
const leaveTraining = async (application: Application, store: Store): Promise<Change[]> => {
  const enrolment = await store.find(trainingEnrolments, enrolmentIdOf(application.id));
  if (!enrolment || isTrained(enrolment.state)) return [];
  const { seats, attended } = enrolment.state;
  const open = Object.entries(seats).filter(([module]) => !attended[module]);
  const sessions = await Promise.all(open.map(([, sessionId]) => store.get(trainingSessions, sessionId)));
  return [
    remove(trainingEnrolments, enrolment),
    ...sessions.map((session) =>
      save(trainingSessions, session, leaveSession(session.state, application.id)),
    ),
  ];
};

const Rejection = z.strictObject({ reason: RejectionReason });
const Nothing = z.strictObject({});

export const reviewRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/applications',
    who: 'coordinator',
    does: 'Lists confirmed applications, a page at a time.',
    query: pageQueryWith({ role: z.enum(ROLES).optional(), standing: z.enum(STANDINGS).optional() }),
    answers: { 200: pageOf(ApplicationSummary) },
    async handle(request, { store }) {
      const cohort = await store.get(cohorts, request.params.cohortId);
      const { role, standing, limit, after } = request.query;
      const page = await store.list(applications, COLLECTION.applications(cohort.state.id), {
        limit,
        now: request.now,
        ...(role === undefined ? {} : { prefix: `${role}#` }),
        ...(after === undefined ? {} : { after }),
      });
      const items = page.items
        .map(({ state }) => toSummary(state))
        .filter((item) => standing === undefined || item.standing === standing);
      return json(200, { items, ...(page.next === undefined ? {} : { next: page.next }) });
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
      const { state, version } = await asked(request, store);
      return json(200, toView(await withContactOfToday(store, state)), etag(version));
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
      return retryOnConflict(async () => {
        const held = await asked(request, store);
        if (held.state.status === 'APPROVED' || held.state.status === 'PARTICIPATING')
          return json(200, toView(held.state), etag(held.version));
        const cohort = await store.get(cohorts, held.state.cohortId);
        const { next, changes } = await approval(held, cohort.state, deps, request.now);
        try {
          await store.commit(changes, request.causeFor(next.programmeId));
        } catch (error) {
          // A colleague's approval has brought the company in at this moment: now it is there.
          if (isRefusal(error, 'exists-already'))
            throw new Refusal('changed-meanwhile', `The company of ${held.state.id} came in meanwhile.`);
          throw error;
        }
        return json(200, toView(next), etag(held.version + 1));
      });
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
      const { reason } = request.body;
      const held = await asked(request, store);
      if (held.state.status === 'REJECTED' && held.state.reason === reason)
        return json(200, toView(held.state), etag(held.version));
      const { application, facts } = reject(held.state, reason, request.now);
      await store.commit(
        [save(applications, held, application, facts), ...(await closeApplication(application, store))],
        request.causeFor(application.programmeId),
      );
      return json(200, toView(application), etag(held.version + 1));
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
      const held = await asked(request, store);
      if (held.state.status === 'WITHDRAWN') return json(200, toView(held.state), etag(held.version));
      const { application, facts } = withdraw(held.state, request.now);
      await store.commit(
        [
          save(applications, held, application, facts),
          ...(await closeApplication(application, store)),
          ...(await leaveTraining(application, store)),
        ],
        request.causeFor(application.programmeId),
      );
      return json(200, toView(application), etag(held.version + 1));
    },
  }),
];
