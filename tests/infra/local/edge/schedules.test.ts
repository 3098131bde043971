import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../../../../infra/local/runner/clock.ts';
import type { InFlight } from '../../../../infra/local/runner/parts.ts';
import { advance } from '../../../../infra/local/runner/schedule/advance.ts';
import { laterBy } from '../../../../infra/local/runner/schedule/duration.ts';
import { timesOf } from '../../../../infra/local/runner/schedule/expression.ts';
import { startSchedules } from '../../../../infra/local/runner/schedule/schedules.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { schedule, smallTemplate } from './small-template.ts';

const HELSINKI = 'Europe/Helsinki';
const anchor = new Date('2027-01-01T00:00:00Z');
const inFlight: Pick<InFlight, 'track'> = { track: (_what, work) => work };

const firstTimes = (expression: string, from: string, count: number): string[] => {
  const times = timesOf(expression, HELSINKI, anchor);
  const found: Date[] = [];
  for (let at = times.nextAfter(new Date(from)); at && found.length < count; at = times.nextAfter(at))
    found.push(at);
  return found.map((at) => at.toISOString().replace(':00.000Z', 'Z'));
};

describe('a schedule expression', () => {
  it('keeps the wall clock through the change to summer time', () => {
    expect(firstTimes('cron(0 7 * * ? *)', '2027-03-27T00:00:00Z', 2)).toEqual([
      '2027-03-27T05:00Z',
      '2027-03-28T04:00Z',
    ]);
  });

  it('leaves out a time that does not exist on the day the clocks go forward', () => {
    expect(firstTimes('cron(30 3 * * ? *)', '2027-03-27T00:00:00Z', 2)).toEqual([
      '2027-03-27T01:30Z',
      '2027-03-29T00:30Z',
    ]);
  });

  it('runs a doubled time once on the day the clocks go back', () => {
    expect(firstTimes('cron(0/30 3 * * ? *)', '2027-10-30T12:00:00Z', 3)).toEqual([
      '2027-10-31T00:00Z',
      '2027-10-31T00:30Z',
      '2027-11-01T01:00Z',
    ]);
  });

  it('counts weekdays from Sunday as 1, as AWS does', () => {
    expect(firstTimes('cron(0 9 ? * 2 *)', '2027-03-03T00:00:00Z', 1)).toEqual(['2027-03-08T07:00Z']);
  });

  it('beats from its anchor on', () => {
    expect(firstTimes('rate(5 minutes)', '2027-01-01T00:07:00Z', 2)).toEqual([
      '2027-01-01T00:10Z',
      '2027-01-01T00:15Z',
    ]);
  });

  it('comes once for at()', () => {
    expect(firstTimes('at(2027-03-01T08:00:00)', '2027-02-01T00:00:00Z', 2)).toEqual(['2027-03-01T06:00Z']);
  });

  it.each(['every day', 'rate(0 minutes)', 'rate(5 fortnights)', 'cron(0 7 * *)'])(
    'refuses %s',
    (expression) => {
      expect(() => timesOf(expression, HELSINKI, anchor)).toThrow();
    },
  );
});

describe('a duration', () => {
  it('is made of weeks and smaller parts', () => {
    expect(laterBy(anchor, 'P1W3DT2H').toISOString()).toBe('2027-01-11T02:00:00.000Z');
  });

  it.each(['P', 'P1M', 'PT', '3 days', 'P-3D', ''])('refuses %j', (text) => {
    expect(() => laterBy(anchor, text)).toThrow(RangeError);
  });
});

describe('moving the clock', () => {
  const started: { stop(): void }[] = [];
  afterEach(() => {
    for (const schedules of started.splice(0)) schedules.stop();
  });

  const season = (
    start: string,
    folder = temporaryFolder(),
    failing = false,
    resources = smallTemplate(),
  ) => {
    const clock = createClock({ file: join(folder, 'clock.json'), start: new Date(start) });
    const fired: { at: string; now: string }[] = [];
    const letters: unknown[] = [];
    const schedules = startSchedules({
      resources,
      clock,
      lambdas: {
        invokeAsync: async (_arn, payload) => {
          if (failing) throw new Error('No such function.');
          fired.push({ at: (payload as { at: string }).at, now: clock.now().toISOString().slice(0, 19) });
        },
      },
      deadLetters: { add: (letter) => void letters.push(letter) },
      inFlight,
      file: join(folder, 'schedules.json'),
      log: () => {},
    });
    started.push(schedules);
    const to = (until: string, everyTick = false, fewTicks = false) =>
      advance(new Date(until), {
        clock,
        schedules,
        drain: async () => {},
        expireDueItems: async () => 0,
        everyTick,
        fewTicks,
      });
    return { clock, schedules, fired, letters, to, folder };
  };

  it('fires every schedule at its own virtual instant, in order, over the change to summer time', async () => {
    const { fired, to } = season('2027-03-27T00:00:00Z');
    await to('2027-03-29T00:00:00Z');
    const morning = fired.filter(({ at }) => at.endsWith(':00:00Z') && !at.includes('T00:'));
    expect(morning.map(({ at }) => at)).toEqual(['2027-03-27T05:00:00Z', '2027-03-28T04:00:00Z']);
    expect(fired.map(({ at }) => at)).toEqual(fired.map(({ at }) => at).sort());
    for (const { at, now } of fired) expect(now).toBe(at.slice(0, 19));
  });

  it('lets a fast schedule fire once a simulated day and counts what it passed over', async () => {
    const { fired, schedules, to } = season('2027-05-01T12:00:00Z');
    await to('2027-05-03T12:00:00Z');
    const sweeps = fired.filter(({ at }) => at.includes('T12:00'));
    expect(sweeps.map(({ at }) => at)).toEqual(['2027-05-02T12:00:00Z', '2027-05-03T12:00:00Z']);
    expect(schedules.skippedTicks()).toBe(2 * 24 * 12 - 2);
  });

  it('lets a schedule of every hour fire once a simulated day too, and within the hour that it is moved by', async () => {
    const hourly = {
      Hourly: schedule('cron(20 * * * ? *)', { ScheduleExpressionTimezone: 'Europe/Helsinki' }),
    };
    const { fired, to } = season(
      '2027-05-01T12:00:00Z',
      undefined,
      false,
      smallTemplate('an absolute path', hourly),
    );
    await to('2027-05-03T12:00:00Z');
    await to('2027-05-03T13:00:00Z');
    expect(fired.map(({ at }) => at).filter((at) => at.includes(':20:'))).toEqual([
      '2027-05-02T11:20:00Z',
      '2027-05-03T11:20:00Z',
      '2027-05-03T12:20:00Z',
    ]);
  });

  it('lets every schedule fire once a day when asked to, at its first hour', async () => {
    const hours = { ScheduleExpressionTimezone: 'Europe/Helsinki' };
    const hourly = { Hourly: schedule('cron(0 8-20 * * ? *)', hours) };
    const { fired, to } = season(
      '2027-05-01T00:00:00Z',
      undefined,
      false,
      smallTemplate('an absolute path', hourly),
    );
    await to('2027-05-03T07:30:00Z', false, true);
    const onTheHour = fired.map(({ at }) => at).filter((at) => /T(0[5-9]|1[0-7]):00:00Z$/.test(at));
    expect(onTheHour).toEqual(['2027-05-01T05:00:00Z', '2027-05-02T05:00:00Z', '2027-05-03T05:00:00Z']);
    // The rest of the day beats as ever.
    await to('2027-05-03T09:30:00Z');
    expect(fired.map(({ at }) => at).filter((at) => at > '2027-05-03T07:30:00Z')).toEqual(
      expect.arrayContaining(['2027-05-03T08:00:00Z', '2027-05-03T09:00:00Z']),
    );
  });

  it('lets a fast schedule fire once a week when asked to, and at the end', async () => {
    const { fired, to } = season('2027-05-01T12:00:00Z');
    await to('2027-05-18T12:00:00Z', false, true);
    const sweeps = fired.filter(({ at }) => at.includes('T12:00'));
    expect(sweeps.map(({ at }) => at.slice(0, 10))).toEqual(['2027-05-08', '2027-05-15', '2027-05-18']);
  });

  it('fires every beat when asked to', async () => {
    const { fired, schedules, to } = season('2027-05-01T12:00:00Z');
    await to('2027-05-01T13:00:00Z', true);
    expect(fired).toHaveLength(12);
    expect(schedules.skippedTicks()).toBe(0);
  });

  it('never goes back', () => {
    const { clock } = season('2027-05-01T12:00:00Z');
    expect(() => clock.set(new Date('2027-05-01T11:00:00Z'))).toThrow('never goes back');
  });

  it('remembers the time and what was seen to over a restart', async () => {
    const { to, folder } = season('2027-05-01T12:00:00Z');
    await to('2027-05-10T12:00:00Z');
    const again = season('2020-01-01T00:00:00Z', folder);
    expect(again.clock.now().toISOString().slice(0, 16)).toBe('2027-05-10T12:00');
    expect(again.schedules.nextDue(new Date('2027-05-10T12:04:59Z'))).toBeUndefined();
    expect(again.schedules.upcoming()[0]).toEqual({
      schedule: 'Sweep',
      at: new Date('2027-05-10T12:05:00Z'),
    });
  });

  it('never fires what is disabled', () => {
    const { schedules } = season('2027-05-01T12:00:00Z');
    expect(schedules.upcoming().map(({ schedule }) => schedule)).toEqual(['Sweep', 'Morning']);
  });

  it('leaves what cannot be delivered in the queue of its schedule', async () => {
    const { letters, to } = season('2027-05-01T12:00:00Z', temporaryFolder(), true);
    await to('2027-05-01T12:05:00Z');
    expect(letters).toEqual([
      expect.objectContaining({ source: 'schedule', payload: { at: '2027-05-01T12:05:00Z' } }),
    ]);
  });
});
