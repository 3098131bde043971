import { dynamoFactLog } from '../../shared/store/dynamo/fact-log.ts';
import { dynamoOutbox } from '../../shared/store/dynamo/outbox.ts';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import { dynamoTally } from '../../shared/store/dynamo/tally.ts';
import type { FactLog, Outbox, Store, Tally } from '../../shared/store/store.ts';
import { TABLE_NAME, type TestDynamoDb } from '../local-dynamodb.ts';

/** Both sides of an empty table. */
export const openDynamoStore = async (dynamodb: TestDynamoDb): Promise<Store & Outbox & FactLog & Tally> => {
  const table = { client: await dynamodb.open(), tableName: TABLE_NAME };
  return { ...dynamoStore(table), ...dynamoOutbox(table), ...dynamoFactLog(table), ...dynamoTally(table) };
};
