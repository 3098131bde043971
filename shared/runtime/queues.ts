import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Number of messages that wait in a queue, by the queue's address. */
export type Waiting = (queue: string) => Promise<number>;

export const sqsWaiting = (): Waiting => {
  // The address names the account; the endpoint is the client's own.
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return async (queue) => {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: queue,
        AttributeNames: ['ApproximateNumberOfMessages'],
      }),
    );
    return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
  };
};
