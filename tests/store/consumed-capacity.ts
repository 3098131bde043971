import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

type Metered = { readonly requests: number; readonly units: number };

/** Counts the requests that a client sends from now on, and the capacity that DynamoDB says they cost. */
export const meterOf = (client: DynamoDBDocumentClient): (() => Metered) => {
  let requests = 0;
  let units = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next({
        ...args,
        input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } as never,
      });
      const { ConsumedCapacity: given } = answer.output as { ConsumedCapacity?: unknown };
      requests += 1;
      for (const each of [given].flat())
        units += (each as { CapacityUnits?: number } | undefined)?.CapacityUnits ?? 0;
      return answer;
    },
    { step: 'initialize', name: 'meter', priority: 'high' },
  );
  return () => ({ requests, units });
};
