import * as z from 'zod';
import { correctAttendanceOf } from '../../shared/deeds/sessions/correct-attendance.ts';
import { listAttendance } from '../../shared/deeds/sessions/list-attendance.ts';
import { recordAttendance } from '../../shared/deeds/sessions/record-attendance.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { attend, miss } from '../../shared/domain/sessions/attendance.ts';
import { CORRECTION_REASONS } from '../../shared/domain/sessions/correction-reasons.ts';
import {
  enrolmentIdOf,
  requireAdmitted,
  type TrainingSession,
} from '../../shared/domain/sessions/training.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { trainingEnrolments } from '../../shared/store/kinds/sessions.ts';
import type { Store } from '../../shared/store/store.ts';
import { ApplicationIds, admissionOf, askedSession, isTrainerOnly, OtherCohorts } from './asked-session.ts';
import { type AskedAbout, type CoordinatorRoute, route } from './deps.ts';
import { EnrolmentView, toEnrolmentView } from './enrolment-views.ts';
import { ActorView, actorsOf, personNames } from './people-views.ts';
import { SeatOutcome, toSeatOutcomes } from './seat-outcomes.ts';

const AttendanceList = z
  .strictObject({
    attended: ApplicationIds,
    missed: ApplicationIds.default([]),
    otherCohorts: OtherCohorts,
  })
  .refine(({ attended, missed }) => !attended.some((id) => missed.includes(id)), {
    message: 'both-present-and-absent',
    path: ['missed'],
  });

const AttendeeView = z.strictObject({
  applicationId: z.string(),
  /** Absent for a trainer. */
  personId: z.string().optional(),
  name: z.string().optional(),
  standing: z.enum(['EXPECTED', 'PRESENT', 'ABSENT']),
  /** For the `If-Match` of a correction. */
  version: z.int(),
  chosenAt: z.iso.datetime().optional(),
  recordedBy: ActorView.optional(),
  recordedAt: z.iso.datetime().optional(),
});

/** The attendance sheet of a session as this caller reads it. */
const sheetFor = async (
  request: Pick<AskedAbout<unknown>, 'rights'>,
  session: TrainingSession,
  store: Store,
): Promise<z.output<typeof AttendeeView>[]> => {
  const attendees = await listAttendance(session, store);
  const [names, actorOf] = await Promise.all([
    personNames(
      store,
      attendees.map(({ personId }) => personId),
    ),
    actorsOf(
      store,
      attendees.map(({ recordedBy }) => recordedBy),
    ),
  ]);
  const isShort = isTrainerOnly(request, session);
  return attendees.map(({ recordedBy, personId, ...attendee }) => ({
    ...attendee,
    ...(isShort ? {} : { personId }),
    name: names.get(personId),
    ...(recordedBy === undefined ? {} : { recordedBy: actorOf(recordedBy) }),
  }));
};

/**
 * A trainer's entries are about people on the sheet: the answer names them, and other ids would name others.
 * @throws Refusal `no-seat`
 */
const requireOnSheet = async (
  request: Pick<AskedAbout<unknown>, 'rights'>,
  session: TrainingSession,
  applicationIds: readonly string[],
  store: Store,
): Promise<void> => {
  if (!isTrainerOnly(request, session)) return;
  const sheet = new Set((await listAttendance(session, store)).map(({ applicationId }) => applicationId));
  const stranger = applicationIds.find((id) => !sheet.has(id));
  if (stranger !== undefined)
    throw new Refusal('no-seat', `${stranger} is not on the sheet of ${session.id}.`);
};

export const attendanceRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/training-sessions/{sessionId}/attendance',
    who: 'trainer',
    does: 'Lists who was there, who was not and who is expected, with the author and the time of each entry.',
    answers: { 200: listOf(AttendeeView) },
    async handle(request, { store }) {
      const { state } = await askedSession(request, store);
      return json(200, { items: await sheetFor(request, state, store) });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/training-sessions/{sessionId}/attendance',
    who: 'trainer',
    does: 'Records who was there and who was not.',
    body: AttendanceList,
    answers: { 200: z.object({ attended: z.array(SeatOutcome), missed: z.array(SeatOutcome) }) },
    async handle(request, { store, programmes }) {
      const { attended, missed, otherCohorts } = request.body;
      const { state: session } = await askedSession(request, store);
      await requireOnSheet(request, session, [...attended, ...missed], store);
      const cause = { ...request.cause, programmeId: session.programmeId };
      const admission = admissionOf(session, otherCohorts, programmes);
      const record = async (applicationIds: readonly string[], decide: typeof attend) =>
        toSeatOutcomes(
          await recordAttendance(session, applicationIds, decide, admission, cause, store),
          request.language,
          store,
        );
      return json(200, { attended: await record(attended, attend), missed: await record(missed, miss) });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/training-sessions/{sessionId}/attendance/{applicationId}',
    who: 'trainer',
    does: 'Corrects whether a person was there, with a reason. Figures follow in the period of the session.',
    body: z.strictObject({
      standing: z.enum(['PRESENT', 'ABSENT']),
      reason: z.enum(CORRECTION_REASONS),
      otherCohorts: OtherCohorts,
    }),
    ifMatch: true,
    // A trainer reads the line of the sheet.
    answers: { 200: z.union([AttendeeView, EnrolmentView]) },
    async handle(request, { store, programmes }) {
      const { otherCohorts, ...correction } = request.body;
      const [{ state: session }, held] = await Promise.all([
        askedSession(request, store),
        store.get(trainingEnrolments, enrolmentIdOf(request.params.applicationId)),
      ]);
      await requireOnSheet(request, session, [request.params.applicationId], store);
      requireSeen(request, trainingEnrolments, held);
      requireAdmitted(session, held.state, admissionOf(session, otherCohorts, programmes));
      const { state, version } = await correctAttendanceOf(held, session, correction, request.cause, store);
      if (!isTrainerOnly(request, session))
        return json(200, await toEnrolmentView(state, store), etag(version));
      const sheet = await sheetFor(request, session, store);
      const line = sheet.find(({ applicationId }) => applicationId === state.applicationId);
      return json(200, line, etag(version));
    },
  }),
];
