import { join } from 'node:path';
import { openDeadLetters } from '../../../../infra/local/runner/dead-letters.ts';
import { createInFlight } from '../../../../infra/local/runner/in-flight.ts';
import { functionsOf } from '../../../../infra/local/runner/lambda/definition.ts';
import { startLambdas } from '../../../../infra/local/runner/lambda/lambdas.ts';
import type { Warmth } from '../../../../infra/local/runner/lambda/warmth.ts';
import type { Clock, Resources } from '../../../../infra/local/runner/parts.ts';
import { redrivePaths } from '../../../../infra/local/runner/redrive.ts';

/** A clock that only a test moves: the same meaning as the runner's, without a file. */
export const handClock = (offset = 0): Clock => {
  let offsetMs = offset;
  const listeners: ((offsetMs: number) => void)[] = [];
  return {
    now: () => new Date(Date.now() + offsetMs),
    offsetMs: () => offsetMs,
    set: (instant) => {
      offsetMs = instant.getTime() - Date.now();
      for (const tell of listeners) tell(offsetMs);
    },
    onChange: (listener) => void listeners.push(listener),
  };
};

/** The functions of a small assembly with their queue and their dead letters; `lines` is what they said. */
export const runLambdas = (
  resources: Resources,
  options: {
    clock?: Clock;
    dataDir?: string;
    concurrency?: number;
    restMs?: number;
    warmth?: Warmth;
    endpoints?: Record<string, string>;
  } = {},
) => {
  const { concurrency, restMs } = options;
  const dataDir = options.dataDir ?? resources.assemblyDir;
  const clock = options.clock ?? handClock();
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const inFlight = createInFlight();
  const redrive = redrivePaths();
  const deadLetters = openDeadLetters({
    file: join(dataDir, 'dead-letters.jsonl'),
    clock,
    resend: redrive.resend,
    log,
  });
  const lambdas = startLambdas({
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    functions: functionsOf(resources),
    region: resources.region,
    dataDir,
    endpoints: () => options.endpoints ?? {},
    localAddresses: (text) => text.replace('https://site.example', 'http://localhost:1'),
    clock,
    inFlight,
    deadLetters,
    ...(concurrency !== undefined && { concurrency }),
    ...(restMs !== undefined && { restMs }),
    ...(options.warmth && { warmth: options.warmth }),
    log,
  });
  redrive.connect({
    lambdas,
    queues: { send: () => Promise.reject(new Error('No queue here.')) },
    stream: { redeliver: () => Promise.reject(new Error('No stream here.')) },
  });
  return { lambdas, deadLetters, inFlight, clock, lines, log, dataDir };
};
