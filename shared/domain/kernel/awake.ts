import { addDays } from './dates.ts';

/** Calendar dates, both included. */
export type Rest = { readonly from: string; readonly until: string };

/** Weeks of every year in which no reminder leaves and no deadline of a pair runs, as `MM-DD`. */
export const SLEEPING_WEEKS: readonly Rest[] = [
  { from: '01-01', until: '01-06' },
  { from: '06-15', until: '08-15' },
  { from: '12-22', until: '12-31' },
];

export const isSleeping = (date: string): boolean => {
  const day = date.slice(5);
  return SLEEPING_WEEKS.some(({ from, until }) => from <= day && day <= until);
};

const counts = (date: string, rests: readonly Rest[]): boolean =>
  !isSleeping(date) && !rests.some(({ from, until }) => from <= date && date <= until);

/** Days after `from` until `to`, without sleeping weeks and rests. Negative, and whole, where `to` is earlier. */
export const awakeDaysBetween = (from: string, to: string, rests: readonly Rest[] = []): number => {
  if (to < from) return -awakeDaysBetween(to, from, rests);
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (counts(date, rests)) days += 1;
  return days;
};

/** The `count`th day after a date that is in no sleeping week and no rest. */
export const addAwakeDays = (from: string, count: number, rests: readonly Rest[] = []): string => {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (counts(date, rests)) left -= 1;
  }
  return date;
};

/** The first day from a date on that is in no sleeping week. */
export const firstAwake = (date: string): string => (isSleeping(date) ? addAwakeDays(date, 1) : date);
