import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
  paginateScan,
} from '@aws-sdk/lib-dynamodb';
import type { StoredRecord } from '../../shared/store/table.ts';
import type { RestorePlan } from './plan.ts';

type Request = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

/** DynamoDB's limit for one request. */
const MOST_WRITES = 25;
/** Milliseconds before writes that a busy table left undone are sent again. */
const PAUSE_MS = 500;

/** Every record of a table; `told` hears how many there are so far. */
export const readTable = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  told: (count: number) => void = () => undefined,
): Promise<readonly StoredRecord[]> => {
  const records: StoredRecord[] = [];
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: tableName, ConsistentRead: true },
  )) {
    for (const record of Items) records.push(record);
    told(records.length);
  }
  return records;
};

/** Writes a plan. An attempt that dies half-way is continued by the next plan; `told` hears how many writes are left. */
export const writePlan = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  { put, remove }: Pick<RestorePlan, 'put' | 'remove'>,
  told: (left: number) => void = () => undefined,
): Promise<void> => {
  const requests: Request[] = [
    ...put.map((Item) => ({ PutRequest: { Item } })),
    ...remove.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  ];
  while (requests.length > 0) {
    const batch = requests.splice(0, MOST_WRITES);
    const { UnprocessedItems: undone } = await client.send(
      new BatchWriteCommand({ RequestItems: { [tableName]: batch } }),
    );
    const again = undone?.[tableName] ?? [];
    requests.push(...again);
    if (again.length > 0) await pause(PAUSE_MS);
    told(requests.length);
  }
};
