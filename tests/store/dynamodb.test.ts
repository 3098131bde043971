import { afterAll, beforeAll, it } from 'vitest';
import { startTestDynamoDb, type TestDynamoDb } from '../local-dynamodb.ts';
import { startInMemory } from '../one-dynamodb.ts';
import { expectAgreement } from './agreement.ts';
import { storesKeepTheirPromises } from './contract.ts';
import { memoryStore } from './memory-store.ts';
import { openDynamoStore } from './open-dynamo-store.ts';

let dynamodb: TestDynamoDb;
beforeAll(async () => {
  dynamodb = await startTestDynamoDb(await startInMemory());
});
afterAll(() => dynamodb?.stop());

const open = () => openDynamoStore(dynamodb);

storesKeepTheirPromises('DynamoDB', open);

it('does what the in-memory twin does, whatever is asked of both', () =>
  expectAgreement([async () => memoryStore(), open], {
    numRuns: 40,
    seed: 20270115,
    interruptAfterTimeLimit: 30_000,
  }));
