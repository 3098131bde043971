import { addAwakeDays, awakeDaysBetween } from '../kernel/awake.ts';
import { addDays, DAY_MS } from '../kernel/dates.ts';
import type { Unit } from './indicators/indicator.ts';

/** In words on the page; colour only repeats them. */
export const COURSES = [
  'REACHED',
  'ON_COURSE',
  'BEHIND',
  'FAR_BEHIND',
  'NO_PLAN',
  'NO_TARGET',
  'UNKNOWN',
] as const;
export type Course = (typeof COURSES)[number];

type Dates = { readonly from: string; readonly to?: string | undefined };

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

const isRate = (unit: Unit): boolean => unit === 'MEAN' || unit === 'SHARE';

/**
 * Part of a target that is due by a day: a straight line over the days of the decision. A mean or a share is due as a whole. Null where there is
 * no target, or no last day.
 */
export const planBy = (
  target: number | null,
  unit: Unit,
  { from, to }: Dates,
  today: string,
): number | null => {
  if (target === null) return null;
  if (isRate(unit)) return target;
  if (to === undefined) return null;
  const whole = daysBetween(from, to) + 1;
  const passed = Math.min(whole, Math.max(0, daysBetween(from, today) + 1));
  // Multiplied first: a share of days is no binary number, and 100 times 0.29 is less than 29.
  return Math.floor((target * passed) / whole);
};

/** From this part of the plan on, a figure is behind and not far behind. */
export const BEHIND_FROM = 0.75;

export const courseOf = (actual: number | null, target: number | null, plan: number | null): Course => {
  if (target === null) return 'NO_TARGET';
  if (actual === null) return 'UNKNOWN';
  if (actual >= target) return 'REACHED';
  if (plan === null) return 'NO_PLAN';
  if (actual >= plan) return 'ON_COURSE';
  return actual >= plan * BEHIND_FROM ? 'BEHIND' : 'FAR_BEHIND';
};

/** Days outside the sleeping weeks that have to have passed before a pace says anything. */
const FEWEST_DAYS = 45;

/** Days of a month, as a pace is told. */
const MONTH = 30;

export type Planned = { readonly cohorts: number; readonly pairs: number };

export type Forecast = {
  /** Result on the last day. */
  readonly low: number;
  readonly high: number;
  /** Amounts a month, in tenths: since counting began, and lately. Null of a figure that is not forecast by its pace. */
  readonly paces: { readonly whole: number; readonly lately: number; readonly latelyFrom: string } | null;
  /** Pairs on which a forecast of successful pairs rests: at work or closing, ended, and of these successful. */
  readonly pairs: { readonly pending: number; readonly ended: number; readonly successful: number } | null;
  /** Cohorts without a pair that close by the last day, and pairs that those who have applied could form. */
  readonly planned: Planned | null;
  /** Day on which the target is reached at the faster and at the slower pace; null where not by the last day. */
  readonly reached: { readonly early: string | null; readonly late: string | null };
};

/** Kept as two whole numbers: their quotient would be rounded before anything is reckoned from it. */
type Pace = { readonly amount: number; readonly days: number };

const isSlower = (one: Pace, other: Pace): boolean => one.amount * other.days < other.amount * one.days;

const NEVER = { early: null, late: null };

type Counted = {
  readonly actual: number | null;
  readonly target: number;
  /** Amounts in the unit of `actual`. */
  readonly months: Readonly<Record<string, number>>;
};

/** First day of a month from which enough days have passed, and of three months at least. */
const latelyFrom = (since: string, today: string): string => {
  const [year, month] = today.split('-').map(Number) as [number, number];
  for (let back = 2; ; back += 1) {
    const from = new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10);
    if (from <= since) return since;
    if (awakeDaysBetween(addDays(from, -1), today) >= FEWEST_DAYS) return from;
  }
};

/**
 * Result on the last day: at the pace since counting began, and at that of the last months. Sleeping weeks count neither in what has passed nor in
 * what is left. Null where it is too early to say, and where nothing is left to say.
 */
export const forecastOf = (
  { actual, target, months }: Counted,
  { from, to }: Dates,
  countsSince: string,
  today: string,
): Forecast | null => {
  if (actual === null || to === undefined || today >= to) return null;
  const since = from > countsSince ? from : countsSince;
  const daysFrom = (first: string): number => awakeDaysBetween(addDays(first, -1), today);
  if (daysFrom(since) < FEWEST_DAYS) return null;
  const lately = latelyFrom(since, today);
  const sumFrom = (first: string): number =>
    Object.entries(months)
      .filter(([month]) => month >= first.slice(0, 7))
      .reduce((sum, [, amount]) => sum + amount, 0);
  const paceFrom = (first: string): Pace => ({ amount: sumFrom(first), days: daysFrom(first) });
  const [whole, recent] = [paceFrom(since), paceFrom(lately)];
  const left = awakeDaysBetween(today, to);
  const [slow, fast] = isSlower(recent, whole) ? [recent, whole] : [whole, recent];
  const endAt = ({ amount, days }: Pace): number =>
    Math.max(actual, actual + Math.floor((amount * left) / days));
  const dayAt = ({ amount, days }: Pace): string | null => {
    if (actual >= target || amount <= 0) return null;
    const needed = Math.ceil(((target - actual) * days) / amount);
    return needed > left ? null : addAwakeDays(today, needed);
  };
  const tenths = ({ amount, days }: Pace): number => Math.round((amount * MONTH * 10) / days);
  return {
    low: endAt(slow),
    high: endAt(fast),
    pairs: null,
    planned: null,
    paces: { whole: tenths(whole), lately: tenths(recent), latelyFrom: lately },
    reached: { early: dayAt(fast), late: dayAt(slow) },
  };
};

type PlannedCohort = {
  readonly id: string;
  /** The day on which its pairs end. */
  readonly closesOn: string;
};

/**
 * Cohorts in which no pair has been formed and whose pairs would end by the last day. Each could form as many pairs as there are students who
 * have applied or mentors who are approved, whichever are fewer.
 */
export const plannedIn = (
  cohorts: readonly PlannedCohort[],
  countIn: (key: 'students.applied' | 'mentors.recruited' | 'pairs.formed', cohortId: string) => number,
  { to }: Dates,
  today: string,
): Planned => {
  const open = cohorts.filter(
    ({ id, closesOn }) =>
      closesOn > today && (to === undefined || closesOn <= to) && countIn('pairs.formed', id) === 0,
  );
  const pairs = open.map(({ id }) =>
    Math.max(0, Math.min(countIn('students.applied', id), countIn('mentors.recruited', id))),
  );
  return { cohorts: open.length, pairs: pairs.reduce((sum, count) => sum + count, 0) };
};

type PairCounts = {
  readonly formed: number;
  readonly active: number;
  readonly endedEarly: number;
  readonly successful: number;
  readonly unverified: number;
};

/**
 * Successful pairs on the last day, which come months after the yes: a pace would tell nothing of them. All pairs at work or closing may succeed,
 * or as many of them as of those that have ended; of planned cohorts all that they could form, or none. Null where nothing is left to say.
 */
export const forecastOfPairs = (
  actual: number | null,
  { formed, active, endedEarly, successful, unverified }: PairCounts,
  planned: Planned,
  { to }: Dates,
  today: string,
): Forecast | null => {
  if (actual === null || to === undefined || today >= to || formed + planned.cohorts === 0) return null;
  const pending = Math.min(formed, Math.max(active, formed - endedEarly - unverified - successful, 0));
  const ended = formed - pending;
  return {
    low: actual + (ended === 0 ? 0 : Math.floor((pending * Math.min(ended, successful)) / ended)),
    high: actual + pending + planned.pairs,
    paces: null,
    pairs: { pending, ended, successful },
    planned,
    reached: NEVER,
  };
};
