import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Clock } from '../../shared/runtime/clock.ts';
import { jsonLog, type Log, traceOf } from '../../shared/runtime/log.ts';
import type { Publisher } from '../../shared/runtime/publisher.ts';
import { waitingFactFrom } from '../../shared/store/fact-record.ts';
import type { Outbox, WaitingFact } from '../../shared/store/store.ts';

export type RelayDeps = { readonly publish: Publisher; readonly outbox: Outbox; readonly clock: Clock };

/** Undefined for a fact that was published before: a restore has put it back. */
const waitingIn = (record: DynamoDBRecord): WaitingFact | undefined => {
  const image = record.dynamodb?.NewImage;
  if (!image) throw new Error('A stream record without an image.');
  const stored = unmarshall(image as Parameters<typeof unmarshall>[0]);
  return stored['publishedAt'] === undefined ? waitingFactFrom(stored) : undefined;
};

/**
 * Publishes new facts from the table's stream to the bus. Published facts leave the outbox's due index; if that fails,
 * the sweeper publishes them again, which listeners tolerate. Records that cannot be read or were not taken are
 * reported one by one, so that the others go on.
 */
export const relay = async (
  { Records }: DynamoDBStreamEvent,
  { publish, outbox, clock }: RelayDeps,
  log: Log = jsonLog,
): Promise<DynamoDBBatchResponse> => {
  const read: { waiting: WaitingFact; sequence: string }[] = [];
  const failures: string[] = [];
  for (const record of Records) {
    const sequence = record.dynamodb?.SequenceNumber ?? '';
    try {
      const waiting = waitingIn(record);
      if (waiting !== undefined) read.push({ waiting, sequence });
    } catch (error) {
      log('error', 'a stream record is no fact', { code: sequence, error: traceOf(error) });
      failures.push(sequence);
    }
  }
  const { failed } = await publish(read.map(({ waiting }) => waiting.fact));
  const taken = read.filter(({ waiting }) => !failed.has(waiting.fact.id));
  await outbox.markPublished(
    taken.map(({ waiting }) => waiting.key),
    clock.now(),
  );
  failures.push(...read.filter(({ waiting }) => failed.has(waiting.fact.id)).map(({ sequence }) => sequence));
  log('info', 'relayed', { count: taken.length });
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
};
