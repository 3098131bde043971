import { localDateOf } from '../domain/kernel/dates.ts';
import { formatDate, formatDateTime, formatTime } from './format.ts';
import type { Language } from './language.ts';

/** Dates as they stand in a letter: with the day of the week, which is what people check a date by. */
export type Dates = {
  /** From `YYYY-MM-DD`, or the Finnish day of an ISO instant. */
  readonly day: (date: string) => string;
  /** The same where a line or a sentence names the day itself: Finnish has another word for it than for “on that day”. */
  readonly theDay: (date: string) => string;
  /** Day and time, and that it is Finnish time: a reader may be anywhere. */
  readonly moment: (instant: string) => string;
  /** Day, start and end, in Finnish time. */
  readonly span: (startsAt: string, minutes: number) => string;
};

/** Finnish says “on Wednesday” by a case ending; the forms are written out rather than glued together. */
const WEEKDAYS: Record<Language, readonly string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  sv: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
  fi: ['sunnuntaina', 'maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina'],
};

const NAMES: Record<Language, readonly string[]> = {
  ...WEEKDAYS,
  fi: ['sunnuntai', 'maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai'],
};

const CLOCK: Record<Language, string> = { en: ' Finnish time', sv: ' finländsk tid', fi: ' Suomen aikaa' };

export const datesIn = (language: Language): Dates => {
  const weekday = (date: string, names = WEEKDAYS): string => {
    const local = date.includes('T') ? localDateOf(new Date(date)) : date;
    return names[language][new Date(`${local}T00:00:00Z`).getUTCDay()] as string;
  };
  // “kl.” and “klo” stay on the line of their time.
  const start = (instant: string): string =>
    `${weekday(instant)} ${formatDateTime(instant, language).replace(/ (kl\.|klo) /, ' $1\u00a0')}`;
  return {
    day: (date) => `${weekday(date)} ${formatDate(date, language)}`,
    theDay: (date) => `${weekday(date, NAMES)} ${formatDate(date, language)}`,
    moment: (instant) => `${start(instant)}${CLOCK[language]}`,
    span: (startsAt, minutes) => {
      const end = new Date(Date.parse(startsAt) + minutes * 60_000);
      return `${start(startsAt)}–${formatTime(end, language)}${CLOCK[language]}`;
    },
  };
};
