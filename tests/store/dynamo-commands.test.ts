import {
  type CancellationReason,
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  ThrottlingException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import { create, remove, save } from '../../shared/store/store.ts';
import { aCause, aSession, NOON, seats, seatTaken, sessions } from './training-session.ts';

/** Traits of DynamoDB that DynamoDB Local lacks – contention, throttling – and the rights that a role needs. */
const openMocked = () => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-north-1' }));
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  const aws = mockClient(client);
  const sent = () => aws.commandCalls(TransactWriteCommand).map(({ args: [command] }) => command.input);
  return { aws, sent, waits, store: dynamoStore({ client, tableName: 'cccc', wait }) };
};

const thrown = { message: '', $metadata: {} };

const cancelled = (...codes: readonly string[]): TransactionCanceledException => {
  const CancellationReasons: CancellationReason[] = codes.map((Code) => ({ Code }));
  return new TransactionCanceledException({ ...thrown, CancellationReasons });
};

const oneSession = [create(sessions, aSession(), [seatTaken('s1')])];

describe('a commit', () => {
  it('is one transaction of puts and deletes, each with its condition', async () => {
    const { aws, sent, store } = openMocked();
    aws.on(TransactWriteCommand).resolves({});
    const held = (id: string) => ({ state: aSession({ id }), version: 4 });
    await store.commit(
      [
        create(seats, { id: 'm1' }),
        save(sessions, held('s1'), aSession({ taken: 1 }), [seatTaken('s1')]),
        remove(sessions, held('s2')),
      ],
      aCause(),
    );
    expect(aws.calls()).toHaveLength(1);
    const [input] = sent();
    const version4 = { ConditionExpression: 'v = :found', ExpressionAttributeValues: { ':found': 4 } };
    expect(input?.TransactItems).toMatchObject([
      {
        Put: {
          Item: { pk: 'SEAT#m1', sk: 'SEAT', v: 1 },
          ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
          ExpressionAttributeValues: { ':now': NOON.getTime() / 1000 },
        },
      },
      { Put: { Item: { pk: 'SESSION#s1', sk: 'META', v: 5 }, ...version4 } },
      { Delete: { Key: { pk: 'SESSION#s2', sk: 'META' }, ...version4 } },
      {
        Put: {
          Item: { pk: 'SESSION#s1', sk: 'EVT#000005#01' },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ]);
  });

  it('stores state apart from the envelope, and a fact with its place on the due', async () => {
    const { aws, sent, store } = openMocked();
    aws.on(TransactWriteCommand).resolves({});
    await store.commit(
      [create(sessions, aSession({ forgetAt: '2027-06-01T00:00:00.500Z' }), [seatTaken('s1')])],
      aCause(),
    );
    const [item, fact] = sent()[0]?.TransactItems?.map(({ Put }) => Put?.Item) ?? [];
    expect(item).toEqual({
      pk: 'SESSION#s1',
      sk: 'META',
      kind: 'TrainingSession',
      sv: 2,
      v: 1,
      c: expect.stringMatching(/^[0-9a-z]{8}\.[\w-]{8}\.2$/u),
      cpk: 'PROGRAMME#p1#SESSIONS',
      csk: '2027-02-03T15:00:00.000Z#s1',
      ttl: Date.parse('2027-06-01T00:00:01Z') / 1000,
      data: aSession({ forgetAt: '2027-06-01T00:00:00.500Z' }),
    });
    expect(fact).toMatchObject({
      dpk: expect.stringMatching(/^OUTBOX#\d+$/u),
      dsk: `${NOON.toISOString()}#s1.1.1`,
      attempts: 0,
    });
  });

  it('is tried again under one token while others are in its way', async () => {
    const { aws, sent, waits, store } = openMocked();
    aws
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('TransactionConflict', 'None'))
      .rejectsOnce(cancelled('ThrottlingError', 'None'))
      .rejectsOnce(new ThrottlingException(thrown))
      .rejectsOnce(new TransactionInProgressException(thrown))
      .resolves({});
    await store.commit(oneSession, aCause());
    const tokens = sent().map(({ ClientRequestToken }) => ClientRequestToken);
    expect(tokens).toHaveLength(5);
    expect(new Set(tokens).size).toBe(1);
    expect(waits).toHaveLength(4);
  });

  it('has a token of its own, so that an equal one is not taken for its repetition', async () => {
    const { aws, sent, store } = openMocked();
    aws.on(TransactWriteCommand).resolves({});
    await store.commit(oneSession, aCause());
    await store.commit(oneSession, aCause());
    expect(new Set(sent().map(({ ClientRequestToken }) => ClientRequestToken)).size).toBe(2);
  });

  it.each([
    ['contention', cancelled('TransactionConflict', 'None')],
    ['throttling', new ProvisionedThroughputExceededException(thrown)],
  ])('is refused as unavailable after seven attempts and at most 5.1 seconds of %s', async (_, error) => {
    const { aws, sent, waits, store } = openMocked();
    aws.on(TransactWriteCommand).rejects(error);
    await expect(store.commit(oneSession, aCause())).rejects.toMatchObject({
      name: 'Refusal',
      code: 'unavailable',
    });
    expect(sent()).toHaveLength(7);
    const longest = [100, 200, 400, 800, 1600, 2000];
    expect(waits).toHaveLength(longest.length);
    expect(waits.filter((wait, n) => wait > (longest[n] ?? 0))).toEqual([]);
  });

  it('is not reported as unstored while DynamoDB still works on it', async () => {
    const { aws, store } = openMocked();
    aws.on(TransactWriteCommand).rejects(new TransactionInProgressException(thrown));
    await expect(store.commit(oneSession, aCause())).rejects.toBeInstanceOf(TransactionInProgressException);
  });

  it('is refused at once where an item was changed, even if another is only contended', async () => {
    const { aws, sent, store } = openMocked();
    aws.on(TransactWriteCommand).rejects(cancelled('TransactionConflict', 'ConditionalCheckFailed'));
    const changes = [create(seats, { id: 'm1' }), create(seats, { id: 'm2' })];
    await expect(store.commit(changes, aCause())).rejects.toMatchObject({ code: 'exists-already', index: 1 });
    expect(sent()).toHaveLength(1);
  });

  it('waits for the item when its fact was told by a writer who is still in the way', async () => {
    const { aws, sent, store } = openMocked();
    aws
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('TransactionConflict', 'ConditionalCheckFailed'))
      .rejects(cancelled('ConditionalCheckFailed', 'ConditionalCheckFailed'));
    await expect(store.commit(oneSession, aCause())).rejects.toMatchObject({
      code: 'exists-already',
      index: 0,
    });
    expect(sent()).toHaveLength(2);
  });

  it('passes on what will not pass by itself', async () => {
    const { aws, sent, store } = openMocked();
    const invalid = cancelled('ValidationError', 'None');
    aws.on(TransactWriteCommand).rejects(invalid);
    await expect(store.commit(oneSession, aCause())).rejects.toBe(invalid);
    expect(sent()).toHaveLength(1);
  });
});

describe('a read', () => {
  it('by key is strongly consistent', async () => {
    const { aws, store } = openMocked();
    aws.on(GetCommand).resolves({});
    await store.find(sessions, 's1');
    expect(aws.commandCalls(GetCommand)[0]?.args[0].input).toEqual({
      TableName: 'cccc',
      Key: { pk: 'SESSION#s1', sk: 'META' },
      ConsistentRead: true,
    });
  });

  it('of a collection goes on where DynamoDB cut a page short', async () => {
    const { aws, store } = openMocked();
    const pageEnd = { pk: 'SESSION#s1', sk: 'META', cpk: 'l', csk: 'a' };
    const record = (id: string) => ({
      ...sessions.key(id),
      kind: 'TrainingSession',
      sv: 2,
      v: 1,
      data: aSession({ id }),
    });
    aws
      .on(QueryCommand)
      .resolves({ Items: [record('s1')], LastEvaluatedKey: pageEnd })
      .on(QueryCommand, { ExclusiveStartKey: pageEnd })
      .resolves({ Items: [record('s2')] });
    const page = await store.list(sessions, 'l', { limit: 5 });
    expect(page.items.map(({ state }) => state.id)).toEqual(['s1', 's2']);
    expect(page.next).toBeUndefined();
    expect(aws.commandCalls(QueryCommand)).toHaveLength(2);
  });

  it('of many asks again for what DynamoDB left undone', async () => {
    const { aws, store } = openMocked();
    const record = (id: string) => ({
      pk: `SEAT#${id}`,
      sk: 'SEAT',
      kind: 'Seat',
      sv: 1,
      v: 1,
      data: { id },
    });
    aws
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { cccc: [record('m2')] },
        UnprocessedKeys: { cccc: { Keys: [{ pk: 'SEAT#m1', sk: 'SEAT' }] } },
      })
      .resolvesOnce({ Responses: { cccc: [record('m1')] } });
    const found = await store.findAll(seats, ['m1', 'm2']);
    expect(found.map((held) => held?.state.id)).toEqual(['m1', 'm2']);
    const asked = aws
      .commandCalls(BatchGetCommand)
      .map(({ args: [{ input }] }) => input.RequestItems?.['cccc']);
    expect(asked).toMatchObject([
      { ConsistentRead: true, Keys: [{ pk: 'SEAT#m1' }, { pk: 'SEAT#m2' }] },
      { ConsistentRead: true, Keys: [{ pk: 'SEAT#m1' }] },
    ]);
  });

  it('of many waits where a busy table brings nothing, ever longer, and gives up in the end', async () => {
    const { aws, waits, store } = openMocked();
    const busy = { UnprocessedKeys: { cccc: { Keys: [{ pk: 'SEAT#m1', sk: 'SEAT' }] } } };
    aws.on(BatchGetCommand).resolves(busy);
    await expect(store.findAll(seats, ['m1'])).rejects.toMatchObject({ code: 'unavailable' });
    const longest = [50, 100, 200, 400, 800, 1600, 2000];
    expect(waits).toHaveLength(longest.length);
    expect(waits.filter((wait, n) => wait > (longest[n] ?? 0))).toEqual([]);
    expect(aws.commandCalls(BatchGetCommand)).toHaveLength(longest.length + 1);
  });
});
