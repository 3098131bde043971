/** One execution environment: loads a bundle as Lambda does and answers one invocation at a time. */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { guard } from './guard.ts';
import type { FunctionRole } from './role.ts';
import { shiftedDate } from './shifted-date.ts';

/** Data that the thread is started with. */
export type Start = {
  module: string;
  export: string;
  offset: SharedArrayBuffer;
  functionName: string;
  role: FunctionRole;
};

/** The events' and answers' JSON travels as text: what JSON loses is lost here as it is on AWS. */
export type Ask = { payload: string; context: Record<string, string>; timeoutMs: number };
/** An invocation, or word that the thread serves another system from now on. */
export type Heard = Ask | 'anew';
/**
 * `wrote`: a write to DynamoDB was answered, or failed in a way that leaves it open. `used`: a right of the role, the first time; `refused`: what
 * no right allows.
 */
export type Told =
  | { kind: 'wrote' }
  | { kind: 'used'; right: string }
  | { kind: 'refused'; message: string }
  | { kind: 'ready' }
  | { kind: 'answer'; payload: string }
  | { kind: 'failure'; errorType: string; errorMessage: string };

type Handler = (event: unknown, context: unknown) => unknown;

const port = parentPort;
if (!port) throw new Error('This runs as a worker thread.');
const { module, export: exported, offset, functionName, role } = workerData as Start;
const offsetMs = new Float64Array(offset);
globalThis.Date = shiftedDate(() => offsetMs[0] ?? 0);

const tell = (message: Told) => port.postMessage(message);
const fail = (problem: unknown, type?: string) =>
  tell({
    kind: 'failure',
    errorType: type ?? (problem instanceof Error ? problem.name : 'Error'),
    errorMessage: problem instanceof Error ? problem.message : String(problem),
  });

const WRITES =
  /^DynamoDB_\d+\.(?:(?:Put|Update|Delete)Item|BatchWriteItem|TransactWriteItems|\w*Execute\w+)$/;

/** The SDK inside a bundle speaks through Node's own HTTP: the runner learns when to look at the stream. */
const watchWrites = (): void => {
  const told = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    if (WRITES.test(String(request.getHeader('x-amz-target') ?? ''))) tell({ kind: 'wrote' });
  };
  subscribe('http.client.response.finish', told);
  subscribe('http.client.request.error', told);
};

/**
 * Services date their answers by the real clock. The SDK would take the difference to the shifted one for a skew of its own, and send each
 * request again that was refused.
 */
const dateAnswers = (): void =>
  subscribe('http.client.response.finish', (message) => {
    const { headers } = (message as { response: IncomingMessage }).response;
    if (headers.date !== undefined) headers.date = new Date().toUTCString();
  });

/** Remaining time is measured on an unshifted clock. */
const contextOf = ({ context, timeoutMs }: Ask) => {
  const end = performance.now() + timeoutMs;
  return {
    ...context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  };
};

const load = async (): Promise<Handler> => {
  const loaded = (await import(module)) as Record<string, unknown>;
  const handler = loaded[exported];
  if (typeof handler !== 'function') throw new Error(`${exported} is undefined or not exported`);
  return handler as Handler;
};

const answer = async (handler: Handler, ask: Ask): Promise<void> => {
  try {
    const given = await handler(JSON.parse(ask.payload), contextOf(ask));
    tell({ kind: 'answer', payload: JSON.stringify(given) ?? 'null' });
  } catch (problem) {
    console.error(problem);
    fail(problem);
  }
};

try {
  watchWrites();
  dateAnswers();
  const { forget } = guard({
    functionName,
    role,
    onUse: (right) => tell({ kind: 'used', right }),
    onRefusal: (message) => tell({ kind: 'refused', message }),
  });
  const handler = await load();
  port.on('message', (heard: Heard) => {
    if (heard === 'anew') forget();
    else void answer(handler, heard);
  });
  tell({ kind: 'ready' });
} catch (problem) {
  console.error(problem);
  fail(problem, 'Runtime.ImportModuleError');
}
