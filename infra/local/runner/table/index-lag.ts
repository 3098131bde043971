import * as z from 'zod';
import type { LocalTable } from './table.ts';

type Attributes = Readonly<Record<string, unknown>>;
type Keys = { readonly partition: string; readonly sort: string | undefined };

const Item = z.record(z.string(), z.unknown());
const Single = z.looseObject({ Item: Item.optional(), Key: Item.optional() });
const Transaction = z.looseObject({ TransactItems: z.array(z.record(z.string(), Single)) });
const Query = z.looseObject({
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeValues: Item.optional(),
  ExclusiveStartKey: z.unknown().optional(),
});
const Found = z.looseObject({ Items: z.array(Item), Count: z.number() });
const Read = z.looseObject({ Responses: z.record(z.string(), z.array(Item)) });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Most items that DynamoDB takes in one batch. */
const BATCH = 100;

/**
 * Indexes that follow the table after a while. A query of an index finds its items as they were before the writes of the last moments: new
 * ones are missing, changed ones are old. An item that has left an index is not brought back into it.
 */
export const createIndexLag = (options: {
  table: Pick<LocalTable, 'api' | 'keys'> & { readonly name: string };
  indexes: Readonly<Record<string, Keys>>;
  lagMs: number;
}) => {
  const { table, indexes, lagMs } = options;
  /** Items as they were, by key; `undefined` where there was none. */
  const before = new Map<string, { readonly old: Attributes | undefined; readonly until: number }>();

  const keyOf = (item: Attributes): Attributes =>
    Object.fromEntries(
      [table.keys.partition, ...(table.keys.sort === undefined ? [] : [table.keys.sort])].map((name) => [
        name,
        item[name],
      ]),
    );
  const nameOf = (item: Attributes): string => JSON.stringify(Object.values(keyOf(item)));

  const forget = (now: number): void => {
    for (const [name, { until }] of before) if (until <= now) before.delete(name);
  };

  const writtenBy = (operation: string, input: unknown): Attributes[] => {
    const writes =
      operation === 'TransactWriteItems'
        ? Transaction.parse(input).TransactItems.flatMap((each) => Object.values(each))
        : [Single.parse(input)];
    return writes.flatMap(({ Item: item, Key: key }): Attributes[] => {
      const written = item ?? key;
      return written === undefined ? [] : [keyOf(written)];
    });
  };

  return {
    /** Reads what is about to be overwritten. @returns what to call once it is */
    before: async (operation: string, input: unknown): Promise<(() => void) | undefined> => {
      if (lagMs <= 0) return undefined;
      const keys = writtenBy(operation, input).slice(0, BATCH);
      if (keys.length === 0) return undefined;
      const { Responses } = Read.parse(
        await table.api('BatchGetItem', {
          RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } },
        }),
      );
      const held = new Map((Responses[table.name] ?? []).map((item) => [nameOf(item), item]));
      return () => {
        const now = performance.now();
        forget(now);
        for (const key of keys) {
          const name = nameOf(key);
          // The first of several writes in a moment knows what the index still shows.
          const old = before.has(name) ? before.get(name)?.old : held.get(name);
          before.set(name, { old, until: now + lagMs });
        }
      };
    },

    /** The answer to a query as an index gives it that has not caught up; undefined where nothing differs. */
    seenBy: (input: unknown, answer: unknown): unknown => {
      const query = Query.parse(input);
      const index = query.IndexName === undefined ? undefined : indexes[query.IndexName];
      if (index === undefined || lagMs <= 0) return undefined;
      forget(performance.now());
      if (before.size === 0) return undefined;
      const found = Found.parse(answer);
      let differs = false;
      const items = found.Items.flatMap((item) => {
        const name = nameOf(item);
        if (!before.has(name)) return [item];
        differs = true;
        const old = before.get(name)?.old;
        // In its old place it would stand elsewhere in the order: it is missing for this moment.
        const isHere =
          old !== undefined &&
          same(old[index.partition], item[index.partition]) &&
          (index.sort === undefined || same(old[index.sort], item[index.sort]));
        return isHere ? [old] : [];
      });
      return differs ? { ...found, Items: items, Count: items.length } : undefined;
    },
  };
};
