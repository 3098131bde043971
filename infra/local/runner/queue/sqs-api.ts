import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Operations, ServiceError } from '../engines/aws-json.ts';
import type { Clock, DeadLetter, DeadLetters, Queues, Resources } from '../parts.ts';

const Address = z.object({ QueueUrl: z.string() });
const Name = z.object({ QueueName: z.string() });
const Counting = Address.extend({ AttributeNames: z.array(z.literal('ApproximateNumberOfMessages')) });
const Receiving = Address.extend({
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  VisibilityTimeout: z.int().nonnegative().default(30),
});
const Sending = Address.extend({ MessageBody: z.string() });
const Deleting = Address.extend({ ReceiptHandle: z.string() });

const RedrivePolicy = z.object({ RedrivePolicy: z.object({ deadLetterTargetArn: z.string() }).optional() });

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** A letter as SQS hands it out: a queue's own message as it was, everything else as the JSON that was laid in. */
const messageOf = ({ id, source, payload, functionArn, sourceQueueArn, ruleArn }: DeadLetter) => {
  const body =
    source === 'queue' ? z.object({ body: z.string() }).parse(payload).body : JSON.stringify(payload);
  const target = sourceQueueArn ?? functionArn;
  const attributes =
    source === 'rule-delivery' ? { RULE_ARN: ruleArn, TARGET_ARN: target } : ({} as Record<string, string>);
  return {
    MessageId: id,
    ReceiptHandle: id,
    Body: body,
    MD5OfBody: md5(body),
    MessageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
    ),
  };
};

/** SQS, as far as queues of dead letters and the ways out of them go. */
export const queueOperations = (options: {
  resources: Pick<Resources, 'ofType' | 'arn' | 'ref'>;
  deadLetters: Pick<DeadLetters, 'list' | 'remove'>;
  queues: Pick<Queues, 'send'>;
  clock: Pick<Clock, 'now'>;
}): Operations => {
  const { resources, deadLetters, clock } = options;
  const all = resources.ofType('AWS::SQS::Queue').map(({ logicalId, properties }) => ({
    arn: resources.arn(logicalId),
    url: resources.ref(logicalId),
    deadLetterArn: RedrivePolicy.parse(properties).RedrivePolicy?.deadLetterTargetArn,
  }));
  const queueNamed = (name: string | undefined) => {
    const queue = all.find(({ arn }) => arn.split(':').pop() === name);
    if (queue === undefined)
      throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
    return queue;
  };
  const queueAt = (url: string) => queueNamed(url.split('/').pop());
  const lettersIn = (arn: string) => deadLetters.list().filter(({ queueArn }) => queueArn === arn);
  /** Instants until which letters are in somebody's hand. */
  const unseen = new Map<string, number>();

  return {
    'AmazonSQS.GetQueueAttributes': async (input) => {
      const { arn } = queueAt(Counting.parse(input).QueueUrl);
      return { Attributes: { ApproximateNumberOfMessages: String(lettersIn(arn).length) } };
    },
    'AmazonSQS.GetQueueUrl': async (input) => ({ QueueUrl: queueNamed(Name.parse(input).QueueName).url }),
    'AmazonSQS.ReceiveMessage': async (input) => {
      const { QueueUrl: url, MaxNumberOfMessages: most, VisibilityTimeout: seconds } = Receiving.parse(input);
      const now = clock.now().getTime();
      const letters = lettersIn(queueAt(url).arn).filter(({ id }) => (unseen.get(id) ?? 0) <= now);
      for (const { id } of letters.slice(0, most)) unseen.set(id, now + seconds * 1_000);
      return { Messages: letters.slice(0, most).map(messageOf) };
    },
    'AmazonSQS.DeleteMessage': async (input) => {
      deadLetters.remove(Deleting.parse(input).ReceiptHandle);
      return {};
    },
    'AmazonSQS.ListDeadLetterSourceQueues': async (input) => {
      const { arn } = queueAt(Address.parse(input).QueueUrl);
      return { queueUrls: all.filter(({ deadLetterArn }) => deadLetterArn === arn).map(({ url }) => url) };
    },
    'AmazonSQS.SendMessage': async (input) => {
      const { QueueUrl: url, MessageBody: body } = Sending.parse(input);
      await options.queues.send(queueAt(url).arn, body);
      return { MessageId: md5(`${url}\n${body}`), MD5OfMessageBody: md5(body) };
    },
  };
};
