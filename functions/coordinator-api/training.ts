import * as z from 'zod';
import { giveSeats } from '../../shared/deeds/sessions/give-seats.ts';
import { recordAttendance } from '../../shared/deeds/sessions/record-attendance.ts';
import { waiveTraining } from '../../shared/deeds/sessions/waive-training.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import {
  attend,
  enrolmentIdOf,
  miss,
  openSession,
  SessionPlan,
  TrainingEnrolment,
  TrainingSession,
  WAIVER_REASONS,
} from '../../shared/domain/sessions/training.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, type Store, type Versioned } from '../../shared/store/store.ts';
import { createOnce } from './create-once.ts';
import { type AskedAbout, type CoordinatorRoute, route } from './deps.ts';
import { listInCohort } from './list-in-cohort.ts';

const ApplicationIds = z.array(z.string().max(80)).max(500);

const Enrolments = z.union([
  z.strictObject({ applicationIds: ApplicationIds.min(1) }),
  /** People without a seat in the session's module who need one. */
  z.strictObject({ everybodyWithoutSeat: z.literal(true) }),
]);

const AttendanceList = z
  .strictObject({ attended: ApplicationIds, missed: ApplicationIds.default([]) })
  .refine(({ attended, missed }) => !attended.some((id) => missed.includes(id)), {
    message: 'both-present-and-absent',
    path: ['missed'],
  });

/** Outcome for one person of a list. */
const SeatOutcome = z.object({ applicationId: z.string(), result: z.string() });

const Waiver = z.strictObject({ reason: z.enum(WAIVER_REASONS) });

const askedSession = (
  request: AskedAbout<{ readonly sessionId: string }>,
  store: Store,
): Promise<Versioned<TrainingSession>> => store.get(trainingSessions, request.params.sessionId);

export const trainingRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/training-sessions',
    who: 'coordinator',
    does: 'Plans a training session.',
    body: SessionPlan,
    once: true,
    answers: { 201: TrainingSession },
    async handle(request, { store, programmes, ids }) {
      const plan = request.body;
      const cohort = await store.get(cohorts, request.params.cohortId);
      if (!programmes.of(cohort.state.programmeId).modules[plan.module])
        throw new Refusal('field-invalid', `${plan.module} is no module.`, [
          { pointer: '/module', code: 'choice-unknown' },
        ]);
      const { session, facts } = openSession(cohort.state, plan, ids('trs'));
      return createOnce(
        request,
        store,
        trainingSessions,
        {
          state: session,
          changes: [create(trainingSessions, session, facts)],
          location: (id) => `/api/coordinator/training-sessions/${id}`,
        },
        { ...request.cause, programmeId: session.programmeId },
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/training-sessions',
    who: 'coordinator',
    does: 'Lists the training sessions of a cohort.',
    answers: { 200: listOf(TrainingSession) },
    async handle(request, { store }) {
      const held = await listInCohort(store, trainingSessions, COLLECTION.sessions, request.params.cohortId);
      return json(200, { items: held.map(({ state }) => state) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/training-sessions/{sessionId}',
    who: 'coordinator',
    does: 'Shows a training session.',
    answers: { 200: TrainingSession },
    async handle(request, { store }) {
      const held = await askedSession(request, store);
      return json(200, held.state, etag(held.version));
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/training-sessions/{sessionId}/enrolments',
    who: 'coordinator',
    does: 'Gives people seats, or everybody who still needs one.',
    body: Enrolments,
    answers: { 200: listOf(SeatOutcome) },
    async handle(request, deps) {
      const wanted = request.body;
      const { state: session } = await askedSession(request, deps.store);
      const applicationIds =
        'applicationIds' in wanted
          ? wanted.applicationIds
          : (await listAll(deps.store, trainingEnrolments, COLLECTION.enrolments(session.cohortId)))
              .map(({ state }) => state)
              .filter(
                ({ outcome, required, seats, attended }) =>
                  outcome.status === 'OPEN' &&
                  required.includes(session.module) &&
                  seats[session.module] === undefined &&
                  attended[session.module] === undefined,
              )
              .map(({ applicationId }) => applicationId);
      const cause = { ...request.cause, programmeId: session.programmeId };
      return json(200, {
        items: await giveSeats(session.id, applicationIds, cause, deps),
      });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/training-sessions/{sessionId}/attendance',
    who: 'coordinator',
    does: 'Records who was there and who was not.',
    body: AttendanceList,
    answers: { 200: z.object({ attended: z.array(SeatOutcome), missed: z.array(SeatOutcome) }) },
    async handle(request, { store }) {
      const { attended, missed } = request.body;
      const { state: session } = await askedSession(request, store);
      const cause = { ...request.cause, programmeId: session.programmeId };
      const record = (applicationIds: readonly string[], decide: typeof attend) =>
        recordAttendance(session, applicationIds, decide, cause, store);
      return json(200, { attended: await record(attended, attend), missed: await record(missed, miss) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/training-waiver',
    who: 'coordinator',
    does: 'Waives the training of a person, with a reason.',
    body: Waiver,
    ifMatch: true,
    answers: { 200: TrainingEnrolment },
    async handle(request, { store }) {
      const id = enrolmentIdOf(request.params.applicationId);
      const held = await store.get(trainingEnrolments, id);
      requireSeen(request, held);
      const { state, version } = await waiveTraining(held, request.body.reason, request.cause, store);
      return json(200, state, etag(version));
    },
  }),
];
