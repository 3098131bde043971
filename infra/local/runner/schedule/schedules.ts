import * as z from 'zod';
import { type Kept, readWhole, writeSoon } from '../journal.ts';
import type { Clock, DeadLetters, InFlight, Lambdas, Resources } from '../parts.ts';
import { type Times, timesOf } from './expression.ts';
import { type Target, targetOf } from './target.ts';

/** One firing that is due, or will be. */
type Tick = {
  schedule: string;
  at: Date;
  /** The last beat that this one stands for, where it is later. */
  standsUntil?: Date;
};

/** Beats that an advance leaves out; without it none. */
export type Thinning = {
  /** Of the beats of a schedule that beats each hour or oftener, day and night, only the last in each such span (ms) is due. */
  sweepsEvery: number;
  /** Of the beats of every other schedule only the first in twelve hours is due. */
  oncePerDay?: boolean;
};

export type Schedules = {
  /** Fires due ticks as virtual time runs; ticks missed while nothing ran are fired once per schedule. */
  start(): void;
  stop(): void;
  /** The next tick of each schedule, soonest first. */
  upcoming(): Tick[];
  /** The soonest tick that is due by `until`. */
  nextDue(until: Date, thinning?: Thinning): Tick | undefined;
  /** Sends the target its event and counts the ticks passed over since the schedule's last one. */
  fire(tick: Tick): Promise<void>;
  /** Stops the firing in virtual time while `work` moves the clock. */
  paused<T>(work: () => Promise<T>): Promise<T>;
  /** Beats that were thinned out or missed, over the life of the data. */
  skippedTicks(): number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const Properties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.unknown(),
});

const Remembered = z.strictObject({
  skipped: z.int(),
  schedules: z.record(z.string(), z.strictObject({ anchor: z.coerce.date(), seen: z.coerce.date() })),
});

type Entry = {
  name: string;
  times: Times;
  /** Beats each hour or oftener, day and night: nothing that it does has its hour. */
  isSweep: boolean;
  target: Target;
  anchor: Date;
  seen: Date;
  /** The answer to the last question for its next tick. */
  next?: { asked: string; tick: Tick | undefined };
};

const beatsAroundTheClock = (times: Times, from: Date): boolean => {
  const end = from.getTime() + DAY;
  for (let at = from; at.getTime() < end; ) {
    const beat = times.nextAfter(at);
    if (beat === undefined || beat.getTime() - at.getTime() > HOUR) return false;
    at = beat;
  }
  return true;
};

/** Fires every enabled AWS::Scheduler::Schedule of the template on virtual time, as an asynchronous invocation. */
export const startSchedules = (options: {
  resources: Resources;
  clock: Clock;
  lambdas: Pick<Lambdas, 'invokeAsync'>;
  deadLetters: Pick<DeadLetters, 'add'>;
  inFlight: Pick<InFlight, 'track'>;
  /** Remembers up to when each schedule has been seen to. */
  file: Kept;
  log: (line: string) => void;
}): Schedules => {
  const { resources, clock, file, log } = options;
  const before = readWhole(file);
  const remembered = before === undefined ? undefined : Remembered.parse(JSON.parse(before));
  let skipped = remembered?.skipped ?? 0;
  // On the minute, so that two systems that begin at the same virtual time beat alike, however long each took to start.
  const firstStart = new Date(Math.floor(clock.now().getTime() / MINUTE) * MINUTE);

  const entries = resources
    .ofType('AWS::Scheduler::Schedule')
    .map(({ logicalId, properties }) => ({ logicalId, ...Properties.parse(properties) }))
    .filter(({ State: state }) => state === 'ENABLED')
    .map(({ logicalId, ...schedule }): Entry => {
      const { anchor, seen } = remembered?.schedules[logicalId] ?? { anchor: firstStart, seen: clock.now() };
      const times = timesOf(schedule.ScheduleExpression, schedule.ScheduleExpressionTimezone, anchor);
      const target = targetOf(schedule.Target, resources.arn(logicalId));
      const isSweep = beatsAroundTheClock(times, anchor);
      return { name: logicalId, times, isSweep, target, anchor, seen };
    });

  const remember = () => {
    const schedules = Object.fromEntries(entries.map(({ name, anchor, seen }) => [name, { anchor, seen }]));
    writeSoon(file, JSON.stringify({ skipped, schedules }));
  };

  /** The last beat of the twelve hours that `first` begins, and until `until`. */
  const lastOfDay = (entry: Entry, first: Date, until: Date): Date => {
    const end = new Date(Math.min(first.getTime() + 12 * HOUR, until.getTime()));
    let last = first;
    for (let beat = entry.times.nextAfter(last); beat && beat <= end; beat = entry.times.nextAfter(beat))
      last = beat;
    return last;
  };

  /** The last beat by `end`, where `first` is one of them. */
  const lastBy = ({ times }: Entry, first: Date, end: Date): Date => {
    // No farther back than two beats: the calendar is slow to ask.
    let last = times.nextAfter(new Date(Math.max(end.getTime() - 2 * HOUR, first.getTime() - 1))) ?? first;
    for (let beat = times.nextAfter(last); beat && beat <= end; beat = times.nextAfter(beat)) last = beat;
    return last;
  };

  const findTick = (entry: Entry, until: Date, thinning?: Thinning): Tick | undefined => {
    const first = entry.times.nextAfter(entry.seen);
    if (first === undefined || first > until) return undefined;
    if (thinning === undefined) return { schedule: entry.name, at: first };
    if (!entry.isSweep)
      return {
        schedule: entry.name,
        at: first,
        ...(thinning.oncePerDay === true && { standsUntil: lastOfDay(entry, first, until) }),
      };
    const end = Math.min(entry.seen.getTime() + thinning.sweepsEvery, until.getTime());
    return { schedule: entry.name, at: lastBy(entry, first, new Date(Math.max(end, first.getTime()))) };
  };

  const dueTick = (entry: Entry, until: Date, thinning?: Thinning): Tick | undefined => {
    const asked = JSON.stringify([entry.seen, until, thinning]);
    if (entry.next?.asked !== asked) entry.next = { asked, tick: findTick(entry, until, thinning) };
    return entry.next.tick;
  };

  const passedOver = (entry: Entry, at: Date): number => {
    let count = 0;
    for (let tick = entry.times.nextAfter(entry.seen); tick && tick < at; tick = entry.times.nextAfter(tick))
      count += 1;
    return count;
  };

  const soonestFirst = (ticks: (Tick | undefined)[]): Tick[] =>
    ticks
      .filter((tick) => tick !== undefined)
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.schedule < b.schedule ? -1 : 1));

  const nextDue = (until: Date, thinning?: Thinning) =>
    soonestFirst(entries.map((entry) => dueTick(entry, until, thinning)))[0];

  const fire = async (tick: Tick): Promise<void> => {
    const entry = entries.find(({ name }) => name === tick.schedule);
    if (entry === undefined) throw new Error(`No schedule is called ${tick.schedule}.`);
    skipped += passedOver(entry, tick.at);
    entry.seen = tick.at;
    if (tick.standsUntil !== undefined && tick.standsUntil > tick.at) {
      skipped += passedOver(entry, tick.standsUntil) + 1;
      entry.seen = tick.standsUntil;
    }
    const delivery = entry.target.deliver(tick.at, options);
    await options.inFlight.track(`schedule ${tick.schedule}`, delivery);
    // Only now: a crash before this fires the tick once more, as Scheduler's at-least-once allows.
    remember();
  };

  /** A schedule that missed several ticks while the runner was off catches up with the last one alone. */
  const catchUp = async () => {
    const missed = entries.map((entry): Tick | undefined => {
      let last: Date | undefined;
      for (
        let at = entry.times.nextAfter(entry.seen);
        at && at <= clock.now();
        at = entry.times.nextAfter(at)
      )
        last = at;
      return last && { schedule: entry.name, at: last };
    });
    for (const tick of soonestFirst(missed)) await fire(tick);
  };

  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let working = Promise.resolve();

  const napUntilNextTick = () => {
    clearTimeout(timer);
    if (!running) return;
    const next = nextDue(new Date(8.64e15));
    const wait = next === undefined ? MINUTE : next.at.getTime() - clock.now().getTime();
    timer = setTimeout(
      () => {
        working = catchUp()
          .catch((error: unknown) => log(`schedules: ${String(error)}`))
          .finally(napUntilNextTick);
      },
      Math.min(Math.max(wait, 0), MINUTE),
    );
  };

  const start = () => {
    running = true;
    napUntilNextTick();
  };
  const stop = () => {
    running = false;
    clearTimeout(timer);
  };

  remember();
  return {
    start,
    stop,
    upcoming: () => soonestFirst(entries.map((entry) => dueTick(entry, new Date(8.64e15)))),
    nextDue,
    fire,
    async paused(work) {
      const wasRunning = running;
      stop();
      await working;
      try {
        return await work();
      } finally {
        if (wasRunning) start();
      }
    },
    skippedTicks: () => skipped,
  };
};
