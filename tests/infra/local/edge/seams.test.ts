import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createActivity } from '../../../../infra/local/activity.ts';
import type { BusFault } from '../../../../infra/local/runner/bus/put-events.ts';
import { createClock } from '../../../../infra/local/runner/clock.ts';
import type { EdgeRequest } from '../../../../infra/local/runner/edge/http.ts';
import { openMailbox } from '../../../../infra/local/runner/engines/mailbox.ts';
import { createFaults } from '../../../../infra/local/runner/engines/ses-faults.ts';
import { startSchedules } from '../../../../infra/local/runner/schedule/schedules.ts';
import { seams } from '../../../../infra/local/seams.ts';
import { createTravel } from '../../../../infra/local/travel.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { smallTemplate } from './small-template.ts';

const ORIGIN = 'http://localhost:4400';

const setUp = (items: Record<string, unknown>[] = []) => {
  const folder = temporaryFolder();
  const clock = createClock({ file: join(folder, 'clock.json'), start: new Date('2027-05-01T12:00:00Z') });
  const deadLetters = { add: () => {}, list: () => [], redrive: async () => 3 };
  const log: string[] = [];
  const schedules = startSchedules({
    resources: smallTemplate(),
    clock,
    lambdas: { invokeAsync: async () => void log.push('fired') },
    deadLetters,
    inFlight: { track: (_what, work) => work },
    file: join(folder, 'schedules.json'),
    log: () => {},
  });
  const activity = createActivity();
  const drain = async () => void log.push('drained');
  let busFault: BusFault | undefined;
  const open = seams({
    origin: ORIGIN,
    clock,
    schedules,
    activity,
    nameOfSchedule: (schedule) => schedule,
    log: () => {},
    travel: createTravel({ clock, schedules, drain, expireDueItems: async () => 0, everyTick: false }),
    drain,
    mail: { mailbox: openMailbox(join(folder, 'mails.jsonl')), faults: createFaults() },
    deadLetters,
    bus: { entries: () => [], replay: async (seed) => seed },
    busFaults: {
      current: () => busFault,
      set: (next) => {
        busFault = next;
      },
    },
    lambdas: { functions: [], rightsUsed: () => ({}), refused: () => [] },
    table: {
      async *items() {
        yield* items;
      },
    },
    identity: {
      tokens: async (persona) => ({
        access_token: persona,
        id_token: '',
        token_type: 'Bearer',
        expires_in: 900,
      }),
    },
  });
  const call = async (
    method: string,
    target: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const [path = '', query = ''] = target.split('?');
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    const request: EdgeRequest = {
      method,
      path,
      query,
      headers,
      cookies: [],
      body: Buffer.from(text),
      clientAddress: '127.0.0.1',
    };
    const reply = await open(request);
    if (reply === undefined) return undefined;
    const isJson = reply.headers['content-type'] === 'application/json';
    return { status: reply.status, body: isJson ? JSON.parse(String(reply.body)) : String(reply.body) };
  };
  return { call, clock, log, activity };
};

describe('the seams', () => {
  it('drain before the clock jumps, at every stop and at the end', async () => {
    const { call, log } = setUp();
    const reply = await call('POST', '/_local/clock', { advance: 'PT5M' });
    expect(reply?.body).toMatchObject({ fired: 1, now: expect.stringContaining('2027-05-01T12:05') });
    expect(log).toEqual(['drained', 'fired', 'drained', 'drained']);
  });

  it('take an instant too, in any offset', async () => {
    const { call } = setUp();
    const reply = await call('POST', '/_local/clock', { set: '2027-05-02T10:00:00+03:00' });
    expect(reply?.body.now).toContain('2027-05-02T07:00');
  });

  it.each([
    ['/_local/clock', { advance: 'three days' }, 'Not a duration'],
    ['/_local/clock', { set: '2020-01-01T00:00:00Z' }, 'never goes back'],
    ['/_local/clock', { set: 'tomorrow' }, 'Say an instant like'],
    ['/_local/clock', {}, '{"advance":"P3D"}'],
    ['/_local/clock', '{', 'not JSON'],
    ['/_local/drain', { now: true }, 'now'],
    ['/_local/events/replay', { seed: 'x' }, 'seed'],
    ['/_local/faults', { ses: { mode: 'explode' } }, 'mode'],
    ['/_local/faults', { ses: { mode: 'refuse', share: 2 } }, 'share'],
    ['/_local/token', { persona: 'director' }, 'persona'],
  ])('answer bad input to %s with a sentence: %j', async (path, body, sentence) => {
    const reply = await setUp().call('POST', path, body);
    expect(reply).toEqual({ status: 400, body: { message: expect.stringContaining(sentence) } });
  });

  it('answer a wrong query in the same way', async () => {
    expect(await setUp().call('GET', '/_local/mails?since=yesterday')).toMatchObject({ status: 400 });
  });

  it('name the doors that there are for one that there is not', async () => {
    const reply = await setUp().call('GET', '/_local/door');
    expect(reply).toMatchObject({
      status: 404,
      body: { doors: expect.arrayContaining(['POST /_local/clock']) },
    });
  });

  it('are closed to pages from elsewhere', async () => {
    const reply = await setUp().call(
      'POST',
      '/_local/token',
      { persona: 'admin' },
      { origin: 'https://evil.example' },
    );
    expect(reply?.status).toBe(403);
  });

  it('leave every other path alone', async () => {
    expect(await setUp().call('GET', '/api/health')).toBeUndefined();
  });

  it('set, show and lift faults', async () => {
    const { call } = setUp();
    await call('POST', '/_local/faults', { ses: { mode: 'refuse', share: 0.5, seed: 3 } });
    expect((await call('GET', '/_local/faults'))?.body).toEqual({
      ses: { mode: 'refuse', share: 0.5, seed: 3 },
      bus: null,
    });
    const refuse = 'PairFormed';
    await call('POST', '/_local/faults', { bus: { refuse } });
    expect((await call('POST', '/_local/faults', { ses: null }))?.body).toEqual({
      ses: null,
      bus: { refuse },
    });
    expect((await call('POST', '/_local/faults', { bus: null }))?.body).toEqual({ ses: null, bus: null });
  });

  it('hash the same state alike, in whatever order it was written', async () => {
    const one = { pk: 'PAIR#1', sk: 'PAIR', state: 'ACTIVE' };
    const two = { pk: 'P#1', sk: 'PERSON', languages: new Set(['sv', 'fi']) };
    const hashOf = async (items: Record<string, unknown>[]) =>
      (await setUp(items).call('GET', '/_local/state-hash'))?.body;
    const straight = await hashOf([one, two]);
    expect(straight).toMatchObject({ items: 2, kinds: { P: expect.any(String), PAIR: expect.any(String) } });
    expect(await hashOf([{ sk: 'PERSON', languages: new Set(['fi', 'sv']), pk: 'P#1' }, one])).toEqual(
      straight,
    );
    expect((await hashOf([{ ...one, state: 'ENDED' }, two])).hash).not.toBe(straight.hash);
  });

  it('refuse to move the clock while other work moves it, and say which', async () => {
    const { call, clock, activity } = setUp();
    await activity.run('The sample comes in', async () => {
      expect(await call('POST', '/_local/clock', { advance: 'P1D' })).toEqual({
        status: 409,
        body: { message: expect.stringContaining('The sample comes in') },
      });
    });
    expect(clock.now().toISOString()).toContain('2027-05-01');
    expect(await call('POST', '/_local/clock', { advance: 'P1D' })).toMatchObject({ status: 200 });
  });

  it('move the clock once at a time', async () => {
    const { call, clock } = setUp();
    await Promise.all([
      call('POST', '/_local/clock', { advance: 'P1D' }),
      call('POST', '/_local/clock', { advance: 'P1D' }),
    ]);
    expect(clock.now().toISOString()).toContain('2027-05-03T12:00');
  });
});
