import { randomUUID } from 'node:crypto';
import {
  type CancellationReason,
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Refusal } from '../../domain/kernel/refusal.ts';
import {
  type Addition,
  type CommitPlan,
  type ConditionalWrite,
  conflictAt,
  factTold,
  type ItemWrite,
} from '../commit-plan.ts';
import { countAttribute, epochSecond } from '../item-record.ts';
import { TABLE } from '../table.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Waits between attempts, at their longest: on average 2.5 s in all, so that a person still waits for the answer. */
const LONGEST_WAITS = [100, 200, 400, 800, 1600, 2000] as const;

const PASSING_REASONS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const PASSING_ERRORS = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

const failedCheck = ({ Code }: CancellationReason): boolean => Code === 'ConditionalCheckFailed';

const conditionOf = ({ found }: ConditionalWrite, now: Date) => ({
  ...(found === 0
    ? {
        ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
        ExpressionAttributeNames: { '#ttl': TABLE.ttl },
        ExpressionAttributeValues: { ':now': epochSecond(now) },
      }
    : { ConditionExpression: 'v = :found', ExpressionAttributeValues: { ':found': found } }),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

/** Sets the item's attributes, and adds to its version and its numbers. */
export const additionOf = ({ key, record, amounts }: Addition, tableName: string) => {
  const { pk: _pk, sk: _sk, v: _v, ...identity } = record;
  const sets = Object.entries(identity).filter(([, value]) => value !== undefined);
  const numbers = Object.entries(amounts);
  return {
    TableName: tableName,
    Key: key,
    UpdateExpression: `SET ${sets.map((_, n) => `#s${n} = :s${n}`).join(', ')} ADD ${[
      'v :one',
      ...numbers.map((_, n) => `#n${n} :n${n}`),
    ].join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries([
      ...sets.map(([name], n) => [`#s${n}`, name]),
      ...numbers.map(([name], n) => [`#n${n}`, countAttribute(name)]),
    ]),
    ExpressionAttributeValues: Object.fromEntries([
      [':one', 1],
      ...sets.map(([, value], n) => [`:s${n}`, value]),
      ...numbers.map(([, amount], n) => [`:n${n}`, amount]),
    ]),
  };
};

const itemOf = (write: ItemWrite, tableName: string, now: Date): TransactItem => {
  if (write.op === 'add') return { Update: additionOf(write, tableName) };
  const condition = conditionOf(write, now);
  switch (write.op) {
    case 'put':
      return { Put: { TableName: tableName, Item: write.record, ...condition } };
    case 'delete':
      return { Delete: { TableName: tableName, Key: write.key, ...condition } };
  }
};

/** Puts and deletes of whole items; only a counter is updated, and a role without counters needs no right to update. */
const transactionOf = ({ items, facts }: CommitPlan, tableName: string, now: Date): TransactItem[] => [
  ...items.map((write) => itemOf(write, tableName, now)),
  ...facts.map((record) => ({
    Put: { TableName: tableName, Item: record, ConditionExpression: 'attribute_not_exists(pk)' },
  })),
];

/**
 * The meaning of a cancelled transaction. A fact whose key is taken says nothing while an item is still contended: the
 * writer in the way may have stated that very fact, and the next attempt will find the item changed.
 */
const meaningOf = (
  { items, facts }: CommitPlan,
  reasons: readonly CancellationReason[],
): Error | 'passing' | undefined => {
  for (const [index, write] of items.entries()) {
    const reason = reasons[index];
    if (write.op === 'add' || reason === undefined || !failedCheck(reason)) continue;
    return conflictAt(index, write, reason.Item && unmarshall(reason.Item));
  }
  if (reasons.some(({ Code }) => PASSING_REASONS.has(Code ?? ''))) return 'passing';
  const taken = facts.find((_, index) => failedCheck(reasons[items.length + index] ?? {}));
  return taken && factTold(taken);
};

const judged = (error: unknown, plan: CommitPlan): unknown => {
  if (error instanceof TransactionCanceledException)
    return meaningOf(plan, error.CancellationReasons ?? []) ?? error;
  return error instanceof DynamoDBServiceException && PASSING_ERRORS.has(error.name) ? 'passing' : error;
};

/** Nothing is known of an attempt that DynamoDB still works on, so it must not be reported as not stored. */
const givingUp = (error: unknown): unknown =>
  error instanceof Error && error.name !== 'TransactionInProgressException'
    ? new Refusal('unavailable', `Nothing was stored: ${error.name} on ${LONGEST_WAITS.length + 1} attempts.`)
    : error;

type Attempt = () => Promise<unknown>;

/** Retries while the reason of the failure may pass by itself. */
const persistently = async (
  attempt: Attempt,
  meaningOfFailure: (error: unknown) => unknown,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      const meaning = meaningOfFailure(error);
      if (meaning !== 'passing') throw meaning;
      const longest = LONGEST_WAITS[tries];
      if (longest === undefined) throw givingUp(error);
      await wait(Math.random() * longest);
    }
  }
};

/**
 * Sends a plan as one transaction. All attempts bear one random token, so an attempt that was stored and whose answer got
 * lost is not repeated; a token made from the content would let the second of two identical commits pass for the first.
 */
const sendTransaction = (
  client: DynamoDBDocumentClient,
  tableName: string,
  plan: CommitPlan,
  now: Date,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> => {
  const input = { TransactItems: transactionOf(plan, tableName, now), ClientRequestToken: randomUUID() };
  return persistently(
    () => client.send(new TransactWriteCommand(input)),
    (error) => judged(error, plan),
    wait,
  );
};

/**
 * Sends a single write without a transaction: half the price and a fraction of the time. It has no token: if its answer
 * gets lost, a repetition conflicts with the own write and fails, so that nothing is done twice.
 */
const sendSingle = (
  client: DynamoDBDocumentClient,
  tableName: string,
  write: ConditionalWrite & { readonly op: 'put' | 'delete' },
  now: Date,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> => {
  const input = { TableName: tableName, ...conditionOf(write, now) };
  return persistently(
    () =>
      write.op === 'put'
        ? client.send(new PutCommand({ ...input, Item: write.record }))
        : client.send(new DeleteCommand({ ...input, Key: write.key })),
    (error) => {
      if (error instanceof ConditionalCheckFailedException)
        return conflictAt(0, write, error.Item && unmarshall(error.Item));
      return error instanceof DynamoDBServiceException && PASSING_ERRORS.has(error.name) ? 'passing' : error;
    },
    wait,
  );
};

/** Carries out a plan: completely or not at all, and only if all its conditions hold. */
export const sendPlan = (
  client: DynamoDBDocumentClient,
  tableName: string,
  plan: CommitPlan,
  now: Date,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> => {
  const [only, ...others] = plan.items;
  return only && only.op !== 'add' && others.length + plan.facts.length === 0
    ? sendSingle(client, tableName, only, now, wait)
    : sendTransaction(client, tableName, plan, now, wait);
};
