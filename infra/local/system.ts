import { join, resolve } from 'node:path';
import { openBus } from './runner/bus/bus.ts';
import { putEventsOperation } from './runner/bus/put-events.ts';
import { rulesOf } from './runner/bus/rules.ts';
import { createClock } from './runner/clock.ts';
import { claimDataDir } from './runner/data-dir.ts';
import { openDeadLetters } from './runner/dead-letters.ts';
import { drainer } from './runner/drain.ts';
import { localAddresses } from './runner/edge/addresses.ts';
import { openDoor } from './runner/edge/door.ts';
import { startEdge } from './runner/edge/edge.ts';
import { createEnding, type Ending } from './runner/ending.ts';
import { startAwsJson } from './runner/engines/aws-json.ts';
import { startDynamoDb } from './runner/engines/dynamodb.ts';
import { startIdentity } from './runner/engines/identity.ts';
import { findJava } from './runner/engines/java.ts';
import { secretOperations } from './runner/engines/secrets.ts';
import { startMailEngine } from './runner/engines/ses.ts';
import { createInFlight } from './runner/in-flight.ts';
import { writeNow } from './runner/journal.ts';
import { functionsOf } from './runner/lambda/definition.ts';
import { startLambdas } from './runner/lambda/lambdas.ts';
import type { Bus, Clock, DeadLetters, InFlight, Lambdas, Resources, TableView } from './runner/parts.ts';
import { redrivePaths } from './runner/redrive.ts';
import { type Schedules, startSchedules } from './runner/schedule/schedules.ts';
import { createExpiry } from './runner/table/expiry.ts';
import { createTableStream } from './runner/table/stream.ts';
import { createMapping, mappingsOf } from './runner/table/stream-mapping.ts';
import { ensureTable } from './runner/table/table.ts';
import { seams } from './seams.ts';
import { synthesise } from './synth.ts';

export type LocalSystemOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  dataDir: string;
  /** Forgets all data first. */
  fresh?: boolean;
  /** Where virtual time begins when the data is new. */
  clockStart?: Date;
  /** Keeps the table in memory: three times as fast, and gone when it stops. For tests and seasons. */
  inMemory?: boolean;
  /** Fast schedules fire at every beat of an advance instead of once a simulated day. */
  everyTick?: boolean;
  /** Runs the whole build before the synth; otherwise what `.build` holds is what runs. */
  build?: boolean;
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
  /** Resolves when nothing is under way: no request, no event, no write that the stream has not brought. */
  drain(): Promise<void>;
  /** Finishes what is under way if that is soon done; the rest is on disk for the next start. */
  stop(): Promise<void>;
};

const FINISH_WITHIN_MS = 3_000;
const EXPIRE_EVERY_MS = 30_000;

const startDatabase = async (options: LocalSystemOptions) => {
  const java = await findJava();
  if (!java.found)
    throw new Error('Java 17 or newer is needed for DynamoDB Local: npm run doctor says how to get it.');
  return startDynamoDb({
    java: java.path,
    dataDir: join(options.dataDir, 'dynamodb'),
    persist: options.inMemory !== true,
  });
};

const synthesiseBuilt = async (options: LocalSystemOptions): Promise<Resources> => {
  if (options.build) await import('../build/build.ts');
  return synthesise(join(options.dataDir, 'cdk.out'));
};

/** Waits for both, so that a failure of one never leaves the other running unseen. */
const both = async <A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> => {
  await Promise.allSettled([first, second]);
  return [await first, await second];
};

const startParts = async (options: LocalSystemOptions, ending: Ending): Promise<LocalSystem> => {
  const { dataDir } = options;
  const file = (name: string) => join(dataDir, name);
  const log = options.log ?? (options.quiet ? () => undefined : (line: string) => console.log(line));
  ending.after(claimDataDir(dataDir, options.fresh === true));
  ending.after(writeNow);
  const door = await openDoor(options.port ?? 0);
  ending.after(door.close);

  const database = startDatabase(options);
  database.then(({ stop }) => ending.after(stop)).catch(() => undefined);
  const [resources, { endpoint }] = await both(synthesiseBuilt(options), database);

  const clock = createClock({
    file: file('clock.json'),
    ...(options.clockStart && { start: options.clockStart }),
  });
  const inFlight = createInFlight();
  const localise = localAddresses(resources, door.origin);
  const table = await ensureTable({ resources, endpoint });
  const expiry = await createExpiry(table);
  const view: TableView = { ...table, expireDueItems: expiry.expireDueItems };

  const redrive = redrivePaths();
  const deadLetters = openDeadLetters({
    file: file('dead-letters.jsonl'),
    clock,
    resend: redrive.resend,
    log,
  });

  let wakeStream = (): void => undefined;
  const endpoints: Record<string, string> = { AWS_ENDPOINT_URL_DYNAMODB: endpoint };
  const lambdas = startLambdas({
    functions: functionsOf(resources),
    region: resources.region,
    dataDir,
    endpoints: () => endpoints,
    localAddresses: localise,
    clock,
    // A function that runs is about to write: the stream is looked at closely from then on.
    inFlight: {
      track: (what, work) => {
        wakeStream();
        return inFlight.track(what, work).finally(wakeStream);
      },
    },
    deadLetters,
    log,
  });
  ending.after(lambdas.stop);
  const parts = { resources, clock, inFlight, lambdas, deadLetters, log };

  const bus = openBus({ ...parts, file: file('events.jsonl'), rules: rulesOf(resources) });
  const services = await startAwsJson({
    ...putEventsOperation({ bus, clock, account: resources.account, region: resources.region }),
    ...secretOperations({ file: file('secrets.json'), resources }),
  });
  ending.after(services.stop);
  const mail = await startMailEngine({ ...parts, bus, file: file('mails.jsonl') });
  ending.after(mail.stop);
  Object.assign(endpoints, {
    AWS_ENDPOINT_URL_EVENTBRIDGE: services.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: services.endpoint,
    AWS_ENDPOINT_URL_SES: mail.endpoint,
  });

  let stopped = false;
  const { streamArn } = table;
  const mappings =
    streamArn === undefined
      ? []
      : mappingsOf(resources).map((mapping, index) =>
          createMapping(mapping, {
            ...parts,
            table,
            streamArn,
            file: file(`stream-${index}.json`),
            stopped: () => stopped,
          }),
        );
  const stream = createTableStream({ mappings, observe: expiry.observe, log });
  wakeStream = stream.wake;
  redrive.connect({ lambdas, stream });

  const schedules = startSchedules({ ...parts, file: file('schedules.json') });
  const identity = await startIdentity({
    resources,
    origin: door.origin,
    localise,
    keyFile: file('identity-key.json'),
  });
  const drain = drainer(inFlight, stream);
  startEdge({
    ...parts,
    door,
    identity,
    localise,
    seams: seams({
      ...parts,
      origin: door.origin,
      schedules,
      drain,
      mail,
      bus,
      table: view,
      identity,
      everyTick: options.everyTick === true,
    }),
  });

  lambdas.resume();
  bus.resume();
  stream.start();
  ending.after(async () => {
    stopped = true;
    const streamEnds = stream.stop();
    await lambdas.stop();
    await streamEnds;
  });
  schedules.start();
  const expiring = setInterval(() => {
    expiry.expireDueItems(clock.now()).catch((problem: unknown) => log(`Expiry: ${String(problem)}`));
  }, EXPIRE_EVERY_MS);
  ending.after(async () => {
    clearInterval(expiring);
    schedules.stop();
    await door.close();
    const timer = AbortSignal.timeout(FINISH_WITHIN_MS);
    await Promise.race([drain(), new Promise((resolve) => timer.addEventListener('abort', resolve))]);
  });

  const { origin: url } = door;
  return {
    url,
    clock,
    resources,
    lambdas,
    bus,
    table: view,
    deadLetters,
    schedules,
    inFlight,
    drain,
    stop: ending.run,
  };
};

/**
 * Starts the whole system from its CDK app: ready when this resolves. Several may run at once, each with its own
 * `dataDir`. @throws NotCovered, PortTaken, DataDirRefused, or naming a bundle that has not been built
 */
export const startLocalSystem = async (options: LocalSystemOptions): Promise<LocalSystem> => {
  const ending = createEnding();
  try {
    return await startParts({ ...options, dataDir: resolve(options.dataDir) }, ending);
  } catch (problem) {
    await ending.run();
    throw problem;
  }
};
