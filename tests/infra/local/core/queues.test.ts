import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createInFlight } from '../../../../infra/local/runner/in-flight.ts';
import type { DeadLetter, InvokeResult } from '../../../../infra/local/runner/parts.ts';
import { failuresIn, queueMappingsOf } from '../../../../infra/local/runner/queue/mapping.ts';
import { openQueues } from '../../../../infra/local/runner/queue/queues.ts';
import { lambda, queue, smallAssembly } from './assembly.ts';
import { handClock } from './running-lambdas.ts';

const mapping = (more: object = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': ['Mails', 'Arn'] },
    FunctionName: { Ref: 'Send' },
    BatchSize: 2,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 2 },
    ...more,
  },
});
const resources = smallAssembly(
  {
    Send: lambda('send'),
    Failures: queue,
    Mails: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 60,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Failures', 'Arn'] }, maxReceiveCount: 2 },
      },
    },
    Mapping: mapping(),
  },
  { send: '' },
);
const mails = resources.arn('Mails');

type Batch = { Records: { messageId: string; body: string; attributes: Record<string, string> }[] };
let opened = 0;
const open = (
  answer: (bodies: readonly string[], batch: Batch) => InvokeResult | Promise<InvokeResult>,
  given: { file?: string; clock?: ReturnType<typeof handClock> } = {},
) => {
  opened += 1;
  const file = given.file ?? join(resources.assemblyDir, `queues-${opened}.jsonl`);
  const clock = given.clock ?? handClock();
  const letters: Omit<DeadLetter, 'id' | 'at' | 'queueName'>[] = [];
  const inFlight = createInFlight();
  const seen: string[][] = [];
  let running = 0;
  let most = 0;
  const queues = openQueues({
    file,
    mappings: queueMappingsOf(resources),
    region: resources.region,
    lambdas: {
      invoke: async (_, payload) => {
        running += 1;
        most = Math.max(most, running);
        const batch = payload as Batch;
        const bodies = batch.Records.map(({ body }) => body);
        seen.push(bodies);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return answer(bodies, batch);
      },
    },
    clock,
    inFlight,
    deadLetters: { add: (letter) => void letters.push(letter) },
    log: () => undefined,
  });
  queues.resume();
  const later = async (seconds: number): Promise<void> => {
    clock.set(new Date(clock.now().getTime() + seconds * 1000));
    await inFlight.idle();
  };
  return { queues, seen, letters, inFlight, later, file, clock, most: () => most };
};
const fine: InvokeResult = { ok: true, payload: { batchItemFailures: [] } };
const broken: InvokeResult = { ok: false, errorType: 'Error', errorMessage: 'no' };

describe('a queue before a function', () => {
  it('lets as many batches through at a time as its mapping says, and loses none', async () => {
    const { queues, seen, inFlight, most } = open(() => fine);
    await Promise.all(Array.from({ length: 40 }, (_, n) => queues.send(mails, String(n))));
    await inFlight.idle();
    expect(seen.flat().sort()).toEqual(Array.from({ length: 40 }, (_, n) => String(n)).sort());
    expect([most(), queues.waiting(mails), Math.max(...seen.map(({ length }) => length))]).toEqual([2, 0, 2]);
  });

  it('brings a message again that was reported as failed, alone, and not before the visibility timeout is over', async () => {
    const { queues, seen, inFlight, later } = open((_bodies, { Records }) =>
      seen.length < 3
        ? {
            ok: true,
            payload: {
              batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({
                itemIdentifier: messageId,
              })),
            },
          }
        : fine,
    );
    await queues.send(mails, 'good');
    await queues.send(mails, 'bad');
    await inFlight.idle();
    await later(50);
    expect(queues.waiting(mails)).toBe(1);
    expect(seen.flat()).toEqual(['good', 'bad']);
    await later(11);
    expect(seen.flat()).toEqual(['good', 'bad', 'bad']);
  });

  it('lays a message aside that was received too often, with the reason', async () => {
    const { queues, seen, letters, inFlight, later } = open(() => broken);
    await queues.send(mails, 'poison');
    await inFlight.idle();
    for (let n = 0; n < 4; n += 1) await later(61);
    expect(seen.flat()).toEqual(['poison', 'poison']);
    expect(letters).toMatchObject([
      {
        queueArn: resources.arn('Failures'),
        source: 'queue',
        sourceQueueArn: mails,
        errorMessage: 'Error: no',
        payload: { body: 'poison' },
      },
    ]);
    expect(queues.waiting(mails)).toBe(0);
  });

  it('still holds what was not dealt with when the runner comes back', async () => {
    const first = open(() => broken);
    await first.queues.send(mails, 'kept');
    await first.inFlight.idle();
    first.queues.stop();
    const second = open(() => fine, { file: first.file });
    await second.inFlight.idle();
    expect(second.seen).toEqual([['kept']]);
    expect(second.queues.waiting(mails)).toBe(0);
  });

  it.each<[string, InvokeResult, readonly string[]]>([
    ['nothing', { ok: true, payload: null }, []],
    ['an empty list', fine, []],
    [
      'a message of the batch',
      { ok: true, payload: { batchItemFailures: [{ itemIdentifier: 'a' }] } },
      ['a'],
    ],
    ['a stranger', { ok: true, payload: { batchItemFailures: [{ itemIdentifier: '?' }] } }, ['a', 'b']],
    ['nonsense', { ok: true, payload: { batchItemFailures: 'all' } }, ['a', 'b']],
    ['an error', broken, ['a', 'b']],
  ])('reads an answer with %s as Lambda does', (_, result, failed) => {
    expect(failuresIn(result, ['a', 'b'], true).ids).toEqual(failed);
  });
});
