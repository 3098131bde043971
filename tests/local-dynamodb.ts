import { randomBytes } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDbLocal } from '../infra/local/runner/engines/dynamodb.ts';
import { joinDynamoDb } from '../infra/local/runner/engines/shared-dynamodb.ts';
import { TABLE } from '../shared/store/table.ts';

export const TABLE_NAME = 'cccc';

export type TestDynamoDb = {
  /** A client of an empty database of its own, with the table in it. */
  open(): Promise<DynamoDBDocumentClient>;
  stop(): Promise<void>;
};

const keySchema = ({ partition, sort }: { readonly partition: string; readonly sort: string }) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

/** The one table under a name of its own. */
export const tableNamed = (TableName: string) => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: [TABLE.key, ...Object.values(TABLE.indexes)]
    .flatMap(({ partition, sort }) => [partition, sort])
    .map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
  KeySchema: keySchema(TABLE.key),
  GlobalSecondaryIndexes: Object.entries(TABLE.indexes).map(([name, index]) => ({
    IndexName: name,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: 'ALL' as const },
  })),
});

/**
 * The DynamoDB Local of a run of tests, in memory, or one's own for a file that opens many: each database keeps five threads. It keeps a database per access key, so every `open` starts empty
 * and tests cannot see each other. Time to live is not switched on: expired items stay, as they may on AWS.
 */
export const startTestDynamoDb = async (own?: DynamoDbLocal): Promise<TestDynamoDb> => {
  const engine = own ?? (await joinDynamoDb(process.env['SHARED_DYNAMODB'] ?? ''));
  const clients: DynamoDBClient[] = [];
  return {
    async open() {
      const client = new DynamoDBClient({
        endpoint: engine.endpoint,
        region: 'eu-north-1',
        credentials: { accessKeyId: randomBytes(8).toString('hex'), secretAccessKey: 'local' },
      });
      clients.push(client);
      await client.send(new CreateTableCommand(tableNamed(TABLE_NAME)));
      return DynamoDBDocumentClient.from(client);
    },
    async stop() {
      for (const client of clients) client.destroy();
      await engine.stop();
    },
  };
};
