import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Kept, openJournal } from '../journal.ts';
import type { Clock, DeadLetters, InFlight, InvokeResult } from '../parts.ts';
import type { FunctionDefinition } from './definition.ts';

/** Lambda's limit on an asynchronous event. */
const ASYNC_LIMIT_BYTES = 256 * 1024;
/** On AWS one minute, then two; here the same order without the wait. */
const BACK_OFF_MS = [50, 200];

type Accepted = { functionArn: string; payload: unknown; acceptedAt: number };

/** Lambda will not take this event, now or later: there is no such function, or the event is too large. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export type AsyncQueue = {
  /** Resolves once the event is on disk. @throws Refused */
  accept(functionArn: string, payload: unknown): Promise<void>;
  /** Takes up again what an earlier run had accepted and not finished. */
  resume(): void;
  /** Events in flight are left on disk for the next run. */
  stop(): void;
};

/** The record that Lambda puts into an on-failure destination. */
const destinationRecord = (
  { functionArn, payload }: Accepted,
  outcome: { id: string; at: Date; condition: string; attempts: number; last: InvokeResult | undefined },
) => ({
  version: '1.0',
  timestamp: outcome.at.toISOString(),
  requestContext: {
    requestId: outcome.id,
    functionArn: `${functionArn}:$LATEST`,
    condition: outcome.condition,
    approximateInvokeCount: outcome.attempts,
  },
  requestPayload: payload,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload:
    outcome.last?.ok === false
      ? { errorType: outcome.last.errorType, errorMessage: outcome.last.errorMessage }
      : undefined,
});

/** Lambda's queue for asynchronous events: on disk first, retried as the function's EventInvokeConfig says, never lost in silence. */
export const openAsyncQueue = (options: {
  file: Kept;
  find: (functionArn: string) => FunctionDefinition | undefined;
  invoke: (functionArn: string, payload: unknown) => Promise<InvokeResult>;
  clock: Pick<Clock, 'now'>;
  inFlight: Pick<InFlight, 'track'>;
  deadLetters: Pick<DeadLetters, 'add'>;
  log: (line: string) => void;
}): AsyncQueue => {
  const { clock, deadLetters, log } = options;
  const journal = openJournal<Accepted>(options.file, { keep: 'pending' });
  let stopped = false;

  const giveUp = (
    definition: FunctionDefinition,
    accepted: Accepted,
    outcome: { id: string; condition: string; attempts: number; last: InvokeResult | undefined },
  ) => {
    const errorMessage =
      outcome.last?.ok === false
        ? `${outcome.last.errorType}: ${outcome.last.errorMessage}`
        : `The event was not handled within ${definition.async.maxAgeSeconds} s.`;
    const queueArn = definition.async.onFailureArn;
    if (queueArn === undefined)
      log(`${definition.name}: event dropped, no on-failure destination: ${errorMessage}`);
    else
      deadLetters.add({
        queueArn,
        source: 'async-invoke',
        functionArn: definition.arn,
        errorMessage,
        payload: destinationRecord(accepted, { ...outcome, at: clock.now() }),
      });
  };

  const run = async (id: string, accepted: Accepted): Promise<void> => {
    const definition = options.find(accepted.functionArn);
    if (!definition) {
      log(`An event for ${accepted.functionArn} is dropped: the template has no such function any more.`);
      return journal.settle(id);
    }
    const { retries, maxAgeSeconds } = definition.async;
    const tooOld = () => clock.now().getTime() - accepted.acceptedAt > maxAgeSeconds * 1000;
    let last: InvokeResult | undefined;
    let attempts = 0;
    while (attempts <= retries && !tooOld()) {
      if (attempts > 0) await pause(BACK_OFF_MS[attempts - 1] ?? BACK_OFF_MS.at(-1));
      last = await options.invoke(accepted.functionArn, accepted.payload);
      attempts += 1;
      if (stopped) return;
      if (last.ok) return journal.settle(id);
    }
    const condition = attempts > retries ? 'RetriesExhausted' : 'EventAgeExceeded';
    giveUp(definition, accepted, { id, condition, attempts, last });
    journal.settle(id);
  };

  const start = (id: string, accepted: Accepted) => {
    const name = accepted.functionArn.split(':').pop() ?? accepted.functionArn;
    void options.inFlight
      .track(`event for ${name}`, run(id, accepted))
      .catch((problem: unknown) => log(`An event for ${name} stays in the journal: ${String(problem)}`));
  };

  return {
    accept: async (functionArn, payload) => {
      const definition = options.find(functionArn);
      if (!definition) throw new Refused(`Function not found: ${functionArn}`);
      const bytes = Buffer.byteLength(JSON.stringify(payload) ?? '');
      if (bytes > ASYNC_LIMIT_BYTES)
        throw new Refused(
          `${bytes} bytes are more than the ${ASYNC_LIMIT_BYTES} that an asynchronous event may have.`,
        );
      const id = randomUUID();
      const accepted = { functionArn: definition.arn, payload, acceptedAt: clock.now().getTime() };
      journal.add(id, accepted);
      start(id, accepted);
    },
    resume: () => {
      for (const [id, accepted] of journal.pending()) start(id, accepted);
    },
    stop: () => {
      stopped = true;
    },
  };
};
