import { addDays } from '../kernel/dates.ts';

/** Weeks in which nobody is written to: first and last day, `MM-DD`. */
const SLEEPING_WEEKS = [
  { from: '06-15', to: '08-15' },
  { from: '12-22', to: '12-31' },
  { from: '01-01', to: '01-06' },
] as const;

export const isAsleep = (date: string): boolean => {
  const day = date.slice(5);
  return SLEEPING_WEEKS.some(({ from, to }) => day >= from && day <= to);
};

/** The first day from a date on that lies in no sleeping week. */
export const awakeFrom = (date: string): string => {
  let day = date;
  while (isAsleep(day)) day = addDays(day, 1);
  return day;
};
