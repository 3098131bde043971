import * as z from 'zod';
import { rememberStaff } from '../../shared/deeds/people/remember-staff.ts';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { groupsOf, STAFF_GROUPS } from '../../shared/runtime/staff.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { staffMembers } from '../../shared/store/kinds/staff.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { listPage } from './list-page.ts';

const Me = z.object({
  id: z.string(),
  /** Absent where the sign-in tells no name. */
  name: z.string().optional(),
  email: z.string().optional(),
  groups: z.array(z.enum(STAFF_GROUPS)),
  programmes: z.array(z.object({ id: z.string(), name: Trilingual, shortName: z.string() })),
});

const StaffView = z.object({ id: z.string(), name: z.string(), email: z.string().optional() });

/** Who signs in, and the colleagues. */
export const staffRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/me',
    who: 'coordinator',
    does: 'Tells who is signed in, and for which programmes.',
    answers: { 200: Me },
    async handle(request, { store, programmes }) {
      await rememberStaff(request.claims, request.cause, store);
      const id = request.actor.replace(/^staff:/, '');
      const member = (await store.find(staffMembers, id))?.state;
      const groups = groupsOf(request.claims['cognito:groups']);
      return json(200, {
        id,
        name: member?.name,
        email: member?.email,
        groups: STAFF_GROUPS.filter((group) => groups.includes(group)),
        programmes: programmes.all.map(({ id, name, shortName }) => ({ id, name, shortName })),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/staff',
    who: 'coordinator',
    does: 'Lists the members of staff who have signed in, the newest first.',
    query: PageQuery,
    answers: { 200: pageOf(StaffView) },
    async handle(request, deps) {
      const page = await listPage(request, deps, staffMembers, COLLECTION.staff(), { order: 'descending' });
      return json(200, {
        items: page.items.map(({ id, name, email }) => ({ id, name, email })),
        next: page.next,
      });
    },
  }),
];
