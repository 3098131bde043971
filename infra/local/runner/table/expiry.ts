import { DynamoDbError } from './dynamodb-api.ts';
import type { StreamRecord } from './stream-reader.ts';
import type { LocalTable } from './table.ts';

export type Expiry = {
  /** Keeps up with a change that came through the stream. */
  observe(record: StreamRecord): void;
  /** Deletes items past their time at this virtual instant. Answers how many. */
  expireDueItems(now: Date): Promise<number>;
};

type Key = Readonly<Record<string, unknown>>;
const secondsIn = (attribute: unknown): number | undefined => {
  const text = (attribute as { N?: string } | undefined)?.N;
  return text === undefined ? undefined : Number(text);
};

/**
 * Time to live on virtual time. Due items are remembered from the stream rather than looked for: a season asks
 * a thousand times, and a scan each time would be most of its work. Items that are there already are read once.
 */
export const createExpiry = async (table: LocalTable): Promise<Expiry> => {
  const due = new Map<string, { key: Key; seconds: number }>();
  const { ttlAttribute: ttl } = table;
  const keyNames = [table.keys.partition, ...(table.keys.sort === undefined ? [] : [table.keys.sort])];

  const remember = (key: Key, seconds: number | undefined) => {
    const id = JSON.stringify(keyNames.map((name) => key[name]));
    if (seconds === undefined) due.delete(id);
    else due.set(id, { key, seconds });
  };

  if (ttl !== undefined)
    for await (const item of table.items()) {
      const seconds = item[ttl];
      if (typeof seconds === 'number')
        remember(Object.fromEntries(keyNames.map((name) => [name, { S: item[name] }])), seconds);
    }

  /** The item may have been given more time meanwhile: the condition decides. */
  const remove = async (key: Key, nowSeconds: number): Promise<number> => {
    try {
      await table.api('DeleteItem', {
        TableName: table.name,
        Key: key,
        ConditionExpression: '#ttl < :now',
        ExpressionAttributeNames: { '#ttl': ttl },
        ExpressionAttributeValues: { ':now': { N: String(nowSeconds) } },
      });
      return 1;
    } catch (problem) {
      if (problem instanceof DynamoDbError && problem.name === 'ConditionalCheckFailedException') return 0;
      throw problem;
    }
  };

  return {
    observe: ({ dynamodb: { Keys: key, NewImage: image } }) => {
      if (ttl !== undefined) remember(key, secondsIn(image?.[ttl]));
    },
    expireDueItems: async (now) => {
      const nowSeconds = Math.floor(now.getTime() / 1000);
      let expired = 0;
      for (const [id, { key, seconds }] of [...due]) {
        if (seconds >= nowSeconds) continue;
        expired += await remove(key, nowSeconds);
        due.delete(id);
      }
      return expired;
    },
  };
};
