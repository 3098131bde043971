import type { AuditEntry } from '../domain/audit/entry.ts';
import {
  type AuditIndexMark,
  type AuditMention,
  hourOf,
  mentionsIn,
  unindexedSpans,
} from '../domain/audit/mention.ts';
import { COLLECTION } from './indexes.ts';
import { auditEntries, auditIndexMarks, auditMentions } from './kinds/audit.ts';
import { personAliases } from './kinds/people.ts';
import { listAll } from './list-all.ts';
import type { Store } from './store.ts';

/** Entries go after two years, and DynamoDB removes them up to two days late. */
const MONTHS = 25;

const monthsUntil = (now: Date): readonly string[] =>
  Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );

/** The hour of the oldest entry; undefined where there is none. */
export const firstAudited = async (
  store: Store,
  programmeId: string,
  now: Date,
): Promise<string | undefined> => {
  const first = await Promise.all(
    monthsUntil(now).map((month) =>
      store.list(auditEntries, COLLECTION.audit(programmeId, month), { limit: 1, now }),
    ),
  );
  const [oldest] = first.flatMap(({ items }) => items.map(({ state }) => state.at)).sort();
  return oldest === undefined ? undefined : hourOf(new Date(oldest));
};

/** Entries since the mark, the newest first: those of the last hour or two, which no person is found by yet. */
export const unindexedEntries = async (
  store: Store,
  programmeId: string,
  now: Date,
): Promise<readonly AuditEntry[]> => {
  const held = await store.find(auditIndexMarks, programmeId);
  const next = held?.state.next ?? (await firstAudited(store, programmeId, now));
  if (next === undefined) return [];
  const mark: AuditIndexMark = { programmeId, next };
  const lists = await Promise.all(
    unindexedSpans(mark, now).map(({ month, ...between }) =>
      listAll(store, auditEntries, COLLECTION.audit(programmeId, month), { between, now }),
    ),
  );
  return lists
    .flat()
    .map(({ state }) => state)
    .sort((a, b) => b.at.localeCompare(a.at));
};

/** The person's id, and those of records that were merged into theirs. */
const idsOf = async (store: Store, personId: string): Promise<readonly string[]> => {
  const former = await listAll(store, personAliases, COLLECTION.formerIds(personId));
  const before = await Promise.all(former.map(({ state }) => idsOf(store, state.id)));
  return [personId, ...before.flat()];
};

/** Everything in the audit that names a person, each entry once, the newest first. */
export const auditOfPerson = async (
  store: Store,
  { id, programmeId }: { readonly id: string; readonly programmeId: string },
  now: Date,
): Promise<readonly AuditMention[]> => {
  const ids = await idsOf(store, id);
  // The log first: an entry that is filed meanwhile is found twice, and not never.
  const young = (await unindexedEntries(store, programmeId, now)).flatMap((entry) =>
    mentionsIn(entry).filter(({ personId }) => ids.includes(personId)),
  );
  const lists = await Promise.all(
    ids.map((each) => listAll(store, auditMentions, COLLECTION.auditOf(each), { now })),
  );
  const all = [...young, ...lists.flat().map(({ state }) => state)];
  return [...new Map(all.map((mention) => [mention.entryId, mention])).values()].sort((a, b) =>
    b.at.localeCompare(a.at),
  );
};
