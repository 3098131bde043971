import { monthNamed } from '../../kernel/written-times.ts';
import { tidyLine } from './answers.ts';

const written = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** `YYYY-MM` of a month as people write it: `06/2027`, `6.2027`, `2027-6`, `June 2027`. Other text comes back tidied. */
export const toMonth = (text: string): string => {
  const given = tidyLine(text.normalize('NFKC')).toLowerCase();
  const [, first, second] =
    /^(\d{1,4}) ?[-/., ] ?(\d{1,4})$/.exec(given.replace(/[\u2010-\u2015]/gu, '-')) ?? [];
  if (first?.length === 4 && second !== undefined && second.length <= 2)
    return written(first, Number(second));
  if (second?.length === 4 && first !== undefined && first.length <= 2) return written(second, Number(first));
  const [, word, year] = /^(\p{L}+)\.?,? (\d{4})$/u.exec(given) ?? [];
  const month = word === undefined ? 0 : monthNamed(word);
  return year !== undefined && month > 0 ? written(year, month) : given;
};

const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

export const isMonth = (text: string): boolean => MONTH.test(text);

const MOST_YEARS_AHEAD = 8;
const MOST_YEARS_AGO = 2;

/** A plausible graduation: nobody plans longer ahead than a whole degree takes, and few look back further. */
export const isNearMonth = (month: string, now: Date): boolean => {
  const years = Number(month.slice(0, 4)) - now.getUTCFullYear();
  return years <= MOST_YEARS_AHEAD && years >= -MOST_YEARS_AGO;
};
