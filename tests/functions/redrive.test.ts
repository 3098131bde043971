import { describe, expect, it } from 'vitest';
import { handleOrder } from '../../functions/redrive/handle.ts';
import { type Ends, type Received, redrive } from '../../functions/redrive/redrive.ts';
import { stepFor } from '../../functions/redrive/step.ts';

const METRICS = 'arn:aws:lambda:eu-north-1:000000000000:function:cccc-test-track-metrics';
const MAILS = 'arn:aws:sqs:eu-north-1:000000000000:cccc-test-mails';
const event = { source: 'cccc', 'detail-type': 'PairFormed.v1', detail: { id: 'pair_1.1.1' } };
const letter = (body: unknown, attributes: Record<string, string> = {}) => ({
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes,
});
/** As Lambda lays it into an on-failure destination. */
const asFailed = letter({
  version: '1.0',
  requestContext: {
    functionArn: `${METRICS}:$LATEST`,
    condition: 'RetriesExhausted',
    approximateInvokeCount: 3,
  },
  requestPayload: event,
  responsePayload: { errorType: 'Error', errorMessage: 'No.' },
});

describe('a dead letter', () => {
  it('of a function goes to it once more, without the record around the event', () => {
    expect(stepFor('failed-track-metrics', asFailed)).toEqual({
      do: 'invoke',
      functionArn: METRICS,
      payload: JSON.stringify(event),
    });
  });

  it('of the queue before send-mail goes back into that queue', () => {
    expect(stepFor('failed-send-mail', letter(event))).toEqual({ do: 'return' });
    expect(stepFor('failed-send-mail', letter('no JSON'))).toEqual({ do: 'return' });
  });

  it('of a rule goes to the rule’s target, function or queue', () => {
    const body = JSON.stringify(event);
    expect(stepFor('undelivered-track-metrics', letter(event, { TARGET_ARN: METRICS }))).toEqual({
      do: 'invoke',
      functionArn: METRICS,
      payload: body,
    });
    expect(stepFor('undelivered-send-mail', letter(event, { TARGET_ARN: MAILS }))).toEqual({
      do: 'send',
      queueArn: MAILS,
      body,
    });
  });

  it('that holds an event as SES sent it, or names no target, is left to a person', () => {
    const ofSes = letter({ ...event, source: 'aws.ses' }, { TARGET_ARN: METRICS });
    expect(stepFor('undelivered-record-bounce', ofSes)).toMatchObject({ do: 'leave' });
    expect(stepFor('undelivered-track-metrics', letter(event))).toMatchObject({ do: 'leave' });
    expect(stepFor('lost-track-metrics', letter(event))).toMatchObject({ do: 'leave' });
  });

  it('of a schedule and of the stream is done by another way already, and not repeated', () => {
    expect(stepFor('missed-watch-pairs', letter({ job: 'watch-pairs' }))).toMatchObject({ do: 'drop' });
    expect(stepFor('skipped-relay-events', letter({ DDBStreamBatchInfo: {} }))).toEqual({
      do: 'drop',
      because: 'the sweeper publishes it',
    });
  });
});

describe('a redrive', () => {
  /** Queues in memory: a letter in hand is unseen until the next pass. */
  const scene = (held: Readonly<Record<string, readonly Omit<Received, 'receipt'>[]>>) => {
    const queues = new Map(
      Object.entries(held).map(([name, letters]) => [
        name,
        letters.map((each, n) => ({ ...each, receipt: `${name} ${n}` })),
      ]),
    );
    const sent: unknown[] = [];
    let inHand = new Set<string>();
    let isRefused = false;
    const send =
      (way: string) =>
      async (...what: unknown[]) => {
        if (isRefused) throw new RangeError('Not now.');
        sent.push([way, ...what]);
      };
    const ends: Ends = {
      queues: async () => [...queues.keys()],
      receive: async (queue) => {
        const seen = (queues.get(queue) ?? []).filter(({ receipt }) => !inHand.has(receipt)).slice(0, 2);
        for (const { receipt } of seen) inHand.add(receipt);
        return seen;
      },
      remove: async (queue, receipt) => {
        queues.set(
          queue,
          (queues.get(queue) ?? []).filter((each) => each.receipt !== receipt),
        );
      },
      invoke: send('invoke'),
      send: send('send'),
      giveBack: send('give back'),
    };
    return {
      sent,
      ends,
      run: (applies: boolean, queue?: string) => {
        inHand = new Set();
        return redrive({ applies, queue }, ends);
      },
      refuse: (is: boolean) => {
        isRefused = is;
      },
    };
  };
  const held = {
    'failed-track-metrics': [asFailed, asFailed, asFailed],
    'failed-send-mail': [letter(event)],
    'missed-watch-pairs': [letter({ job: 'watch-pairs' })],
    'skipped-relay-events': [],
  };

  it('says first what it would do, and does nothing', async () => {
    const { run, sent } = scene(held);
    const told = [
      { queue: 'failed-track-metrics', sent: 3, dropped: 0, left: 0, because: [] },
      { queue: 'failed-send-mail', sent: 1, dropped: 0, left: 0, because: [] },
      {
        queue: 'missed-watch-pairs',
        sent: 0,
        dropped: 1,
        left: 0,
        because: ['the next run did all that was due'],
      },
    ];
    expect(await run(false)).toEqual(told);
    expect(await run(false)).toEqual(told);
    expect(sent).toEqual([]);
  });

  it('sends each letter once, and finds nothing the second time', async () => {
    const { run, sent } = scene(held);
    expect((await run(true)).map((report) => report.sent)).toEqual([3, 1, 0]);
    expect(sent).toHaveLength(4);
    expect(sent.at(-1)).toEqual(['give back', 'failed-send-mail', JSON.stringify(event)]);
    expect(await run(true)).toEqual([]);
    expect(sent).toHaveLength(4);
  });

  it('sends a rule’s letter to the rule’s queue, and leaves what only a person can judge, with the reason', async () => {
    const ofSes = letter({ ...event, source: 'aws.ses' }, { TARGET_ARN: METRICS });
    const { run, sent } = scene({
      'undelivered-send-mail': [letter(event, { TARGET_ARN: MAILS })],
      'undelivered-record-bounce': [ofSes, letter(event), letter('no JSON', { TARGET_ARN: METRICS })],
      'lost-track-metrics': [letter(event)],
    });
    const reports = [
      { queue: 'undelivered-send-mail', sent: 1, dropped: 0, left: 0, because: [] },
      {
        queue: 'undelivered-record-bounce',
        sent: 1,
        dropped: 0,
        left: 2,
        because: ['it is an event as AWS sent it, and the rule would have cut it down', 'it names no target'],
      },
      {
        queue: 'lost-track-metrics',
        sent: 0,
        dropped: 0,
        left: 1,
        because: ['nobody has said what a letter in lost-track-metrics is'],
      },
    ];
    expect(await run(true)).toEqual(reports);
    expect(sent).toEqual([
      ['send', MAILS, JSON.stringify(event)],
      ['invoke', METRICS, 'no JSON'],
    ]);
    // A person finds them where they lay.
    expect((await run(true)).map(({ left }) => left)).toEqual([2, 1]);
    expect(sent).toHaveLength(2);
  });

  it('looks at one queue where it is named, and names all where there is no such', async () => {
    const { run, sent } = scene(held);
    expect((await run(true, 'failed-send-mail')).map(({ queue }) => queue)).toEqual(['failed-send-mail']);
    expect(sent).toHaveLength(1);
    await expect(run(true, 'failed-sendmail')).rejects.toThrow(/failed-track-metrics, failed-send-mail/);
  });

  it('by the Lambda is a look where nobody says otherwise, and answers and logs no body', async () => {
    const { ends, sent } = scene(held);
    const lines: unknown[] = [];
    const log = (...line: unknown[]) => void lines.push(line);
    const looked = await handleOrder({}, ends, log);
    expect([looked.applied, looked.queues.length, sent]).toEqual([false, 3, []]);
    expect(lines).toEqual([
      ['info', 'letters would be redriven', { queue: 'failed-track-metrics', count: 3 }],
      ['info', 'letters would be redriven', { queue: 'failed-send-mail', count: 1 }],
      ['info', 'letters would be redriven', { queue: 'missed-watch-pairs', count: 1 }],
    ]);
    expect(JSON.stringify([looked, lines])).not.toContain('PairFormed');
    await expect(handleOrder({ aply: true }, ends, log)).rejects.toThrow(/aply/);
    const again = scene(held);
    lines.length = 0;
    expect(await handleOrder({ apply: true, queue: 'failed-track-metrics' }, again.ends, log)).toEqual({
      applied: true,
      queues: [{ queue: 'failed-track-metrics', sent: 3, dropped: 0, left: 0, because: [] }],
    });
    expect(again.sent).toHaveLength(3);
    expect(lines).toEqual([['info', 'letters are redriven', { queue: 'failed-track-metrics', count: 3 }]]);
  });

  it('keeps a letter that could not be sent, for the next time', async () => {
    const { run, sent, refuse } = scene(held);
    refuse(true);
    expect(await run(true)).toMatchObject([
      { queue: 'failed-track-metrics', sent: 0, left: 3, because: ['RangeError'] },
      { queue: 'failed-send-mail', sent: 0, left: 1 },
      { dropped: 1 },
    ]);
    refuse(false);
    expect((await run(true)).map((report) => report.sent)).toEqual([3, 1]);
    expect(sent).toHaveLength(4);
  });
});
