import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Ends } from './redrive.ts';

const DEAD_LETTERS = /^(?:failed|undelivered|missed|skipped)-/;
/** Longer than a pass over a queue takes: until then nobody receives a letter twice. */
const UNSEEN_SECONDS = 300;

const nameIn = (address: string): string => address.split(/[/:]/).at(-1) ?? '';

/** Queues and functions of one stage, whose names begin alike: `cccc-prod-`. */
export const awsEnds = (begin: string): Ends => {
  // The address names the account; the endpoint is the client’s own.
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const lambda = new LambdaClient({});
  const urlOf = async (name: string): Promise<string> => {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
    if (QueueUrl === undefined) throw new Error(`There is no queue ${name}.`);
    return QueueUrl;
  };
  const sendTo = async (url: string, body: string): Promise<void> => {
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
  };
  return {
    queues: async () => {
      const names: string[] = [];
      for await (const { QueueUrls = [] } of paginateListQueues({ client: sqs }, { QueueNamePrefix: begin }))
        names.push(...QueueUrls.map((url) => nameIn(url).slice(begin.length)));
      return names.filter((name) => DEAD_LETTERS.test(name));
    },
    receive: async (queue) => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: await urlOf(begin + queue),
          MaxNumberOfMessages: 10,
          MessageAttributeNames: ['All'],
          VisibilityTimeout: UNSEEN_SECONDS,
          // Asks every server of the queue: a short poll may find nothing where something lies.
          WaitTimeSeconds: 2,
        }),
      );
      return Messages.map(({ Body = '', ReceiptHandle = '', MessageAttributes = {} }) => ({
        body: Body,
        receipt: ReceiptHandle,
        attributes: Object.fromEntries(
          Object.entries(MessageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
        ),
      }));
    },
    remove: async (queue, receipt) => {
      await sqs.send(
        new DeleteMessageCommand({ QueueUrl: await urlOf(begin + queue), ReceiptHandle: receipt }),
      );
    },
    invoke: async (functionArn, payload) => {
      await lambda.send(
        new InvokeCommand({
          FunctionName: functionArn,
          InvocationType: 'Event',
          Payload: Buffer.from(payload),
        }),
      );
    },
    send: async (queueArn, body) => sendTo(await urlOf(nameIn(queueArn)), body),
    giveBack: async (queue, body) => {
      const { queueUrls = [] } = await sqs.send(
        new ListDeadLetterSourceQueuesCommand({ QueueUrl: await urlOf(begin + queue) }),
      );
      const [source, ...others] = queueUrls;
      if (source === undefined || others.length > 0) throw new Error(`${queue} belongs to no one queue.`);
      await sendTo(source, body);
    },
  };
};
