import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Clock, DeadLetters, InFlight, Lambdas, TableView } from '../parts.ts';
import type { FunctionDefinition } from './definition.ts';
import { createPool, type Pool } from './pool.ts';
import { openAsyncQueue } from './queue.ts';
import type { Warmth } from './warmth.ts';

export type RunningLambdas = Lambdas & {
  functions: readonly FunctionDefinition[];
  /** Rights that each function has used since the start, by its name. */
  rightsUsed(): Readonly<Record<string, readonly string[]>>;
  /** Requests of functions that their roles refused. */
  refused(): readonly string[];
  /** Events accepted by an earlier run are taken up again. */
  resume(): void;
  stop(): Promise<void>;
};

/** Two show most races; more cost memory on a laptop, thirty megabytes each. */
const CONCURRENCY = 2;
/** Simulated days of a season take seconds: an environment that ended between two bursts would be started for each of them. */
const REST_MS = 60_000;

/** Environment that Lambda itself gives to every function, and the local endpoints for the SDK. */
const runtimeEnvironment = (
  definition: FunctionDefinition,
  options: { region: string; dataDir: string; credentials: TableView['credentials'] },
): Record<string, string> => ({
  NODE_ENV: 'production',
  AWS_REGION: options.region,
  AWS_DEFAULT_REGION: options.region,
  AWS_ACCESS_KEY_ID: options.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: options.credentials.secretAccessKey,
  // A developer's own profile must never be read from inside a handler.
  AWS_CONFIG_FILE: join(options.dataDir, 'no-aws-config'),
  AWS_SHARED_CREDENTIALS_FILE: join(options.dataDir, 'no-aws-credentials'),
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_LAMBDA_FUNCTION_NAME: definition.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
});

/**
 * The template's functions, ready to be invoked. `endpoints` are `AWS_ENDPOINT_URL_…` variables and `localAddresses`
 * rewrites the few addresses that differ from AWS; both are asked when a thread starts, not before.
 */
export const startLambdas = (options: {
  functions: readonly FunctionDefinition[];
  region: string;
  dataDir: string;
  credentials: TableView['credentials'];
  endpoints: () => Record<string, string>;
  localAddresses: (text: string) => string;
  clock: Pick<Clock, 'now' | 'offsetMs' | 'onChange'>;
  inFlight: Pick<InFlight, 'track'>;
  deadLetters: Pick<DeadLetters, 'add'>;
  /** Most invocations of one function at a time. */
  concurrency?: number;
  /** Idle time after which an environment beyond the warm ones is ended. */
  restMs?: number;
  /** A function has written to the table, or may have. */
  onWrite?: () => void;
  /** Accepted events are kept in memory alone. */
  inMemory?: boolean;
  warmth?: Warmth | undefined;
  log: (line: string) => void;
}): RunningLambdas => {
  const { clock, inFlight, log } = options;
  const offset = options.warmth?.offset ?? new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const offsetMs = new Float64Array(offset);
  offsetMs[0] = clock.offsetMs();
  clock.onChange((changed) => {
    offsetMs[0] = changed;
  });

  // Lambda lives in UTC, and threads share the time zone of their process.
  process.env['TZ'] = 'UTC';
  const logDir = join(options.dataDir, 'logs');
  mkdirSync(logDir, { recursive: true });
  const byArn = new Map(options.functions.map((definition) => [definition.arn, definition]));
  const pools = new Map<string, Pool>();
  const used = new Map<string, Set<string>>();
  const refusals: string[] = [];
  const logs: WriteStream[] = [];

  const poolOf = (definition: FunctionDefinition): Pool => {
    const known = pools.get(definition.arn);
    if (known) return known;
    const file = createWriteStream(join(logDir, `${definition.name}.log`), { flags: 'a' });
    file.on('error', (problem) => log(`${definition.name}: its lines are not kept: ${problem.message}`));
    logs.push(file);
    const environment = (): Record<string, string> => ({
      ...runtimeEnvironment(definition, options),
      ...options.endpoints(),
      ...Object.fromEntries(
        Object.entries(definition.environment).map(([key, value]) => [key, options.localAddresses(value)]),
      ),
    });
    const pool = createPool(definition, {
      left: options.warmth?.leftBy(definition.name, environment()),
      concurrency: options.concurrency ?? CONCURRENCY,
      restMs: options.restMs ?? REST_MS,
      onWrite: options.onWrite ?? (() => undefined),
      onUse: (right) => {
        const known = used.get(definition.name) ?? new Set();
        used.set(definition.name, known.add(right));
      },
      onRefusal: (message) => {
        refusals.push(message);
        log(`AccessDenied: ${message}`);
      },
      offset,
      env: environment,
      log: (line) => {
        file.write(`${line}\n`);
        log(`${definition.name}  ${line}`);
      },
    });
    pools.set(definition.arn, pool);
    return pool;
  };

  const find = (arn: string): FunctionDefinition | undefined =>
    byArn.get(arn) ?? byArn.get(arn.split(':').slice(0, 7).join(':'));
  const invoke: Lambdas['invoke'] = (arn, payload) => {
    const definition = find(arn);
    if (!definition) return Promise.reject(new Error(`Function not found: ${arn}`));
    return inFlight.track(definition.name, poolOf(definition).invoke(payload));
  };
  const queue = openAsyncQueue({
    file: options.inMemory === true ? undefined : join(options.dataDir, 'async-events.jsonl'),
    find,
    invoke,
    clock,
    inFlight,
    deadLetters: options.deadLetters,
    log,
  });

  return {
    functions: options.functions,
    rightsUsed: () => Object.fromEntries([...used].map(([name, rights]) => [name, [...rights]])),
    refused: () => refusals,
    invoke,
    invokeAsync: queue.accept,
    resume: queue.resume,
    stop: async () => {
      queue.stop();
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
      await Promise.all(logs.splice(0).map((file) => new Promise((closed) => file.end(closed))));
    },
  };
};
