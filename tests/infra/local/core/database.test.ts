import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DynamoDbLocal, startDynamoDb } from '../../../../infra/local/runner/engines/dynamodb.ts';
import { findJava } from '../../../../infra/local/runner/engines/java.ts';
import { createStreamReader } from '../../../../infra/local/runner/table/stream-reader.ts';
import { ensureTable } from '../../../../infra/local/runner/table/table.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { smallAssembly, table } from './assembly.ts';

const open = async (persist: boolean) => {
  const java = await findJava();
  if (!java.found) throw new Error('Java 17 is needed: npm run doctor.');
  const dataDir = temporaryFolder();
  const lines: string[] = [];
  const database = await startDynamoDb({
    java: java.path,
    dataDir,
    persist,
    log: (line) => void lines.push(line),
  });
  const pidOf = () => Number(readFileSync(join(dataDir, 'java.pid'), 'utf8'));
  return { database, lines, pidOf, kill: () => process.kill(pidOf(), 'SIGKILL') };
};

const openTable = async (database: DynamoDbLocal) => {
  const local = await ensureTable({ resources: smallAssembly({ Table: table }), database });
  const put = (pk: string) =>
    local.api('PutItem', { TableName: local.name, Item: { pk: { S: pk }, sk: { S: 'A' } } });
  const has = async (pk: string): Promise<boolean> => {
    const key = { pk: { S: pk }, sk: { S: 'A' } };
    return 'Item' in (await local.api('GetItem', { TableName: local.name, Key: key, ConsistentRead: true }));
  };
  return { local, put, has };
};

describe('a DynamoDB Local that dies', () => {
  it('is reported and started again at its address, with its items and with its stream', async () => {
    const { database, lines, pidOf, kill } = await open(true);
    const { local, put, has } = await openTable(database);
    const reader = createStreamReader({
      api: local.api,
      streamArn: local.streamArn ?? '',
      position: undefined,
    });
    await put('before');
    expect((await reader.next())?.records).toHaveLength(1);
    const first = pidOf();
    kill();
    await expect.poll(() => lines.join('\n')).toContain('answers again');
    expect(lines[0]).toContain('DynamoDB Local has ended by itself');
    expect(pidOf()).not.toBe(first);
    expect(await has('before')).toBe(true);

    await put('after');
    const keys = (await reader.next())?.records.map(({ dynamodb }) => dynamodb.Keys['pk']);
    expect(keys).toEqual([{ S: 'after' }]);
    await database.stop();
  });

  it('is reported and left alone where its data was in memory alone', async () => {
    const { database, lines, kill } = await open(false);
    const lost = new Promise<Error>(database.onLost);
    kill();
    expect((await lost).message).toContain('what it held in memory is gone');
    expect(lines).toHaveLength(1);
    await database.stop();
  });

  it('ends quietly when it is told to', async () => {
    const { database, lines } = await open(true);
    await database.stop();
    expect(lines).toEqual([]);
  });
});
