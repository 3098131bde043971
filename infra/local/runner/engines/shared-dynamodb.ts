import { randomBytes } from 'node:crypto';
import type { DynamoDbLocal } from './dynamodb.ts';

const LOOK_EVERY_MS = 5_000;

/**
 * Takes the database of an access key, by default an empty one of its own, in a DynamoDB Local in memory that others use as well. Its address is
 * asked for at `asked`: it may be started by that.
 */
export const joinDynamoDb = async (
  asked: string,
  accessKeyId: string = randomBytes(8).toString('hex'),
): Promise<DynamoDbLocal> => {
  const answer = await fetch(asked);
  const endpoint = await answer.text();
  if (!answer.ok) throw new Error(endpoint);
  const listeners: ((problem: Error) => void)[] = [];
  const look = setInterval(() => {
    fetch(endpoint, { method: 'POST', body: '{}' }).catch(() => {
      clearInterval(look);
      for (const listener of listeners) listener(new Error('The shared DynamoDB Local has ended.'));
    });
  }, LOOK_EVERY_MS).unref();
  return {
    endpoint,
    accessKeyId,
    onLost: (listener) => void listeners.push(listener),
    stop: async () => clearInterval(look),
  };
};
