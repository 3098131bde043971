import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { firstLiving } from '../collection-page.ts';
import {
  byAge,
  duePlaceOf,
  factIn,
  failuresOf,
  MAX_ATTEMPTS,
  OUTBOX_PARTITIONS,
  waitingFactFrom,
} from '../fact-record.ts';
import type { Key, Outbox } from '../store.ts';
import type { StoredRecord } from '../table.ts';
import { indexRecords } from './query.ts';

/** Number of facts that are marked at a time. */
const AT_ONCE = 25;

/** One update of a fact, and what must be true of it. */
type Mark = { readonly update: string; readonly only: string; readonly values?: Record<string, unknown> };

/**
 * The fact after the update or, where the condition failed (`refused`), as it is stored; no record where there is no
 * such fact.
 */
type Marked = { readonly refused: boolean; readonly record: StoredRecord | undefined };

const PUBLISHED: Mark = {
  update: 'SET publishedAt = if_not_exists(publishedAt, :now) REMOVE dpk, dsk',
  only: 'attribute_exists(fact)',
};

const attemptValues = { ':one': 1, ':last': MAX_ATTEMPTS - 1 };

const FAILED: Mark = {
  update: 'SET attempts = attempts + :one, failedAt = :now',
  only: 'attribute_exists(dpk) AND attempts < :last',
  values: attemptValues,
};

const QUARANTINED: Mark = {
  update: 'SET attempts = attempts + :one, failedAt = :now, quarantinedAt = :now REMOVE dpk, dsk',
  only: 'attribute_exists(dpk) AND attempts >= :last',
  values: attemptValues,
};

const PUT_BACK: Mark = {
  update: 'SET attempts = :none, dpk = :dpk, dsk = :dsk REMOVE quarantinedAt',
  only: 'fact.id = :id AND attribute_exists(quarantinedAt) AND attribute_not_exists(publishedAt)',
};

/** The outbox side of the table. Its updates touch facts alone, and the stream's filter lets none of them pass. */
export const dynamoOutbox = ({
  client,
  tableName,
}: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}): Outbox => {
  const mark = async (key: Key, now: Date | undefined, { update, only, values }: Mark): Promise<Marked> => {
    const command = new UpdateCommand({
      TableName: tableName,
      Key: { pk: key.pk, sk: key.sk },
      UpdateExpression: update,
      ConditionExpression: only,
      ExpressionAttributeValues: { ...(now && { ':now': now.toISOString() }), ...values },
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    try {
      const { Attributes: record } = await client.send(command);
      return { refused: false, record };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { refused: true, record: error.Item && unmarshall(error.Item) };
    }
  };

  return {
    async waiting(olderThan, limit) {
      const partitions = OUTBOX_PARTITIONS.map((partition) =>
        indexRecords(client, tableName, {
          index: 'due',
          partition,
          sort: { test: 'before', value: olderThan.toISOString() },
          pageSize: limit,
        }),
      );
      const found = await Promise.all(partitions.map((records) => firstLiving(records, limit, undefined)));
      return found.flat().map(waitingFactFrom).sort(byAge).slice(0, limit);
    },

    async markPublished(keys, now) {
      for (let from = 0; from < keys.length; from += AT_ONCE)
        await Promise.all(keys.slice(from, from + AT_ONCE).map((key) => mark(key, now, PUBLISHED)));
    },

    async markFailed(key, now) {
      const counted = await mark(key, now, FAILED);
      const { record } = counted.refused ? await mark(key, now, QUARANTINED) : counted;
      if (record === undefined) throw new Refusal('not-found', `There is no fact at ${key.pk} ${key.sk}.`);
      return failuresOf(record);
    },

    async putBack(key, fact) {
      const { dpk, dsk } = duePlaceOf(fact);
      const { refused, record } = await mark(key, undefined, {
        ...PUT_BACK,
        values: { ':none': 0, ':dpk': dpk, ':dsk': dsk, ':id': fact.id },
      });
      if (refused && (record === undefined || factIn(record).id !== fact.id))
        throw new Refusal('not-found', `Fact ${fact.id} is not at ${key.pk} ${key.sk}.`);
    },
  };
};
