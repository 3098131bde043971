import * as z from 'zod';
import { CommitMark, WriteMark } from './commit-mark.ts';
import { parseAs } from './parse-as.ts';
import type { DueRecord, ItemKind, Versioned } from './store.ts';
import type { StoredRecord } from './table.ts';

const PartitionKey = z.string().min(1).max(2048);
const SortKey = z.string().min(1).max(1024);

/**
 * An instant, and a suffix that distinguishes items due at the same one. Instants are compared as text, so all of them
 * are written as `Date.toISOString()` does.
 */
export const DueSortKey = SortKey.regex(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z(#.*)?$/u,
  'must start with a full ISO instant',
);

/** The two parts of a primary key, within DynamoDB's lengths. */
export const PrimaryKey = z.object({ pk: PartitionKey, sk: SortKey });

/**
 * An item as it is stored. The state lies under `data`, apart from the envelope: no field of a state can ever
 * collide with a key, and a record can be recognised and upcast before its schema is known to fit.
 */
const ItemRecord = PrimaryKey.extend({
  kind: z.string(),
  /** Version of the schema that `data` was written with. */
  sv: z.int().positive(),
  /** Version of the item: the only thing that a save is conditioned on. */
  v: z.int().positive(),
  cpk: PartitionKey.optional(),
  csk: SortKey.optional(),
  dpk: PartitionKey.optional(),
  dsk: DueSortKey.optional(),
  ttl: z.int().positive().optional(),
  /** The commit that wrote it, and everything that this commit wrote. */
  c: CommitMark.optional(),
  w: z.array(WriteMark).optional(),
  /** One text where the kind is stored so, or was. */
  data: z.union([z.record(z.string(), z.unknown()), z.string()]),
});
export type ItemRecord = z.output<typeof ItemRecord>;

/** Attributes of a counter start so, and end with the name of the number. */
const COUNT_PREFIX = 'n#';

export const countAttribute = (name: string): string => `${COUNT_PREFIX}${name}`;

/** The numbers that an item counts, by name; those that are back at zero are left out. */
const countsIn = (record: StoredRecord): Record<string, number> =>
  Object.fromEntries(
    Object.entries(record)
      .flatMap(([name, value]): [string, number][] =>
        name.startsWith(COUNT_PREFIX) && typeof value === 'number' && value !== 0
          ? [[name.slice(COUNT_PREFIX.length), value]]
          : [],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** DynamoDB's limit for one item, here counted as JSON: mostly a little more than what DynamoDB counts. */
const MAX_ITEM_BYTES = 400 * 1024;

/** Plain JSON, without `undefined`. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/**
 * The record that stores `state`, parsed first, so that an unreadable state is never written.
 * @throws where it does not fit its schema, its keys or DynamoDB's size
 */
export const toItemRecord = <State>(kind: ItemKind<State>, state: unknown, version: number): ItemRecord => {
  const what = `A ${kind.name} to be stored`;
  const data = plain(parseAs(kind.schema, state, what));
  const fitting = parseAs(kind.schema, data, `${what}, as JSON,`);
  const collection = kind.collection?.(fitting);
  const due = kind.due?.(fitting);
  const expiresAt = kind.expiresAt?.(fitting);
  const record = parseAs(
    ItemRecord,
    {
      ...kind.key(kind.idOf(fitting)),
      kind: kind.name,
      sv: kind.schemaVersion,
      v: version,
      ...(collection && { cpk: collection.pk, csk: collection.sk }),
      ...(due && { dpk: due.pk, dsk: due.sk }),
      ...(expiresAt !== undefined && { ttl: Math.ceil(Date.parse(expiresAt) / 1000) }),
      data: kind.asText ? JSON.stringify(data) : data,
    },
    what,
  );
  const bytes = Buffer.byteLength(JSON.stringify(record));
  if (bytes > MAX_ITEM_BYTES)
    throw new Error(`${what} has ${bytes} bytes, DynamoDB takes ${MAX_ITEM_BYTES}.`);
  return record;
};

/** Parses a record as one kind of item; also for the record of a `CommitConflict`. @throws where it is not one */
export const parseItem = <State>(kind: ItemKind<State>, record: StoredRecord): Versioned<State> => {
  const item = parseAs(ItemRecord, record, `A stored ${kind.name}`);
  const where = `${item.pk} ${item.sk}`;
  if (item.kind !== kind.name) throw new Error(`Expected a ${kind.name} at ${where}, found a ${item.kind}.`);
  if (item.sv > kind.schemaVersion)
    throw new Error(
      `${kind.name} at ${where} has schema version ${item.sv}; this code reads up to ${kind.schemaVersion}.`,
    );
  let data: Record<string, unknown> = typeof item.data === 'string' ? JSON.parse(item.data) : item.data;
  for (let version = item.sv; version < kind.schemaVersion; version += 1) {
    const upcast = kind.upcast?.[version];
    if (upcast === undefined)
      throw new Error(`${kind.name} at ${where} has schema version ${version}, which nothing upcasts.`);
    data = upcast(data);
  }
  if (kind.counts !== undefined) data = { ...data, [kind.counts]: countsIn(record) };
  return { state: parseAs(kind.schema, data, `${kind.name} at ${where}`), version: item.v };
};

/** DynamoDB counts expiry in whole seconds, so an item lives until the second in which its time ends is over. */
export const epochSecond = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** Whether the item has expired; false without `now`. */
export const isExpired = (record: StoredRecord, now: Date | undefined): boolean =>
  now !== undefined && typeof record['ttl'] === 'number' && record['ttl'] <= epochSecond(now);

/** Sorts after every due key of its instant, with any suffix, and before every later one. */
export const endOfInstant = (instant: Date): string => `${instant.toISOString()}~`;

export const dueRecordFrom = (record: StoredRecord): DueRecord => ({
  sortKey: String(record['dsk']),
  as: (kind) => parseItem(kind, record),
});
