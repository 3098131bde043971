import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Number of messages that wait in a queue, by the queue's name. */
export type Waiting = (queue: string) => Promise<number>;

/** Queues whose addresses begin alike. */
export const sqsWaiting = (at: string): Waiting => {
  // The address names the account; the endpoint is the client's own.
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return async (queue) => {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl: `${at}${queue}`,
        AttributeNames: ['ApproximateNumberOfMessages'],
      }),
    );
    return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
  };
};
