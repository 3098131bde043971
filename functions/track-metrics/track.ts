import type { Fact } from '../../events/fact.ts';
import { contributionsOf } from '../../shared/domain/funding/indicators/catalogue.ts';
import type { Contribution } from '../../shared/domain/funding/indicators/indicator.ts';
import { monthsOf } from '../../shared/domain/funding/metric.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import { programmeOf } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeAfter } from '../../shared/runtime/events.ts';
import { CommitConflict } from '../../shared/store/conflict.ts';
import { countedKeys, metricId, metricPartOf, metrics } from '../../shared/store/kinds/funding.ts';
import { seenFacts } from '../../shared/store/kinds/idempotency.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import { type Change, create, increment, type Store, save } from '../../shared/store/store.ts';

export type TrackDeps = { readonly store: Store; readonly clock: Clock };

/**
 * Whoever counts once only counts on the earliest date, in whatever order the facts come: a later date that was counted
 * before is taken back.
 */
const countOnce = async (
  metric: string,
  { distinct: key, date, amount }: Contribution,
  store: Store,
): Promise<{ adds: Contribution[]; changes: Change[] }> => {
  if (key === undefined) return { adds: [{ date, amount }], changes: [] };
  const counted = { metric, key, date };
  const held = await store.find(countedKeys, countedKeys.idOf(counted));
  if (!held) return { adds: [{ date, amount }], changes: [create(countedKeys, counted)] };
  if (held.state.date <= date) return { adds: [], changes: [] };
  return {
    adds: [
      { date: held.state.date, amount: -amount },
      { date, amount },
    ],
    changes: [save(countedKeys, held, counted)],
  };
};

const changesFor = async (fact: Fact, store: Store): Promise<Change[]> => {
  const all: Change[] = [];
  for (const { indicator, decisionId, contribution } of contributionsOf(
    programmeOf(fact.programmeId),
    fact,
  )) {
    const of = { programmeId: fact.programmeId, decisionId, indicator: indicator.key };
    const { adds, changes } = await countOnce(metricId(of), contribution, store);
    const months = monthsOf(adds);
    all.push(...changes);
    if (Object.keys(months).length === 0) continue;
    const part = metricPartOf(contribution.distinct ?? fact.id);
    all.push(increment(metrics, { ...of, part, definitionVersion: indicator.version, months: {} }, months));
  }
  return all;
};

/**
 * Counts a fact once, however often it is delivered: the mark that it was seen and its effect are one transaction. The figures are
 * added to and never read, so no fact is in the way of another; only two facts about one person who counts once are.
 */
export const track = async (fact: Fact, { store, clock }: TrackDeps): Promise<void> =>
  retryOnConflict(async () => {
    const changes = await changesFor(fact, store);
    if (changes.length === 0) return;
    try {
      await store.commit(
        [create(seenFacts, { consumer: 'track-metrics', factId: fact.id }), ...changes],
        causeAfter(fact, 'track-metrics', clock.now()),
      );
    } catch (error) {
      if (!(error instanceof CommitConflict)) throw error;
      if (!error.on(seenFacts)) throw new Refusal('changed-meanwhile', error.message);
    }
  });
