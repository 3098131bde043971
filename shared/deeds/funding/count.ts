import { isDeepStrictEqual } from 'node:util';
import { type Counted, mergeEntries, monthsOf } from '../../domain/funding/metric.ts';
import { metricEntries, metricPartOf, metrics } from '../../store/kinds/funding.ts';
import { type Change, create, increment, type Store, save } from '../../store/store.ts';

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

/**
 * Changes by which a thing is counted: an entry and its amount, once for each key. What was counted
 * for the key before is taken back.
 */
export const countOnce = async (counted: Counted, store: Store): Promise<readonly Change[]> => {
  const { entry } = counted;
  const held = await store.find(metricEntries, metricEntries.idOf(entry));
  if (held === undefined) return [create(metricEntries, entry), ...addTo(counted, monthsOf([entry]))];
  const next = mergeEntries(held.state, entry);
  if (isDeepStrictEqual(next, held.state)) return [];
  const { date, amount } = held.state;
  return [save(metricEntries, held, next), ...addTo(counted, monthsOf([{ date, amount: -amount }, next]))];
};
