import { DescribeContinuousBackupsCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Looked } from '../domain/operations/day-review.ts';
import { jsonLog, traceOf } from './log.ts';

/** DynamoDB Local keeps no backups, and does not know the question. */
const KNOWS_NONE = 'UnknownOperationException';

/** Recovery of a table; undefined if its database keeps no backups. */
export const backupOf = async (
  tableName: string,
  client = new DynamoDBClient({}),
): Promise<Looked['backup']> => {
  try {
    const { ContinuousBackupsDescription: described } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName: tableName }),
    );
    const { PointInTimeRecoveryStatus: status, LatestRestorableDateTime: until } =
      described?.PointInTimeRecoveryDescription ?? {};
    return { isOn: status === 'ENABLED', ...(until === undefined ? {} : { until: until.toISOString() }) };
  } catch (error) {
    if (error instanceof Error && error.name === KNOWS_NONE) return undefined;
    // If nobody knows, the operator hears of no backup, and the mail leaves all the same.
    jsonLog('error', 'the backup could not be asked for', { error: traceOf(error) });
    return { isOn: false };
  }
};
