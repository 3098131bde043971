import * as z from 'zod';
import { Trilingual } from '../../shared/domain/programme/programme.ts';
import type { StaffMember } from '../../shared/domain/staff/member.ts';
import { STAFF_ROLES } from '../../shared/domain/staff/roles.ts';
import { PageQuery, pageOf } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { staffMembers } from '../../shared/store/kinds/staff.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { listPage } from './list-page.ts';

const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().optional(),
  programmes: z.array(
    z.object({
      id: z.string(),
      name: Trilingual,
      shortName: z.string(),
      roles: z.array(z.enum(STAFF_ROLES)),
    }),
  ),
});

const StaffView = z.object({ id: z.string(), name: z.string(), email: z.string().optional() });

/** The member of staff who is signed in, and the colleagues. */
export const staffRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/me',
    who: 'staff',
    does: 'Tells who is signed in, with the roles in each programme.',
    answers: { 200: Me },
    async handle({ actor, rights }, { store, programmes }) {
      const { state } = await store.get(staffMembers, actor.replace(/^staff:/, ''));
      return json(200, {
        id: state.id,
        name: state.name,
        email: state.email,
        programmes: programmes.all.flatMap(({ id, name, shortName }) => {
          const roles = rights.get(id);
          return roles === undefined ? [] : [{ id, name, shortName, roles }];
        }),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/coordinator/staff',
    who: 'coordinator',
    does: 'Lists the colleagues in the programmes of who asks, former ones too, the newest first.',
    query: PageQuery,
    answers: { 200: pageOf(StaffView) },
    async handle(request, deps) {
      const isColleague = ({ programmes }: StaffMember): boolean =>
        Object.keys(programmes).some((programmeId) => request.rights.has(programmeId));
      const page = await listPage(request, deps, staffMembers, COLLECTION.staff(), {
        order: 'descending',
        where: isColleague,
      });
      return json(200, {
        items: page.items.map(({ id, name, email }) => ({ id, name, email })),
        next: page.next,
      });
    },
  }),
];
