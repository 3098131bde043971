import { setTimeout as pause } from 'node:timers/promises';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { firstLiving, PAGE_SIZE, pageOf, readCursor } from '../collection-page.ts';
import { planCommit } from '../commit-plan.ts';
import { dueRecordFrom, endOfInstant, isExpired, parseItem } from '../item-record.ts';
import type { Store } from '../store.ts';
import type { StoredRecord } from '../table.ts';
import { readAt } from './batch.ts';
import { indexRecords } from './query.ts';
import { sendPlan } from './transaction.ts';

const nameOf = ({ pk, sk }: StoredRecord): string => JSON.stringify([pk, sk]);

/** The store in one DynamoDB table. `wait` passes the time between two attempts of a contended commit. */
export const dynamoStore = ({
  client,
  tableName,
  wait = (milliseconds) => pause(milliseconds),
}: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly wait?: (milliseconds: number) => Promise<void>;
}): Store => {
  const find: Store['find'] = async (kind, id, now) => {
    const { Item: record } = await client.send(
      new GetCommand({ TableName: tableName, Key: kind.key(id), ConsistentRead: true }),
    );
    return record === undefined || isExpired(record, now) ? undefined : parseItem(kind, record);
  };

  const dueRecords = (
    partition: string,
    until: Date,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<readonly StoredRecord[]> =>
    firstLiving(
      indexRecords(client, tableName, {
        index: 'due',
        partition,
        sort: { test: 'until', value: endOfInstant(until) },
        ...(Number.isFinite(limit) && { pageSize: limit }),
      }),
      limit,
      until,
    );

  return {
    find,

    async get(kind, id, now) {
      const held = await find(kind, id, now);
      if (held === undefined) throw new Refusal('not-found', `There is no ${kind.name} ${id}.`);
      return held;
    },

    async findAll(kind, ids, now) {
      const keys = new Map(ids.map((id) => [id, kind.key(id)]));
      const found = await readAt(
        client,
        tableName,
        [...keys.values()],
        (record) => {
          const held = isExpired(record, now) ? undefined : parseItem(kind, record);
          return [nameOf(record), held] as const;
        },
        wait,
      );
      const held = new Map(found);
      return ids.map((id) => held.get(nameOf(keys.get(id) ?? {})));
    },

    async list(
      kind,
      partition,
      { prefix = '', between, order = 'ascending', limit = PAGE_SIZE, after, now, where } = {},
    ) {
      const records = indexRecords(client, tableName, {
        index: 'collection',
        partition,
        order,
        ...(Number.isFinite(limit) && { pageSize: Math.max(limit + 1, where === undefined ? 0 : PAGE_SIZE) }),
        ...(prefix !== '' && { sort: { test: 'begins', value: prefix } }),
        ...(between !== undefined && {
          sort: { test: 'between', value: between.from, until: between.until },
        }),
        ...(after !== undefined && { after: readCursor(after, partition, prefix) }),
      });
      return pageOf(kind, records, { limit, now, where });
    },

    due: async (partition, until, limit) => (await dueRecords(partition, until, limit)).map(dueRecordFrom),

    async commit(changes, cause) {
      const plan = planCommit(changes, cause);
      if (plan.items.length > 0) await sendPlan(client, tableName, plan, cause.now, wait);
      return plan.facts.map(({ fact }) => fact);
    },
  };
};
