import { randomUUID } from 'node:crypto';
import { type AuditEntry, type AuditedChange, auditedUntil, lookWindowOf } from '../domain/audit/entry.ts';
import { isRefusal } from '../domain/kernel/refusal.ts';
import { auditEntries } from '../store/kinds/audit.ts';
import { sha256 } from '../store/sha256.ts';
import { type AnyKind, type Change, create, type Store, type Versioned } from '../store/store.ts';
import type { Reply } from './http/reply.ts';
import type { Asked, Route } from './http/route.ts';
import type { AuditKeys } from './keys.ts';

type AnyAsked = Asked<Readonly<Record<string, string>>, unknown, unknown>;

/** Carries out a staff route and keeps who saw whom and who changed what. */
export type Audit = <Deps>(
  route: Route<Deps>,
  asked: AnyAsked,
  deps: Deps,
  handle: (deps: Deps) => Promise<Reply>,
) => Promise<Reply>;

/** Kinds whose id is made of a fingerprint or a name. */
const NAMED_BY_DATA = new Set(['AddressOwner', 'CompanyKey', 'Suppression']);
/** Changes that say nothing beside the others. */
const SILENT = new Set(['IdempotentRequest', 'AuditEntry']);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Ids of people that a state names, and the programme that it belongs to. */
const namedIn = (kind: AnyKind, state: object) => {
  const member = (name: string): string | undefined => {
    const value: unknown = name in state ? state[name as keyof typeof state] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const people = [
    ...(kind.name === 'Person' ? [member('id')] : []),
    ...['personId', 'mentorPersonId', 'studentPersonId'].map(member),
  ].filter((id) => id !== undefined);
  return { people, programmeId: member('programmeId') };
};

/** Everything that one request reads of people, and each state as it was before. */
const reading = () => {
  const before = new Map<string, unknown>();
  /** People by the ids under which an answer may show them. */
  const shownAs = new Map<string, Set<string>>();
  let programmeId: string | undefined;
  const note = (kind: AnyKind, held: Versioned<unknown> | undefined): void => {
    if (held === undefined) return;
    const id = kind.idOf(held.state);
    if (kind.isPart !== true) before.set(`${kind.name} ${id} ${held.version}`, held.state);
    if (typeof held.state !== 'object' || held.state === null) return;
    const named = namedIn(kind, held.state);
    programmeId ??= named.programmeId;
    if (kind.isPlain !== true) return;
    for (const person of named.people)
      for (const name of [id, person]) shownAs.set(name, (shownAs.get(name) ?? new Set()).add(person));
  };
  return {
    note,
    before: (kind: string, id: string, version: number) => before.get(`${kind} ${id} ${version}`),
    programme: () => programmeId,
    everybody: () => [...new Set([...shownAs.values()].flatMap((people) => [...people]))].sort(),
    shown: (names: Iterable<string>) =>
      [...new Set([...names].flatMap((name) => [...(shownAs.get(name) ?? [])]))].sort(),
  };
};
type Reading = ReturnType<typeof reading>;

/** Short texts of a JSON answer: ids are among them. */
const shortTextsIn = (body: string): Iterable<string> =>
  new Set([...body.matchAll(/"([\w.-]{1,120})"/g)].map(([, text = '']) => text));

const isJson = ({ headers }: Reply): boolean => headers?.['content-type']?.includes('json') === true;

/** People whom an answer shows. A page or a paper shows everybody who was read for it. */
const shownIn = (
  reply: Reply,
  params: Readonly<Record<string, string>>,
  read: Reading,
): readonly string[] => {
  if (read.everybody().length === 0 || reply.body === undefined || reply.body === '') return [];
  if (typeof reply.body !== 'string' || !isJson(reply)) return read.everybody();
  return read.shown([...Object.values(params), ...shortTextsIn(reply.body)]);
};

type Told = Pick<
  AuditEntry,
  'programmeId' | 'at' | 'actor' | 'action' | 'about' | 'correlationId' | 'expiresAt'
>;

const changesIn = (
  changes: readonly Change[],
  read: Reading,
  hash: (text: string) => string,
): readonly AuditedChange[] =>
  changes.flatMap((change): AuditedChange[] => {
    const { kind } = change;
    if (SILENT.has(kind.name)) return [];
    const id = change.op === 'remove' ? change.id : kind.idOf(change.state);
    const found = change.op === 'save' || change.op === 'remove' ? change.version : undefined;
    const before = found === undefined ? undefined : read.before(kind.name, id, found);
    const after = change.op === 'create' || change.op === 'save' ? change.state : undefined;
    return [
      {
        kind: kind.name,
        id: NAMED_BY_DATA.has(kind.name) ? hash(id) : id,
        ...(before === undefined ? {} : { before: hash(canonical(before)) }),
        ...(after === undefined ? {} : { after: hash(canonical(after)) }),
      },
    ];
  });

/** People that changed items are about. */
const peopleIn = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap((change) =>
    change.op !== 'remove' && change.kind.isPlain === true && typeof change.state === 'object'
      ? namedIn(change.kind, change.state ?? {}).people
      : [],
  );

/** Most people that one entry names: an item has its largest size. */
const MOST_IN_ENTRY = 2000;

const parted = (personIds: readonly string[]): (readonly string[])[] =>
  personIds.length === 0
    ? [[]]
    : Array.from({ length: Math.ceil(personIds.length / MOST_IN_ENTRY) }, (_, part) =>
        personIds.slice(part * MOST_IN_ENTRY, (part + 1) * MOST_IN_ENTRY),
      );

/**
 * The audit of a door for staff. A deed's entry is part of the deed's own transaction; a look costs one write after it,
 * and is not answered where that fails. A route needs nothing for it: people are those whose items were read and whose
 * ids stand in the answer.
 */
export const auditOf =
  ({ store, keys }: { readonly store: Store; readonly keys: () => Promise<AuditKeys> }): Audit =>
  async (route, asked, deps, handle) => {
    const read = reading();
    const action = `${route.method} ${route.path}`;
    const about = Object.entries(asked.params).map(([name, id]) => ({ name, id }));
    let deeds = 0;
    const told = (programmeId: string): Told => ({
      programmeId,
      at: asked.now.toISOString(),
      actor: asked.actor,
      action,
      about,
      correlationId: asked.correlationId,
      expiresAt: auditedUntil(asked.now),
    });
    const within = (deps as { readonly store?: Store }).store ?? store;
    const watched: Store = {
      async find(kind, id, now) {
        const held = await within.find(kind, id, now);
        read.note(kind, held);
        return held;
      },
      async get(kind, id, now) {
        const held = await within.get(kind, id, now);
        read.note(kind, held);
        return held;
      },
      async findAll(kind, ids, now) {
        const found = await within.findAll(kind, ids, now);
        for (const held of found) read.note(kind, held);
        return found;
      },
      async list(kind, partition, options) {
        const page = await within.list(kind, partition, options);
        for (const held of page.items) read.note(kind, held);
        return page;
      },
      // Nobody could say whom records name that are not parsed.
      due: () => Promise.reject(new Error('Agendas are read by jobs alone.')),
      async commit(changes, cause) {
        if (changes.length === 0) return within.commit(changes, cause);
        const { stateHash } = await keys();
        const entry: AuditEntry = {
          ...told(cause.programmeId),
          id: randomUUID(),
          kind: 'DEED',
          personIds: [...new Set(peopleIn(changes))].sort(),
          changes: [...changesIn(changes, read, stateHash)],
        };
        const facts = await within.commit([...changes, create(auditEntries, entry)], cause);
        deeds += 1;
        return facts;
      },
    };
    const reply = await handle({ ...deps, store: watched });
    const people = shownIn(reply, asked.params, read);
    if (people.length === 0 && (route.who !== 'finance' || deeds > 0)) return reply;
    const programmeId = asked.params['programmeId'] ?? read.programme() ?? 'staff';
    const kind = isJson(reply) ? 'LOOK' : 'EXPORT';
    const looks = parted(people).map((personIds) => {
      const window = lookWindowOf(asked.now);
      const look = sha256(JSON.stringify([asked.actor, action, about, personIds, window]));
      // Every file leaves the house anew.
      const id = kind === 'EXPORT' ? randomUUID() : look;
      return create(auditEntries, { ...told(programmeId), id, kind, personIds: [...personIds], changes: [] });
    });
    try {
      await store.commit(looks, { ...asked.cause, programmeId });
    } catch (error) {
      // This look was kept a moment ago.
      if (!isRefusal(error, 'exists-already')) throw error;
    }
    return reply;
  };
