import * as z from 'zod';
import { appointStaff, changeStaff, endStaff } from '../../shared/deeds/staff/appoint-staff.ts';
import { emailAddress } from '../../shared/domain/applications/forms/contact.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { rightsOf, StaffMember } from '../../shared/domain/staff/member.ts';
import { STAFF_ROLES } from '../../shared/domain/staff/roles.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { etag, json } from '../../shared/runtime/http/reply.ts';
import { requireSeen } from '../../shared/runtime/http/request.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { staffMembers } from '../../shared/store/kinds/staff.ts';
import type { Cause, Versioned } from '../../shared/store/store.ts';
import { type AskedAbout, type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { versionedPage } from './list-page.ts';
import { programmeIn } from './programme-in.ts';

const Appointed = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  roles: z.array(z.enum(STAFF_ROLES)),
  since: z.iso.datetime(),
  until: z.iso.datetime().optional(),
  isActive: z.boolean(),
  /** For the `If-Match` of a change. */
  version: z.int(),
});

const Roles = {
  name: StaffMember.shape.name,
  roles: z.array(z.enum(STAFF_ROLES)).min(1).max(STAFF_ROLES.length),
  until: z.iso.datetime().optional(),
};

type AboutMember = AskedAbout<{ readonly programmeId: string; readonly staffId: string }>;

const toView = (
  { state, version }: Versioned<StaffMember>,
  programmeId: string,
  now: Date,
): z.output<typeof Appointed> => {
  const membership = state.programmes[programmeId];
  if (membership === undefined)
    throw new Refusal('not-found', `${state.id} has never had a role in ${programmeId}.`);
  const isActive = rightsOf(state, now).has(programmeId);
  return { id: state.id, name: state.name, email: state.email, ...membership, isActive, version };
};

/** The member with the cause of a change in this programme. @throws Refusal `not-found`, `changed-meanwhile` */
const askedMember = async (request: AboutMember, deps: CoordinatorDeps) => {
  const cause: Cause = { ...request.cause, programmeId: programmeIn(request, deps) };
  const held = await deps.store.get(staffMembers, request.params.staffId);
  toView(held, cause.programmeId, request.now);
  requireSeen(request, staffMembers, held);
  return { cause, held };
};

/** The staff of a programme, appointed and ended by its admins. */
export const appointmentRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/staff',
    who: 'admin',
    does: 'Lists the staff of a programme with their roles, former members too, the newest first.',
    query: PageQuery,
    answers: { 200: pageOf(Appointed) },
    async handle(request, deps) {
      const programmeId = programmeIn(request, deps);
      const page = await versionedPage(request, deps, staffMembers, COLLECTION.staff(), {
        order: 'descending',
        where: ({ programmes }) => programmeId in programmes,
      });
      return json(200, {
        items: page.items.map((held) => toView(held, programmeId, request.now)),
        next: page.next,
      });
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/programmes/{programmeId}/staff',
    who: 'admin',
    does: 'Appoints somebody by address. Who has no account gets a mail with a first password.',
    body: z.strictObject({ ...Roles, email: emailAddress() }),
    answers: { 201: z.object({ ...Appointed.shape, isMailed: z.boolean() }) },
    async handle(request, deps) {
      const cause = { ...request.cause, programmeId: programmeIn(request, deps) };
      const { name, email, ...roles } = request.body;
      // An account without a role opens nothing: where the commit fails, the next request finds it.
      const { id, isMailed } = await deps.accounts.invite({ name, email });
      const held = await appointStaff({ id, name, email }, roles, cause, deps.store);
      const view = toView(held, cause.programmeId, request.now);
      return json(201, { ...view, isMailed }, etag(held.version));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/programmes/{programmeId}/staff/{staffId}',
    who: 'admin',
    does: 'Gives a member of staff other roles, another end of them or another name. It holds from the next call.',
    body: z.strictObject(Roles),
    ifMatch: true,
    answers: { 200: Appointed },
    async handle(request, deps) {
      const { cause, held } = await askedMember(request, deps);
      const changed = await changeStaff(held, request.body, request.rights, cause, deps.store);
      return json(200, toView(changed, cause.programmeId, request.now), etag(changed.version));
    },
  }),
  route({
    method: 'PUT',
    path: '/api/coordinator/programmes/{programmeId}/staff/{staffId}/end',
    who: 'admin',
    does: 'Ends the roles of a member of staff at once. Without a role anywhere the account is closed too.',
    ifMatch: true,
    answers: { 200: Appointed },
    async handle(request, deps) {
      const { cause, held } = await askedMember(request, deps);
      const isOver = !rightsOf(held.state, request.now).has(cause.programmeId);
      const ended = isOver ? held : await endStaff(held, cause, deps.store);
      // After the end is stored; asked again, it is done again.
      if (rightsOf(ended.state, request.now).size === 0) await deps.accounts.close(ended.state.id);
      return json(200, toView(ended, cause.programmeId, request.now), etag(ended.version));
    },
  }),
  route({
    method: 'POST',
    path: '/api/coordinator/programmes/{programmeId}/staff/{staffId}/invitation',
    who: 'admin',
    does: 'Sends the first password anew to somebody who has not used it yet.',
    answers: { 200: z.object({ isMailed: z.boolean() }) },
    async handle(request, deps) {
      const { cause, held } = await askedMember(request, deps);
      const { name, email } = held.state;
      if (email === undefined || !rightsOf(held.state, request.now).has(cause.programmeId))
        throw new Refusal(
          'not-found',
          `${held.state.id} has no address, or no role in ${cause.programmeId}.`,
        );
      const { isMailed } = await deps.accounts.invite({ name, email });
      return json(200, { isMailed });
    },
  }),
];
