import { afterAll, beforeAll } from 'vitest';
import { dynamoOutbox } from '../../shared/store/dynamo-outbox.ts';
import { dynamoStore } from '../../shared/store/dynamo-store.ts';
import { startTestDynamoDb, TABLE_NAME, type TestDynamoDb } from '../local-dynamodb.ts';
import { type OpenStore, storesKeepTheirPromises } from './contract.ts';

let dynamodb: TestDynamoDb;
beforeAll(async () => {
  dynamodb = await startTestDynamoDb();
}, 30_000);
afterAll(() => dynamodb.stop());

const open: OpenStore = async () => {
  const table = { client: await dynamodb.open(), tableName: TABLE_NAME };
  return { ...dynamoStore(table), ...dynamoOutbox(table) };
};

storesKeepTheirPromises('DynamoDB', open);
