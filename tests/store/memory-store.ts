import type { Fact } from '../../events/fact.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { firstLiving, PAGE_SIZE, pageOf, readCursor } from '../../shared/store/collection-page.ts';
import {
  type Addition,
  additionTo,
  type CommitPlan,
  type ConditionalWrite,
  conflictAt,
  factTold,
  planCommit,
} from '../../shared/store/commit-plan.ts';
import {
  byAge,
  duePlaceOf,
  FACT_PREFIX,
  factIn,
  failuresOf,
  MAX_ATTEMPTS,
  OUTBOX_PARTITIONS,
  placeOf,
  waitingFactFrom,
} from '../../shared/store/fact-record.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import {
  countAttribute,
  dueRecordFrom,
  endOfInstant,
  isExpired,
  parseItem,
} from '../../shared/store/item-record.ts';
import { visitCounts } from '../../shared/store/kinds/door.ts';
import type { FactLog, Key, Outbox, Store, Tally } from '../../shared/store/store.ts';
import { type StoredRecord, TABLE } from '../../shared/store/table.ts';

/** Views for tests that no real store can give. */
export type MemoryStore = Store &
  Outbox &
  FactLog &
  Tally & {
    /** Every fact ever committed, in the order of the commits. */
    allFacts(): readonly Fact[];
    /** Tells of every commit from now on, in their order. */
    watchCommits(watcher: (plan: CommitPlan) => void): void;
    /** Records that were read since the last question, and their bytes: those that DynamoDB would bill. */
    readSince(): { readonly records: number; readonly bytes: number };
    /** Everything that is stored, facts included, as the table would hold it. */
    records(): readonly StoredRecord[];
  };

type Index = keyof typeof TABLE.indexes;

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** DynamoDB orders text by its UTF-8 bytes, which is not how JavaScript compares strings. */
const byBytes = (a: unknown, b: unknown): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(text(a)), Buffer.from(text(b)));

/** A copy that nobody can change: whoever reads it is handed the same one. */
const frozen = <Value>(value: Value): Value => {
  const freeze = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || Object.isFrozen(part)) return;
    Object.freeze(part);
    for (const each of Object.values(part)) freeze(each);
  };
  const copy = structuredClone(value);
  freeze(copy);
  return copy;
};

const numberIn = (record: StoredRecord, name: string): number => Number(record[name] ?? 0);

/** A counter after an addition. */
const added = ({ record, amounts }: Addition, before: StoredRecord = {}): StoredRecord => ({
  ...before,
  ...record,
  v: numberIn(before, 'v') + 1,
  ...Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [
      countAttribute(name),
      numberIn(before, countAttribute(name)) + amount,
    ]),
  ),
});

const offDueIndex = (record: StoredRecord): StoredRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'dpk' && name !== 'dsk'));

/**
 * The twin of the table, held to the same promises by the contract suite: same records, same conditions, same refusals.
 * Kinder than DynamoDB in two ways only: its indexes never lag, and it knows no conflicts that pass by themselves.
 */
export const memoryStore = (records: readonly StoredRecord[] = []): MemoryStore => {
  const table = new Map(
    records.map((record) => [JSON.stringify([record['pk'], record['sk']]), frozen(record)]),
  );
  const bytes = new WeakMap<StoredRecord, number>();
  const told: Fact[] = [];
  let read = { records: 0, bytes: 0 };
  let watcher: ((plan: CommitPlan) => void) | undefined;

  const bytesOf = (record: StoredRecord): number => {
    const counted = bytes.get(record) ?? Buffer.byteLength(JSON.stringify(record));
    bytes.set(record, counted);
    return counted;
  };
  const count = (record: StoredRecord): void => {
    read = { records: read.records + 1, bytes: read.bytes + bytesOf(record) };
  };
  function* counted(records: readonly StoredRecord[]): Generator<StoredRecord> {
    for (const record of records) {
      count(record);
      yield record;
    }
  }

  const at = (key: Key): StoredRecord | undefined => table.get(nameOf(key));
  const put = (key: Key, record: StoredRecord): void => {
    table.set(nameOf(key), frozen(record));
  };

  const partitionOf = (index: Index, partition: string): StoredRecord[] => {
    const names = TABLE.indexes[index];
    return [...table.values()]
      .filter((record) => record[names.partition] === partition)
      .sort(
        (a, b) =>
          byBytes(a[names.sort], b[names.sort]) || byBytes(a['pk'], b['pk']) || byBytes(a['sk'], b['sk']),
      );
  };

  const stands = (write: ConditionalWrite, now: Date): boolean => {
    const { key, found } = write;
    const existing = at(key);
    return found === 0 ? existing === undefined || isExpired(existing, now) : existing?.['v'] === found;
  };

  /** Another caller may act before the answer comes, as it would over a network. */
  const elsewhere = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  const find: Store['find'] = async (kind, id, now) => {
    await elsewhere();
    const record = at(kind.key(id));
    if (record !== undefined) count(record);
    return record === undefined || isExpired(record, now) ? undefined : parseItem(kind, record);
  };

  const dueRecords = async (
    partition: string,
    until: Date,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<readonly StoredRecord[]> => {
    await elsewhere();
    const records = partitionOf('due', partition).filter(
      (record) => byBytes(record['dsk'], endOfInstant(until)) <= 0,
    );
    return firstLiving(counted(records), limit, until);
  };

  return {
    find,

    async get(kind, id, now) {
      const held = await find(kind, id, now);
      if (held === undefined) throw new Refusal('not-found', `There is no ${kind.name} ${id}.`);
      return held;
    },

    findAll: (kind, ids, now) => Promise.all(ids.map((id) => find(kind, id, now))),

    async list(
      kind,
      partition,
      { prefix = '', between, order = 'ascending', limit = PAGE_SIZE, after, now, where } = {},
    ) {
      const cursor = after === undefined ? undefined : readCursor(after, partition, prefix);
      await elsewhere();
      const ahead = order === 'ascending' ? 1 : -1;
      const isAfter = (record: StoredRecord): boolean =>
        cursor === undefined ||
        (byBytes(record['csk'], cursor.csk) ||
          byBytes(record['pk'], cursor.pk) ||
          byBytes(record['sk'], cursor.sk)) *
          ahead >
          0;
      const records = partitionOf('collection', partition).filter(
        (record) =>
          text(record['csk']).startsWith(prefix) &&
          (between === undefined ||
            (byBytes(record['csk'], between.from) >= 0 && byBytes(record['csk'], between.until) <= 0)) &&
          isAfter(record),
      );
      return pageOf(kind, counted(order === 'ascending' ? records : records.toReversed()), {
        limit,
        now,
        where,
      });
    },

    due: async (partition, until, limit) => (await dueRecords(partition, until, limit)).map(dueRecordFrom),

    async commit(changes, cause) {
      const plan = planCommit(changes, cause);
      const { items, facts } = plan;
      await elsewhere();
      for (const [index, write] of items.entries())
        if (write.op !== 'add' && !stands(write, cause.now)) throw conflictAt(index, write, at(write.key));
      for (const record of facts) if (at(record) !== undefined) throw factTold(record);
      for (const write of items) {
        if (write.op === 'put') put(write.key, write.record);
        if (write.op === 'delete') table.delete(nameOf(write.key));
        if (write.op === 'add') put(write.key, added(write, at(write.key)));
      }
      for (const record of facts) put(record, record);
      watcher?.(plan);
      const news = facts.map(({ fact }) => frozen(fact));
      told.push(...news);
      return news;
    },

    async count(id, expiresAt) {
      const state = { id, seen: {}, expiresAt: expiresAt.toISOString() };
      const write = additionTo(visitCounts, state, { times: 1 });
      await elsewhere();
      put(write.key, added(write, at(write.key)));
      return numberIn(at(write.key) ?? {}, countAttribute('times'));
    },

    async waiting(olderThan, limit) {
      await elsewhere();
      return OUTBOX_PARTITIONS.flatMap((partition) => partitionOf('due', partition))
        .map(waitingFactFrom)
        .filter(({ fact }) => fact.at < olderThan.toISOString())
        .sort(byAge)
        .slice(0, limit);
    },

    async markPublished(keys, now) {
      await elsewhere();
      for (const key of keys) {
        const record = at(key);
        if (record?.['fact'] === undefined) continue;
        put(key, { ...offDueIndex(record), publishedAt: record['publishedAt'] ?? now.toISOString() });
      }
    },

    async markFailed(key, now) {
      await elsewhere();
      const record = at(key);
      if (record === undefined) throw new Refusal('not-found', `There is no fact at ${key.pk} ${key.sk}.`);
      if (record['fact'] === undefined || record['dpk'] === undefined) return failuresOf(record);
      const failedAt = now.toISOString();
      const failed = { ...record, attempts: waitingFactFrom(record).attempts + 1, failedAt };
      const after =
        failed.attempts < MAX_ATTEMPTS ? failed : { ...offDueIndex(failed), quarantinedAt: failedAt };
      put(key, after);
      return failuresOf(after);
    },

    async putBack(key, fact) {
      await elsewhere();
      const record = at(key);
      if (record === undefined || factIn(record).id !== fact.id)
        throw new Refusal('not-found', `Fact ${fact.id} is not at ${key.pk} ${key.sk}.`);
      const { quarantinedAt, ...rest } = record;
      if (quarantinedAt === undefined || record['publishedAt'] !== undefined) return;
      put(key, { ...rest, attempts: 0, ...duePlaceOf(fact) });
    },

    async factsOf(kind, id, { limit, before }) {
      await elsewhere();
      const { pk } = kind.key(id);
      return [...table.values()]
        .filter(({ pk: partition, sk }) => partition === pk && text(sk).startsWith(FACT_PREFIX))
        .map((record) => ({ place: placeOf(text(record['sk'])), fact: factIn(record) }))
        .filter(({ place }) => before === undefined || byBytes(place, before) < 0)
        .sort((a, b) => byBytes(b.place, a.place))
        .slice(0, limit);
    },

    async factsBefore(programmeId, month, { limit, before }) {
      await elsewhere();
      return partitionOf('collection', COLLECTION.facts(programmeId, month))
        .filter(({ csk }) => before === undefined || byBytes(csk, before) < 0)
        .toReversed()
        .slice(0, limit)
        .map((record) => ({ place: text(record['csk']), fact: factIn(record) }));
    },

    async *facts(programmeId, month) {
      await elsewhere();
      yield* partitionOf('collection', COLLECTION.facts(programmeId, month)).map(factIn);
    },

    watchCommits: (next) => {
      watcher = next;
    },
    allFacts: () => [...told],
    readSince: () => {
      const before = read;
      read = { records: 0, bytes: 0 };
      return before;
    },
    records: () => [...table.values()],
  };
};
