import { parseArgs } from 'node:util';
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
import { type Ends, redrive } from './redrive.ts';

/**
 * `npm run redrive -- --stage NAME [--queue NAME] [--apply]`: says what lies in the queues of dead letters, and with `--apply` sends it the way it came.
 * Ends with 1 where letters are left.
 */
const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    queue: { type: 'string' },
    apply: { type: 'boolean', default: false },
  },
});
if (values.stage === undefined) {
  process.stderr.write('Name the stage: npm run redrive -- --stage prod\n');
  process.exit(2);
}
const begin = `cccc-${values.stage}-`;
const DEAD_LETTERS = /^(?:failed|undelivered|missed|skipped)-/;
/** Longer than a pass over a queue takes: until then nobody receives a letter twice. */
const UNSEEN_SECONDS = 300;

// The address names the account; the endpoint is the client’s own.
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
const lambda = new LambdaClient({});
const nameIn = (address: string): string => address.split(/[/:]/).at(-1) ?? '';
const urlOf = async (name: string): Promise<string> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  if (QueueUrl === undefined) throw new Error(`There is no queue ${name}.`);
  return QueueUrl;
};
const sendTo = async (url: string, body: string): Promise<void> => {
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
};

const ends: Ends = {
  queues: async () => {
    const names: string[] = [];
    for await (const { QueueUrls = [] } of paginateListQueues({ client: sqs }, { QueueNamePrefix: begin }))
      names.push(...QueueUrls.map((url) => nameIn(url).slice(begin.length)));
    return names.filter((name) => DEAD_LETTERS.test(name) && (values.queue ?? name) === name);
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

const reports = await redrive(values.apply, ends);
const did = (sent: string, dropped: string) =>
  values.apply ? [sent, dropped] : [`would be ${sent}`, `would be ${dropped}`];
const [sentWord, droppedWord] = did('sent again', 'removed');
for (const { queue, sent, dropped, left, because } of reports)
  process.stdout.write(
    `${queue}: ${sent} ${sentWord}, ${dropped} ${droppedWord}, ${left} left${because.length > 0 ? ` (${because.join('; ')})` : ''}\n`,
  );
if (reports.length === 0) process.stdout.write('Nothing waits.\n');
else if (!values.apply)
  process.stdout.write(
    'Nothing was sent. Mend the cause, wait for five minutes, and run it again with --apply.\n',
  );
process.exitCode = reports.some(({ left }) => left > 0) ? 1 : 0;
