import { isDeepStrictEqual } from 'node:util';
import { tallyOf } from '../../domain/funding/day-counts.ts';
import { type Counted, type MetricEntry, mergeEntries, monthsOf } from '../../domain/funding/metric.ts';
import { markOf, metricEntries, metricPartOf, metrics, metricTallies } from '../../store/kinds/funding.ts';
import { type Change, create, increment, type Store, save, type Versioned } from '../../store/store.ts';

/** Adds entries of one part of a metric, and takes others back: by months in the metric, by days and cohorts in its tally. */
export const addTo = (
  { entry: { programmeId, decisionId, indicator, generation, key }, definitionVersion }: Counted,
  added: readonly MetricEntry[],
  takenBack: readonly MetricEntry[] = [],
): Change[] => {
  const less = takenBack.map(({ date, amount }) => ({ date, amount: -amount }));
  const [months, sums] = [monthsOf([...added, ...less]), tallyOf(added, takenBack, markOf)];
  const of = { programmeId, decisionId, indicator, generation, part: metricPartOf(key) };
  return [
    ...(Object.keys(months).length === 0
      ? []
      : [increment(metrics, { ...of, definitionVersion, months: {} }, months)]),
    ...(Object.keys(sums).length === 0 ? [] : [increment(metricTallies, { ...of, sums: {} }, sums)]),
  ];
};

type Held = Versioned<MetricEntry> | undefined;

/** The entry under which a key counts, past the signposts of records that were merged. */
const follow = async (entry: MetricEntry, store: Store): Promise<{ entry: MetricEntry; held: Held }> => {
  const held = await store.find(metricEntries, metricEntries.idOf(entry));
  const next = held?.state.mergedInto;
  return next === undefined ? { entry, held } : follow({ ...entry, key: next }, store);
};

const put = (held: Held, next: MetricEntry): Change =>
  held === undefined ? create(metricEntries, next) : save(metricEntries, held, next);

/** Adds and takes back entries of several keys of one metric, each part of it once. */
const addAll = (
  { entry, definitionVersion }: Counted,
  added: readonly MetricEntry[],
  takenBack: readonly (MetricEntry | undefined)[] = [],
): Change[] => {
  const all = [
    ...added.map((each) => ({ each, isAdded: true })),
    ...takenBack.flatMap((each) => (each === undefined ? [] : [{ each, isAdded: false }])),
  ];
  return [...Map.groupBy(all, ({ each }) => metricPartOf(each.key)).values()].flatMap((part) => {
    const of = (isAdded: boolean) => part.filter((one) => one.isAdded === isAdded).map(({ each }) => each);
    return addTo(
      { entry: { ...entry, key: part[0]?.each.key ?? entry.key }, definitionVersion },
      of(true),
      of(false),
    );
  });
};

/** Puts up the signpost, and counts what the losing key had counted under the other one. */
const merge = async (counted: Counted, store: Store): Promise<readonly Change[]> => {
  const { entry: signpost } = counted;
  const losing = await store.find(metricEntries, metricEntries.idOf(signpost));
  if (losing?.state.mergedInto !== undefined) return [];
  const raised = put(losing, signpost);
  if (losing === undefined) return [raised];
  const { entry, held } = await follow({ ...losing.state, key: signpost.mergedInto ?? signpost.key }, store);
  const next = held === undefined ? entry : mergeEntries(held.state, entry);
  return [raised, put(held, next), ...addAll(counted, [next], [losing.state, held?.state])];
};

/**
 * Changes by which a thing is counted: an entry and its amount, once for each key. What was counted
 * for the key before is taken back.
 */
export const countOnce = async (counted: Counted, store: Store): Promise<readonly Change[]> => {
  if (counted.entry.mergedInto !== undefined) return merge(counted, store);
  const { entry, held } = await follow(counted.entry, store);
  if (held === undefined) return [create(metricEntries, entry), ...addAll(counted, [entry])];
  const next = mergeEntries(held.state, entry);
  if (isDeepStrictEqual(next, held.state)) return [];
  return [save(metricEntries, held, next), ...addAll(counted, [next], [held.state])];
};
