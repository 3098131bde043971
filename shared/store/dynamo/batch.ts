import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Key } from '../store.ts';
import type { StoredRecord } from '../table.ts';

/** DynamoDB's limit for one request. */
const MOST_KEYS = 100;

/** What DynamoDB leaves undone for its size is asked for again: every request brings something. */
const batch = async <Item>(
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Key[],
  read: (record: StoredRecord) => Item,
): Promise<Item[]> => {
  const found: Item[] = [];
  let left: Record<string, unknown>[] = [...keys];
  while (left.length > 0) {
    const { Responses: records, UnprocessedKeys: undone } = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true } } }),
    );
    found.push(...(records?.[tableName] ?? []).map(read));
    left = undone?.[tableName]?.Keys ?? [];
  }
  return found;
};

/** What is read from the records at these keys, in no order, while others are still on their way. No key may be given twice. */
export const readAt = async <Item>(
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: readonly Key[],
  read: (record: StoredRecord) => Item,
): Promise<Item[]> => {
  const requests = Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, index) =>
    batch(client, tableName, keys.slice(index * MOST_KEYS, (index + 1) * MOST_KEYS), read),
  );
  return (await Promise.all(requests)).flat();
};
