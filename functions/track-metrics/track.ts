import type { Fact } from '../../events/fact.ts';
import { countOnce } from '../../shared/deeds/funding/count.ts';
import { loadGeneration } from '../../shared/deeds/funding/load-generation.ts';
import { generationsOf } from '../../shared/domain/funding/generation.ts';
import { entriesOf } from '../../shared/domain/funding/metric.ts';
import { Refusal } from '../../shared/domain/kernel/refusal.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeAfter } from '../../shared/runtime/events.ts';
import { CommitConflict } from '../../shared/store/conflict.ts';
import { retryOnConflict } from '../../shared/store/retry.ts';
import type { Change, Store } from '../../shared/store/store.ts';

export type TrackDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
};

const changesFor = async (fact: Fact, { store, programmes }: TrackDeps): Promise<readonly Change[]> => {
  const programme = programmes.of(fact.programmeId);
  const { state: generation } = await loadGeneration(programme.id, store);
  const counted = generationsOf(generation).flatMap((number) => entriesOf(programme, fact, number));
  return (await Promise.all(counted.map((each) => countOnce(each, store)))).flat();
};

/**
 * Counts a fact once, however often it is delivered: an entry and its amount are one transaction, and a fact with an
 * entry adds nothing. Figures are added to and never read, so facts conflict only where they are about one person.
 */
export const track = async (fact: Fact, deps: TrackDeps): Promise<void> =>
  retryOnConflict(async () => {
    const changes = await changesFor(fact, deps);
    if (changes.length === 0) return;
    try {
      await deps.store.commit(changes, causeAfter(fact, 'track-metrics', deps.clock.now()));
    } catch (error) {
      if (!(error instanceof CommitConflict)) throw error;
      throw new Refusal('changed-meanwhile', error.message);
    }
  });
