import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { startAwsJson } from '../../../infra/local/runner/engines/aws-json.ts';

const COMMAND = join(import.meta.dirname, '../../../functions/redrive/command.ts');
const AT = 'https://sqs.eu-north-1.amazonaws.com/000000000000/';
const METRICS = 'arn:aws:lambda:eu-north-1:000000000000:function:cccc-dev-track-metrics';

type Message = { readonly id: string; readonly body: string; readonly target?: string };
const queues = new Map<string, Message[]>([
  ['cccc-dev-mails', []],
  ['cccc-dev-failed-send-mail', [{ id: '1', body: '{"mail":1}' }]],
  ['cccc-dev-undelivered-track-metrics', [{ id: '2', body: '{"source":"cccc"}', target: METRICS }]],
]);
let inHand = new Set<string>();
const invoked: string[] = [];

const Asked = z.object({
  QueueUrl: z.string().default(''),
  QueueName: z.string().default(''),
  ReceiptHandle: z.string().default(''),
  MessageBody: z.string().default(''),
});
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const messagesOf = (input: unknown): Message[] =>
  queues.get(Asked.parse(input).QueueUrl.split('/').at(-1) ?? '') ?? [];

const received = ({ id, body, target }: Message) => ({
  MessageId: id,
  ReceiptHandle: id,
  Body: body,
  MD5OfBody: md5(body),
  ...(target && { MessageAttributes: { TARGET_ARN: { DataType: 'String', StringValue: target } } }),
});

/** Calls of SQS and Lambda as their protocols carry them: a queue hands a message out once in a run. */
const lambda = createServer((request, response) => {
  invoked.push(`${request.headers['x-amz-invocation-type']} ${decodeURIComponent(request.url ?? '')}`);
  request.resume().on('end', () => response.writeHead(202).end());
});
let sqs: Awaited<ReturnType<typeof startAwsJson>>;
beforeAll(async () => {
  sqs = await startAwsJson({
    'AmazonSQS.ListQueues': async () => ({ QueueUrls: [...queues.keys()].map((name) => AT + name) }),
    'AmazonSQS.GetQueueUrl': async (input) => ({ QueueUrl: AT + Asked.parse(input).QueueName }),
    'AmazonSQS.ListDeadLetterSourceQueues': async () => ({ queueUrls: [`${AT}cccc-dev-mails`] }),
    'AmazonSQS.ReceiveMessage': async (input) => {
      const seen = messagesOf(input).filter(({ id }) => !inHand.has(id));
      for (const { id } of seen) inHand.add(id);
      return { Messages: seen.map(received) };
    },
    'AmazonSQS.DeleteMessage': async (input) => {
      const messages = messagesOf(input);
      messages.splice(
        messages.findIndex(({ id }) => id === Asked.parse(input).ReceiptHandle),
        1,
      );
      return {};
    },
    'AmazonSQS.SendMessage': async (input) => {
      const { MessageBody: body } = Asked.parse(input);
      messagesOf(input).push({ id: 'sent', body });
      return { MessageId: 'sent', MD5OfMessageBody: md5(body) };
    },
  });
  await new Promise<void>((ready) => lambda.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  await sqs.stop();
  lambda.close();
});

const run = (...options: string[]): Promise<string> => {
  inHand = new Set();
  const child = spawn(process.execPath, [COMMAND, '--stage', 'dev', ...options], {
    env: {
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_ENDPOINT_URL_SQS: sqs.endpoint,
      AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${(lambda.address() as AddressInfo).port}`,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((done) => child.on('exit', (code) => done(`${said}${code}`)));
};

it('tells an operator what waits, sends it with --apply, and has nothing left to send', async () => {
  expect(await run()).toBe(
    [
      'failed-send-mail: 1 would be sent again, 0 would be removed, 0 left',
      'undelivered-track-metrics: 1 would be sent again, 0 would be removed, 0 left',
      'Nothing was sent. Mend the cause, wait for five minutes, and run it again with --apply.',
      '0',
    ].join('\n'),
  );
  expect(invoked).toEqual([]);
  expect(await run('--apply')).toContain('failed-send-mail: 1 sent again, 0 removed, 0 left');
  expect(invoked).toEqual([`Event /2015-03-31/functions/${METRICS}/invocations`]);
  expect(queues.get('cccc-dev-mails')).toEqual([{ id: 'sent', body: '{"mail":1}' }]);
  expect(await run('--apply')).toBe('Nothing waits.\n0');
});
