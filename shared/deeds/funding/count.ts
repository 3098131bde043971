import { isDeepStrictEqual } from 'node:util';
import { type Counted, type MetricEntry, mergeEntries, monthsOf } from '../../domain/funding/metric.ts';
import { metricEntries, metricPartOf, metrics } from '../../store/kinds/funding.ts';
import { type Change, create, increment, type Store, save, type Versioned } from '../../store/store.ts';

/** Adds to the part of the metric in which this key is counted. */
export const addTo = (
  { entry: { programmeId, decisionId, indicator, generation, key }, definitionVersion }: Counted,
  months: Readonly<Record<string, number>>,
): Change[] =>
  Object.keys(months).length === 0
    ? []
    : [
        increment(
          metrics,
          {
            ...{ programmeId, decisionId, indicator, generation, definitionVersion },
            part: metricPartOf(key),
            months: {},
          },
          months,
        ),
      ];

type Held = Versioned<MetricEntry> | undefined;

/** The entry under which a key counts, past the signposts of records that were merged. */
const follow = async (entry: MetricEntry, store: Store): Promise<{ entry: MetricEntry; held: Held }> => {
  const held = await store.find(metricEntries, metricEntries.idOf(entry));
  const next = held?.state.mergedInto;
  return next === undefined ? { entry, held } : follow({ ...entry, key: next }, store);
};

const put = (held: Held, next: MetricEntry): Change =>
  held === undefined ? create(metricEntries, next) : save(metricEntries, held, next);

type Amount = Pick<MetricEntry, 'key' | 'date' | 'amount'>;

/** Adds amounts of several keys of one metric, each part of it once. */
const addAll = ({ entry, definitionVersion }: Counted, amounts: readonly Amount[]): Change[] =>
  [...Map.groupBy(amounts, ({ key }) => metricPartOf(key)).values()].flatMap((part) =>
    addTo({ entry: { ...entry, key: part[0]?.key ?? entry.key }, definitionVersion }, monthsOf(part)),
  );

const takenBack = (held: Held): readonly Amount[] =>
  held === undefined ? [] : [{ ...held.state, amount: -held.state.amount }];

/** Puts up the signpost, and counts what the losing key had counted under the other one. */
const merge = async (counted: Counted, store: Store): Promise<readonly Change[]> => {
  const { entry: signpost } = counted;
  const losing = await store.find(metricEntries, metricEntries.idOf(signpost));
  if (losing?.state.mergedInto !== undefined) return [];
  const raised = put(losing, signpost);
  if (losing === undefined) return [raised];
  const { entry, held } = await follow({ ...losing.state, key: signpost.mergedInto ?? signpost.key }, store);
  const next = held === undefined ? entry : mergeEntries(held.state, entry);
  return [raised, put(held, next), ...addAll(counted, [...takenBack(losing), ...takenBack(held), next])];
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
  return [save(metricEntries, held, next), ...addAll(counted, [...takenBack(held), next])];
};
