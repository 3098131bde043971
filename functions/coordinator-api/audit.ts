import * as z from 'zod';
import { AuditEntry } from '../../shared/domain/audit/entry.ts';
import { AUDIT_KINDS } from '../../shared/domain/audit/kinds.ts';
import type { AuditMention } from '../../shared/domain/audit/mention.ts';
import { pageOf, pageQueryWith } from '../../shared/runtime/http/answers.ts';
import type { PageRequest } from '../../shared/runtime/http/cursors.ts';
import { json } from '../../shared/runtime/http/reply.ts';
import { unindexedEntries } from '../../shared/store/audit-of-person.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { auditEntries, auditMentions } from '../../shared/store/kinds/audit.ts';
import { type CoordinatorDeps, type CoordinatorRoute, route } from './deps.ts';
import { allOf, listPage, type StatePage } from './list-page.ts';
import { ActorView, actorsOf, Named, personNames } from './people-views.ts';
import { programmeIn } from './programme-in.ts';

const { id, at, kind, action, about, changes } = AuditEntry.shape;

const AuditView = z.object({
  id,
  at,
  kind,
  action,
  about,
  changes,
  actor: ActorView,
  /** Without a name where somebody has been erased. */
  people: z.array(Named),
});

const query = pageQueryWith({
  /** UTC. Nothing said: this month, and of one person all of them. */
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
  kind: z.enum(AUDIT_KINDS).optional(),
  staff: z.string().max(80).optional(),
  person: z.string().max(80).optional(),
});
type Request = PageRequest & {
  readonly params: { readonly programmeId: string };
  readonly query: z.output<typeof query>;
};

/** The choices beside month and person. */
const chosenBy = ({ query: { kind, staff } }: Request) =>
  allOf<Pick<AuditEntry, 'kind' | 'actor'>>(
    kind !== undefined && ((entry) => entry.kind === kind),
    staff !== undefined && ((entry) => entry.actor === `staff:${staff}`),
  );

const monthOf = (request: Request, deps: CoordinatorDeps): Promise<StatePage<AuditEntry>> =>
  listPage(
    request,
    deps,
    auditEntries,
    COLLECTION.audit(
      programmeIn(request, deps),
      request.query.month ?? request.now.toISOString().slice(0, 7),
    ),
    { order: 'descending', where: chosenBy(request) },
  );

/** Entries that name a person: on the first page those of the last hour or two as well, which nobody is found by yet. */
const ofPerson = async (
  person: string,
  request: Request,
  deps: CoordinatorDeps,
): Promise<StatePage<AuditEntry>> => {
  const { store } = deps;
  const { month = '', after } = request.query;
  const programmeId = programmeIn(request, deps);
  const isChosen = chosenBy(request) ?? (() => true);
  const recent = after === undefined ? await unindexedEntries(store, programmeId, request.now) : [];
  const young = recent.filter(
    (entry) => entry.personIds.includes(person) && entry.at.startsWith(month) && isChosen(entry),
  );
  const page = await listPage(
    // A position among a person's entries is none in the whole log.
    { ...request, path: `${request.path} ${person}` },
    deps,
    auditMentions,
    COLLECTION.auditOf(person),
    {
      order: 'descending',
      prefix: month,
      where: allOf<AuditMention>(
        (mention) => mention.programmeId === programmeId && isChosen(mention),
        (mention) => !young.some(({ id }) => id === mention.entryId),
      ),
    },
  );
  const entryIds = page.items.map(({ entryId }) => entryId);
  const found = await store.findAll(auditEntries, entryIds, request.now);
  return { items: [...young, ...found.flatMap((held) => held?.state ?? [])], next: page.next };
};

/** The log of deeds and looks, for an admin alone: a coordinator does not read about colleagues. */
export const auditRoutes: readonly CoordinatorRoute[] = [
  route({
    method: 'GET',
    path: '/api/coordinator/programmes/{programmeId}/audit',
    who: 'admin',
    does: 'Lists what staff changed and whom they looked at in a month, or about one person, the newest first.',
    query,
    answers: { 200: pageOf(AuditView) },
    async handle(request, deps) {
      const { person } = request.query;
      const page =
        person === undefined ? await monthOf(request, deps) : await ofPerson(person, request, deps);
      // Of many whom a look names, the one who was asked for.
      const named = page.items.map((entry) => ({
        ...entry,
        personIds: person === undefined ? entry.personIds : [person],
      }));
      const [nameOf, actorOf] = await Promise.all([
        personNames(
          deps.store,
          named.flatMap(({ personIds }) => personIds),
        ),
        actorsOf(
          deps.store,
          named.map(({ actor }) => actor),
        ),
      ]);
      return json(200, {
        items: named.map(({ id, at, kind, action, about, changes, actor, personIds }) => ({
          id,
          at,
          kind,
          action,
          about,
          changes,
          actor: actorOf(actor),
          people: personIds.map((each) => ({ id: each, name: nameOf.get(each) })),
        })),
        next: page.next,
      });
    },
  }),
];
