import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_DATA, DEFAULT_PORT, examine, report } from './doctor.ts';
import { placesAt } from './pages/welcome.ts';
import { DataDirRefused } from './runner/data-dir.ts';
import { PortTaken } from './runner/edge/door.ts';
import { AWS_LIKE_CONCURRENCY, concurrencyFrom, startLocalSystem } from './system.ts';

// Rarely needed modules are loaded on demand: a newcomer waits for the start.

const USAGE = `npm start -- [--port N] [--data DIR] [--fresh] [--empty] [--every-tick] [--aws-like] [--explain]

  --port N         where to listen (${DEFAULT_PORT})
  --data DIR       where everything is kept (${DEFAULT_DATA})
  --fresh          forget all data first
  --empty          start without the sample cohort
  --every-tick     let fast schedules fire at every beat when the clock is moved
  --aws-like       run up to ${AWS_LIKE_CONCURRENCY} invocations of a function at once, to meet the races of AWS (2)
  --concurrency N  the same with another bound; each takes some thirty megabytes
  --mail-rate N    let SES take N mails a second and refuse more
  --explain        list what of the template is emulated and what is inert, and why`;

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      data: { type: 'string', default: DEFAULT_DATA },
      fresh: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      'every-tick': { type: 'boolean', default: false },
      'aws-like': { type: 'boolean', default: false },
      concurrency: { type: 'string' },
      'mail-rate': { type: 'string' },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`--port takes a number up to 65535, not ${values.port}.`);
  const mailRate = values['mail-rate'] === undefined ? undefined : Number(values['mail-rate']);
  if (mailRate !== undefined && !(mailRate > 0))
    throw new RangeError(`--mail-rate takes a number above 0, not ${values['mail-rate']}.`);
  return { ...values, port, concurrency: concurrencyFrom(values), mailRate };
};

/** Time that the person at the terminal has waited: since this process began. */
const waitedSeconds = (): number => performance.now() / 1000;

const welcome = (origin: string, dataDir: string, seconds: number): string => {
  const places = [
    ...placesAt(origin).map(({ what, url }) => [what, url]),
    ['Be a coordinator', `curl -d '{"persona":"coordinator"}' ${origin}/_local/token`],
    ['Move the clock', `curl -d '{"advance":"P3D"}' ${origin}/_local/clock`],
    ['Data', `${dataDir}   (npm start -- --fresh begins anew)`],
    ['Stop', 'Ctrl-C'],
  ];
  const width = Math.max(...places.map(([what = '']) => what.length));
  const lines = places.map(([what = '', where]) => `  ${what.padEnd(width)}   ${where}`);
  return `\nReady in ${seconds.toFixed(1)} s\n\n${lines.join('\n')}\n`;
};

/** All lines are kept in the data folder; the terminal shows those that somebody should read. */
const showWhatMatters = (line: string): void => {
  if (!line.includes('"level":"info"')) console.log(line);
};

const isParseArgsError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const main = async (): Promise<void> => {
  const options = readOptions();
  if (options.help) return console.log(USAGE);
  if (options.explain) {
    const { explain } = await import('./explain.ts');
    return console.log(await explain());
  }

  const missing = (await examine({ dataDir: options.data, optional: false })).filter(({ ok }) => !ok);
  if (missing.length > 0) {
    console.error(report(missing));
    process.exit(1);
  }

  const isNew = options.fresh || !existsSync(join(options.data, 'clock.json'));
  const system = await startLocalSystem({
    port: options.port,
    dataDir: options.data,
    fresh: options.fresh,
    everyTick: options['every-tick'],
    ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
    ...(options.mailRate !== undefined && { mailRate: options.mailRate }),
    build: true,
    log: showWhatMatters,
  });

  let stopping = false;
  const stop = () => {
    // A second Ctrl-C ends at once.
    if (stopping) process.exit(130);
    stopping = true;
    console.log('\nStopping …');
    system.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  console.log(welcome(system.url, options.data, waitedSeconds()));
  if (isNew && !options.empty) {
    const { seedSampleCohort } = await import('./sample.ts');
    await seedSampleCohort(system.url);
    console.log('  A sample cohort is open, and its first people have applied: look into the mailbox.\n');
  }
};

/** An error that the person can correct is one sentence; any other has its stack. */
main().catch((error: unknown) => {
  const isTheirs =
    [PortTaken, DataDirRefused, RangeError].some((kind) => error instanceof kind) ||
    (error instanceof Error && error.name === 'NotCovered') ||
    isParseArgsError(error);
  console.error(isTheirs && error instanceof Error ? error.message : error);
  process.exit(1);
});
