import { formatMonth } from '../../../../shared/text/format.ts';
import { fundingText } from '../../../../shared/text/funding/text.ts';
import { inLanguage, language } from '../../../ui/language.ts';
import { Table } from '../../../ui/table.tsx';
import type { Indicator, Overview } from '../../overview.ts';
import { monthsIn } from '../../spans.ts';
import { amountOf } from '../../words.ts';

const WIDTH = 120;
const HEIGHT = 32;
const DAY = 86_400_000;

/** Last day of a month, in days since 1970. */
const endOf = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Date.UTC(year, number, 0) / DAY;
};
const dayOf = (date: string): number => Date.parse(date) / DAY;

type Dates = Pick<Overview['decision'], 'from' | 'to'>;

/** Part of the target that is due on a day: a straight line over the days of the decision. */
const dueOn = (day: number, target: number, { from, to }: Dates): number | undefined => {
  if (to === undefined) return undefined;
  const part = (day - dayOf(from) + 1) / (dayOf(to) - dayOf(from) + 1);
  return Math.floor(target * Math.min(1, Math.max(0, part)));
};

/** The amount so far, month by month, against the plan: a drawing, and the same as a table behind it. */
export const Trend = ({ of, dates }: { readonly of: Indicator; readonly dates: Dates }) => {
  const text = inLanguage(fundingText);
  const { label, unit, target, carriedOver } = of;
  const inUnit = (value: number): number => (unit === 'HOURS' ? Math.floor(value / 60) : value);
  const months = monthsIn(of);
  if (months.length < 2) return null;
  const before = carriedOver?.value ?? 0;
  const rows = months.map(([month, amount], place) => ({
    month,
    amount: inUnit(amount),
    sum: before + inUnit(months.slice(0, place + 1).reduce((sum, [, each]) => sum + each, 0)),
    due: target === null ? undefined : dueOn(endOf(month), target, dates),
  }));
  const hasPlan = target !== null && dates.to !== undefined;
  const [first, last] = hasPlan
    ? [dayOf(dates.from), dayOf(dates.to ?? dates.from)]
    : [endOf(rows[0]?.month ?? ''), endOf(rows.at(-1)?.month ?? '')];
  const most = Math.max(1, hasPlan ? target : 0, ...rows.map(({ sum }) => sum));
  const point = (day: number, value: number): string => {
    const x = Math.min(1, Math.max(0, (day - first) / Math.max(1, last - first))) * WIDTH;
    return `${Math.round(x)},${Math.round(HEIGHT - 2 - (Math.max(0, value) / most) * (HEIGHT - 4))}`;
  };
  return (
    <details class="trend">
      <summary>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
          {hasPlan && <polyline class="plan" points={`${point(first, 0)} ${point(last, target)}`} />}
          <polyline points={rows.map(({ month, sum }) => point(endOf(month), sum)).join(' ')} />
        </svg>{' '}
        {text.trend}
      </summary>
      <Table
        caption={text.trendOf(label[language.value])}
        rows={rows}
        keyOf={({ month }) => month}
        columns={[
          { head: text.month, cell: ({ month }) => formatMonth(month, language.value) },
          { head: text.counts, cell: ({ amount }) => amountOf(amount, unit), isNumber: true },
          { head: text.together, cell: ({ sum }) => amountOf(sum, unit), isNumber: true },
          ...(hasPlan
            ? [
                {
                  head: text.planned,
                  cell: ({ due }: { readonly due: number | undefined }) =>
                    due === undefined ? '–' : amountOf(due, unit),
                  isNumber: true,
                },
              ]
            : []),
        ]}
      />
    </details>
  );
};
