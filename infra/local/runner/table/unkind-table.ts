import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as nap } from 'node:timers/promises';
import * as z from 'zod';
import { numbersFrom } from '../bus/shuffle.ts';
import type { InFlight } from '../parts.ts';
import { createIndexLag } from './index-lag.ts';
import type { LocalTable } from './table.ts';

/**
 * Faults of DynamoDB that DynamoDB Local never shows. Sources: AWS's usage notes of DynamoDB Local (no TransactionConflictException, no
 * throughput limits, reads look strongly consistent), the API reference of BatchGetItem (`UnprocessedKeys` with any answer) and the
 * developer guide on global secondary indexes (eventually consistent alone).
 */
export type TableFaults = {
  /** Share of writes that meet another transaction. */
  readonly conflicts: number;
  /** Share of batches that come back with keys unread. */
  readonly unprocessed: number;
  /** Milliseconds for which an index shows what the table held before. */
  readonly indexLagMs: number;
  readonly seed: number;
};

/** Often enough to be met hundreds of times in a season, and seldom enough that retries end. */
export const AWS_LIKE_TABLE: TableFaults = { conflicts: 0.03, unprocessed: 0.2, indexLagMs: 60, seed: 1 };

const Targeted = z.looseObject({ TransactItems: z.array(z.unknown()).optional() });
const Batch = z.looseObject({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(z.unknown()) })),
});

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(body);
};

const SINGLE_WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);
/** Whole items, which transactions write too. An item updated in place is in no transaction that another could meet. */
const CAN_CONFLICT = new Set(['TransactWriteItems', 'PutItem', 'DeleteItem']);

/** The service's own words for a write that met another transaction. */
const conflictOf = (operation: string, items: number): string => {
  const codes = ['TransactionConflict', ...Array<string>(Math.max(0, items - 1)).fill('None')];
  return JSON.stringify(
    operation === 'TransactWriteItems'
      ? {
          __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
          Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
          CancellationReasons: codes.map((Code) => ({ Code })),
        }
      : {
          __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException',
          message: 'Transaction is ongoing for the item',
        },
  );
};

/** A share of the keys, so that the caller must ask again; one key at least is read. */
const withoutSome = (input: z.output<typeof Batch>, random: () => number) => {
  const left: Record<string, { Keys: unknown[] }> = {};
  const asked = Object.fromEntries(
    Object.entries(input.RequestItems).map(([table, wish]) => {
      const most = 1 + Math.floor(random() * wish.Keys.length);
      if (most < wish.Keys.length) left[table] = { ...wish, Keys: wish.Keys.slice(most) };
      return [table, { ...wish, Keys: wish.Keys.slice(0, most) }];
    }),
  );
  return { asked: { ...input, RequestItems: asked }, left };
};

/** DynamoDB Local for the functions, with the faults of the service. The runner's own reads go past it. */
export const startUnkindTable = (options: {
  endpoint: string;
  table: Pick<LocalTable, 'api' | 'keys'> & { readonly name: string };
  indexes: Readonly<Record<string, { readonly partition: string; readonly sort: string | undefined }>>;
  faults: TableFaults;
  inFlight: Pick<InFlight, 'track'>;
}): Promise<{ endpoint: string; met(): Readonly<Record<string, number>>; stop(): Promise<void> }> => {
  const { endpoint, faults, inFlight } = options;
  const random = numbersFrom(faults.seed);
  const met = { conflicts: 0, unprocessed: 0, stale: 0 };
  const lag = createIndexLag({ ...options, lagMs: faults.indexLagMs });

  const forward = async (request: IncomingMessage, body: string) => {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        authorization: String(request.headers.authorization),
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': String(request.headers['x-amz-target']),
      },
      body,
    });
    return { status: answer.status, body: await answer.text() };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const text = await bodyOf(request);
    const isWrite = operation === 'TransactWriteItems' || SINGLE_WRITES.has(operation);
    if (CAN_CONFLICT.has(operation) && random() < faults.conflicts) {
      met.conflicts += 1;
      return send(
        response,
        400,
        conflictOf(operation, Targeted.parse(JSON.parse(text)).TransactItems?.length ?? 1),
      );
    }
    if (isWrite) {
      const remember = await lag.before(operation, JSON.parse(text));
      const done = await forward(request, text);
      if (done.status === 200 && remember !== undefined) {
        remember();
        // A drain waits until the indexes have caught up.
        void inFlight.track('index', nap(faults.indexLagMs));
      }
      return send(response, done.status, done.body);
    }
    if (operation === 'BatchGetItem' && random() < faults.unprocessed) {
      const { asked, left } = withoutSome(Batch.parse(JSON.parse(text)), random);
      const done = await forward(request, JSON.stringify(asked));
      if (done.status !== 200 || Object.keys(left).length === 0)
        return send(response, done.status, done.body);
      met.unprocessed += 1;
      const whole = { ...(JSON.parse(done.body) as object), UnprocessedKeys: left };
      return send(response, 200, JSON.stringify(whole));
    }
    const done = await forward(request, text);
    if (operation !== 'Query' || done.status !== 200) return send(response, done.status, done.body);
    const seen = lag.seenBy(JSON.parse(text), JSON.parse(done.body));
    if (seen === undefined) return send(response, 200, done.body);
    met.stale += 1;
    return send(response, 200, JSON.stringify(seen));
  };

  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    });
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        endpoint: `http://127.0.0.1:${port}`,
        met: () => ({ ...met }),
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      });
    });
  });
};
