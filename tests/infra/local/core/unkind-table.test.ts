import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAwsJson } from '../../../../infra/local/runner/engines/aws-json.ts';
import { DynamoDbError, dynamoDbApi } from '../../../../infra/local/runner/table/dynamodb-api.ts';
import { interleaved } from '../../../../infra/local/runner/table/interleave.ts';
import { startUnkindTable } from '../../../../infra/local/runner/table/unkind-table.ts';

type Item = Record<string, { S: string }>;
const item = (pk: string, more: Record<string, string> = {}): Item =>
  Object.fromEntries(Object.entries({ pk, sk: 'S', ...more }).map(([name, value]) => [name, { S: value }]));

/** As much of DynamoDB as is asked here: a table and one index. */
const engine = () => {
  const held = new Map<string, Item>();
  const batch = (input: unknown) =>
    Object.values((input as { RequestItems: Record<string, { Keys: Item[] }> }).RequestItems).flatMap(
      ({ Keys }) =>
        Keys.flatMap((key): Item[] => {
          const found = held.get(key['pk']?.S ?? '');
          return found === undefined ? [] : [found];
        }),
    );
  return startAwsJson({
    'DynamoDB_20120810.PutItem': async (input) => {
      const { Item: put } = input as { Item: Item };
      held.set(put['pk']?.S ?? '', put);
      return {};
    },
    'DynamoDB_20120810.TransactWriteItems': async () => ({}),
    'DynamoDB_20120810.BatchGetItem': async (input) => ({
      Responses: { T: batch(input) },
      UnprocessedKeys: {},
    }),
    'DynamoDB_20120810.Query': async () => {
      const items = [...held.values()].filter(({ cpk }) => cpk?.S === 'all');
      return { Items: items, Count: items.length };
    },
  });
};

let local: Awaited<ReturnType<typeof engine>>;
beforeAll(async () => {
  local = await engine();
});
afterAll(() => local.stop());

const scene = async (faults: { conflicts?: number; unprocessed?: number; indexLagMs?: number }) => {
  const inFlight: Promise<unknown>[] = [];
  const place = { region: 'eu-north-1', accessKeyId: 'local' };
  const api = dynamoDbApi({ endpoint: local.endpoint, ...place });
  const unkind = await startUnkindTable({
    endpoint: local.endpoint,
    table: { api, keys: { partition: 'pk', sort: 'sk' }, name: 'T' },
    indexes: { collection: { partition: 'cpk', sort: 'csk' } },
    faults: { conflicts: 0, unprocessed: 0, indexLagMs: 0, seed: 1, ...faults },
    inFlight: {
      track: (_what, work) => {
        inFlight.push(work);
        return work;
      },
    },
  });
  const ask = dynamoDbApi({ endpoint: unkind.endpoint, ...place });
  return { unkind, ask, caughtUp: () => Promise.all(inFlight) };
};

const onIndex = {
  TableName: 'T',
  IndexName: 'collection',
  KeyConditionExpression: '#p = :p',
  ExpressionAttributeNames: { '#p': 'cpk' },
  ExpressionAttributeValues: { ':p': { S: 'all' } },
};
const seen = async (ask: Awaited<ReturnType<typeof scene>>['ask'], query: object = onIndex) =>
  ((await ask('Query', query))['Items'] as Item[]).map(({ pk, text }) => `${pk?.S} ${text?.S}`);

describe('the table as functions see it with the faults of AWS', () => {
  it('lets a write meet another transaction, in the words of the service', async () => {
    const { unkind, ask } = await scene({ conflicts: 1 });
    await expect(ask('PutItem', { TableName: 'T', Item: item('a') })).rejects.toMatchObject({
      name: 'TransactionConflictException',
    });
    await expect(ask('TransactWriteItems', { TransactItems: [{}, {}] })).rejects.toThrow(DynamoDbError);
    expect(unkind.met()['conflicts']).toBe(2);
    await unkind.stop();
  });

  it('leaves some keys of a batch unread, and reads one at least', async () => {
    const { unkind, ask } = await scene({ unprocessed: 1 });
    const Keys = ['b', 'c', 'd', 'e'].map((pk) => item(pk));
    for (const Item of Keys) await ask('PutItem', { TableName: 'T', Item });
    let left: Item[] = Keys;
    const read: Item[] = [];
    while (left.length > 0) {
      const answer = await ask('BatchGetItem', { RequestItems: { T: { Keys: left } } });
      const brought = (answer['Responses'] as { T: Item[] }).T;
      expect(brought.length).toBeGreaterThan(0);
      read.push(...brought);
      left = (answer['UnprocessedKeys'] as { T?: { Keys: Item[] } }).T?.Keys ?? [];
    }
    expect(read).toEqual(Keys);
    expect(unkind.met()['unprocessed']).toBeGreaterThan(0);
    await unkind.stop();
  });

  it('lets an index show for a while what the table held before, and the table itself what it holds', async () => {
    const { unkind, ask, caughtUp } = await scene({ indexLagMs: 150 });
    const put = (pk: string, text: string) =>
      ask('PutItem', { TableName: 'T', Item: item(pk, { cpk: 'all', csk: pk, text }) });
    await put('x', 'old');
    expect(await seen(ask)).toEqual([]);
    await caughtUp();
    expect(await seen(ask)).toEqual(['x old']);
    await put('x', 'new');
    await put('y', 'new');
    expect(await seen(ask)).toEqual(['x old']);
    const { IndexName: _, ...ofTable } = onIndex;
    expect(await seen(ask, ofTable)).toEqual(['x new', 'y new']);
    await caughtUp();
    expect(await seen(ask)).toEqual(['x new', 'y new']);
    await unkind.stop();
  });
});

describe('records of a stream', () => {
  it('come mixed, none lost, and those of one item in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 })), fc.integer(), (items, seed) => {
        const records = items.map((of, at) => ({ of: String(of), at }));
        const mixed = interleaved(records, ({ of }) => of, seed);
        expect(mixed.toSorted((a, b) => a.at - b.at)).toEqual(records);
        for (const of of new Set(mixed.map((each) => each.of)))
          expect(mixed.filter((each) => each.of === of)).toEqual(records.filter((each) => each.of === of));
      }),
    );
    const two = Array.from({ length: 40 }, (_, at) => ({ of: at < 20 ? 'a' : 'b', at }));
    expect(interleaved(two, ({ of }) => of, 1)).not.toEqual(two);
  });
});
