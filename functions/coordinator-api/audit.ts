import * as z from 'zod';
import { AuditEntry } from '../../shared/domain/audit/entry.ts';
import { AUDIT_KINDS } from '../../shared/domain/audit/kinds.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { type CoordinatorRoute, route } from './deps.ts';
import { allOf, listPage } from './list-page.ts';
import { ActorView, actorsOf, Named, personNames } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

const { id, at, kind, action, about, changes } = AuditEntry.shape;

const AuditView = z.object({
  ...{ id, at, kind, action, about, changes },
  actor: ActorView,
  /** Without a name where somebody has been erased. */
  people: z.array(Named),
});

/** The log of deeds and looks, for an admin alone: a coordinator does not read about colleagues. */
export const auditRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/audit',
    who: 'admin',
    does: 'Lists what staff changed and whom they looked at in a month, the newest first.',
    query: pageQueryWith({
      /** UTC; this month where nothing is said. */
      month: z
        .string()
        .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
        .optional(),
      kind: z.enum(AUDIT_KINDS).optional(),
      staff: z.string().max(80).optional(),
      person: z.string().max(80).optional(),
    }),
    answers: { 200: pageOf(AuditView) },
    async handle(request, deps) {
      const { month = request.now.toISOString().slice(0, 7), kind, staff, person } = request.query;
      const page = await listPage(
        request,
        deps,
        auditEntries,
        COLLECTION.audit(programmeIn(request, deps), month),
        {
          order: 'descending',
          where: allOf(
            kind !== undefined && ((entry: AuditEntry) => entry.kind === kind),
            staff !== undefined && ((entry: AuditEntry) => entry.actor === `staff:${staff}`),
            person !== undefined && ((entry: AuditEntry) => entry.personIds.includes(person)),
          ),
        },
      );
      const [nameOf, actorOf] = await Promise.all([
        personNames(
          deps.store,
          page.items.flatMap(({ personIds }) => personIds),
        ),
        actorsOf(
          deps.store,
          page.items.map(({ actor }) => actor),
        ),
      ]);
      return json(200, {
        items: page.items.map(({ id, at, kind, action, about, changes, actor, personIds }) => ({
          ...{ id, at, kind, action, about, changes },
          actor: actorOf(actor),
          people: personIds.map((each) => ({ id: each, name: nameOf.get(each) })),
        })),
        next: page.next,
      });
    },
  }),
];
