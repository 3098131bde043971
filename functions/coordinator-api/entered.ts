import * as z from 'zod';
import { copyUnconfirmed } from '../../shared/deeds/applications/copy-unconfirmed.ts';
import { enterApplication } from '../../shared/deeds/applications/enter-application.ts';
import { referenceOf, type Submitted } from '../../shared/domain/applications/application.ts';
import { emailAddress } from '../../shared/domain/applications/forms/contact.ts';
import { CHANNELS } from '../../shared/domain/kernel/channels.ts';
import { ROLES } from '../../shared/domain/kernel/role.ts';
import { listOf } from '../../shared/runtime/http/answers.ts';
import { createOnce } from '../../shared/runtime/http/create-once.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { applications } from '../../shared/store/kinds/applications.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { Store, Versioned } from '../../shared/store/store.ts';
import { type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { programmeIn } from './programme-in.ts';

const Entered = z.strictObject({
  role: z.enum(ROLES),
  answers: z.record(z.string().max(40), z.unknown()),
  channel: z.enum(CHANNELS),
  reason: z.string().trim().min(3).max(300),
  /** Way in which the person has consented. Absent: they get the link by which every applicant confirms the address. */
  consent: z.string().trim().min(3).max(300).optional(),
});

/** An application whose owner has not confirmed the address: no name and no answer. */
const UnconfirmedView = z.strictObject({
  id: z.string(),
  reference: z.string(),
  role: z.enum(ROLES),
  cohort: z.strictObject({ id: z.string(), name: z.string().optional() }),
  submittedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  isEntered: z.boolean(),
  isLate: z.boolean(),
});

const viewOf = (application: Submitted, name: string | undefined): z.output<typeof UnconfirmedView> => {
  const { id, form, cohortId, submittedAt, expiresAt, entered, isLate } = application;
  return {
    id,
    role: form.role,
    submittedAt,
    expiresAt,
    reference: referenceOf(application),
    cohort: { id: cohortId, ...(name === undefined ? {} : { name }) },
    isEntered: entered !== undefined,
    isLate: isLate ?? false,
  };
};

const isUnconfirmed = <Held extends { readonly state: { readonly status: string } }>(
  held: Held,
): held is Held & { readonly state: Submitted } => held.state.status === 'SUBMITTED';

/** The versions of an address that wait for its owner, in every cohort that is not archived. */
const unconfirmedOf = async (
  email: string,
  programmeId: string,
  now: Date,
  { store, keys }: Pick<CoordinatorDeps, 'store' | 'keys'>,
): Promise<readonly z.output<typeof UnconfirmedView>[]> => {
  const emailHash = (await keys()).emailHash(programmeId, email);
  const open = (await listAll(store, cohorts, COLLECTION.cohorts(programmeId))).filter(
    ({ state }) => state.archivedAt === undefined,
  );
  const found = await Promise.all(
    open.flatMap(({ state: cohort }) =>
      ROLES.map(async (role) => {
        const key = COLLECTION.unconfirmed({ programmeId, emailHash, cohortId: cohort.id, role });
        const { items } = await store.list(applications, key, { now });
        return items.filter(isUnconfirmed).map(({ state }) => viewOf(state, cohort.name));
      }),
    ),
  );
  return found.flat();
};

const copied = async (copy: Versioned<Submitted>, store: Store) => {
  const cohort = await store.find(cohorts, copy.state.cohortId);
  return json(200, viewOf(copy.state, cohort?.state.name));
};

/** Applications that staff enter from somebody's word, and those that wait for their address to be confirmed. */
export const enteredRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'POST',
    path: '/api/coordinator/cohorts/{cohortId}/applications',
    who: 'coordinator',
    does: 'Enters an application on behalf of a person, also before or after the period, which is then marked.',
    body: Entered,
    once: true,
    answers: { 201: z.object({ id: z.string(), status: z.string() }) },
    async handle(request, deps) {
      const { store, keys } = deps;
      const { state: cohort } = await store.get(cohorts, request.params.cohortId);
      const { emailHash } = await keys();
      const { application, changes } = await enterApplication(request.body, cohort, request.cause, {
        ...deps,
        emailHash,
      });
      const reply = await createOnce(
        request,
        store,
        applications,
        {
          state: application,
          changes,
          location: (id) => `/api/coordinator/applications/${id}`,
        },
        { ...request.cause, programmeId: cohort.programmeId },
      );
      const { id, status } = JSON.parse(String(reply.body)) as typeof application;
      return { ...reply, body: JSON.stringify({ id, status }) };
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/programmes/{programmeId}/unconfirmed-search',
    who: 'coordinator',
    does: 'Finds applications of an address that its owner has not confirmed. Their answers stay unread.',
    body: z.strictObject({ email: emailAddress() }),
    answers: { 200: listOf(UnconfirmedView) },
    async handle(request, deps) {
      const id = programmeIn(request, deps);
      return json(200, { items: await unconfirmedOf(request.body.email, id, request.now, deps) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/unconfirmed-applications/{applicationId}/confirmation-mail',
    who: 'coordinator',
    does: 'Sends the link once more by which an applicant confirms the address.',
    body: z.strictObject({}),
    answers: { 200: UnconfirmedView },
    async handle(request, deps) {
      const held = await deps.store.get(applications, request.params.applicationId, request.now);
      return copied(await copyUnconfirmed(held, undefined, request.cause, deps), deps.store);
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/unconfirmed-applications/{applicationId}/address',
    who: 'coordinator',
    does: 'Corrects the address of an unconfirmed application: a link goes to the new one, and the old link leads nowhere.',
    body: z.strictObject({ email: emailAddress() }),
    answers: { 200: UnconfirmedView },
    async handle(request, deps) {
      const { store, keys } = deps;
      const held = await store.get(applications, request.params.applicationId, request.now);
      const { email } = request.body;
      const emailHash = (await keys()).emailHash(held.state.programmeId, email);
      return copied(await copyUnconfirmed(held, { email, emailHash }, request.cause, deps), store);
    },
  }),
];
