import { addDays, isWorkingDay } from '../kernel/dates.ts';

/** The month before a day. */
export const monthBefore = (day: string): string => addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);

export const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return addDays(
    number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`,
    -1,
  );
};

/** The first working day of the month after: the report of a month goes out then. */
export const sendingDayOf = (month: string): string => {
  let day = addDays(lastDayOf(month), 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
};

/** A report that could not go out on its day is sent for so long; a reader added later gets the next one. */
const LATEST_DAY = 10;

export const isSendingDay = (day: string): boolean =>
  day >= sendingDayOf(monthBefore(day)) && Number(day.slice(8)) <= LATEST_DAY;
