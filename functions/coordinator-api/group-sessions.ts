import * as z from 'zod';
import { answerGroupSession } from '../../shared/deeds/sessions/answer-group-session.ts';
import { correctGroupAttendance, recordGroupAttendance } from '../../shared/deeds/sessions/group-guests.ts';
import { changeGroupTo, planUsualSeason, saveGroup } from '../../shared/deeds/sessions/group-sessions.ts';
import { inviteToGroups, peopleInPairs } from '../../shared/deeds/sessions/invite-to-groups.ts';
import { requireAccepted } from '../../shared/domain/kernel/finding.ts';
import { Confirmed, requireActive } from '../../shared/domain/programme/cohort.ts';
import { CANCEL_REASONS } from '../../shared/domain/sessions/cancel-reasons.ts';
import { CORRECTION_REASONS } from '../../shared/domain/sessions/correction-reasons.ts';
import { canInviteTo, invite, WISHES } from '../../shared/domain/sessions/group-guests.ts';
import {
  cancelGroup,
  changeGroup,
  GroupEdit,
  GroupPlan,
  type GroupSession,
  groupFindings,
  kickOffIn,
  planGroup,
  usualIdOf,
} from '../../shared/domain/sessions/group-session.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { etag, json, type Reply } from '../../shared/runtime/http/reply.ts';
import { requireSeen, seenVersion } from '../../shared/runtime/http/request.ts';
import { groupSessionsIn } from '../../shared/store/group-sessions.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { groupSessions } from '../../shared/store/kinds/sessions.ts';
import { create, type Store, type Versioned } from '../../shared/store/store.ts';
import { type AskedAbout, type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { refusingInWords } from './findings.ts';
import { GroupSummary, GroupView, groupSummaryOf, groupViewOf } from './group-session-views.ts';
import { SeatOutcome, toSeatOutcomes } from './seat-outcomes.ts';

const Plan = z.strictObject({ ...GroupPlan.shape, confirmed: Confirmed });
const Edit = z.strictObject({ ...GroupEdit.shape, confirmed: Confirmed });
const ApplicationIds = z.array(z.string().max(80)).max(500);

const Season = z.object({
  items: z.array(GroupSummary),
  /** People of pairs who would get an invitation now. */
  toInvite: z.int(),
  /** Sessions ahead with a place of which no pair is told yet. */
  toOpen: z.int(),
});

type OfSession = AskedAbout<{ readonly groupSessionId: string }>;

const askedGroup = (request: OfSession, store: Store): Promise<Versioned<GroupSession>> =>
  store.get(groupSessions, request.params.groupSessionId);

const answered = async (
  request: OfSession,
  { state, version }: Versioned<GroupSession>,
  { store }: CoordinatorDeps,
): Promise<Reply> => json(200, await groupViewOf(state, request.now, store), etag(version));

/** A repetition answers what stands, whichever earlier version it has seen. */
const requireSeenUnless = (isRepeated: boolean, request: OfSession, held: Versioned<GroupSession>): void => {
  if (!isRepeated || (seenVersion(request) ?? 0) > held.version) requireSeen(request, groupSessions, held);
};

const seasonOf = async (cohortId: string, now: Date, store: Store): Promise<z.output<typeof Season>> => {
  const [held, people] = await Promise.all([
    groupSessionsIn(store, cohortId),
    peopleInPairs(cohortId, store),
  ]);
  const sessions = held.map(({ state }) => state);
  return {
    items: sessions.map((session) => groupSummaryOf(session, now)),
    toInvite: people.filter((person) => invite(sessions, person, now) !== undefined).length,
    toOpen: sessions.filter((session) => canInviteTo(session, now) && session.invitesSince === undefined)
      .length,
  };
};

export const groupSessionRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/group-sessions',
    who: 'coordinator',
    does: 'Lists the joint sessions of a cohort’s pairs in the order of their dates.',
    answers: { 200: Season },
    async handle(request, { store }) {
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      return json(200, await seasonOf(cohort.id, request.now, store));
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/group-sessions',
    who: 'coordinator',
    does: 'Plans a joint session. The kick-off takes its time and place from the cohort. Remarks on the time wait to be confirmed.',
    body: Plan,
    once: true,
    answers: { 201: GroupSummary },
    async handle(request, { store, ids }) {
      const { confirmed, ...plan } = request.body;
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      requireActive(cohort);
      const isKickOff = plan.theme === 'KICK_OFF';
      const { session, facts } = planGroup(
        cohort,
        isKickOff ? { ...plan, ...kickOffIn(cohort) } : plan,
        isKickOff ? usualIdOf(cohort.id, 'KICK_OFF') : ids('grp'),
      );
      return createOnce(
        request,
        store,
        groupSessions,
        {
          state: session,
          changes: [create(groupSessions, session, facts)],
          location: (id) => `/api/coordinator/group-sessions/${id}`,
          view: async (made) => groupSummaryOf(made, request.now),
        },
        { ...request.cause, programmeId: session.programmeId },
        () =>
          refusingInWords(request, async () =>
            requireAccepted(groupFindings(session, request.now), confirmed),
          ),
      );
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/cohorts/{cohortId}/usual-season',
    who: 'coordinator',
    does: 'Plans the sessions of a usual season that the cohort does not have yet. Invites nobody.',
    answers: { 200: Season },
    async handle(request, { store }) {
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      await planUsualSeason(cohort, request.cause, store);
      return json(200, await seasonOf(cohort.id, request.now, store));
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/group-invitations',
    who: 'coordinator',
    does: 'Invites the people of all pairs to the sessions that are new to them: one mail for each person. Pairs that form later are invited as they form.',
    answers: { 200: z.object({ people: z.int(), sessions: z.int(), withoutPlace: z.int() }) },
    async handle(request, { store }) {
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      return json(200, await inviteToGroups(cohort, request.cause, store));
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/group-sessions/{groupSessionId}',
    who: 'coordinator',
    does: 'Shows a joint session with its people, their answers and who was there.',
    answers: { 200: GroupView },
    async handle(request, deps) {
      return answered(request, await askedGroup(request, deps.store), deps);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/group-sessions/{groupSessionId}/settings',
    who: 'coordinator',
    does: 'Changes settings of a joint session; those that are left out stay. Another time or place is told to the invited people.',
    body: Edit,
    ifMatch: true,
    answers: { 200: GroupView },
    async handle(request, deps) {
      const { confirmed, ...edit } = request.body;
      const held = await askedGroup(request, deps.store);
      const change = changeGroup(held.state, edit, request.now);
      requireSeenUnless(change.session === held.state, request, held);
      return answered(
        request,
        await refusingInWords(request, () =>
          changeGroupTo(held, change, confirmed, request.cause, deps.store),
        ),
        deps,
      );
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/group-sessions/{groupSessionId}/cancellation',
    who: 'coordinator',
    does: 'Cancels a joint session. Invited people are told, and their calendar entry is cancelled.',
    body: z.strictObject({ reason: z.enum(CANCEL_REASONS) }),
    ifMatch: true,
    answers: { 200: GroupView },
    async handle(request, deps) {
      const held = await askedGroup(request, deps.store);
      const change = cancelGroup(held.state, request.body.reason, request.now);
      requireSeenUnless(change.session === held.state, request, held);
      return answered(request, await saveGroup(held, change, request.cause, deps.store), deps);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/group-sessions/{groupSessionId}/answers/{applicationId}',
    who: 'coordinator',
    does: 'Answers an invitation for a person who has told so. A full session puts them on its waiting list.',
    body: z.strictObject({ answer: z.enum(WISHES) }),
    answers: { 200: GroupView },
    async handle(request, deps) {
      const { groupSessionId, applicationId } = request.params;
      const { cause, body } = request;
      return answered(
        request,
        await answerGroupSession(groupSessionId, applicationId, body.answer, cause, deps.store, cause.actor),
        deps,
      );
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/group-sessions/{groupSessionId}/attendance',
    who: 'coordinator',
    does: 'Records who was at a joint session and who was not, invited or not.',
    body: z
      .strictObject({ attended: ApplicationIds, missed: ApplicationIds.default([]) })
      .refine(({ attended, missed }) => !attended.some((id) => missed.includes(id)), {
        message: 'both-present-and-absent',
        path: ['missed'],
      }),
    answers: { 200: z.object({ items: z.array(SeatOutcome) }) },
    async handle(request, { store }) {
      const { attended, missed } = request.body;
      const { state } = await askedGroup(request, store);
      const people = [
        ...attended.map((applicationId) => ({ applicationId, standing: 'PRESENT' as const })),
        ...missed.map((applicationId) => ({ applicationId, standing: 'ABSENT' as const })),
      ];
      const outcomes = await recordGroupAttendance(state.id, people, request.cause, store);
      return json(200, { items: await toSeatOutcomes(outcomes, request.language, store) });
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/group-sessions/{groupSessionId}/attendance/{applicationId}',
    who: 'coordinator',
    does: 'Corrects whether a person was at a joint session, with a reason. Figures follow in the period of the session.',
    body: z.strictObject({ standing: z.enum(['PRESENT', 'ABSENT']), reason: z.enum(CORRECTION_REASONS) }),
    ifMatch: true,
    answers: { 200: GroupView },
    async handle(request, deps) {
      const held = await askedGroup(request, deps.store);
      requireSeen(request, groupSessions, held);
      const { applicationId } = request.params;
      return answered(
        request,
        await correctGroupAttendance(held, applicationId, request.body, request.cause, deps.store),
        deps,
      );
    },
  }),
];
