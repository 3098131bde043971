import { Cron } from 'croner';

/** Instants at which a schedule fires. */
export type Times = {
  /** The first instant later than `instant`; none when the schedule has run out. */
  nextAfter(instant: Date): Date | undefined;
  /** Set for `rate(…)` alone: such a schedule has a beat instead of a calendar. */
  periodMs?: number;
};

const MINUTE = 60_000;
const UNITS: Record<string, number> = { minute: MINUTE, hour: 60 * MINUTE, day: 1440 * MINUTE };

/**
 * Reads an EventBridge Scheduler expression: `rate(…)`, `cron(…)` or `at(…)`.
 * A rate beats from `anchor` on. @throws where the expression is none of the three
 */
export const timesOf = (expression: string, timeZone: string, anchor: Date): Times => {
  const [, kind, body = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'rate') return beats(body, anchor);
  if (kind === 'cron') return calendar(body, timeZone);
  if (kind === 'at') return once(body, timeZone);
  throw new Error(`Not a schedule expression: ${expression}`);
};

const beats = (body: string, anchor: Date): Times => {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(body) ?? [];
  const periodMs = Number(count) * (UNITS[unit] ?? Number.NaN);
  if (!(periodMs > 0)) throw new Error(`Not a rate: ${body}`);
  return {
    periodMs,
    nextAfter: (instant) => {
      const beatsSoFar = Math.floor((instant.getTime() - anchor.getTime()) / periodMs);
      return new Date(anchor.getTime() + Math.max(beatsSoFar + 1, 1) * periodMs);
    },
  };
};

/**
 * On the days the clocks change, Scheduler leaves out a time that does not exist and runs a doubled one once;
 * croner moves the former to the end of the gap and may run the latter twice, hence the two filters.
 */
const calendar = (body: string, timeZone: string): Times => {
  if (body.trim().split(/\s+/).length !== 6) throw new Error(`Not a cron expression of six fields: ${body}`);
  const cron = new Cron(`0 ${body}`, {
    timezone: timeZone,
    paused: true,
    mode: '7-part',
    alternativeWeekdays: true,
    sloppyRanges: true,
  });
  const isSecondPass = secondPassOf(timeZone);
  return {
    nextAfter: (instant) => {
      let next = cron.nextRun(instant);
      while (next !== null && (!cron.match(next) || isSecondPass(next))) next = cron.nextRun(next);
      return next ?? undefined;
    },
  };
};

const once = (body: string, timeZone: string): Times => {
  const instant = new Cron(body, { timezone: timeZone, paused: true, allowPast: true }).getOnce();
  if (instant === null) throw new Error(`Not a moment: ${body}`);
  return { nextAfter: (after) => (instant > after ? instant : undefined) };
};

/** Whether the wall clock showed the same time an hour before already. */
const secondPassOf = (timeZone: string) => {
  const wall = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (instant: Date): boolean =>
    wall.format(instant) === wall.format(new Date(instant.getTime() - 60 * MINUTE));
};
