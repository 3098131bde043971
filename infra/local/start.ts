import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../shared/runtime/command-line.ts';
import { DEFAULT_DATA, DEFAULT_PORT, examine, report } from './doctor.ts';
import { placesAt } from './pages/places.ts';
import { DataDirRefused } from './runner/data-dir.ts';
import { PortTaken } from './runner/edge/door.ts';
import { isSampleUnfinished, SAMPLES, type Sample, sampleStart } from './sample/choice.ts';
import {
  AWS_LIKE,
  AWS_LIKE_CONCURRENCY,
  concurrencyFrom,
  type LocalSystem,
  startLocalSystem,
} from './system.ts';

// Rarely needed modules are loaded on demand: a newcomer waits for the start.

const USAGE = `npm start -- [--port N] [--data DIR] [--fresh] [--sample small] [--every-tick] [--aws-like] [--one-address] [--explain]

  --port N         where to listen (${DEFAULT_PORT})
  --data DIR       where everything is kept (${DEFAULT_DATA})
  --fresh          forget all data first
  --sample WHICH   full: three weeks with two cohorts (the default); small: a cohort that opens today; none
  --no-sample      the same as --sample none
  --every-tick     let fast schedules fire at every beat when the clock is moved
  --aws-like       run up to ${AWS_LIKE_CONCURRENCY} invocations of a function at once (2), let writes conflict, batches come back half read, indexes lag
                   and records of the stream mix: the races of AWS
  --concurrency N  the same with another bound; each takes some thirty megabytes
  --mail-rate N    let SES take N mails a second and refuse more
  --one-address    count all callers of the public forms as one network, to meet their limits
  --explain        list what of the template is emulated and what is inert, and why`;

const chosen = () => {
  const values = readOptions(USAGE, {
    port: { type: 'string', default: String(DEFAULT_PORT) },
    data: { type: 'string', default: DEFAULT_DATA },
    fresh: { type: 'boolean', default: false },
    sample: { type: 'string', default: 'full' },
    'no-sample': { type: 'boolean', default: false },
    'every-tick': { type: 'boolean', default: false },
    'aws-like': { type: 'boolean', default: false },
    concurrency: { type: 'string' },
    'mail-rate': { type: 'string' },
    'one-address': { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`--port takes a number up to 65535, not ${values.port}.`);
  const mailRate = values['mail-rate'] === undefined ? undefined : Number(values['mail-rate']);
  if (mailRate !== undefined && !(mailRate > 0))
    throw new RangeError(`--mail-rate takes a number above 0, not ${values['mail-rate']}.`);
  const sample = SAMPLES.find((each) => each === (values['no-sample'] ? 'none' : values.sample));
  if (sample === undefined)
    throw new RangeError(`--sample takes ${SAMPLES.join(', ')}, not ${values.sample}.`);
  return { ...values, sample, port, concurrency: concurrencyFrom(values), mailRate };
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

let isSampleComing = false;

/** All lines are kept in the data folder; the terminal shows those that somebody should read. A sample provokes warnings. */
const showWhatMatters = (line: string): void => {
  if (line.includes('"level":"info"') || (isSampleComing && line.includes('"level":"warn"'))) return;
  console.log(line);
};

const bringSample = async (
  system: LocalSystem,
  { sample, data }: { readonly sample: Sample; readonly data: string },
): Promise<void> => {
  const begun = performance.now();
  const isTerminal = process.stdout.isTTY;
  const show = (line: string): void => {
    if (isTerminal) process.stdout.write(`\r\x1b[K  ${line}`);
  };
  if (!isTerminal) console.log('  The sample comes in …');
  const { playSample } = await import('./sample.ts');
  isSampleComing = true;
  await playSample(sample, system, data, ({ step, done, of }) =>
    show(`The sample comes in, ${done + 1} of ${of}: ${step} …`),
  );
  isSampleComing = false;
  show('');
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${isTerminal ? '' : '  '}The sample is there (${seconds} s): look into the mailbox, or start at ${system.url}/_local/\n`,
  );
};

const main = async (): Promise<void> => {
  const options = chosen();
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
  const clockStart = isNew ? sampleStart(options.sample) : undefined;
  const system = await startLocalSystem({
    port: options.port,
    ...(clockStart !== undefined && { clockStart }),
    dataDir: options.data,
    fresh: options.fresh,
    everyTick: options['every-tick'],
    oneAddress: options['one-address'],
    ...(options['aws-like'] && AWS_LIKE),
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
  if (isNew && options.sample !== 'none')
    await bringSample(system, options).catch((problem: unknown) => {
      // The part that came in stays, and the system runs on.
      if (!stopping) console.error('\nThe sample could not be completed:', problem);
    });
  else if (isSampleUnfinished(options.data))
    console.log('  The sample is not whole: an earlier start was stopped too soon. --fresh begins anew.\n');
};

/** An error that the person can correct is one sentence; any other has its stack. */
main().catch((error: unknown) => {
  const isTheirs =
    [PortTaken, DataDirRefused, RangeError].some((kind) => error instanceof kind) ||
    (error instanceof Error && error.name === 'NotCovered');
  console.error(isTheirs && error instanceof Error ? error.message : error);
  process.exit(1);
});
