import { afterAll, beforeAll, it } from 'vitest';
import { startTestDynamoDb, type TestDynamoDb } from '../local-dynamodb.ts';
import { expectAgreement } from './agreement.ts';
import { memoryStore } from './memory-store.ts';
import { openDynamoStore } from './open-dynamo-store.ts';

let dynamodb: TestDynamoDb;
beforeAll(async () => {
  dynamodb = await startTestDynamoDb();
}, 300_000);
afterAll(() => dynamodb?.stop());

it(
  'keeps DynamoDB and its twin in agreement through hundreds of random histories',
  { timeout: 3_600_000 },
  () =>
    expectAgreement([async () => memoryStore(), () => openDynamoStore(dynamodb)], {
      numRuns: 400,
      interruptAfterTimeLimit: 200_000,
    }),
);
