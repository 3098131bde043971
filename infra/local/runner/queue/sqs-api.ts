import * as z from 'zod';
import { type Operations, ServiceError } from '../engines/aws-json.ts';
import type { DeadLetters, Resources } from '../parts.ts';

const GetQueueAttributes = z.object({
  QueueUrl: z.string(),
  AttributeNames: z.array(z.literal('ApproximateNumberOfMessages')),
});

/** SQS, as far as counting dead letters goes. */
export const queueOperations = (options: {
  resources: Pick<Resources, 'ofType' | 'arn'>;
  deadLetters: Pick<DeadLetters, 'list'>;
}): Operations => {
  const arns = options.resources
    .ofType('AWS::SQS::Queue')
    .map(({ logicalId }) => options.resources.arn(logicalId));
  return {
    'AmazonSQS.GetQueueAttributes': async (input) => {
      const { QueueUrl: url } = GetQueueAttributes.parse(input);
      const arn = arns.find((known) => known.split(':').pop() === url.split('/').pop());
      if (arn === undefined)
        throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
      const waiting = options.deadLetters.list().filter(({ queueArn }) => queueArn === arn).length;
      return { Attributes: { ApproximateNumberOfMessages: String(waiting) } };
    },
  };
};
