/** The first letters that tell the months apart, in English, Swedish and Finnish. */
const MONTHS =
  'jan|tammi feb|helmi mar(?!ras)|maalis apr|huhti may|maj|touko jun|kesä jul|heinä aug|elo sep|syys oct|okt|loka nov|marras dec|joulu'.split(
    ' ',
  );

/** Number of a month by its name, in lower case; 0 where it is none. */
export const monthNamed = (word: string): number =>
  MONTHS.findIndex((names) => new RegExp(`^(?:${names})`).test(word)) + 1;

const ISO_DAY = /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/;
/** Day, month and year, as all of Finland writes them. */
const DAY = /(?<![\d.,:])(\d{1,2})(?:\. ?|[/ ])(\d{1,2}|\p{L}{3,})(?:\.? |[./])(\d{4})(?!\d)/u;

/** `YYYY-MM-DD` of the day in a text: `30.11.2026`, `30/11/2026`, `ma 30.11.2026`, `30 Nov 2026`. Undefined without a day of the calendar. */
export const dayIn = (text: string): string | undefined => {
  const given = text.normalize('NFKC').toLowerCase();
  const [, isoYear, isoMonth, isoDay] = ISO_DAY.exec(given) ?? [];
  const [, day = isoDay, month = isoMonth, year = isoYear] = DAY.exec(given) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const number = /\d/.test(month) ? Number(month) : monthNamed(month);
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
};

const TIME = /(?<![\d.,:])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d:]|\.\d| ?[ap]\.?m)/;

/** `HH:MM` of the time in a text: `klo 14.30`, `kl. 14.30`, `14:30`. Undefined where a clock of twelve hours is meant. */
export const timeIn = (text: string): string | undefined => {
  const given = text.normalize('NFKC').toLowerCase();
  const [, hour, minute] = TIME.exec(given.replace(DAY, ' ')) ?? [];
  return hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`;
};
