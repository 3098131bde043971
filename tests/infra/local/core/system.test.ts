import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { explain } from '../../../../infra/local/explain.ts';
import { checkCoverage } from '../../../../infra/local/runner/template/check.ts';
import { type LocalSystem, startLocalSystem } from '../../../../infra/local/system.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const start = (dataDir: string) => startLocalSystem({ dataDir, inMemory: true, quiet: true });

describe('the local system', () => {
  const folders = [temporaryFolder(), temporaryFolder()] as const;
  let systems: LocalSystem[] = [];
  beforeAll(async () => {
    systems = await Promise.all(folders.map(start));
  });
  afterAll(() => Promise.all(systems.map(({ stop }) => stop())));

  it('answers when it is ready, two of them beside each other', async () => {
    expect(new Set(systems.map(({ url }) => url)).size).toBe(2);
    for (const { url } of systems) {
      const response = await fetch(`${url}/api/health`);
      expect([response.status, await response.json()]).toEqual([
        200,
        { status: 'ok', dependsOn: { table: 'ok', secret: 'ok' } },
      ]);
    }
  });

  it('knows every type and property of the template that AWS deploys', () => {
    for (const { resources } of systems) expect(() => checkCoverage(resources.all())).not.toThrow();
  });

  it('explains what of it runs and what does nothing, and why', async () => {
    const [runs = '', inert = ''] = (await explain()).split('Does nothing here');
    expect(runs).toMatch(/\d+ × AWS::Lambda::Function/);
    expect(inert).toMatch(/AWS::IAM::Role +\S+/);
  });

  it('drains, at once when nothing is under way', async () => {
    const [system] = systems;
    await system?.drain();
    expect(system?.inFlight.names()).toEqual([]);
  });

  it('lets go of its port, its folder and its Java when it stops, and starts again with the same secret', async () => {
    // With a DynamoDB Local of its own, as outside of tests.
    vi.stubEnv('SHARED_DYNAMODB', undefined);
    const dataDir = temporaryFolder();
    const system = await start(dataDir);
    const java = join(dataDir, 'dynamodb', 'java.pid');
    expect(existsSync(java)).toBe(true);
    await system.stop();
    await expect(fetch(system.url)).rejects.toThrow();
    expect([existsSync(java), existsSync(join(dataDir, 'runner.pid'))]).toEqual([false, false]);
    const again = await start(dataDir);
    await again.stop();
    vi.unstubAllEnvs();
  });
});
