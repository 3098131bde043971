import { ZONE } from '../domain/kernel/dates.ts';
import type { Language } from './language.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const LOCALES: Record<Language, string> = { en: 'en-GB', sv: 'sv-FI', fi: 'fi-FI' };

let formatter: Intl.DateTimeFormat | undefined;
const inFinland = (): Intl.DateTimeFormat => {
  formatter ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return formatter;
};

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>>;

const partsOf = (instant: Date | string): Parts =>
  Object.fromEntries(
    inFinland()
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  ) as Parts;

const written = (year: number, month: number, day: number, language: Language): string =>
  language === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${day}.${month}.${year}`;

/** `1 Sep 2026` or `1.9.2026`: of a calendar date (`YYYY-MM-DD`), or of the day that an instant is in Finland. */
export const formatDate = (date: Date | string, language: Language): string => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(date)) ?? [];
  if (year !== undefined) return written(Number(year), Number(month), Number(day), language);
  const parts = partsOf(date);
  return written(Number(parts.year), Number(parts.month), Number(parts.day), language);
};

/** `22.1.2027 – 31.1.2027`, or the one day where both are the same. */
export const formatDays = (from: string, to: string, language: Language): string =>
  [...new Set([from, to])].map((day) => formatDate(day, language)).join(' – ');

/** A month, given as `YYYY-MM`. */
export const formatMonth = (month: string, language: Language): string => {
  const [year = '', number = ''] = month.split('-');
  return language === 'en' ? `${MONTHS[Number(number) - 1]} ${year}` : `${Number(number)}/${year}`;
};

/** `9:34` as each language writes it on Finnish clocks: only English has a zero before the hour. */
export const formatTime = (instant: Date | string, language: Language): string => {
  const { hour, minute } = partsOf(instant);
  return language === 'en' ? `${hour}:${minute}` : `${Number(hour)}.${minute}`;
};

/** `1 Sep 2026, 09:34`, `1.9.2026 kl. 9.34` or `1.9.2026 klo 9.34`, always on Finnish clocks. */
export const formatDateTime = (instant: Date | string, language: Language): string => {
  const date = formatDate(new Date(instant), language);
  const time = formatTime(instant, language);
  return { en: `${date}, ${time}`, sv: `${date} kl. ${time}`, fi: `${date} klo ${time}` }[language];
};

/** Whole per cent, given as such. */
export const formatPercent = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent' }).format(value / 100);

/** For people only: Finnish groups digits with a no-break space and writes minus as U+2212. */
export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value);

/** Minutes in hours and minutes: they stand beside whole hours. */
export const formatMinutes = (minutes: number, language: Language): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const parts = [
    ...(hours > 0 || rest === 0 ? [`${formatNumber(hours, language)} h`] : []),
    ...(rest > 0 ? [`${rest} min`] : []),
  ];
  return `${minutes < 0 ? '\u2212' : ''}${parts.join(' ')}`;
};

/** Money of Finland, given in cents. */
export const formatEuro = (cents: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
