import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable, writePlan } from '../../../infra/restore/tables.ts';
import { openCohort } from '../../functions/scenes.ts';
import { aWorld } from '../../functions/world.ts';
import { startTestDynamoDb, type TestDynamoDb, tableNamed } from '../../local-dynamodb.ts';

const COMMAND = join(import.meta.dirname, '../../../infra/restore/command.ts');

describe('npm run restore', () => {
  let dynamodb: TestDynamoDb;
  let client: DynamoDBDocumentClient;
  let environment: NodeJS.ProcessEnv = {};
  const world = aWorld();
  const at = world.now().toISOString();
  const later = new Date(world.now().getTime() + 20_000).toISOString();

  beforeAll(async () => {
    dynamodb = await startTestDynamoDb();
    client = await dynamodb.open();
    const { accessKeyId, secretAccessKey } = await client.config.credentials();
    const { protocol, hostname, port } = (await client.config.endpoint?.()) ?? {};
    environment = {
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: `${protocol}//${hostname}:${port}`,
    };
    await openCohort(world);
    for (const name of ['wanted', 'later']) {
      await client.send(new CreateTableCommand(tableNamed(name)));
      await writePlan(client, name, { put: world.twin.records(), remove: [] });
    }
  });
  afterAll(() => dynamodb.stop());

  const run = (...options: string[]): Promise<string> => {
    const child = spawn(process.execPath, [COMMAND, ...options], { env: environment });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    return new Promise((done) => child.on('exit', (code) => done(`${said}${code}`)));
  };
  const restored = (...options: string[]) =>
    run('--wanted', `wanted@${at}`, '--later', `later@${later}`, '--into', 'cccc', ...options);

  it('says what it would write, writes it with --apply, and then finds nothing to write', async () => {
    const count = world.twin.records().length;
    expect(await restored()).toContain(`${count} records to write, 0 to remove.\nNothing was written.`);
    expect(await readTable(client, 'cccc')).toEqual([]);
    expect(await restored('--apply')).toMatch(/cccc is restored\.\n0$/u);
    expect(await readTable(client, 'cccc')).toHaveLength(count);
    expect(await restored()).toContain('0 records to write, 0 to remove.');
  });

  it('names a moment at which nobody wrote', async () => {
    expect(await run('--moment', later, '--table', 'wanted')).toMatch(
      /Restore 20\d\d-.*Z\.\n0$|quiet\.\n1$/u,
    );
  });

  it('refuses what cannot be meant, and says how it is used', async () => {
    expect(await run('--wanted', 'wanted')).toContain('npm run restore -- --wanted TABLE@INSTANT');
    expect(await run('--moment', 'yesterday', '--table', 'wanted')).toMatch(/2$/u);
    const close = ['--wanted', `wanted@${at}`, '--later', `later@${at}`, '--into', 'cccc'];
    expect(await run(...close)).toContain('at least 10 s after the wanted one.');
    expect(await run('--wanted', `wanted@${at}`, '--later', `later@${later}`, '--into', 'wanted')).toContain(
      'are three different ones',
    );
  });
});
