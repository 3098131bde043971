import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { InvokeResult } from '../parts.ts';
import { patient } from '../patience.ts';
import type { FunctionDefinition } from './definition.ts';
import type { Ask, Heard, Start, Told } from './worker.ts';

/** Messages and lines of the thread of an environment, apart from its answers. */
export type Hearing = {
  /** The thread has written to the table, or may have. */
  readonly onWrite: () => void;
  /** The thread uses a right of its role for the first time. */
  readonly onUse: (right: string) => void;
  /** The thread has asked for what its role does not allow. */
  readonly onRefusal: (message: string) => void;
  readonly log: (line: string) => void;
};

/** One warm worker thread. It serves one invocation at a time, as an execution environment does. */
export type Instance = {
  /** Answers errors as results. After a timeout, an exit or a crash the instance is no longer `alive`. */
  invoke(payload: string): Promise<InvokeResult>;
  alive(): boolean;
  /** Keeps the thread, but no process alive, until another system hears it. */
  leave(): void;
  /** Serves another system from now on, which hears of each right that is used as if it were the first time. */
  join(hearing: Hearing): void;
  stop(): Promise<void>;
};

/** Lambda's limit on what goes in and comes out of an invocation that somebody waits for. */
export const SYNC_LIMIT_BYTES = 6 * 1024 * 1024;
/** Lambda gives an environment this long to load before it gives up. */
const INIT_TIMEOUT_MS = 10_000;

/** A quarter of V8's own choice: twenty threads stay within what a laptop has to spare. */
const YOUNG_GENERATION_MB = 12;

/** The worker's own code as the build has joined it: a thread then starts in half the time. */
const WORKER = join(import.meta.dirname, '../../../../.build/runner/worker.mjs');
const workerCode = (): string => {
  if (existsSync(WORKER)) return WORKER;
  throw new Error(`${WORKER} has not been built: npm run build`);
};

const contextFor = (definition: FunctionDefinition): Record<string, string> => ({
  functionName: definition.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: definition.arn,
  memoryLimitInMB: String(definition.memoryMb),
  awsRequestId: randomUUID(),
  logGroupName: `/aws/lambda/${definition.name}`,
  logStreamName: 'local',
});

const failure = (errorType: string, errorMessage: string): InvokeResult => ({
  ok: false,
  errorType,
  errorMessage,
});

const resultOf = (told: Told): InvokeResult => {
  if (told.kind === 'failure') return failure(told.errorType, told.errorMessage);
  if (told.kind !== 'answer') return failure('Runtime.Unknown', 'The runtime answered out of turn.');
  if (Buffer.byteLength(told.payload) <= SYNC_LIMIT_BYTES)
    return { ok: true, payload: JSON.parse(told.payload) };
  return failure(
    'Function.ResponseSizeTooLarge',
    `Response payload size exceeded maximum allowed payload size (${SYNC_LIMIT_BYTES} bytes).`,
  );
};

/** Starts a thread with the function's environment and nothing of the runner's own, neither variables nor flags. */
export const startInstance = (
  definition: FunctionDefinition,
  options: Hearing & { env: Record<string, string>; offset: SharedArrayBuffer },
): Instance => {
  let hearing: Hearing = options;
  const data: Start = {
    module: definition.module,
    export: definition.export,
    offset: options.offset,
    functionName: definition.name,
    role: definition.role,
  };
  const worker = new Worker(workerCode(), {
    workerData: data,
    env: options.env,
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: definition.memoryMb,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
    },
    stdout: true,
    stderr: true,
    name: definition.name,
  });
  for (const stream of [worker.stdout, worker.stderr])
    createInterface({ input: stream }).on('line', (line) => hearing.log(line));

  let alive = true;
  let waiting: ((result: Told) => void) | undefined;
  const settle = (told: Told) => {
    const resume = waiting;
    waiting = undefined;
    resume?.(told);
  };
  const die = (errorType: string, errorMessage: string) => {
    alive = false;
    // Work in progress at the end may have come through.
    hearing.onWrite();
    settle({ kind: 'failure', errorType, errorMessage });
  };
  worker.on('message', (told: Told) => {
    if (told.kind === 'wrote') hearing.onWrite();
    else if (told.kind === 'used') hearing.onUse(told.right);
    else if (told.kind === 'refused') hearing.onRefusal(told.message);
    else settle(told);
  });
  worker.on('error', (problem) => die('Runtime.UncaughtException', problem.message));
  worker.on('exit', (code) => die('Runtime.ExitError', `Runtime exited with error: exit status ${code}`));

  /** Waits for the thread's next word, at most this long; after that the thread is ended. */
  const next = (withinMs: number, late: () => Told): Promise<Told> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiting = undefined;
        alive = false;
        void worker.terminate();
        resolve(late());
      }, withinMs);
      waiting = (told) => {
        clearTimeout(timer);
        resolve(told);
      };
    });

  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  const timedOut = (ms: number) => (): Told => ({
    kind: 'failure',
    errorType: 'Sandbox.Timedout',
    errorMessage: `Task timed out after ${seconds(ms)} seconds`,
  });
  const started = next(patient(INIT_TIMEOUT_MS), timedOut(INIT_TIMEOUT_MS));

  return {
    invoke: async (payload) => {
      const start = await started;
      if (start.kind !== 'ready') {
        alive = false;
        await worker.terminate();
        return resultOf(start);
      }
      if (!alive) return failure('Runtime.ExitError', 'The execution environment has ended.');
      const { timeoutMs } = definition;
      const ask: Ask = { payload, context: contextFor(definition), timeoutMs };
      const answer = next(patient(timeoutMs), timedOut(timeoutMs));
      worker.postMessage(ask satisfies Heard);
      return resultOf(await answer);
    },
    alive: () => alive,
    leave: () => worker.unref(),
    join: (next) => {
      hearing = next;
      worker.ref();
      worker.postMessage('anew' satisfies Heard);
    },
    stop: async () => {
      await worker.terminate();
    },
  };
};
