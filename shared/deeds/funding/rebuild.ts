import type { Fact } from '../../../events/fact.ts';
import { type FundingCalendar, markCounted } from '../../domain/funding/calendar.ts';
import { beginRebuild, takeOver } from '../../domain/funding/generation.ts';
import { type Counted, countAll, monthsOfParts } from '../../domain/funding/metric.ts';
import { addDays } from '../../domain/kernel/dates.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import { COLLECTION } from '../../store/indexes.ts';
import {
  fundingCalendars,
  metricEntries,
  metricGenerations,
  metricPartOf,
  metrics,
  metricTallies,
} from '../../store/kinds/funding.ts';
import { listAll } from '../../store/list-all.ts';
import { retryOnConflict } from '../../store/retry.ts';
import {
  type Cause,
  type Change,
  create,
  type FactLog,
  remove,
  type Store,
  save,
  type Versioned,
} from '../../store/store.ts';
import { loadCalendar } from './calendar.ts';
import { addTo, countOnce } from './count.ts';
import { loadGeneration } from './load-generation.ts';

export type RebuildDeps = { readonly store: Store; readonly log: FactLog };

/** One indicator of one funding decision, as it was read and as the facts make it. */
export type Compared = {
  readonly decisionId: string;
  readonly indicator: string;
  readonly live: Readonly<Record<string, number>>;
  readonly rebuilt: Readonly<Record<string, number>>;
};

export type Rebuilt = {
  readonly programmeId: string;
  readonly generation: number;
  readonly facts: number;
  readonly metrics: number;
  /** Metrics that differ. A change of a definition makes them differ rightly. */
  readonly differing: readonly Compared[];
  /** Another rebuild has begun meanwhile, by newer dates of decisions. */
  readonly isOvertaken: boolean;
  /** Whether finance reads the new generation. */
  readonly tookOver: boolean;
};

/** Months from the first day that is counted to `now`, as `YYYY-MM`; an instant of that Finnish day may lie in the month before. */
const monthsUntil = ({ countsSince }: Programme, now: Date): string[] => {
  const first = addDays(countsSince, -1);
  const months: string[] = [];
  const last = now.toISOString().slice(0, 7);
  for (let [year, month] = first.split('-').map(Number) as [number, number]; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
};

const factsOf = async (programme: Programme, log: FactLog, now: Date): Promise<readonly Fact[]> => {
  const facts: Fact[] = [];
  for (const month of monthsUntil(programme, now))
    for await (const fact of log.facts(programme.id, month)) facts.push(fact);
  return facts;
};

/** A transaction holds 100 items: entries, and the parts of metrics that they add to. */
const ENTRIES_AT_ONCE = 80;

/** What others count at the same moment; an entry that they create is a change like any other. */
const MEANWHILE = ['changed-meanwhile', 'exists-already'] as const;

/** New entries of one metric, with one addition to each of its parts. */
const changesForNew = (counted: readonly Counted[]): Change[] => [
  ...counted.map(({ entry }) => create(metricEntries, entry)),
  ...[...Map.groupBy(counted, ({ entry }) => metricPartOf(entry.key)).values()].flatMap((part) =>
    addTo(
      part[0] as Counted,
      part.map(({ entry }) => entry),
    ),
  ),
];

/** Stores counted entries that are missing; facts that are tracked meanwhile may come first. */
const storeCounted = async (counted: readonly Counted[], store: Store, cause: Cause): Promise<void> => {
  const byMetric = Map.groupBy(
    counted,
    ({ entry }) => `${entry.decisionId}/${entry.indicator}/${entry.generation}`,
  );
  for (const all of byMetric.values())
    for (let from = 0; from < all.length; from += ENTRIES_AT_ONCE) {
      const some = all.slice(from, from + ENTRIES_AT_ONCE);
      const held = await store.findAll(
        metricEntries,
        some.map(({ entry }) => metricEntries.idOf(entry)),
      );
      const missing = some.filter((_, place) => held[place] === undefined);
      const known = some.filter((_, place) => held[place] !== undefined);
      const oneByOne = async (rest: readonly Counted[]) => {
        for (const each of rest)
          await retryOnConflict(
            async () => {
              const changes = await countOnce(each, store);
              if (changes.length > 0) await store.commit(changes, cause);
            },
            undefined,
            MEANWHILE,
          );
      };
      try {
        if (missing.length > 0) await store.commit(changesForNew(missing), cause);
      } catch (error) {
        if (!isRefusal(error, 'exists-already')) throw error;
        await oneByOne(missing);
      }
      await oneByOne(known);
    }
};

/** A generation's months by decision and indicator. */
const monthsIn = async (
  { programmeId, decisions }: FundingCalendar,
  generation: number,
  store: Store,
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> => {
  const months = new Map<string, Readonly<Record<string, number>>>();
  for (const { decisionId: id } of decisions) {
    const parts = await listAll(store, metrics, COLLECTION.metrics(programmeId, id), {
      prefix: `${generation}#`,
    });
    for (const [indicator, own] of Map.groupBy(parts, ({ state }) => state.indicator))
      months.set(`${id}/${indicator}`, monthsOfParts(own.map(({ state }) => state)));
  }
  return months;
};

const compare = (
  live: ReadonlyMap<string, Readonly<Record<string, number>>>,
  rebuilt: ReadonlyMap<string, Readonly<Record<string, number>>>,
): Compared[] =>
  [...new Set([...live.keys(), ...rebuilt.keys()])].sort().flatMap((name) => {
    const [was, is] = [live.get(name) ?? {}, rebuilt.get(name) ?? {}];
    const [decisionId = '', indicator = ''] = name.split('/');
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ decisionId, indicator, live: was, rebuilt: is }];
  });

const removeAll = async <State>(
  kind: Parameters<typeof remove<State>>[0],
  held: readonly Versioned<State>[],
  store: Store,
  cause: Cause,
): Promise<void> => {
  for (let from = 0; from < held.length; from += ENTRIES_AT_ONCE)
    await store.commit(
      held.slice(from, from + ENTRIES_AT_ONCE).map((each) => remove(kind, each)),
      cause,
    );
};

/** Generations of which anything is left: also of one whose removal has died on the way. */
const generationsLeft = async (
  { programmeId, decisions }: FundingCalendar,
  store: Store,
): Promise<ReadonlySet<number>> => {
  const held = await Promise.all(
    decisions.flatMap(({ decisionId: id }) => [
      listAll(store, metrics, COLLECTION.metrics(programmeId, id)),
      listAll(store, metricTallies, COLLECTION.metricTallies(programmeId, id)),
    ]),
  );
  return new Set(held.flatMap((each) => each.map(({ state }) => state.generation)));
};

/** The generation before stays to be looked at; older ones go. */
const removeGeneration = async (
  { programmeId, decisions }: FundingCalendar,
  generation: number,
  store: Store,
  cause: Cause,
): Promise<void> => {
  for (const { decisionId: id } of decisions) {
    const parts = await listAll(store, metrics, COLLECTION.metrics(programmeId, id), {
      prefix: `${generation}#`,
    });
    for (const indicator of new Set(parts.map(({ state }) => state.indicator)))
      await removeAll(
        metricEntries,
        await listAll(store, metricEntries, COLLECTION.metricEntries(programmeId, id, indicator, generation)),
        store,
        cause,
      );
    await removeAll(metrics, parts, store, cause);
    const tallies = await listAll(store, metricTallies, COLLECTION.metricTallies(programmeId, id), {
      prefix: `${generation}#`,
    });
    await removeAll(metricTallies, tallies, store, cause);
  }
};

/** The dates of decisions as one text, to see whether others have been entered. */
const datesIn = ({ decisions }: FundingCalendar): string =>
  decisions.map(({ decisionId, from, to = '' }) => `${decisionId} ${from} ${to}`).join(', ');

/** Two that begin at once, for two decisions that were entered together, count one generation. */
const begin = ({ id }: Programme, store: Store, cause: Cause) =>
  retryOnConflict(
    async () => {
      const held = await loadGeneration(id, store);
      const { state: calendar } = await loadCalendar(id, store);
      const begun = beginRebuild(held.state, datesIn(calendar));
      if (held.state.building !== begun.building)
        await store.commit(
          [held.version === 0 ? create(metricGenerations, begun) : save(metricGenerations, held, begun)],
          cause,
        );
      return { calendar, begun };
    },
    undefined,
    MEANWHILE,
  );

/** Whether the counted generation is still the one that is awaited: then it is read from now on, where it may be. */
const end = (
  { building, mayTakeOver }: { readonly building: number; readonly mayTakeOver: boolean },
  calendar: FundingCalendar,
  store: Store,
  cause: Cause,
): Promise<boolean> =>
  retryOnConflict(async () => {
    const held = await loadGeneration(calendar.programmeId, store);
    if (held.state.building !== building) return false;
    if (!mayTakeOver) return true;
    const standing = await loadCalendar(calendar.programmeId, store);
    await store.commit(
      [
        save(metricGenerations, held, takeOver(held.state, building, cause.actor, cause.now)),
        ...(standing.version === 0
          ? []
          : [save(fundingCalendars, standing, markCounted(standing.state, calendar))]),
      ],
      cause,
    );
    return true;
  });

/**
 * Counts every figure of a programme anew from its facts, into a generation of its own, and compares it with the one that is read.
 * The new one takes over where both agree, or where somebody accepts the difference. Facts that come meanwhile are counted into
 * both; a rebuild that died goes on where it was.
 */
export const rebuildMetrics = async (
  programme: Programme,
  { acceptDifference }: { readonly acceptDifference: boolean },
  { store, log }: RebuildDeps,
  cause: Cause,
): Promise<Rebuilt> => {
  const { calendar, begun } = await begin(programme, store, cause);
  let facts: readonly Fact[] = [];
  // The log is read by an index that lags: the second reading finds facts that the first missed.
  for (let look = 0; look < 2; look += 1) {
    facts = await factsOf(programme, log, cause.now);
    await storeCounted(countAll(programme, calendar, facts, begun.building), store, cause);
  }
  const rebuilt = await monthsIn(calendar, begun.building, store);
  const differing = compare(await monthsIn(calendar, begun.current, store), rebuilt);
  // A decision with new dates has had no figures by them.
  const isNew = ({ decisionId }: Compared): boolean =>
    calendar.decisions.some((entry) => entry.decisionId === decisionId && entry.isBeingCounted);
  const mayTakeOver = acceptDifference || differing.every(isNew);
  const isOvertaken = !(await end({ building: begun.building, mayTakeOver }, calendar, store, cause));
  const tookOver = mayTakeOver && !isOvertaken;
  if (tookOver)
    for (const old of await generationsLeft(calendar, store))
      if (old !== begun.current && old < begun.building) await removeGeneration(calendar, old, store, cause);
  return {
    programmeId: programme.id,
    generation: begun.building,
    facts: facts.length,
    metrics: rebuilt.size,
    differing,
    tookOver,
    isOvertaken,
  };
};
