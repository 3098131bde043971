import { formatMonth } from '../../shared/text/format.ts';
import { fundingText } from '../../shared/text/funding/text.ts';
import { inLanguage, language } from '../ui/language.ts';
import type { Indicator } from './overview.ts';

type Monthly = Pick<Indicator, 'months' | 'unit'>;

/** Months of a figure with their amounts, the oldest first. */
export const monthsIn = ({ months }: Monthly): readonly (readonly [month: string, amount: number])[] =>
  Object.entries(months ?? {})
    .map(([month, amount = 0]) => [month, amount] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** Months, quarters and years in which something counts, the newest first. */
export const spansOf = (indicators: readonly Monthly[]): readonly string[] => {
  const months = [...new Set(indicators.flatMap((each) => monthsIn(each).map(([month]) => month)))];
  const years = months.map((month) => month.slice(0, 4));
  return [...new Set([...years, ...months.map(quarterOf), ...months])].sort().reverse();
};

/** A year, quarter or month in words. */
export const spanName = (span: string): string => {
  const [year = '', part] = span.split('-');
  if (part === undefined) return year;
  return part.startsWith('Q')
    ? inLanguage(fundingText).quarter(part.slice(1), year)
    : formatMonth(span, language.value);
};

const isWithin = (month: string, span: string): boolean =>
  month === span || quarterOf(month) === span || month.slice(0, 4) === span;

/** Amount of a month, quarter or year, in the unit of the figure; null of a figure that is made of answers. */
export const amountIn = (indicator: Monthly, span: string): number | null => {
  if (indicator.months === null) return null;
  const sum = monthsIn(indicator)
    .filter(([month]) => isWithin(month, span))
    .reduce((all, [, amount]) => all + amount, 0);
  return indicator.unit === 'HOURS' ? Math.floor(sum / 60) : sum;
};
