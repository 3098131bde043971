import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { shiftedDate } from '../../../../infra/local/runner/lambda/shifted-date.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { asyncInvoke, lambda, policy, queue, smallAssembly } from './assembly.ts';
import { handClock, runLambdas } from './running-lambdas.ts';

const HOUR = 3_600_000;

/** Fails as often as the event says, counted over the life of the thread. */
const FAILS = `let tries = 0;
  export const handler = async ({ failures }) => {
    tries += 1;
    if (tries <= failures) throw new TypeError('not yet');
    return tries;
  };`;

const handlers = {
  echo: 'export const handler = async (event, context) => ({ event, name: context.functionName, left: context.getRemainingTimeInMillis(), env: process.env, argv: process.execArgv });',
  clock: `export const handler = async () => {
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const dates = [new Date(), new Date(Date.now()), new Date(Date())].map((date) => date.getTime());
    return { dates, fixed: new Date(0).toISOString(), hour: new Date(0).getHours(), parts: new Date(2027, 0, 1, 12).getMonth(), isDate: new Date() instanceof Date, waited: performance.now() - before, uptime: performance.timeOrigin };
  };`,
  hang: 'export const handler = () => new Promise(() => setInterval(() => {}, 1000));',
  exit: 'export const handler = async () => process.exit(3);',
  crash:
    "export const handler = () => new Promise(() => setTimeout(() => { throw new Error('out of the blue'); }, 1));",
  fails: FAILS,
  retried: FAILS,
  hopeless: FAILS,
  mended: FAILS,
  broken: "throw new Error('cannot load');",
  wrong: 'export const other = 1;',
  large: 'export const handler = async ({ size }) => "x".repeat(size);',
  pairs: `const thread = Math.random();
    export const handler = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { thread };
    };`,
  alone: `const thread = Math.random();
    export const handler = async () => ({ thread });`,
  asks: `import { request } from 'node:http';
    const headers = { authorization: 'Credential=local/20270101/eu-north-1/sqs/aws4_request', 'x-amz-target': 'AmazonSQS.GetQueueUrl' };
    export const handler = ({ url }) => new Promise((resolve) => {
      request(url, { method: 'POST', headers }, (response) => resolve(response.headers)).end('{"QueueName":"q"}');
    });`,
  speak: "export const handler = async () => { console.log('one line'); console.error('and another'); };",
};

const resources = smallAssembly(
  {
    Failures: queue,
    MayAsk: policy('asks', { Effect: 'Allow', Action: 'sqs:GetQueueUrl', Resource: '*' }),
    ...Object.fromEntries(
      Object.keys(handlers).map((name) => [
        name,
        lambda(name, {
          Environment: { Variables: { SITE: 'https://site.example/a', AWS_REGION: 'eu-north-1' } },
          ...(name === 'hang' && { Timeout: 1 }),
          ...(name === 'alone' && { ReservedConcurrentExecutions: 1 }),
        }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries({ retried: 2, hopeless: 2, mended: 0, broken: 0, hang: 0 }).map(([name, retries]) => [
        `${name}Async`,
        asyncInvoke(name, retries),
      ]),
    ),
  },
  handlers,
);
// A developer's own time zone is no function's.
process.env['TZ'] = 'Asia/Tokyo';
const clock = handClock(48 * HOUR);
const { lambdas, deadLetters, inFlight, lines } = runLambdas(resources, { clock });
const invoke = (name: string, payload: unknown = {}) => lambdas.invoke(resources.arn(name), payload);
const answer = async (name: string, payload: unknown = {}) => {
  const result = await invoke(name, payload);
  if (!result.ok) throw new Error(result.errorMessage);
  return result.payload as Record<string, unknown>;
};
afterAll(() => lambdas.stop());

describe('a function in its own thread', () => {
  it('is given the event, its own context and its own environment, and nothing of the runner', async () => {
    const { event, name, left, env, argv } = await answer('echo', { a: 1 });
    expect({ event, name, argv }).toEqual({ event: { a: 1 }, name: 'echo', argv: [] });
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(5_000);
    expect(env).toMatchObject({ SITE: 'http://localhost:1/a', AWS_LAMBDA_FUNCTION_NAME: 'echo' });
    expect(Object.keys(env as object)).not.toContain('PATH');
  });

  it('sees what JSON keeps of an event and no more', async () => {
    const { event } = await answer('echo', { gone: undefined, at: new Date(0), list: [undefined] });
    expect(event).toEqual({ at: '1970-01-01T00:00:00.000Z', list: [null] });
  });

  it('lives in UTC and has its Date shifted, also while it is warm, and nothing else', async () => {
    const within = (dates: unknown, offset: number) =>
      (dates as number[]).every((date) => Math.abs(date - Date.now() - offset) < HOUR);
    const first = await answer('clock');
    expect(within(first['dates'], clock.offsetMs())).toBe(true);
    expect(first).toMatchObject({ fixed: '1970-01-01T00:00:00.000Z', hour: 0, parts: 0, isDate: true });
    expect(first['waited']).toBeLessThan(HOUR);
    clock.set(new Date(Date.now() + 1_000 * HOUR));
    const second = await answer('clock');
    expect(second['uptime']).toBe(first['uptime']);
    expect(within(second['dates'], 1_000 * HOUR)).toBe(true);
  });

  it('is answered by services of its own time, so that the SDK finds no skew and asks once', async () => {
    const server = createServer((_, response) => response.end());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    clock.set(new Date(Date.now() + 2_000 * HOUR));
    const { date } = await answer('asks', { url: `http://127.0.0.1:${port}` });
    server.closeAllConnections();
    server.close();
    expect(Math.abs(Date.parse(String(date)) - Date.now() - 2_000 * HOUR)).toBeLessThan(HOUR);
  });

  it('that is called several times at once runs in two threads at most', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => answer('pairs')));
    expect(new Set(answers.map(({ thread }) => thread)).size).toBe(2);
  });

  it('runs as often at once as it is told, but not more often than the template reserves for it', async () => {
    const wide = runLambdas(resources, { dataDir: temporaryFolder(), concurrency: 5, restMs: 1 });
    const threadsOf = async (name: string, calls: number) => {
      const results = await Promise.all(
        Array.from({ length: calls }, () => wide.lambdas.invoke(resources.arn(name), {})),
      );
      return results.map((result) => result.ok && (result.payload as { thread: number }).thread);
    };
    const threads = new Set(await threadsOf('pairs', 8));
    expect(threads.size).toBe(5);
    expect(new Set(await threadsOf('alone', 3)).size).toBe(1);

    // Those that have rested are ended, so that a later crowd meets others.
    await expect
      .poll(async () => {
        for (const thread of await threadsOf('pairs', 5)) threads.add(thread);
        return threads.size;
      })
      .toBeGreaterThan(5);
    await wide.lambdas.stop();
  });

  it('speaks to the log under its name', async () => {
    await invoke('speak');
    await expect.poll(() => lines).toEqual(expect.arrayContaining(['speak  one line', 'speak  and another']));
  });

  it('that never answers is ended after its own timeout, and comes again afresh', async () => {
    expect(await invoke('hang')).toEqual({
      ok: false,
      errorType: 'Sandbox.Timedout',
      errorMessage: 'Task timed out after 1.00 seconds',
    });
    expect(await invoke('hang')).toMatchObject({ errorType: 'Sandbox.Timedout' });
  });

  it('that exits, crashes or throws takes nobody with it', async () => {
    expect(await invoke('exit')).toEqual({
      ok: false,
      errorType: 'Runtime.ExitError',
      errorMessage: 'Runtime exited with error: exit status 3',
    });
    expect(await invoke('crash')).toMatchObject({ ok: false, errorMessage: 'out of the blue' });
    expect(await invoke('fails', { failures: 1 })).toMatchObject({
      errorType: 'TypeError',
      errorMessage: 'not yet',
    });
    expect(await answer('fails', { failures: 0 })).toBe(2);
  });

  it('that cannot be loaded says why', async () => {
    expect(await invoke('broken')).toMatchObject({ ok: false, errorMessage: 'cannot load' });
    expect(await invoke('wrong')).toMatchObject({
      ok: false,
      errorMessage: 'handler is undefined or not exported',
    });
  });

  it('is refused more than 6 MB either way, as Lambda does', async () => {
    expect(await invoke('echo', { text: 'x'.repeat(6 * 1024 * 1024) })).toMatchObject({
      errorType: 'RequestEntityTooLargeException',
    });
    expect(await invoke('large', { size: 6 * 1024 * 1024 })).toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge',
    });
  });

  it('that is not in the template is refused by its ARN', async () => {
    await expect(
      lambdas.invoke('arn:aws:lambda:eu-north-1:000000000000:function:nobody', {}),
    ).rejects.toThrow('nobody');
  });
});

describe('an event that nobody waits for', () => {
  const sent = async (name: string, payload: unknown) => {
    await lambdas.invokeAsync(resources.arn(name), payload);
    await inFlight.idle();
    return deadLetters.list().filter(({ functionArn }) => functionArn === resources.arn(name));
  };

  it('is tried again as often as its function says, and is then done', async () => {
    expect(await sent('retried', { failures: 2 })).toEqual([]);
    expect(await answer('retried', { failures: 0 })).toBe(4);
  });

  it('ends in the on-failure destination when every try has failed, with the request and the error', async () => {
    const [letter, ...others] = await sent('hopeless', { failures: 1_000 });
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      source: 'async-invoke',
      queueName: 'small-Failures',
      errorMessage: 'TypeError: not yet',
      payload: {
        requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
        requestPayload: { failures: 1_000 },
        responsePayload: { errorType: 'TypeError', errorMessage: 'not yet' },
      },
    });
  });

  it('ends there too when the function hangs or cannot be loaded', async () => {
    expect(await sent('hang', {})).toMatchObject([
      { errorMessage: expect.stringContaining('Sandbox.Timedout') },
    ]);
    expect(await sent('broken', {})).toMatchObject([
      { errorMessage: expect.stringContaining('cannot load') },
    ]);
  });

  it('is sent once more by a redrive, which empties the queue when all goes well', async () => {
    expect(await sent('mended', { failures: 1 })).toHaveLength(1);
    await deadLetters.redrive();
    await inFlight.idle();
    const left = deadLetters.list().filter(({ functionArn }) => functionArn === resources.arn('mended'));
    expect(left).toEqual([]);
    expect(await answer('mended', { failures: 0 })).toBe(3);
  });

  it('of more than 256 KB is not taken', async () => {
    await expect(
      lambdas.invokeAsync(resources.arn('echo'), { text: 'x'.repeat(256 * 1024) }),
    ).rejects.toThrow('bytes');
  });
});

describe('the shifted Date', () => {
  const Shifted = shiftedDate(() => 5 * HOUR);

  it('is a Date in every respect but the present', () => {
    expect(new Shifted('2027-01-01T00:00:00Z').toISOString()).toBe('2027-01-01T00:00:00.000Z');
    expect(Shifted.UTC(2027, 0)).toBe(Date.UTC(2027, 0));
    expect(Shifted.parse('2027-01-01')).toBe(Date.parse('2027-01-01'));
    expect([Shifted.name, Shifted.length]).toEqual(['Date', 7]);
    expect(new Shifted()).toBeInstanceOf(Date);
  });

  it('can be extended', () => {
    class Day extends Shifted {
      override toString = () => this.toISOString().slice(0, 10);
    }
    expect(`${new Day(0)}`).toBe('1970-01-01');
    expect(new Day()).toBeInstanceOf(Day);
  });
});
