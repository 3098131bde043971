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

const DAY = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

const isRate = (unit: Unit): boolean => unit === 'MEAN' || unit === 'SHARE';

const clamped = (part: number): number => Math.min(1, Math.max(0, part));

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
  return Math.floor(target * clamped((daysBetween(from, today) + 1) / whole));
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

/** Days that have to have passed before a pace says anything. */
const FEWEST_DAYS = 60;

export type Forecast = { readonly low: number; readonly high: number };

/** First day of the month two months before that of `today`. */
const latelyFrom = (today: string): string => {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 3, 1)).toISOString().slice(0, 10);
};

/**
 * Result on the last day: at the pace since counting began, and at that of this month and the two before it. Null where it is too early to say, and
 * where nothing is left to say.
 * @param months amounts in the unit of `actual`
 */
export const forecastOf = (
  actual: number | null,
  months: Readonly<Record<string, number>>,
  { from, to }: Dates,
  countsSince: string,
  today: string,
): Forecast | null => {
  if (actual === null || to === undefined || today >= to) return null;
  const since = from > countsSince ? from : countsSince;
  const passed = daysBetween(since, today) + 1;
  if (passed < FEWEST_DAYS) return null;
  const [, lately = since] = [since, latelyFrom(today)].toSorted();
  const sumFrom = (first: string): number =>
    Object.entries(months)
      .filter(([month]) => month >= first.slice(0, 7))
      .reduce((sum, [, amount]) => sum + amount, 0);
  const left = daysBetween(today, to);
  const paces = [sumFrom(since) / passed, sumFrom(lately) / (daysBetween(lately, today) + 1)];
  const ends = paces.map((pace) => Math.max(actual, Math.floor(actual + pace * left)));
  return { low: Math.min(...ends), high: Math.max(...ends) };
};
