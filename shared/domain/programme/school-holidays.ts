import { addDays } from '../kernel/dates.ts';

/** Monday of an ISO week. */
const mondayOf = (year: number, week: number): string => {
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, -weekday + (week - 1) * 7);
};

/**
 * Days on which schools in Ostrobothnia are usually closed: Christmas, the winter break of week 9, the summer, the
 * autumn break of week 42. Municipalities differ by a week, so this only ever asks.
 */
export const isInSchoolHolidays = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  const day = date.slice(5);
  const isInWeek = (week: number): boolean => {
    const monday = mondayOf(year, week);
    return date >= monday && date <= addDays(monday, 6);
  };
  return (
    day >= '12-21' || day <= '01-06' || (day >= '06-05' && day <= '08-10') || isInWeek(9) || isInWeek(42)
  );
};
