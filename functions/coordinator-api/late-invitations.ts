import * as z from 'zod';
import { inviteLatecomer, requireUninvited } from '../../shared/deeds/applications/invite-latecomer.ts';
import { withdrawInvitation } from '../../shared/deeds/applications/withdraw-invitation.ts';
import { emailAddress } from '../../shared/domain/applications/forms/contact.ts';
import {
  LATE_STANDINGS,
  LateInvitation,
  lateStandingOf,
} from '../../shared/domain/applications/late-invitation.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { LABEL_LANGUAGES } from '../../shared/domain/vocabularies/vocabulary.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { lateInvitations } from '../../shared/store/kinds/applications.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { ActorView, actorsOf } from './people-views.ts';

const name = z.string().trim().max(60);

const Invitee = z.strictObject({
  role: z.enum(ROLES),
  firstName: name.min(1),
  lastName: name.optional(),
  email: emailAddress(),
  language: z.enum(LABEL_LANGUAGES),
  reason: z.string().trim().min(3).max(300),
});

const { id, cohortId, role, firstName, lastName, email, language, reason, invitedAt, applyBy } =
  LateInvitation.shape;
const LateInvitationView = z.object({
  id,
  cohortId,
  role,
  firstName,
  lastName,
  email,
  language,
  reason,
  invitedAt,
  applyBy,
  version: z.int(),
  standing: z.enum(LATE_STANDINGS),
  invitedBy: ActorView,
  withdrawnBy: ActorView.optional(),
  /** The application that came by it. */
  applicationId: z.string().optional(),
});

const toViews = async (
  held: readonly Versioned<LateInvitation>[],
  now: Date,
  store: Store,
): Promise<z.output<typeof LateInvitationView>[]> => {
  const by = ({ state }: LateInvitation) => (state.status === 'WITHDRAWN' ? state.by : undefined);
  const actorOf = await actorsOf(
    store,
    held.flatMap(({ state }) => [state.invitedBy, by(state)]),
  );
  return held.map(({ state: invitation, version }) => {
    const { id, cohortId, role, firstName, lastName, email, language, reason, invitedAt, applyBy } =
      invitation;
    const withdrawnBy = by(invitation);
    return {
      id,
      cohortId,
      role,
      firstName,
      lastName,
      email,
      language,
      reason,
      invitedAt,
      applyBy,
      version,
      standing: lateStandingOf(invitation, now),
      invitedBy: actorOf(invitation.invitedBy),
      withdrawnBy: withdrawnBy === undefined ? undefined : actorOf(withdrawnBy),
      applicationId: invitation.state.status === 'APPLIED' ? invitation.state.applicationId : undefined,
    };
  });
};

/** Personal links by which somebody applies after applications have closed. */
export const lateInvitationRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/cohorts/{cohortId}/late-invitations',
    who: 'coordinator',
    does: 'Lists the people who have got a personal link for a late application within 30 days, the latest first.',
    answers: { 200: listOf(LateInvitationView) },
    async handle({ params, now }, { store }) {
      const { state: cohort } = await store.get(cohorts, params.cohortId);
      const held = await listAll(store, lateInvitations, COLLECTION.lateInvitations(cohort.id), {
        now,
      });
      return json(200, { items: await toViews([...held].reverse(), now, store) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/late-invitations',
    who: 'coordinator',
    does: 'Gives one person leave to apply after applications have closed: a personal link goes to the address.',
    body: Invitee,
    once: true,
    answers: { 201: LateInvitationView },
    async handle(request, { store, keys, ids }) {
      const { params, body, cause, now } = request;
      const { state: cohort } = await store.get(cohorts, params.cohortId);
      const { programmeId } = cohort;
      const invited = { ...body, emailHash: (await keys()).emailHash(programmeId, body.email) };
      const { invitation, changes } = inviteLatecomer(invited, cohort, cause, ids);
      return createOnce(
        request,
        store,
        lateInvitations,
        {
          state: invitation,
          changes,
          location: (id) => `/api/coordinator/late-invitations/${id}`,
          view: async (state) => (await toViews([{ state, version: 1 }], now, store))[0],
        },
        { ...cause, programmeId },
        () => requireUninvited(invited, cohort, now, store),
      );
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/late-invitations/{lateInvitationId}/withdrawal',
    who: 'coordinator',
    does: 'Takes a personal link for a late application back. Withdrawn before: nothing happens.',
    ifMatch: true,
    answers: { 200: LateInvitationView },
    async handle(request, { store }) {
      const { params, now, cause } = request;
      const held = await store.get(lateInvitations, params.lateInvitationId, now);
      if (held.state.state.status !== 'WITHDRAWN') requireSeen(request, lateInvitations, held);
      const saved = await withdrawInvitation(held, cause, store);
      return json(200, (await toViews([saved], now, store))[0], etag(saved.version));
    },
  }),
];
