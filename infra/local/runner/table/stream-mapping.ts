import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { compilePattern } from '../bus/pattern.ts';
import { type Kept, readWhole, writeSoon } from '../journal.ts';
import type { Clock, DeadLetters, InFlight, Lambdas, Resources } from '../parts.ts';
import { interleaved } from './interleave.ts';
import { type BatchRules, deliverBatch } from './stream-batch.ts';
import { createStreamReader, type Page, type Position, type StreamRecord } from './stream-reader.ts';
import type { LocalTable } from './table.ts';

const Properties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().default(100),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  /** AWS's default is -1, without end; here a poison record is then tried often enough to be seen. */
  MaximumRetryAttempts: z.number().default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

const ENDLESS = 1_000;
const LONGEST_PAUSE_MS = 500;

export type Mapping = {
  functionArn: string;
  sourceArn: string;
  batchSize: number;
  wants: (record: StreamRecord) => boolean;
  rules: BatchRules;
  onFailureArn: string | undefined;
};

/** The template's enabled mappings from a table stream. @throws BadPattern, or naming a mapping from anything else */
export const mappingsOf = (resources: Resources): Mapping[] =>
  resources.ofType('AWS::Lambda::EventSourceMapping').flatMap(({ logicalId, properties }) => {
    const mapping = Properties.parse(properties);
    // `queue/mapping.ts` reads these.
    if (mapping.EventSourceArn.includes(':sqs:')) return [];
    if (!mapping.EventSourceArn.includes(':dynamodb:'))
      throw new Error(
        `${logicalId}: the local runner reads table streams and queues only, not ${mapping.EventSourceArn}.`,
      );
    if (!mapping.Enabled) return [];
    const filters = (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) =>
      compilePattern(JSON.parse(Pattern)),
    );
    const retries = mapping.MaximumRetryAttempts;
    const [target] = resources
      .ofType('AWS::Lambda::Function')
      .filter(({ logicalId: id }) => [resources.ref(id), resources.arn(id)].includes(mapping.FunctionName));
    if (!target) throw new Error(`${logicalId}: the template has no function ${mapping.FunctionName}.`);
    return [
      {
        functionArn: resources.arn(target.logicalId),
        sourceArn: mapping.EventSourceArn,
        batchSize: mapping.BatchSize,
        wants: (record) => filters.length === 0 || filters.some((matches) => matches(record)),
        rules: {
          retries: retries < 0 ? ENDLESS : retries,
          bisects: mapping.BisectBatchOnFunctionError,
          reportsItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        },
        onFailureArn: mapping.DestinationConfig?.OnFailure?.Destination,
      },
    ];
  });

/** The message that Lambda sends to the destination of a stream: the position of the records, never the records. */
const Pointers = z.object({
  DDBStreamBatchInfo: z.object({
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
  }),
});

const chunks = <Thing>(things: readonly Thing[], size: number): Thing[][] =>
  Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );

const readPosition = (file: Kept): Position | undefined => {
  const text = readWhole(file);
  return text === undefined ? undefined : (JSON.parse(text) as Position);
};

/** Brings the table's changes to one function, in order, and remembers in `file` how far it has come. */
export const createMapping = (
  mapping: Mapping,
  options: {
    table: LocalTable;
    streamArn: string;
    file: Kept;
    lambdas: Pick<Lambdas, 'invoke'>;
    clock: Pick<Clock, 'now'>;
    inFlight: Pick<InFlight, 'track'>;
    deadLetters: Pick<DeadLetters, 'add'>;
    stopped: () => boolean;
    /** Mixes the records of different items by this seed, as a stream may bring them. */
    interleave?: number | undefined;
  },
) => {
  const { file, clock, stopped } = options;
  const reader = createStreamReader({
    api: options.table.api,
    streamArn: options.streamArn,
    position: readPosition(file),
  });

  const asSeenByLambda = (record: StreamRecord) => ({
    ...record,
    awsRegion: options.table.region,
    eventSourceARN: mapping.sourceArn,
  });

  const giveUp = (
    shardId: string,
    records: readonly StreamRecord[],
    errorMessage: string,
    tries: number,
  ): void => {
    const [first, last] = [records[0], records.at(-1)];
    if (mapping.onFailureArn === undefined || !first || !last) return;
    const now = clock.now().toISOString();
    options.deadLetters.add({
      queueArn: mapping.onFailureArn,
      source: 'stream',
      functionArn: mapping.functionArn,
      errorMessage,
      payload: {
        version: '1.0',
        timestamp: now,
        requestContext: {
          functionArn: mapping.functionArn,
          condition: 'RetryAttemptsExhausted',
          approximateInvokeCount: tries,
        },
        DDBStreamBatchInfo: {
          shardId,
          startSequenceNumber: first.dynamodb.SequenceNumber,
          endSequenceNumber: last.dynamodb.SequenceNumber,
          batchSize: records.length,
          streamArn: mapping.sourceArn,
        },
      },
    });
  };

  const deliver = (shardId: string, records: readonly StreamRecord[]): Promise<void> =>
    deliverBatch(records, mapping.rules, {
      invoke: async (batch) => {
        const result = await options.lambdas.invoke(mapping.functionArn, {
          Records: batch.map(asSeenByLambda),
        });
        if (stopped()) throw new Error('The runner stops; the batch comes again at the next start.');
        return result;
      },
      pause: (tries) => pause(Math.min(20 * 2 ** tries, LONGEST_PAUSE_MS)),
      giveUp: (left, errorMessage, tries) => giveUp(shardId, left, errorMessage, tries),
    });

  const { interleave } = options;
  let pages = 0;
  const mixed = (records: readonly StreamRecord[]): readonly StreamRecord[] => {
    if (interleave === undefined) return records;
    pages += 1;
    return interleaved(records, ({ dynamodb }) => JSON.stringify(dynamodb.Keys), interleave + pages);
  };

  const work = async ({ shardId, records }: Page): Promise<void> => {
    for (const batch of chunks(mixed(records.filter(mapping.wants)), mapping.batchSize)) {
      await options.inFlight.track('stream batch', deliver(shardId, batch));
      const last = batch.at(-1);
      // A mixed page has been dealt with when all of it has.
      if (last && interleave === undefined)
        writeSoon(file, JSON.stringify(reader.advance(shardId, last.dynamodb.SequenceNumber)));
    }
    const last = records.at(-1);
    if (last) writeSoon(file, JSON.stringify(reader.advance(shardId, last.dynamodb.SequenceNumber)));
  };

  return {
    functionArn: mapping.functionArn,
    /** Deals with the next page and answers its records, matching or not; `more` where another page may follow. */
    step: async (): Promise<{ records: readonly StreamRecord[]; more: boolean }> => {
      const page = await reader.next();
      if (!page) return { records: [], more: false };
      await work(page);
      return { records: page.records, more: !page.isLast };
    },
    /**
     * Delivers the records of a dead letter once more.
     * @throws where the stream has forgotten them; the sweeper has not
     */
    redeliver: async (payload: unknown): Promise<void> => {
      const { DDBStreamBatchInfo: info } = Pointers.parse(payload);
      const { shardId, startSequenceNumber: start, endSequenceNumber: end } = info;
      const records = await reader.range({ shardId, start, end });
      if (records.length === 0)
        throw new Error('The stream holds these records no more; sweep-outbox republishes them.');
      await options.inFlight.track('stream redrive', deliver(shardId, records.filter(mapping.wants)));
    },
  };
};
