import * as z from 'zod';
import type { InvokeResult } from '../parts.ts';
import type { StreamRecord } from './stream-reader.ts';

/** Treatment of a batch that the function of a mapping fails on. */
export type BatchRules = {
  retries: number;
  bisects: boolean;
  reportsItemFailures: boolean;
};

export type BatchPorts = {
  invoke(records: readonly StreamRecord[]): Promise<InvokeResult>;
  /** Waits before the given try; real time, and short. */
  pause(tries: number): Promise<void>;
  /** These were tried often enough: they are laid aside, and the stream goes on. */
  giveUp(records: readonly StreamRecord[], errorMessage: string, tries: number): void;
};

const Answer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() });

type Outcome =
  | { kind: 'done' }
  | { kind: 'from'; index: number; error: string }
  | { kind: 'failed'; error: string };

/** Reads the function's answer as Lambda does: an item it cannot place fails the whole batch. */
const outcomeOf = (result: InvokeResult, records: readonly StreamRecord[], rules: BatchRules): Outcome => {
  if (!result.ok) return { kind: 'failed', error: `${result.errorType}: ${result.errorMessage}` };
  if (!rules.reportsItemFailures || result.payload === null || result.payload === undefined)
    return { kind: 'done' };
  const answer = Answer.safeParse(result.payload);
  if (!answer.success) return { kind: 'failed', error: 'The answer is not { batchItemFailures: [] }.' };
  const failures = answer.data.batchItemFailures ?? [];
  if (failures.length === 0) return { kind: 'done' };
  const indexes = failures.map(({ itemIdentifier: id }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === id),
  );
  if (indexes.includes(-1))
    return { kind: 'failed', error: 'The answer names an item that was not in the batch.' };
  const index = Math.min(...indexes);
  return { kind: 'from', index, error: `Reported as failed: ${records[index]?.dynamodb.SequenceNumber}` };
};

/**
 * Delivers one batch to the end: every record is handled or given up, and never one behind it before. After a partial
 * failure it goes on from the lowest failed record; after a whole one it halves the batch, if the mapping says so,
 * which costs no try.
 */
export const deliverBatch = async (
  records: readonly StreamRecord[],
  rules: BatchRules,
  ports: BatchPorts,
  tries = 0,
): Promise<void> => {
  if (records.length === 0) return;
  if (tries > 0) await ports.pause(tries);
  const outcome = outcomeOf(await ports.invoke(records), records, rules);
  if (outcome.kind === 'done') return;
  const begin = outcome.kind === 'from' ? outcome.index : 0;
  const left = records.slice(begin);
  // A batch that got further has all its tries again.
  const spent = begin > 0 ? 1 : tries + 1;
  if (spent > rules.retries) return ports.giveUp(left, outcome.error, spent);
  if (rules.bisects && left.length > 1 && outcome.kind === 'failed') {
    const middle = Math.ceil(left.length / 2);
    await deliverBatch(left.slice(0, middle), rules, ports, tries);
    return deliverBatch(left.slice(middle), rules, ports, tries);
  }
  return deliverBatch(left, rules, ports, spent);
};
