import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { additionTo } from '../commit-plan.ts';
import { countAttribute } from '../item-record.ts';
import { visitCounts } from '../kinds/door.ts';
import type { Tally } from '../store.ts';
import { additionOf } from './transaction.ts';

/** Counts in one DynamoDB table. An answer that got lost counts once more with the SDK's repetition, which does no harm. */
export const dynamoTally = ({
  client,
  tableName,
}: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}): Tally => ({
  async count(id, expiresAt) {
    const state = { id, seen: {}, expiresAt: expiresAt.toISOString() };
    const { Attributes: after } = await client.send(
      new UpdateCommand({
        ...additionOf(additionTo(visitCounts, state, { times: 1 }), tableName),
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(after?.[countAttribute('times')]);
  },
});
