import * as z from 'zod';
import { type DynamoDbApi, DynamoDbError } from './dynamodb-api.ts';

/** A change of the table in the service's own JSON; a function gets it just so. */
export type StreamRecord = {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  dynamodb: {
    Keys: Record<string, unknown>;
    NewImage?: Record<string, unknown>;
    SequenceNumber: string;
    ApproximateCreationDateTime?: number;
    SizeBytes?: number;
  };
};

/** Up to where each shard has been dealt with. */
export type Position = { streamArn: string; shards: Record<string, string> };

export type Page = {
  shardId: string;
  records: StreamRecord[];
  /** Nothing was behind it when it was read. */
  isLast: boolean;
};

const Shards = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().optional() })).default([]),
  }),
});

/** Limits of one read of the service, by number and by size. */
const PAGE = 1_000;
const PAGE_BYTES = 1024 * 1024;

const isShort = (records: readonly StreamRecord[]): boolean =>
  records.length < PAGE &&
  records.reduce((sum, { dynamodb }) => sum + (dynamodb.SizeBytes ?? PAGE_BYTES), 0) < PAGE_BYTES / 2;

/** The sequence number is a decimal of more digits than a JavaScript number has. */
const isAfter = (a: string, b: string): boolean => BigInt(a) > BigInt(b);

/**
 * Reads a stream page by page from where `position` says. Shards come parents first; usually there is one.
 * After a page has been dealt with, `advance` remembers it.
 */
export const createStreamReader = (options: {
  api: DynamoDbApi;
  streamArn: string;
  position: Position | undefined;
}) => {
  const { api, streamArn } = options;
  const done: Record<string, string> =
    options.position?.streamArn === streamArn ? { ...options.position.shards } : {};
  const iterators = new Map<string, string | null>();

  const iteratorFor = async (shardId: string): Promise<string> => {
    const after = done[shardId];
    const start =
      after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after };
    const answer = await api('GetShardIterator', { StreamArn: streamArn, ShardId: shardId, ...start });
    return String(answer['ShardIterator']);
  };

  /** A shard that is closed and read to its end keeps `null`, and is not asked again. */
  const openShards = async (): Promise<void> => {
    const described = Shards.parse(await api('DescribeStream', { StreamArn: streamArn }));
    for (const { ShardId: shardId } of described.StreamDescription.Shards)
      if (!iterators.has(shardId)) iterators.set(shardId, await iteratorFor(shardId));
  };

  const read = async (shardId: string, iterator: string, triesLeft = 1): Promise<StreamRecord[]> => {
    try {
      const answer = await api('GetRecords', { ShardIterator: iterator, Limit: PAGE });
      const next = answer['NextShardIterator'];
      iterators.set(shardId, typeof next === 'string' ? next : null);
      return answer['Records'] as StreamRecord[];
    } catch (problem) {
      // After any error about an iterator, such as an expiry or a restart, a new one from the same position helps.
      if (!(problem instanceof DynamoDbError) || triesLeft === 0) throw problem;
      if (problem.name === 'TrimmedDataAccessException') delete done[shardId];
      iterators.set(shardId, await iteratorFor(shardId));
      return read(shardId, iterators.get(shardId) ?? '', triesLeft - 1);
    }
  };

  return {
    /** The next page with something in it, or `undefined` when there is nothing new. */
    next: async (): Promise<Page | undefined> => {
      for (;;) {
        if (![...iterators.values()].some((iterator) => iterator !== null)) await openShards();
        let closed = false;
        for (const [shardId, iterator] of iterators) {
          if (iterator === null) continue;
          const records = await read(shardId, iterator);
          const isLast = iterators.size === 1 && iterators.get(shardId) !== null && isShort(records);
          if (records.length > 0) return { shardId, records, isLast };
          closed ||= iterators.get(shardId) === null;
        }
        // The records after a shard's end are in its children.
        if (!closed) return undefined;
      }
    },
    /** Everything up to and with this record has been dealt with. */
    advance: (shardId: string, sequenceNumber: string): Position => {
      const before = done[shardId];
      if (before === undefined || isAfter(sequenceNumber, before)) done[shardId] = sequenceNumber;
      return { streamArn, shards: { ...done } };
    },
    /** Records that were passed over, fetched once more by the pointers that a dead letter keeps. */
    range: async (pointer: { shardId: string; start: string; end: string }): Promise<StreamRecord[]> => {
      const { ShardIterator: iterator } = await api('GetShardIterator', {
        StreamArn: streamArn,
        ShardId: pointer.shardId,
        ShardIteratorType: 'AT_SEQUENCE_NUMBER',
        SequenceNumber: pointer.start,
      });
      const answer = await api('GetRecords', { ShardIterator: iterator, Limit: PAGE });
      return (answer['Records'] as StreamRecord[]).filter(
        ({ dynamodb }) => !isAfter(dynamodb.SequenceNumber, pointer.end),
      );
    },
  };
};
