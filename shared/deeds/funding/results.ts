import { judgedBy } from '../../domain/funding/actual.ts';
import { sumOf } from '../../domain/funding/cents.ts';
import { type ClaimPeriod, isLocked } from '../../domain/funding/claim-period.ts';
import type { FundingDecision } from '../../domain/funding/decision.ts';
import type { Metric, MetricEntry } from '../../domain/funding/metric.ts';
import { lastDayOf } from '../../domain/funding/report-days.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { metricEntries, metrics } from '../../store/kinds/funding.ts';
import { listAll } from '../../store/list-all.ts';
import type { Store } from '../../store/store.ts';
import { loadCalendar } from './calendar.ts';
import { loadGeneration } from './load-generation.ts';

/** Amounts of the figures by which targets are judged: of whole months, and of the days of months in which a period ends. */
export type Results = {
  readonly months: readonly Pick<Metric, 'indicator' | 'months'>[];
  readonly days: readonly Pick<MetricEntry, 'indicator' | 'date' | 'amount'>[];
};

const monthOf = (date: string): string => date.slice(0, 7);

/** Days ahead count nothing, so that the last day of this month says the same as today. */
export const endOfMonth = (day: string): string => lastDayOf(monthOf(day));

const endsWithin = (day: string): boolean => endOfMonth(day) !== day;

/** Reads no thing that counts, but for those of a month in which an open period ends before its last day. */
export const loadResults = async (
  decision: FundingDecision,
  periods: readonly ClaimPeriod[],
  store: Store,
): Promise<Results> => {
  const { id, programmeId } = decision;
  const [{ state: calendar }, { state: generation }] = await Promise.all([
    loadCalendar(programmeId, store),
    loadGeneration(programmeId, store),
  ]);
  if (calendar.decisions.some(({ decisionId, isBeingCounted }) => decisionId === id && isBeingCounted))
    throw new Refusal('figures-being-counted', `${id} has new dates.`);
  const { current } = generation;
  const broken = periods
    .filter((period) => !isLocked(period) && endsWithin(period.to))
    .map(({ to }) => monthOf(to));
  const [months, days] = await Promise.all([
    listAll(store, metrics, COLLECTION.metrics(programmeId, id), { prefix: `${current}#` }),
    Promise.all(
      [...new Set(broken)].flatMap((prefix) =>
        judgedBy(decision).map((key) =>
          listAll(store, metricEntries, COLLECTION.metricEntries(programmeId, id, key, current), { prefix }),
        ),
      ),
    ),
  ]);
  return {
    months: months.map(({ state }) => state),
    days: days.flat().map(({ state }) => state),
  };
};

/** Counts of figures until a day on which a period ends, or until the end of a month. */
export const countUntil =
  ({ months, days }: Results, until: string) =>
  (key: string): number => {
    const isWhole = !endsWithin(until);
    const inMonths = months
      .filter(({ indicator }) => indicator === key)
      .flatMap(({ months: all }) => Object.entries(all))
      .filter(([month]) => month < monthOf(until) || (isWhole && month === monthOf(until)));
    const inDays = days.filter(
      ({ indicator, date }) =>
        !isWhole && indicator === key && monthOf(date) === monthOf(until) && date <= until,
    );
    return sumOf([...inMonths.map(([, amount]) => amount), ...inDays.map(({ amount }) => amount)]);
  };
