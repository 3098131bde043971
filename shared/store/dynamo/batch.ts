import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { Key } from '../store.ts';
import type { StoredRecord } from '../table.ts';

/** DynamoDB's limit for one request. */
const MOST_KEYS = 100;

/** An answer ends at 16 MB, or before the item that would lead beyond; an item has 400 KB at most. */
const FULL_BYTES = 15 * 1024 * 1024;

const bytesOf = (records: readonly StoredRecord[]): number =>
  records.reduce((sum, record) => sum + JSON.stringify(record).length, 0);

/** Longest waits before unprocessed keys are requested again. */
const LONGEST_WAITS = [50, 100, 200, 400, 800, 1600, 2000] as const;

/**
 * Requests unprocessed keys again: at once where the answer was full, after a pause where it brought nothing, as a busy
 * table answers.
 * @throws Refusal `unavailable` where that does not end
 */
const batch = async <Item>(
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Key[],
  read: (record: StoredRecord) => Item,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Item[]> => {
  const found: Item[] = [];
  let empty = 0;
  let left: Record<string, unknown>[] = [...keys];
  while (left.length > 0) {
    const { Responses: records, UnprocessedKeys: undone } = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true } } }),
    );
    const brought = records?.[tableName] ?? [];
    found.push(...brought.map(read));
    left = undone?.[tableName]?.Keys ?? [];
    if (left.length === 0 || bytesOf(brought) > FULL_BYTES) continue;
    const longest = LONGEST_WAITS[empty];
    if (longest === undefined)
      throw new Refusal('unavailable', `${left.length} keys stayed unread on ${empty + 1} attempts.`);
    if (brought.length === 0) empty += 1;
    await wait(Math.random() * longest);
  }
  return found;
};

/**
 * Results of the records at these keys, in no order, while others are still on their way. No key may be given twice.
 */
export const readAt = async <Item>(
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Key[],
  read: (record: StoredRecord) => Item,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Item[]> => {
  const requests = Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, index) =>
    batch(client, tableName, keys.slice(index * MOST_KEYS, (index + 1) * MOST_KEYS), read, wait),
  );
  return (await Promise.all(requests)).flat();
};
