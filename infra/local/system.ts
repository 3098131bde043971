import { join, resolve } from 'node:path';
import type { Activity } from './activity.ts';
import { claimDataDir } from './runner/data-dir.ts';
import { openDoor } from './runner/edge/door.ts';
import { createEnding } from './runner/ending.ts';
import { type DynamoDbLocal, startDynamoDb } from './runner/engines/dynamodb.ts';
import { findJava } from './runner/engines/java.ts';
import { joinDynamoDb } from './runner/engines/shared-dynamodb.ts';
import { writeNow } from './runner/journal.ts';
import type { Warmth } from './runner/lambda/warmth.ts';
import type { Bus, Clock, DeadLetters, InFlight, Lambdas, Resources, TableView } from './runner/parts.ts';
import type { Schedules } from './runner/schedule/schedules.ts';
import { AWS_LIKE_TABLE, type TableFaults } from './runner/table/unkind-table.ts';
import type { Travel } from './travel.ts';

export type LocalSystemOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  dataDir: string;
  /** Forgets all data first. */
  fresh?: boolean;
  /** Start of virtual time with new data. */
  clockStart?: Date;
  /** Keeps table, journals and clock in memory: three times as fast, and gone when it stops. For tests and seasons. */
  inMemory?: boolean;
  /** Most invocations of one function at a time; 2 by default, where AWS has a thousand for all. */
  concurrency?: number;
  /** Fast schedules fire at every beat of an advance instead of once a simulated day. */
  everyTick?: boolean;
  /** Mails a second that SES takes; it refuses more. Without it there is no limit. */
  mailRate?: number;
  /** Faults of DynamoDB that DynamoDB Local has not; none without it. */
  tableFaults?: TableFaults;
  /** Seed by which records of the stream are mixed, those of one item in their order; without it they come as they were written. */
  interleave?: number;
  /** Every request counts as of one network at the public doors; by default each comes from a network of its own. */
  oneAddress?: boolean;
  /** Runs the whole build before the synth; otherwise what `.build` holds is what runs. */
  build?: boolean;
  /** Taken from the last system that had it, and left to the next: for tests, one after the other, in memory and in one folder. */
  warmth?: Warmth;
  quiet?: boolean;
  log?: (line: string) => void;
};

export type LocalSystem = {
  /** Site and API, `http://localhost:<port>`. */
  url: string;
  clock: Clock;
  resources: Resources;
  lambdas: Lambdas;
  bus: Bus;
  table: TableView;
  deadLetters: DeadLetters;
  schedules: Pick<Schedules, 'upcoming' | 'skippedTicks'>;
  inFlight: InFlight;
  activity: Activity;
  travel: Travel;
  /** Faults of the table that functions have met, by their kind. */
  faultsMet: () => Readonly<Record<string, number>>;
  /** Resolves when nothing is under way: no request, no event, no write that the stream has not brought. */
  drain(): Promise<void>;
  /** Finishes work in flight that is soon done; the rest is on disk for the next start. */
  stop(): Promise<void>;
};

/** For `--aws-like`: enough at once for every race that a laptop can show. Each takes thirty megabytes. */
export const AWS_LIKE_CONCURRENCY = 20;

/** Traits of AWS that a laptop hides: for `--aws-like`. */
export const AWS_LIKE = {
  concurrency: AWS_LIKE_CONCURRENCY,
  tableFaults: AWS_LIKE_TABLE,
  interleave: 1,
} as const satisfies Partial<LocalSystemOptions>;

/**
 * Most invocations of a function at a time, by the options `--aws-like` and `--concurrency`.
 * @throws RangeError where the latter is no such number
 */
export const concurrencyFrom = (given: {
  readonly 'aws-like'?: boolean | undefined;
  readonly concurrency?: string | undefined;
}): number | undefined => {
  if (given.concurrency === undefined) return given['aws-like'] === true ? AWS_LIKE_CONCURRENCY : undefined;
  if (/^[1-9]\d{0,2}$/.test(given.concurrency)) return Number(given.concurrency);
  throw new RangeError(`--concurrency takes a whole number from 1 to 999, not ${given.concurrency}.`);
};

type Log = (line: string) => void;

/** Names where tests ask for the DynamoDB Local that a whole run of them shares. */
const SHARED = 'SHARED_DYNAMODB';

const startDatabase = async (options: LocalSystemOptions, log: Log): Promise<DynamoDbLocal> => {
  const shared = options.inMemory === true ? process.env[SHARED] : undefined;
  if (shared !== undefined) return joinDynamoDb(shared, options.warmth?.accessKeyId);
  const java = await findJava();
  if (!java.found)
    throw new Error('Java 17 or newer is needed for DynamoDB Local: npm run doctor says how to get it.');
  return startDynamoDb({
    java: java.path,
    dataDir: join(options.dataDir, 'dynamodb'),
    persist: options.inMemory !== true,
    log,
  });
};

const synthesiseBuilt = async (options: LocalSystemOptions): Promise<Resources> => {
  if (options.build) await import('../build/build.ts');
  const { synthesise } = await import('./synth.ts');
  return synthesise(join(options.dataDir, 'cdk.out'));
};

/** Waits for all, so that a failure of one never leaves another running unseen. */
const all = async <Work extends readonly Promise<unknown>[]>(
  ...work: Work
): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> => {
  await Promise.allSettled(work);
  return Promise.all(work);
};

/**
 * Starts the whole system from its CDK app: ready when this resolves. Several may run at once, each with its own
 * `dataDir`. @throws NotCovered, PortTaken, DataDirRefused, or naming a bundle that has not been built
 */
export const startLocalSystem = async (given: LocalSystemOptions): Promise<LocalSystem> => {
  const options = { ...given, dataDir: resolve(given.dataDir) };
  const log = options.log ?? (options.quiet ? () => undefined : (line: string) => console.log(line));
  const ending = createEnding();
  try {
    ending.after(claimDataDir(options.dataDir, options.fresh === true));
    ending.after(writeNow);
    const { warmth } = options;
    const door = await openDoor(options.port ?? warmth?.portOf('door') ?? 0);
    warmth?.keepPort('door', door.origin);
    ending.after(door.close);
    // Java takes longest: everything else is loaded and read beside it.
    const starting = startDatabase(options, log);
    starting.then(({ stop }) => ending.after(stop)).catch(() => undefined);
    const [database, resources, { connectParts }] = await all(
      starting,
      synthesiseBuilt(options),
      import('./connect.ts'),
    );
    return await connectParts({ options, door, database, resources, ending, log });
  } catch (problem) {
    await ending.run();
    throw problem;
  }
};
