import type { MonthlyReport } from '../domain/funding/report.ts';
import { lastDayOf } from '../domain/funding/report-days.ts';
import { formatNumber, formatPercent } from '../text/format.ts';
import type { Language } from '../text/language.ts';

/** A figure in words of the reader's language. */
export type ReportLine = {
  readonly label: string;
  readonly actual: string;
  readonly target?: string | undefined;
  /** Absent where nothing was counted in the month. */
  readonly inMonth?: string | undefined;
};

export type MonthlyReportValues = {
  readonly label: string;
  readonly number?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  readonly lines: readonly ReportLine[];
  /** Path of the finance page. */
  readonly path: string;
};

/** A report as its letter shows it. */
export const reportValues = (
  { label, number, month, rows }: Pick<MonthlyReport, 'label' | 'number' | 'month' | 'rows'>,
  language: Language,
  path: string,
): MonthlyReportValues => {
  type Unit = MonthlyReport['rows'][number]['unit'];
  const amount = (value: number, unit: Unit): string => {
    if (unit === 'SHARE') return formatPercent(value, language);
    return `${formatNumber(value, language)}${unit === 'HOURS' ? ' h' : ''}`;
  };
  const result = (value: number, unit: Unit): string => amount(unit === 'MEAN' ? value / 10 : value, unit);
  return {
    label: label[language],
    until: lastDayOf(month),
    path,
    ...(number === null ? {} : { number }),
    lines: rows.flatMap(({ label: name, unit, actual, target, inMonth }) =>
      actual === null
        ? []
        : [
            {
              label: name[language],
              actual: result(actual, unit),
              ...(target === null ? {} : { target: amount(target, unit) }),
              ...((inMonth ?? 0) === 0
                ? {}
                : {
                    inMonth: amount(
                      unit === 'HOURS' ? Math.trunc((inMonth ?? 0) / 60) : (inMonth ?? 0),
                      unit,
                    ),
                  }),
            },
          ],
    ),
  };
};
