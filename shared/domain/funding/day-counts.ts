import * as z from 'zod';

export const MetricTally = z.strictObject({
  programmeId: z.string(),
  decisionId: z.string(),
  indicator: z.string(),
  generation: z.int().positive(),
  /** Sums over the entries of a metric that count something: `amount/`, `lines/` and `mark/` of a day, `cohort/` of a cohort. */
  sums: z.record(z.string(), z.int()),
});
/** Sum of the entries of one metric, by days and by cohorts: kept with each entry, in the same transaction. */
export type MetricTally = z.output<typeof MetricTally>;

type Entry = {
  readonly key: string;
  readonly date: string;
  readonly amount: number;
  readonly cohortId?: string | undefined;
};
type Line = Entry & { readonly indicator: string };

/** A number that stands for one line: days whose marks agree have the same lines. */
export type MarkOf = (line: Pick<Entry, 'key' | 'date' | 'amount'>) => number;

/** Counts of a day. */
export type DayCount = { readonly amount: number; readonly lines: number; readonly mark: number };
/** Indicator → day → what counts on it. */
export type DayCounts = ReadonlyMap<string, ReadonlyMap<string, DayCount>>;

/** Change of a tally for entries that count from now on, and for those that do not any more. */
export const tallyOf = (
  added: readonly Entry[],
  takenBack: readonly Entry[],
  markOf: MarkOf,
): Record<string, number> => {
  const sums = new Map<string, number>();
  const add = (name: string, sum: number) => sums.set(name, (sums.get(name) ?? 0) + sum);
  for (const [entries, sign] of [[added, 1] as const, [takenBack, -1] as const])
    for (const entry of entries) {
      const { date, amount, cohortId } = entry;
      if (amount === 0) continue;
      add(`amount/${date}`, sign * amount);
      add(`lines/${date}`, sign);
      add(`mark/${date}`, sign * markOf(entry));
      if (cohortId !== undefined) add(`cohort/${cohortId}`, sign * amount);
    }
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));
};

type Tallies = readonly Pick<MetricTally, 'indicator' | 'sums'>[];

/** Sums of one kind over all parts of an indicator, by what follows the kind in their names. */
const sumsOf = (tallies: Tallies, kind: 'amount' | 'lines' | 'mark' | 'cohort'): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const { sums: own } of tallies)
    for (const [name, sum] of Object.entries(own))
      if (name.startsWith(`${kind}/`)) {
        const of = name.slice(kind.length + 1);
        sums.set(of, (sums.get(of) ?? 0) + sum);
      }
  return sums;
};

/** Cohort → what counts in it. */
export const cohortsOf = (tallies: Tallies): ReadonlyMap<string, number> => sumsOf(tallies, 'cohort');

export const daysOfTallies = (tallies: Tallies): DayCounts =>
  new Map(
    [...Map.groupBy(tallies, ({ indicator }) => indicator)].map(([indicator, own]) => {
      const [amounts, lines, marks] = [sumsOf(own, 'amount'), sumsOf(own, 'lines'), sumsOf(own, 'mark')];
      const days = [...lines].filter(([, count]) => count > 0);
      return [
        indicator,
        new Map(
          days.map(([day, count]) => [
            day,
            { amount: amounts.get(day) ?? 0, lines: count, mark: marks.get(day) ?? 0 },
          ]),
        ),
      ];
    }),
  );

/** The same of lines that have been read. */
export const daysOfLines = (lines: readonly Line[], markOf: MarkOf): DayCounts =>
  daysOfTallies(
    [...Map.groupBy(lines, ({ indicator }) => indicator)].map(([indicator, own]) => ({
      indicator,
      sums: tallyOf(own, [], markOf),
    })),
  );

type Span = { readonly from?: string | undefined; readonly after?: string | undefined; readonly to?: string };

const within = (day: string, { from = '', after = '', to = '9999' }: Span): boolean =>
  day >= from && day > after && day <= to;

const sumIn = (days: DayCounts, key: string, span: Span, member: 'amount' | 'lines'): number =>
  [...(days.get(key) ?? [])].reduce((sum, [day, of]) => (within(day, span) ? sum + of[member] : sum), 0);

/** Amount of an indicator on the days of a span. */
export const amountIn = (days: DayCounts, key: string, span: Span): number =>
  sumIn(days, key, span, 'amount');
/** Number of things that count on them. */
export const linesIn = (days: DayCounts, key: string, span: Span): number => sumIn(days, key, span, 'lines');

export const SnapshotDays = z.strictObject({
  snapshotId: z.string(),
  indicator: z.string(),
  /** Day → the mark of its lines, and the parts of the snapshot that hold them. */
  days: z.record(z.string(), z.strictObject({ mark: z.int(), parts: z.array(z.int().min(0)) })),
});
/** Days of an indicator as a lock has shown them: a later look reads the lines of days that have changed since, and no other. */
export type SnapshotDays = z.output<typeof SnapshotDays>;

/** Days of each indicator that has lines, in the order of the lines. */
export const snapshotDaysOf = (
  snapshotId: string,
  parts: readonly (readonly Line[])[],
  markOf: MarkOf,
): readonly SnapshotDays[] => {
  const all = new Map<string, Record<string, { mark: number; parts: number[] }>>();
  for (const [part, lines] of parts.entries())
    for (const line of lines) {
      const days = all.get(line.indicator) ?? {};
      const day = days[line.date] ?? { mark: 0, parts: [] };
      day.mark += markOf(line);
      if (day.parts.at(-1) !== part) day.parts.push(part);
      days[line.date] = day;
      all.set(line.indicator, days);
    }
  return [...all].map(([indicator, days]) => ({ snapshotId, indicator, days }));
};

export type ChangedDay = {
  readonly indicator: string;
  readonly day: string;
  /** Parts of the snapshot that hold its lines. */
  readonly parts: readonly number[];
};

/** Days until a lock whose lines are no longer those that it has shown. */
export const changedDays = (
  shown: readonly SnapshotDays[],
  now: DayCounts,
  until: string,
): readonly ChangedDay[] => {
  const was = new Map(shown.map(({ indicator, days }) => [indicator, days]));
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((indicator) => {
    const [before, after] = [was.get(indicator) ?? {}, now.get(indicator) ?? new Map<string, DayCount>()];
    return [...new Set([...Object.keys(before), ...after.keys()])]
      .filter((day) => day <= until && (before[day]?.mark ?? 0) !== (after.get(day)?.mark ?? 0))
      .map((day) => ({ indicator, day, parts: before[day]?.parts ?? [] }));
  });
};
