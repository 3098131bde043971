import * as z from 'zod';
import { bringCompany } from '../../shared/deeds/companies/bring-company.ts';
import {
  type Application,
  approve,
  becomeReady,
  RejectionReason,
  referenceOf,
  reject,
  standingOf,
  withdraw,
} from '../../shared/domain/applications/application.ts';
import type { Ids } from '../../shared/domain/kernel/ids.ts';
import { isRefusal, Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Cohort } from '../../shared/domain/programme/cohort.ts';
import {
  enrolmentIdOf,
  isTrained,
  leaveSession,
  type TrainingEnrolment,
} from '../../shared/domain/sessions/training.ts';
import { etag, type HttpRequest, json, readBody, requireSeen } from '../../shared/runtime/http.ts';
import { causeOfStaff, requireStaff } from '../../shared/runtime/staff.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications, openApplicationId, openApplications } from '../../shared/store/kinds/applications.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { withContactOfToday } from '../../shared/store/people.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { type Change, create, remove, type Store, save, type Versioned } from '../../shared/store/store.ts';
import type { CoordinatorRoute } from './deps.ts';

/** An application as a coordinator sees it. */
const shown = ({ state }: Versioned<Application>) => ({
  ...state,
  reference: referenceOf(state),
  standing: standingOf(state),
});

type Confirmed = Exclude<Application, { status: 'SUBMITTED' }>;

/** The application that the request is about, if it still is what the coordinator has seen. */
const asked = async (request: HttpRequest, store: Store): Promise<Versioned<Confirmed>> => {
  const held = await store.get(applications, request.params['applicationId'] ?? '', request.now);
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
  {
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/applications',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const cohort = await store.get(cohorts, request.params['cohortId'] ?? '');
      const { role, standing } = request.query;
      const held = await listAll(store, applications, COLLECTION.applications(cohort.state.id), {
        ...(role === 'mentor' || role === 'student' ? { prefix: `${role}#` } : {}),
        now: request.now,
      });
      const items = held.map(shown).filter((item) => standing === undefined || item.standing === standing);
      return json(200, { items });
    },
  },
  {
    method: 'GET',
    path: '/api/coordinator/applications/{applicationId}',
    async handle(request, { store }) {
      requireStaff(request, 'coordinator');
      const { state, version } = await asked(request, store);
      return json(200, shown({ state: await withContactOfToday(store, state), version }), etag(version));
    },
  },
  {
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/approval',
    async handle(request, deps) {
      const { store } = deps;
      const actor = requireStaff(request, 'coordinator');
      readBody(request, Nothing);
      return retryOnConflict(async () => {
        const held = await asked(request, store);
        const cohort = await store.get(cohorts, held.state.cohortId);
        const { next, changes } = await approval(held, cohort.state, deps, request.now);
        try {
          await store.commit(changes, causeOfStaff(request, actor, next.programmeId));
        } catch (error) {
          // A colleague's approval has brought the company in at this moment: now it is there.
          if (isRefusal(error, 'exists-already'))
            throw new Refusal('changed-meanwhile', `The company of ${held.state.id} came in meanwhile.`);
          throw error;
        }
        return json(200, shown({ state: next, version: held.version + 1 }), etag(held.version + 1));
      });
    },
  },
  {
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/rejection',
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      const { reason } = readBody(request, Rejection);
      const held = await asked(request, store);
      const { application, facts } = reject(held.state, reason, request.now);
      await store.commit(
        [save(applications, held, application, facts), ...(await closeApplication(application, store))],
        causeOfStaff(request, actor, application.programmeId),
      );
      return json(200, shown({ state: application, version: held.version + 1 }), etag(held.version + 1));
    },
  },
  {
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/withdrawal',
    async handle(request, { store }) {
      const actor = requireStaff(request, 'coordinator');
      readBody(request, Nothing);
      const held = await asked(request, store);
      const { application, facts } = withdraw(held.state, request.now);
      await store.commit(
        [
          save(applications, held, application, facts),
          ...(await closeApplication(application, store)),
          ...(await leaveTraining(application, store)),
        ],
        causeOfStaff(request, actor, application.programmeId),
      );
      return json(200, shown({ state: application, version: held.version + 1 }), etag(held.version + 1));
    },
  },
];
