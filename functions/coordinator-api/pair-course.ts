import * as z from 'zod';
import { cancelMeeting, moveMeeting, planMeeting } from '../../shared/deeds/meetings/plan-meeting.ts';
import {
  confirmMeeting,
  correctMeeting,
  dismissMeeting,
  disputeMeeting,
  reportMeeting,
} from '../../shared/deeds/meetings/report-meeting.ts';
import { confirmAgreement } from '../../shared/deeds/pairs/agree.ts';
import { hearOfPair } from '../../shared/deeds/pairs/hear-of-pair.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { ROLES, type Role } from '../../shared/domain/kernel/role.ts';
import { Meeting, MeetingMode, Mood } from '../../shared/domain/meetings/meeting.ts';
import { isPlannedAs } from '../../shared/domain/meetings/plan.ts';
import { isHeldAs } from '../../shared/domain/meetings/report.ts';
import { Agreement, agreementIdOf, Terms } from '../../shared/domain/pairs/agreement.ts';
import { healthIdOf, PairHealth } from '../../shared/domain/pairs/health.ts';
import type { Pair } from '../../shared/domain/pairs/pair.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { json, type Reply } from '../../shared/runtime/http/reply.ts';
import { type HttpRequest, requireSeen, sawCurrent } from '../../shared/runtime/http/request.ts';
import { batchOf } from '../../shared/store/batch.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { meetings } from '../../shared/store/kinds/meetings.ts';
import { agreements, pairHealths, pairs } from '../../shared/store/kinds/pairs.ts';
import { persons } from '../../shared/store/kinds/people.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { meetingsOf } from '../../shared/store/meetings.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { ParticipantView, participantsOf } from './people-views.ts';

const { verdict, rule, since, metOn, contactOn, activeOn, calls, checkOn } = PairHealth.shape;
const HealthView = z.object({
  verdict,
  rule,
  since,
  metOn,
  contactOn,
  activeOn,
  calls,
  checkOn,
  meetings: z.int(),
});

const MeetingView = z.object({
  id: z.string(),
  /** For `If-Match`. */
  version: z.int(),
  status: z.enum(Meeting.options.map(({ shape }) => shape.status.value)),
  heldOn: z.iso.date().optional(),
  startsAt: z.iso.datetime().optional(),
  mode: MeetingMode,
  minutes: z.int(),
  place: z.string().optional(),
  reportedBy: z.enum(ROLES).optional(),
  confirmed: z.enum(['BOTH', 'SILENCE', 'STAFF']).optional(),
  confirmBy: z.iso.datetime().optional(),
  /** Coordinators alone see them. */
  moods: z.object({ mentor: Mood.optional(), student: Mood.optional() }).optional(),
});

/** The course of a pair: its health with the rule, its agreement, and its meetings, the latest first. */
export const CourseView = z.object({
  pairId: z.string(),
  mentor: ParticipantView,
  student: ParticipantView,
  health: HealthView,
  agreement: z.object({
    ...Agreement.pick({ terms: true, revision: true, confirmed: true }).shape,
    /** For `If-Match`. */
    version: z.int(),
  }),
  meetings: z.array(MeetingView),
});

const PairHealthView = z.object({
  pairId: z.string(),
  ...HealthView.shape,
  mentor: z.object({ ...ParticipantView.shape, phone: z.string().optional() }),
  student: z.object({ ...ParticipantView.shape, phone: z.string().optional() }),
});

const healthOf = (health: PairHealth): z.output<typeof HealthView> => {
  const { verdict, rule, since, metOn, contactOn, activeOn, calls, checkOn, meetings: count } = health;
  return { verdict, rule, since, metOn, contactOn, activeOn, calls, checkOn, meetings: count };
};

const meetingOf = ({ state: meeting, version }: Versioned<Meeting>): z.output<typeof MeetingView> => {
  const { id, status, mode, minutes } = meeting;
  if (meeting.status === 'PLANNED' || meeting.status === 'CANCELLED')
    return { id, version, status, mode, minutes, startsAt: meeting.startsAt, place: meeting.place };
  const { heldOn, reportedBy, moods } = meeting;
  return {
    id,
    version,
    status,
    mode,
    minutes,
    heldOn,
    reportedBy,
    moods,
    confirmed: meeting.status === 'CONFIRMED' ? meeting.confirmed : undefined,
    confirmBy: meeting.status === 'REPORTED' ? meeting.confirmBy : undefined,
  };
};

const orderOf = ({ state }: Versioned<Meeting>): string =>
  'heldOn' in state ? state.heldOn : state.startsAt;

/** With the meeting that was changed a moment ago: the index may lag behind it. */
const courseOf = async (
  store: Store,
  { id: pairId, mentorApplicationId, studentApplicationId }: Pair,
  changed?: Versioned<Meeting>,
): Promise<z.output<typeof CourseView>> => {
  const [{ state: health }, agreement, held, participantOf] = await Promise.all([
    store.get(pairHealths, healthIdOf(pairId)),
    store.get(agreements, agreementIdOf(pairId)),
    meetingsOf(store, pairId),
    participantsOf(store, [mentorApplicationId, studentApplicationId]),
  ]);
  const others = held.filter(({ state }) => state.id !== changed?.state.id);
  const all = [...others, ...(changed ? [changed] : [])];
  const { terms, revision, confirmed } = agreement.state;
  return {
    mentor: participantOf(mentorApplicationId),
    student: participantOf(studentApplicationId),
    pairId,
    health: healthOf(health),
    agreement: { terms, revision, confirmed, version: agreement.version },
    meetings: all.sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1)).map(meetingOf),
  };
};

const answered = async (store: Store, pair: Pair, changed?: Versioned<Meeting>): Promise<Reply> =>
  json(200, await courseOf(store, pair, changed));

/** The meeting that a deed is about, as the caller has seen it. A deed done already succeeds again. */
const meetingAsked = async (
  request: Pick<HttpRequest, 'headers'> & { readonly params: { readonly meetingId: string } },
  store: Store,
  isDone: (meeting: Meeting) => boolean,
): Promise<{ readonly pair: Pair; readonly held: Versioned<Meeting> }> => {
  const held = await store.get(meetings, request.params.meetingId);
  if (isDone(held.state)) sawCurrent(request, held);
  else requireSeen(request, meetings, held);
  return { pair: (await store.get(pairs, held.state.pairId)).state, held };
};

const roleNamed = (named: string): Role => {
  const role = ROLES.find((known) => known === named);
  if (!role) throw new Refusal('not-found', `A pair has no ${named}.`);
  return role;
};

const For = z.strictObject({ role: z.enum(ROLES) });
const Reported = z.strictObject({
  role: z.enum(ROLES),
  heldOn: z.iso.date(),
  mode: MeetingMode,
  minutes: z.number(),
  mood: z.number().optional(),
});
const Planned = z.strictObject({
  role: z.enum(ROLES),
  startsAt: z.iso.datetime(),
  mode: MeetingMode,
  minutes: z.number(),
  place: z.string().trim().max(200).optional(),
});
const Corrected = z.strictObject({ heldOn: z.iso.date(), mode: MeetingMode, minutes: z.number() });

/** The course of a pair: deeds of the two by link, done by a coordinator for one of them. */
export const pairCourseRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/health',
    who: 'coordinator',
    does: 'Lists the health of a cohort’s pairs with telephone numbers: the call list.',
    answers: { 200: listOf(PairHealthView) },
    async handle(request, { store }) {
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const all = (await listAll(store, pairHealths, COLLECTION.health(cohort.id))).map(({ state }) => state);
      const [participantOf, people] = await Promise.all([
        participantsOf(
          store,
          all.flatMap((health) => [health.mentorApplicationId, health.studentApplicationId]),
        ),
        batchOf(
          store,
          persons,
          all.flatMap((health) => [health.mentorPersonId, health.studentPersonId]),
        ),
      ]);
      const withPhone = (applicationId: string, personId: string) => ({
        ...participantOf(applicationId),
        phone: people.get(personId)?.contact.phone,
      });
      return json(200, {
        items: all.map((health) => ({
          pairId: health.pairId,
          ...healthOf(health),
          mentor: withPhone(health.mentorApplicationId, health.mentorPersonId),
          student: withPhone(health.studentApplicationId, health.studentPersonId),
        })),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/pairs/{pairId}/course',
    who: 'coordinator',
    does: 'Shows health, agreement and meetings of a pair.',
    answers: { 200: CourseView },
    async handle(request, { store }) {
      return answered(store, (await store.get(pairs, request.params.pairId)).state);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/agreement/{role}',
    who: 'coordinator',
    does: 'Confirms the agreement for one of the two, in the words that they have given.',
    body: Terms,
    ifMatch: true,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { state: pair } = await store.get(pairs, request.params.pairId);
      const given = { role: roleNamed(request.params.role), terms: request.body, enteredBy: request.actor };
      await confirmAgreement(pair, given, request.cause, store, (held) =>
        requireSeen(request, agreements, held),
      );
      return answered(store, pair);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/talk',
    who: 'coordinator',
    does: 'Notes that a coordinator has talked with a pair: reasons to call are settled, and days of silence count from today.',
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { state: pair } = await store.get(pairs, request.params.pairId);
      await hearOfPair(pair, { kind: 'talked' }, request.cause, store);
      return answered(store, pair);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/meeting-report',
    who: 'coordinator',
    does: 'Reports a meeting for one of the two. The same day again is the same meeting.',
    body: Reported,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { role, ...report } = request.body;
      const { state: pair } = await store.get(pairs, request.params.pairId);
      const doer = { role, enteredBy: request.actor };
      return answered(store, pair, await reportMeeting(pair, report, doer, request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/pairs/{pairId}/meeting-plan',
    who: 'coordinator',
    does: 'Plans a meeting for one of the two, and invites both. The same time again is the same meeting.',
    body: Planned,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { role, ...plan } = request.body;
      const { state: pair } = await store.get(pairs, request.params.pairId);
      const doer = { role, enteredBy: request.actor };
      return answered(store, pair, await planMeeting(pair, plan, doer, request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/meetings/{meetingId}/plan',
    who: 'coordinator',
    does: 'Moves a planned meeting for one of the two, and tells both.',
    body: Planned,
    ifMatch: true,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { role, ...plan } = request.body;
      const { pair, held } = await meetingAsked(request, store, (meeting) => isPlannedAs(meeting, plan));
      const doer = { role, enteredBy: request.actor };
      return answered(store, pair, await moveMeeting(pair, held, plan, doer, request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/meetings/{meetingId}/cancellation',
    who: 'coordinator',
    does: 'Cancels a planned meeting for one of the two, and tells both.',
    body: For,
    ifMatch: true,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { pair, held } = await meetingAsked(request, store, ({ status }) => status === 'CANCELLED');
      const doer = { ...request.body, enteredBy: request.actor };
      return answered(store, pair, await cancelMeeting(pair, held, doer, request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/meetings/{meetingId}/confirmation',
    who: 'coordinator',
    does: 'Confirms a reported meeting for the other one.',
    body: z.strictObject({ ...For.shape, mood: Mood.optional() }),
    ifMatch: true,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { pair, held } = await meetingAsked(request, store, ({ status }) => status === 'CONFIRMED');
      const doer = { ...request.body, enteredBy: request.actor };
      return answered(store, pair, await confirmMeeting(pair, held, doer, request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/meetings/{meetingId}/dispute',
    who: 'coordinator',
    does: 'Disputes a reported meeting for the other one.',
    body: For,
    ifMatch: true,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { pair, held } = await meetingAsked(request, store, ({ status }) => status === 'DISPUTED');
      const doer = { ...request.body, enteredBy: request.actor };
      return answered(store, pair, await disputeMeeting(pair, held, doer, request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/meetings/{meetingId}/correction',
    who: 'coordinator',
    does: 'Puts day, length or mode of a meeting right. It counts at once, also after a dispute.',
    body: Corrected,
    ifMatch: true,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { pair, held } = await meetingAsked(request, store, (meeting) => isHeldAs(meeting, request.body));
      return answered(store, pair, await correctMeeting(pair, held, request.body, request.cause, store));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/meetings/{meetingId}/dismissal',
    who: 'coordinator',
    does: 'Strikes out a meeting that did not take place; figures follow.',
    ifMatch: true,
    answers: { 200: CourseView },
    async handle(request, { store }) {
      const { pair, held } = await meetingAsked(request, store, ({ status }) => status === 'DISMISSED');
      return answered(store, pair, await dismissMeeting(pair, held, request.cause, store));
    },
  }),
];
