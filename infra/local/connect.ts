import { join } from 'node:path';
import { createActivity } from './activity.ts';
import { eventOf, openBus } from './runner/bus/bus.ts';
import { type BusFault, putEventsOperation } from './runner/bus/put-events.ts';
import { archivesOf, rulesOf } from './runner/bus/rules.ts';
import { createClock } from './runner/clock.ts';
import { openDeadLetters } from './runner/dead-letters.ts';
import { drainer } from './runner/drain.ts';
import { localAddresses } from './runner/edge/addresses.ts';
import type { Door } from './runner/edge/door.ts';
import { startEdge } from './runner/edge/edge.ts';
import type { Ending } from './runner/ending.ts';
import { startAwsJson } from './runner/engines/aws-json.ts';
import type { DynamoDbLocal } from './runner/engines/dynamodb.ts';
import { startIdentity } from './runner/engines/identity.ts';
import { secretOperations } from './runner/engines/secrets.ts';
import { startMailEngine } from './runner/engines/ses.ts';
import { openUsers } from './runner/engines/users.ts';
import { createInFlight } from './runner/in-flight.ts';
import { functionsOf } from './runner/lambda/definition.ts';
import { invokeOperation } from './runner/lambda/invoke-api.ts';
import { startLambdas } from './runner/lambda/lambdas.ts';
import type { Resources, TableView } from './runner/parts.ts';
import { queueMappingsOf } from './runner/queue/mapping.ts';
import { openQueues } from './runner/queue/queues.ts';
import { queueOperations } from './runner/queue/sqs-api.ts';
import { redrivePaths } from './runner/redrive.ts';
import { startSchedules } from './runner/schedule/schedules.ts';
import { createExpiry } from './runner/table/expiry.ts';
import { createTableStream } from './runner/table/stream.ts';
import { createMapping, mappingsOf } from './runner/table/stream-mapping.ts';
import { ensureTable } from './runner/table/table.ts';
import { startUnkindTable } from './runner/table/unkind-table.ts';
import { seams } from './seams.ts';
import { employPersonas } from './staff.ts';
import type { LocalSystem, LocalSystemOptions } from './system.ts';
import { createTravel } from './travel.ts';

const FINISH_WITHIN_MS = 3_000;
const EXPIRE_EVERY_MS = 30_000;

/** `Schedules/SendReminders/Schedule/Resource` in the template is “send reminders” for people. */
const scheduleNames =
  (resources: Resources) =>
  (logicalId: string): string => {
    const path = String(resources.get(logicalId).metadata['aws:cdk:path'] ?? logicalId);
    const name = path.split('/').findLast((part) => !['Schedule', 'Resource'].includes(part)) ?? logicalId;
    return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  };

/** Makes every part but the database and connects them: the order is that in which each needs the other. */
export const connectParts = async ({
  options,
  door,
  database,
  resources,
  ending,
  log,
}: {
  options: LocalSystemOptions;
  door: Door;
  database: DynamoDbLocal;
  resources: Resources;
  ending: Ending;
  log: (line: string) => void;
}): Promise<LocalSystem> => {
  const { dataDir } = options;
  const { endpoint } = database;
  const file = (name: string) => join(dataDir, name);
  const kept = (name: string) => (options.inMemory === true ? undefined : file(name));
  const clock = createClock({
    file: kept('clock.json'),
    ...(options.clockStart && { start: options.clockStart }),
  });
  const inFlight = createInFlight();
  const localise = localAddresses(resources, door.origin);
  const { warmth } = options;
  const table = await ensureTable({ resources, database, anew: warmth !== undefined });
  const expiry = await createExpiry(table);
  let wakeStream = (): void => undefined;
  const expireDueItems = async (now: Date): Promise<number> => {
    const expired = await expiry.expireDueItems(now);
    if (expired > 0) wakeStream();
    return expired;
  };
  const view: TableView = { ...table, expireDueItems };
  await employPersonas(view, clock.now());

  const redrive = redrivePaths();
  const deadLetters = openDeadLetters({
    file: kept('dead-letters.jsonl'),
    clock,
    resend: redrive.resend,
    log,
  });

  const { tableFaults } = options;
  const unkind =
    tableFaults &&
    (await startUnkindTable({ endpoint, table, indexes: table.indexes, faults: tableFaults, inFlight }));
  if (unkind) ending.after(unkind.stop);
  const endpoints: Record<string, string> = { AWS_ENDPOINT_URL_DYNAMODB: unkind?.endpoint ?? endpoint };
  const lambdas = startLambdas({
    functions: functionsOf(resources),
    region: resources.region,
    dataDir,
    credentials: table.credentials,
    endpoints: () => endpoints,
    localAddresses: localise,
    clock,
    inFlight,
    onWrite: () => wakeStream(),
    ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
    ...(options.inMemory !== undefined && { inMemory: options.inMemory }),
    warmth,
    deadLetters,
    log,
  });
  ending.after(lambdas.stop);
  const parts = { resources, clock, inFlight, lambdas, deadLetters, log };

  const queues = openQueues({
    ...parts,
    file: kept('queues.jsonl'),
    mappings: queueMappingsOf(resources),
    region: resources.region,
  });
  const isKept = archivesOf(resources);
  const bus = openBus({
    ...parts,
    queues,
    rules: rulesOf(resources),
    file: kept('events.jsonl'),
    passing: kept('passing-events.jsonl'),
    isArchived: (entry) => isKept(entry.busName, eventOf(entry)),
  });
  const mail = await startMailEngine({
    ...parts,
    bus,
    file: kept('mails.jsonl'),
    port: warmth?.portOf('mail') ?? 0,
    ...(options.mailRate !== undefined && { rate: options.mailRate }),
  });
  ending.after(mail.stop);
  warmth?.keepPort('mail', mail.endpoint);
  const users = openUsers({
    resources,
    clock,
    localise,
    file: kept('users.json'),
    deliver: mail.mailbox.keep,
  });
  let busFault: BusFault | undefined;
  const operations = {
    ...putEventsOperation({
      bus,
      clock,
      account: resources.account,
      region: resources.region,
      fault: () => busFault,
    }),
    ...secretOperations({ file: file('secrets.json'), resources }),
    ...queueOperations({ resources, deadLetters, queues, clock }),
    ...invokeOperation(lambdas),
    ...users.operations,
  };
  const services = await startAwsJson(operations, warmth?.portOf('services'));
  ending.after(services.stop);
  warmth?.keepPort('services', services.endpoint);
  Object.assign(endpoints, {
    AWS_ENDPOINT_URL_EVENTBRIDGE: services.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: services.endpoint,
    AWS_ENDPOINT_URL_SES: mail.endpoint,
    AWS_ENDPOINT_URL_LAMBDA: services.endpoint,
    AWS_ENDPOINT_URL_SQS: services.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: services.endpoint,
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
            file: kept(`stream-${index}.json`),
            stopped: () => stopped,
            interleave: options.interleave,
          }),
        );
  const stream = createTableStream({ mappings, observe: expiry.observe, log });
  wakeStream = stream.wake;
  database.onLost(stream.fail);
  redrive.connect({ lambdas, queues, stream });

  const schedules = startSchedules({ ...parts, file: kept('schedules.json') });
  const identity = await startIdentity({
    resources,
    users,
    origin: door.origin,
    localise,
    keyFile: file('identity-key.json'),
  });
  const drain = drainer(inFlight, stream);
  const activity = createActivity();
  const travel = createTravel({
    clock,
    schedules,
    drain,
    expireDueItems,
    everyTick: options.everyTick === true,
  });
  startEdge({
    ...parts,
    door,
    identity,
    localise,
    oneAddress: options.oneAddress === true,
    seams: seams({
      ...parts,
      origin: door.origin,
      schedules,
      activity,
      travel,
      nameOfSchedule: scheduleNames(resources),
      drain,
      mail,
      bus,
      busFaults: {
        current: () => busFault,
        set: (next) => {
          busFault = next;
        },
      },
      table: view,
      identity,
    }),
  });

  lambdas.resume();
  queues.resume();
  bus.resume();
  stream.start();
  ending.after(async () => {
    stopped = true;
    const streamEnds = stream.stop();
    queues.stop();
    await lambdas.stop();
    await streamEnds;
  });
  schedules.start();
  const expiring = setInterval(() => {
    expireDueItems(clock.now()).catch((problem: unknown) => log(`Expiry: ${String(problem)}`));
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
    activity,
    travel,
    faultsMet: () => unkind?.met() ?? {},
    drain,
    stop: ending.run,
  };
};
