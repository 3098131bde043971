import * as z from 'zod';
import { type HeldSession, loadHeldSessions } from '../../shared/deeds/sessions/named-attendance.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import {
  AttendanceInspection,
  InspectionRequest,
  openInspection,
} from '../../shared/domain/sessions/inspection.ts';
import { THEMES, type ThemeCode } from '../../shared/domain/sessions/themes.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { file, json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { inspections } from '../../shared/store/kinds/sessions.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { create, type Store } from '../../shared/store/store.ts';
import { type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { ActorView, actorsOf, participantsOf } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

const { openedBy: _, expiresAt: __, ...shown } = AttendanceInspection.shape;
const InspectionView = z.object({ ...shown, openedBy: ActorView });

const PresenceView = z.object({
  applicationId: z.string(),
  /** Absent where the person has been erased. */
  name: z.string().optional(),
  role: z.enum(ROLES).optional(),
  organisation: z.string().optional(),
  recordedBy: ActorView.optional(),
  recordedAt: z.iso.datetime().optional(),
});

const SessionView = z.object({
  id: z.string(),
  kind: z.enum(['TRAINING', 'JOINT']),
  /** Of a training; a joint session has a theme. */
  module: z.string().optional(),
  theme: z.string().optional(),
  /** Of the session itself, or of its module or theme. */
  name: Trilingual,
  startsAt: z.iso.datetime({ offset: true }),
  minutes: z.int(),
  mode: z.enum(['IN_PERSON', 'ONLINE']),
  place: z.string().optional(),
  /** Signed sheets that are attached. */
  sheets: z.int(),
  present: z.array(PresenceView),
});

const NamedAttendanceView = InspectionView.extend({ sessions: z.array(SessionView) });
export type NamedAttendance = z.output<typeof NamedAttendanceView>;

const viewsOf = async (
  opened: readonly AttendanceInspection[],
  store: Store,
): Promise<z.output<typeof InspectionView>[]> => {
  const actorOf = await actorsOf(
    store,
    opened.map(({ openedBy }) => openedBy),
  );
  return opened.map(({ openedBy, expiresAt: _expiresAt, ...inspection }) => ({
    ...inspection,
    openedBy: actorOf(openedBy),
  }));
};

const nameOf = (
  { title, kind, subject, programmeId }: HeldSession,
  { programmes }: CoordinatorDeps,
): z.output<typeof Trilingual> => {
  if (title !== undefined) return { en: title, sv: title, fi: title };
  if (kind === 'JOINT') return THEMES[subject as ThemeCode].name;
  return programmes.of(programmeId).modules[subject]?.name ?? { en: subject, sv: subject, fi: subject };
};

/** The attendance of an inspection by name, as it is now. */
const loadNamed = async (
  inspection: AttendanceInspection,
  deps: CoordinatorDeps,
): Promise<NamedAttendance> => {
  const { store } = deps;
  const held = await loadHeldSessions(inspection, store);
  const present = held.flatMap((session) => session.present);
  const [participantOf, actorOf, [view]] = await Promise.all([
    participantsOf(
      store,
      present.map(({ applicationId }) => applicationId),
    ),
    actorsOf(
      store,
      present.map(({ recordedBy }) => recordedBy),
    ),
    viewsOf([inspection], store),
  ]);
  if (view === undefined) throw new Error('An inspection has no view.');
  return {
    ...view,
    sessions: held.map((session) => ({
      id: session.id,
      kind: session.kind,
      name: nameOf(session, deps),
      sheets: session.sheets,
      ...(session.kind === 'TRAINING' ? { module: session.subject } : { theme: session.subject }),
      startsAt: session.startsAt,
      minutes: session.minutes,
      mode: session.mode,
      place: session.place,
      present: session.present
        .map(({ applicationId, recordedBy, recordedAt }) => {
          const { name, role, company } = participantOf(applicationId);
          return {
            applicationId,
            name,
            role,
            organisation: company?.name,
            recordedAt,
            recordedBy: recordedBy === undefined ? undefined : actorOf(recordedBy),
          };
        })
        .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'fi')),
    })),
  };
};

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Attendance by name, for an inspection of the funder: a coordinator opens it with a reason, and finance never does. */
export const inspectionRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/programmes/{programmeId}/inspections',
    who: 'coordinator',
    does: 'Opens the attendance by name for an inspection of the funder: the days, and the reason.',
    body: InspectionRequest,
    once: true,
    answers: { 201: InspectionView },
    async handle(request, deps) {
      const programmeId = programmeIn(request, deps);
      const id = deps.ids('isp');
      const { inspection, facts } = openInspection(request.body, { id, programmeId }, request.cause);
      return createOnce(
        request,
        deps.store,
        inspections,
        {
          state: inspection,
          changes: [create(inspections, inspection, facts)],
          location: (inspectionId) => `/api/coordinator/inspections/${inspectionId}`,
          view: async (state) => (await viewsOf([state], deps.store))[0],
        },
        { ...request.cause, programmeId },
      );
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/inspections',
    who: 'coordinator',
    does: 'Lists the inspections of a programme, the newest first: who opened which days when, and why.',
    answers: { 200: listOf(InspectionView) },
    async handle(request, deps) {
      const held = await listAll(deps.store, inspections, COLLECTION.inspections(programmeIn(request, deps)));
      const opened = held.map(({ state }) => state).toReversed();
      return json(200, { items: await viewsOf(opened, deps.store) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/inspections/{inspectionId}',
    who: 'coordinator',
    does: 'Shows the sessions of an inspection with the names of those who were there, as they are now.',
    answers: { 200: NamedAttendanceView },
    async handle(request, deps) {
      const { state } = await deps.store.get(inspections, request.params.inspectionId);
      return json(200, await loadNamed(state, deps));
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/inspections/{inspectionId}/file',
    who: 'coordinator',
    does: 'Answers with the attendance of an inspection by name as CSV or XLSX.',
    query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('csv') }),
    answers: { 200: 'table' },
    async handle(request, deps) {
      const { state } = await deps.store.get(inspections, request.params.inspectionId);
      const { format } = request.query;
      const { inspectionFile } = await import('./inspection-file.ts');
      const bytes = await inspectionFile(await loadNamed(state, deps), format, request.language);
      return file(200, bytes, TYPES[format], `attendance-${state.from}-${state.to}.${format}`);
    },
  }),
];
