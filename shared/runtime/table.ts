import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoFactLog } from '../store/dynamo/fact-log.ts';
import { dynamoOutbox } from '../store/dynamo/outbox.ts';
import { dynamoStore } from '../store/dynamo/store.ts';
import { dynamoTally } from '../store/dynamo/tally.ts';
import type { FactLog, Outbox, Store, Tally } from '../store/store.ts';

const documents = (): DynamoDBDocumentClient => DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** The store over the named table; the SDK finds DynamoDB by itself. */
export const openStore = (tableName: string): Store => dynamoStore({ client: documents(), tableName });

export const openFactLog = (tableName: string): FactLog => dynamoFactLog({ client: documents(), tableName });

export const openOutbox = (tableName: string): Outbox => dynamoOutbox({ client: documents(), tableName });

export const openTally = (tableName: string): Tally => dynamoTally({ client: documents(), tableName });
