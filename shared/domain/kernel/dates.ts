/** The programme lives in Finnish time, wherever its computers stand. */
export const ZONE = 'Europe/Helsinki';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Made on first use: it takes ten milliseconds that most starts of a Lambda do not need. */
let format: Intl.DateTimeFormat | undefined;
const finnishFormat = (): Intl.DateTimeFormat => {
  // Sweden writes `2027-01-11 10:00:00`: no parts need to be put together.
  format ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return format;
};

const wallClock = (instant: Date): { readonly date: string; readonly time: string } => {
  const [date = '', time = ''] = finnishFormat().format(instant).split(' ');
  return { date, time };
};

/** The Finnish calendar date at an instant, `YYYY-MM-DD`. */
export const localDateOf = (instant: Date): string => wallClock(instant).date;

/** The time on Finnish clocks at an instant, `HH:MM`. */
export const localTimeOf = (instant: Date): string => wallClock(instant).time.slice(0, 5);

/** The Finnish hour at an instant, 0–23. */
export const localHourOf = (instant: Date): number => Number(wallClock(instant).time.slice(0, 2));

/**
 * The instant at which Finnish clocks show `time` (`HH:MM`) on `date`. In the hour that does not exist in March it
 * is an hour later on the clock; in the hour that exists twice in October it is the first.
 */
export const instantAt = (date: string, time: string): Date => {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (instant: number): number => {
    const shown = wallClock(new Date(instant));
    return Date.parse(`${shown.date}T${shown.time}Z`) - instant;
  };
  const [early, late] = [wanted - offsetAt(wanted - DAY_MS), wanted - offsetAt(wanted + DAY_MS)];
  const isShownAt = (instant: number): boolean => instant + offsetAt(instant) === wanted;
  return new Date(!isShownAt(early) && isShownAt(late) ? late : early);
};

/** `days` later on the calendar, also across a change of the clocks. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** So many hours after an instant. */
export const hoursAfter = (instant: Date, hours: number): Date =>
  new Date(instant.getTime() + hours * HOUR_MS);

/** So many times 24 hours after an instant, whatever the clocks do. */
export const daysAfter = (instant: Date, days: number): Date => hoursAfter(instant, 24 * days);

/** Gregorian Easter Sunday (anonymous algorithm, in Meeus' form). */
const easterOf = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const j = Math.floor(c / 4);
  const k = c % 4;
  const m = Math.floor((a + 11 * h) / 319);
  const r = (2 * e + 2 * j - k - h + m + 32) % 7;
  const month = Math.floor((h - m + r + 90) / 25);
  const day = (h - m + r + month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** First Saturday on or after a date. */
const saturdayFrom = (date: string): string => addDays(date, (6 - weekday(date) + 7) % 7);

/**
 * Finnish public holidays of a year, with Midsummer Eve and Christmas Eve, which nearly everybody has off.
 * Source: Act 388/1937 and church calendar; fixed dates and Easter decide all.
 */
export const holidaysOf = (year: number): readonly string[] => {
  const easter = easterOf(year);
  const midsummerDay = saturdayFrom(`${year}-06-20`);
  return [
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(midsummerDay, -1),
    midsummerDay,
    saturdayFrom(`${year}-10-31`),
    `${year}-12-06`,
    `${year}-12-24`,
    `${year}-12-25`,
    `${year}-12-26`,
  ].sort();
};

export const isWorkingDay = (date: string): boolean =>
  weekday(date) !== 0 && weekday(date) !== 6 && !holidaysOf(Number(date.slice(0, 4))).includes(date);

/** The `count`th working day after a date. */
export const addWorkingDays = (date: string, count: number): string => {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
};

/** Hours in which the programme writes to people: from eight in the morning until eight in the evening. */
export const QUIET = { until: 8, from: 20 } as const;

/** The first full hour from an instant on. Finnish clocks differ from UTC by whole hours. */
export const nextFullHour = (instant: Date): Date =>
  new Date(Math.ceil(instant.getTime() / HOUR_MS) * HOUR_MS);

/** The first instant, from `now` on, at which a mail that can wait may leave: daytime on a day that is no holiday. */
export const nextDaytime = (now: Date): Date => {
  const date = localDateOf(now);
  const isFree = holidaysOf(Number(date.slice(0, 4))).includes(date);
  const hour = localHourOf(now);
  if (!isFree && hour >= QUIET.until && hour < QUIET.from) return now;
  let day = !isFree && hour < QUIET.until ? date : addDays(date, 1);
  while (holidaysOf(Number(day.slice(0, 4))).includes(day)) day = addDays(day, 1);
  return instantAt(day, '08:00');
};

/** The earlier of two ISO instants. */
export const earlier = (one: string, other: string): string =>
  new Date(one) <= new Date(other) ? one : other;
