import * as z from 'zod';
import { Refusal } from '../domain/kernel/refusal.ts';
import { isExpired, parseItem } from './item-record.ts';
import type { ItemKind, Page, Versioned } from './store.ts';
import type { StoredRecord } from './table.ts';

/** Items of a page where the caller names no limit. */
export const PAGE_SIZE = 100;

/** A filter looks at so many records for one page, so that a rare one reads no collection to its end in one request. */
export const MOST_LOOKED_AT = 1000;

/** The index key of the last item of a page. It travels in URLs: keys of collections hold no personal data. */
const KeyPart = z.string().min(1);
const Cursor = z.strictObject({ pk: KeyPart, sk: KeyPart, cpk: KeyPart, csk: KeyPart });
export type Cursor = z.output<typeof Cursor>;

const written = (record: StoredRecord): string =>
  Buffer.from(JSON.stringify(z.object(Cursor.shape).parse(record))).toString('base64url');

/** The cursor behind an item of a list that was read further than the page that is handed out. */
export const cursorAfter = <State>(kind: ItemKind<State>, state: State): string => {
  const within = kind.collection?.(state);
  return written({ ...kind.key(kind.idOf(state)), cpk: within?.pk, csk: within?.sk });
};

const unpacked = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/**
 * Position after a cursor.
 * @throws Refusal `field-invalid` where the cursor is broken or belongs to another collection
 */
export const readCursor = (cursor: string, partition: string, prefix: string): Cursor => {
  const { success, data } = Cursor.safeParse(unpacked(cursor));
  if (!success || data.cpk !== partition || !data.csk.startsWith(prefix))
    throw new Refusal('field-invalid', `The cursor does not belong to collection ${partition}.`);
  return data;
};

/** The first `limit` records whose time is not over. Reads no further than the last of them. */
export const firstLiving = async (
  records: AsyncIterable<StoredRecord> | Iterable<StoredRecord>,
  limit: number,
  now: Date | undefined,
): Promise<readonly StoredRecord[]> => {
  const living: StoredRecord[] = [];
  for await (const record of records) {
    if (!isExpired(record, now)) living.push(record);
    if (living.length >= limit) break;
  }
  return living;
};

/**
 * One page of a collection, full as long as there is enough; `next` only where another item follows. A page of a rare
 * filter ends early and leads on, even with nothing on it.
 */
export const pageOf = async <State>(
  kind: ItemKind<State>,
  records: AsyncIterable<StoredRecord> | Iterable<StoredRecord>,
  {
    limit,
    now,
    where,
  }: {
    readonly limit: number;
    readonly now: Date | undefined;
    readonly where: ((state: State) => boolean) | undefined;
  },
): Promise<Page<State>> => {
  const items: Versioned<State>[] = [];
  let last: StoredRecord | undefined;
  let lookedAt: StoredRecord | undefined;
  let count = 0;
  for await (const record of records) {
    if (where !== undefined && lookedAt !== undefined && count >= MOST_LOOKED_AT && Number.isFinite(limit))
      return { items, next: written(lookedAt) };
    lookedAt = record;
    count += 1;
    if (isExpired(record, now)) continue;
    const held = parseItem(kind, record);
    if (where !== undefined && !where(held.state)) continue;
    if (last !== undefined && items.length >= limit) return { items, next: written(last) };
    items.push(held);
    last = record;
  }
  return { items };
};
