import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynamoDbLocal, startDynamoDb } from '../../../../infra/local/runner/engines/dynamodb.ts';
import { findJava } from '../../../../infra/local/runner/engines/java.ts';
import { createInFlight } from '../../../../infra/local/runner/in-flight.ts';
import type { DeadLetter, InvokeResult } from '../../../../infra/local/runner/parts.ts';
import { createExpiry } from '../../../../infra/local/runner/table/expiry.ts';
import { createTableStream } from '../../../../infra/local/runner/table/stream.ts';
import { createMapping, mappingsOf } from '../../../../infra/local/runner/table/stream-mapping.ts';
import type { StreamRecord } from '../../../../infra/local/runner/table/stream-reader.ts';
import { ensureTable } from '../../../../infra/local/runner/table/table.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { lambda, queue, smallAssembly, table } from './assembly.ts';
import { handClock } from './running-lambdas.ts';

let database: DynamoDbLocal;
beforeAll(async () => {
  const java = await findJava();
  if (!java.found) throw new Error('Java 17 is needed: npm run doctor.');
  database = await startDynamoDb({ java: java.path, dataDir: temporaryFolder(), persist: false });
});
afterAll(() => database.stop());

const mapping = {
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    FunctionName: { Ref: 'Relay' },
    BatchSize: 3,
    StartingPosition: 'TRIM_HORIZON',
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 2,
    FilterCriteria: {
      Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"EVT#"}]}}}}' }],
    },
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Failures', 'Arn'] } } },
  },
};

let tables = 0;
/** A table of its own with its stream, brought to a function that is just `handle`. */
const open = async (handle: (records: StreamRecord[]) => InvokeResult, idleLookMs?: number) => {
  tables += 1;
  const name = `table-${tables}`;
  const named = { ...table, Properties: { ...table.Properties, TableName: name } };
  const resources = smallAssembly(
    { Table: named, Relay: lambda('relay'), Failures: queue, Mapping: mapping },
    { relay: '' },
  );
  const local = await ensureTable({ resources, database });
  const letters: Omit<DeadLetter, 'id' | 'at' | 'queueName'>[] = [];
  const inFlight = createInFlight();
  const [read] = mappingsOf(resources);
  if (!read || local.streamArn === undefined) throw new Error('The small template has one mapping.');
  const expiry = await createExpiry(local);
  let wake = (): void => undefined;
  const start = () => {
    const stream = createTableStream({
      mappings: [
        createMapping(read, {
          table: local,
          streamArn: local.streamArn ?? '',
          file: join(resources.assemblyDir, 'stream.json'),
          lambdas: { invoke: async (_, event) => handle((event as { Records: StreamRecord[] }).Records) },
          clock: handClock(),
          inFlight,
          deadLetters: { add: (letter) => void letters.push(letter) },
          stopped: () => false,
        }),
      ],
      observe: expiry.observe,
      ...(idleLookMs !== undefined && { idleLookMs }),
      log: (line) => {
        throw new Error(line);
      },
    });
    stream.start();
    wake = stream.wake;
    return stream;
  };
  /** Writes past every function, so that nobody tells the stream of it. */
  const putUnseen = (pk: string, sk: string, more: object = {}) =>
    local.api('PutItem', { TableName: name, Item: { pk: { S: pk }, sk: { S: sk }, ...more } });
  const put = async (pk: string, sk: string, more: object = {}) => {
    await putUnseen(pk, sk, more);
    wake();
  };
  return { resources, local, letters, expiry, start, put, putUnseen };
};

const done: InvokeResult = { ok: true, payload: { batchItemFailures: [] } };
const keyOf = ({ dynamodb: { Keys } }: StreamRecord) => (Keys['sk'] as { S: string }).S;
const failed = (records: StreamRecord[]): InvokeResult => ({
  ok: true,
  payload: {
    batchItemFailures: records.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })),
  },
});

describe('the table stream', () => {
  it('brings new facts in order, in batches, in the shape that Lambda gives them, and nothing that the filter leaves out', async () => {
    const batches: StreamRecord[][] = [];
    const { resources, start, put } = await open((records) => {
      batches.push(records);
      return done;
    });
    const stream = start();
    for (const n of [1, 2, 3, 4]) await put('APP#1', `EVT#${n}`, { data: { M: { n: { N: `${n}` } } } });
    await put('APP#1', 'META');
    await put('APP#1', 'EVT#1', { published: { BOOL: true } });
    await stream.caughtUp();
    await stream.stop();
    expect(batches.flat().map(keyOf)).toEqual(['EVT#1', 'EVT#2', 'EVT#3', 'EVT#4']);
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(3);
    expect(batches[0]?.[0]).toMatchObject({
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-north-1',
      eventSourceARN: resources.attribute('Table', 'StreamArn'),
      dynamodb: { NewImage: { data: { M: { n: { N: '1' } } } }, StreamViewType: 'NEW_IMAGE' },
    });
  });

  it('tries again only from the failed record on, and lays it aside with pointers that a redrive can use', async () => {
    const seen: string[] = [];
    let poisoned = true;
    const { letters, start, put } = await open((records) => {
      seen.push(records.map(keyOf).join(' '));
      return failed(records.filter((record) => poisoned && keyOf(record) === 'EVT#2'));
    });
    for (const n of [1, 2]) await put('APP#1', `EVT#${n}`);
    const stream = start();
    await stream.caughtUp();
    expect(seen).toEqual(['EVT#1 EVT#2', 'EVT#2', 'EVT#2']);
    expect(letters).toMatchObject([{ source: 'stream', payload: { DDBStreamBatchInfo: { batchSize: 1 } } }]);
    expect(JSON.stringify(letters)).not.toContain('EVT#2');

    poisoned = false;
    const [letter] = letters;
    if (!letter) throw new Error('There is a letter.');
    await stream.redeliver({ ...letter, id: 'letter', at: '', queueName: '' });
    await stream.stop();
    expect(seen.at(-1)).toBe('EVT#2');
  });

  it('brings what somebody writes past the functions too, though nobody has told it', async () => {
    const { promise: brought, resolve } = Promise.withResolvers<string[]>();
    const { start, putUnseen } = await open((records) => {
      resolve(records.map(keyOf));
      return done;
    });
    const stream = start();
    await stream.caughtUp();
    await putUnseen('APP#1', 'EVT#1');
    expect(await brought).toEqual(['EVT#1']);
    await stream.stop();
  });

  it('reads nothing while nothing is written, and brings many writes by few reads', async () => {
    const { local, start, put } = await open(() => done, 3_600_000);
    let reads = 0;
    const { api } = local;
    local.api = (operation, input) => {
      if (operation === 'GetRecords') reads += 1;
      return api(operation, input);
    };
    const stream = start();
    await stream.caughtUp();
    reads = 0;
    for (let n = 0; n < 20; n += 1) await stream.caughtUp();
    expect(reads).toBe(0);
    for (let n = 0; n < 20; n += 1) await put('APP#1', `EVT#${n}`);
    await stream.caughtUp();
    await stream.stop();
    expect(reads).toBeLessThanOrEqual(21);
  });

  it('tells whoever waits that the table is lost', async () => {
    const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>();
    const { start, put } = await open(() => {
      asked();
      return { ok: false, errorType: 'Error', errorMessage: 'the table is gone' };
    });
    const stream = start();
    await put('APP#1', 'EVT#1');
    const waits = expect(stream.caughtUp()).rejects.toThrow('Gone.');
    await isAsked;
    stream.fail(new Error('Gone.'));
    await waits;
    await expect(stream.caughtUp()).rejects.toThrow('Gone.');
    await stream.stop();
  });

  it('goes on after a restart where it stopped', async () => {
    const seen: string[] = [];
    const { start, put } = await open((records) => {
      seen.push(...records.map(keyOf));
      return done;
    });
    const first = start();
    await put('APP#1', 'EVT#1');
    await first.caughtUp();
    await first.stop();
    await put('APP#1', 'EVT#2');
    const second = start();
    await second.caughtUp();
    await second.stop();
    expect(seen).toEqual(['EVT#1', 'EVT#2']);
  });
});

describe('time to live', () => {
  it('deletes on virtual time what is due, whether it was there before or came through the stream', async () => {
    const { local, expiry, start, put } = await open(() => done);
    const stream = start();
    await put('A', 'due', { ttl: { N: '1000' } });
    await put('A', 'extended', { ttl: { N: '1000' } });
    await put('A', 'later', { ttl: { N: '3000' } });
    await put('A', 'lasting');
    await stream.caughtUp();
    // The stream has not told of this one yet: the condition on the item decides.
    await stream.stop();
    await put('A', 'extended', { ttl: { N: '5000' } });
    expect(await expiry.expireDueItems(new Date(2_000_000))).toBe(1);
    expect(await expiry.expireDueItems(new Date(2_000_000))).toBe(0);

    const again = await createExpiry(local);
    expect(await again.expireDueItems(new Date(4_000_000))).toBe(1);
    const left: unknown[] = [];
    for await (const item of local.items()) left.push(item['sk']);
    expect(left.sort()).toEqual(['extended', 'lasting']);
  });
});

describe('a table that has other keys than the template', () => {
  it('is refused with the way out', async () => {
    const { local } = await open(() => done);
    const Properties = {
      ...table.Properties,
      TableName: local.name,
      GlobalSecondaryIndexes: [
        {
          IndexName: 'new',
          KeySchema: [{ AttributeName: 'sk', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    };
    const resources = smallAssembly({ Table: { ...table, Properties } });
    await expect(ensureTable({ resources, database })).rejects.toThrow('--fresh');
  });
});
