import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { factIn } from '../fact-record.ts';
import { COLLECTION } from '../indexes.ts';
import type { FactLog } from '../store.ts';
import { indexRecords } from './query.ts';

/** The log of facts in one DynamoDB table, read in pages of 1 MB. */
export const dynamoFactLog = ({
  client,
  tableName,
}: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}): FactLog => ({
  async *facts(programmeId, month) {
    const partition = COLLECTION.facts(programmeId, month);
    for await (const record of indexRecords(client, tableName, { index: 'collection', partition }))
      yield factIn(record);
  },
});
