import * as z from 'zod';
import {
  cancelSessionFor,
  changeSessionTo,
  findingsOfSession,
} from '../../shared/deeds/sessions/change-session.ts';
import { giveSeats } from '../../shared/deeds/sessions/give-seats.ts';
import { takeSeat } from '../../shared/deeds/sessions/take-seat.ts';
import { waiveTraining } from '../../shared/deeds/sessions/waive-training.ts';
import { withdrawTrainingWaiver } from '../../shared/deeds/sessions/withdraw-waiver.ts';
import { requireAccepted } from '../../shared/domain/kernel/finding.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { Confirmed, requireActive } from '../../shared/domain/programme/cohort.ts';
import { CANCEL_REASONS } from '../../shared/domain/sessions/cancel-reasons.ts';
import { changeSession, SessionEdit } from '../../shared/domain/sessions/session-changes.ts';
import {
  enrolmentIdOf,
  openSession,
  SessionPlan,
  type TrainingSession,
} from '../../shared/domain/sessions/training.ts';
import { WAIVER_REASONS } from '../../shared/domain/sessions/waiver.ts';
import { listOf, pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { requireSeen, sawCurrent, seenVersion } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { trainingEnrolments, trainingSessions } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, type Store } from '../../shared/store/store.ts';
import { ApplicationIds, admissionOf, askedSession, isTrainerOnly, OtherCohorts } from './asked-session.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { EnrolmentView, TrainedBefore, toEnrolmentView, trainedBefore } from './enrolment-views.ts';
import { FindingView, refusingInWords, toFindingViews } from './findings.ts';
import { allOf, listPage } from './list-page.ts';
import { SeatOutcome, toSeatOutcomes } from './seat-outcomes.ts';
import { participantsIn, SessionSummary, SessionView, summaryOf } from './session-views.ts';

const Enrolments = z
  .strictObject({
    applicationIds: ApplicationIds.default([]),
    otherCohorts: OtherCohorts,
    /** In place of a list: people without a seat in the session's module who need one. */
    everybodyWithoutSeat: z.literal(true).optional(),
  })
  .refine(
    ({ applicationIds, everybodyWithoutSeat }) =>
      everybodyWithoutSeat === (applicationIds.length === 0 || undefined),
    {
      message: 'required',
      path: ['applicationIds'],
    },
  );

const Waiver = z.strictObject({ reason: z.enum(WAIVER_REASONS) });

const Plan = z.strictObject({ ...SessionPlan.shape, confirmed: Confirmed });
const Edit = z.strictObject({ ...SessionEdit.shape, confirmed: Confirmed });

/** Sessions of a cohort that do not take place: a seat in one of them is none. */
const cancelledIn = async (cohortId: string, store: Store): Promise<ReadonlySet<string>> =>
  new Set(
    (await listAll(store, trainingSessions, COLLECTION.sessions(cohortId))).flatMap(({ state }) =>
      state.cancelled === undefined ? [] : [state.id],
    ),
  );

/** People of the cohort who need the module of a session and have no seat for it. */
const withoutSeat = async (session: TrainingSession, store: Store): Promise<string[]> => {
  const [held, cancelled] = await Promise.all([
    listAll(store, trainingEnrolments, COLLECTION.enrolments(session.cohortId)),
    cancelledIn(session.cohortId, store),
  ]);
  return held.flatMap(({ state: { applicationId, outcome, required, seats, attended } }) => {
    const seat = seats[session.module];
    const needsSeat =
      outcome.status === 'OPEN' &&
      required.includes(session.module) &&
      (seat === undefined || cancelled.has(seat)) &&
      attended[session.module] === undefined;
    return needsSeat ? [applicationId] : [];
  });
};

export const trainingRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/applications/{applicationId}/training',
    who: 'coordinator',
    does: 'Shows the training of a person, with the sessions they have chosen, what they say about them, and what they completed in another cohort.',
    answers: {
      200: z.object({
        // Absent where no training is asked for.
        training: EnrolmentView.optional(),
        before: TrainedBefore.optional(),
      }),
    },
    async handle(request, { store }) {
      const { state } = await store.get(applications, request.params.applicationId);
      const [held, before] = await Promise.all([
        store.find(trainingEnrolments, enrolmentIdOf(state.id)),
        trainedBefore(state, store),
      ]);
      return held === undefined
        ? json(200, { before })
        : json(200, { training: await toEnrolmentView(held.state, store), before }, etag(held.version));
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/training-sessions',
    who: 'trainer',
    does: 'Plans a training session. Remarks on its time wait to be confirmed.',
    body: Plan,
    once: true,
    answers: { 201: SessionSummary },
    async handle(request, { store, programmes, ids }) {
      const { confirmed, ...plan } = request.body;
      const cohort = await store.get(cohorts, request.params.cohortId);
      if (!programmes.of(cohort.state.programmeId).modules[plan.module])
        throw new Refusal('field-invalid', `${plan.module} is no module.`, [
          { pointer: '/module', code: 'choice-unknown' },
        ]);
      requireActive(cohort.state);
      const { session, facts } = openSession(cohort.state, plan, ids('trs'), request.now);
      return createOnce(
        request,
        store,
        trainingSessions,
        {
          state: session,
          changes: [create(trainingSessions, session, facts)],
          location: (id) => `/api/coordinator/training-sessions/${id}`,
          view: async (made) => summaryOf(made, programmes, request.now),
        },
        { ...request.cause, programmeId: session.programmeId },
        () =>
          refusingInWords(request, async () =>
            requireAccepted(await findingsOfSession(session, request.now, store), confirmed),
          ),
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/training-sessions',
    who: 'trainer',
    does: 'Lists the training sessions of a cohort in the order of their dates.',
    query: pageQueryWith({
      module: z.string().max(40).optional(),
      audience: z.enum(ROLES).optional(),
      from: z.iso.datetime({ offset: true }).optional(),
      until: z.iso.datetime({ offset: true }).optional(),
      /** Sessions that take place and have not begun. */
      when: z.enum(['ahead']).optional(),
    }),
    answers: { 200: pageOf(SessionSummary) },
    async handle(request, deps) {
      const { module, audience, from, until, when } = request.query;
      const { state: cohort } = await deps.store.get(cohorts, request.params.cohortId);
      const { modules } = deps.programmes.of(cohort.programmeId);
      const { items, next } = await listPage(
        request,
        deps,
        trainingSessions,
        COLLECTION.sessions(cohort.id),
        {
          where: allOf(
            module !== undefined && ((session) => session.module === module),
            audience !== undefined && ((session) => modules[session.module]?.audience === audience),
            from !== undefined && (({ startsAt }) => new Date(startsAt) >= new Date(from)),
            until !== undefined && (({ startsAt }) => new Date(startsAt) <= new Date(until)),
            when !== undefined &&
              (({ startsAt, cancelled }) => cancelled === undefined && new Date(startsAt) > request.now),
          ),
        },
      );
      return json(200, {
        items: items.map((session) => summaryOf(session, deps.programmes, request.now)),
        next,
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/training-sessions/{sessionId}',
    who: 'trainer',
    does: 'Shows a training session and the people who have a seat.',
    answers: { 200: SessionView },
    async handle(request, { store, programmes }) {
      const { state, version } = await askedSession(request, store);
      const everything = await participantsIn(state, store);
      const participants = isTrainerOnly(request, state)
        ? everything.map(({ applicationId, name, attended }) => ({ applicationId, name, attended }))
        : everything;
      const { enrolled } = state;
      return json(
        200,
        { ...summaryOf(state, programmes, request.now), enrolled, participants },
        etag(version),
      );
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
      const { everybodyWithoutSeat, otherCohorts, applicationIds: named } = request.body;
      const { state: session } = await askedSession(request, deps.store);
      const applicationIds = everybodyWithoutSeat ? await withoutSeat(session, deps.store) : named;
      const admission = admissionOf(session, otherCohorts, deps.programmes);
      const cause = { ...request.cause, programmeId: session.programmeId };
      const given = await giveSeats(session.id, applicationIds, admission, cause, deps);
      return json(200, { items: await toSeatOutcomes(given, request.language, deps.store) });
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/training-sessions/{sessionId}/enrolments/{applicationId}',
    who: 'coordinator',
    does: 'Takes a seat away before the session begins. The person is told, and the calendar entry is cancelled.',
    ifMatch: true,
    answers: { 200: EnrolmentView },
    async handle(request, { store }) {
      const [{ state: session }, held] = await Promise.all([
        askedSession(request, store),
        store.get(trainingEnrolments, enrolmentIdOf(request.params.applicationId)),
      ]);
      const isThere = held.state.seats[session.module] === session.id;
      if (isThere) requireSeen(request, trainingEnrolments, held);
      else sawCurrent(request, held);
      const { state, version } = await takeSeat(held, session, request.cause, store);
      return json(200, await toEnrolmentView(state, store), etag(version));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/training-sessions/{sessionId}/settings',
    who: 'trainer',
    does: 'Changes settings of a session; those that are left out stay. Another time or place is told to the people with seats.',
    body: Edit,
    ifMatch: true,
    answers: { 200: SessionSummary },
    async handle(request, { store, programmes }) {
      const { confirmed, ...edit } = request.body;
      const held = await askedSession(request, store);
      const decided = changeSession(held.state, edit, request.now);
      const isRepeated = decided.session === held.state && (seenVersion(request) ?? 0) <= held.version;
      if (!isRepeated) requireSeen(request, trainingSessions, held);
      const { state, version } = await refusingInWords(request, () =>
        changeSessionTo(held, decided, confirmed, request.cause, store),
      );
      return json(200, summaryOf(state, programmes, request.now), etag(version));
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/training-sessions/{sessionId}/settings-preview',
    who: 'trainer',
    does: 'Shows the remarks on changed settings, and how many people would get a mail. Changes nothing.',
    body: Edit,
    answers: { 200: z.object({ session: SessionSummary, findings: z.array(FindingView) }) },
    async handle(request, { store, programmes }) {
      const { confirmed: _, ...edit } = request.body;
      const { state } = await askedSession(request, store);
      const { session } = changeSession(state, edit, request.now);
      const findings = await findingsOfSession(session, request.now, store, state);
      return json(200, {
        session: summaryOf(session, programmes, request.now),
        findings: toFindingViews(findings, request.language),
      });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/training-sessions/{sessionId}/cancellation',
    who: 'trainer',
    does: 'Cancels a session: its seats are free, and the people who had them are told what comes next.',
    body: z.strictObject({ reason: z.enum(CANCEL_REASONS) }),
    ifMatch: true,
    answers: { 200: SessionSummary },
    async handle(request, { store, programmes }) {
      const held = await askedSession(request, store);
      const isRepeated = held.state.cancelled !== undefined && (seenVersion(request) ?? 0) <= held.version;
      if (!isRepeated) requireSeen(request, trainingSessions, held);
      const { state, version } = await cancelSessionFor(held, request.body.reason, request.cause, store);
      return json(200, summaryOf(state, programmes, request.now), etag(version));
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/applications/{applicationId}/training-waiver',
    who: 'coordinator',
    does: 'Waives the training of a person, with a reason.',
    body: Waiver,
    ifMatch: true,
    answers: { 200: EnrolmentView },
    async handle(request, { store }) {
      const id = enrolmentIdOf(request.params.applicationId);
      const held = await store.get(trainingEnrolments, id);
      if (held.state.outcome.status === 'WAIVED') sawCurrent(request, held);
      else requireSeen(request, trainingEnrolments, held);
      const { state, version } = await waiveTraining(held, request.body.reason, request.cause, store);
      return json(200, await toEnrolmentView(state, store), etag(version));
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/coordinator/applications/{applicationId}/training-waiver',
    who: 'coordinator',
    does: 'Takes a waiver back: the person needs the training again.',
    ifMatch: true,
    answers: { 200: EnrolmentView },
    async handle(request, { store }) {
      const held = await store.get(trainingEnrolments, enrolmentIdOf(request.params.applicationId));
      if (held.state.outcome.status === 'OPEN') sawCurrent(request, held);
      else requireSeen(request, trainingEnrolments, held);
      const { state, version } = await withdrawTrainingWaiver(held, request.cause, store);
      return json(200, await toEnrolmentView(state, store), etag(version));
    },
  }),
];
