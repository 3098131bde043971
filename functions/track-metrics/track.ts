import type { Fact } from '../../events/fact.ts';
import { loadCalendar } from '../../shared/deeds/funding/calendar.ts';
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
import type { Store } from '../../shared/store/store.ts';

export type TrackDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
};

/** A merger of two records changes up to six items of a figure, and 100 fit into a transaction. */
const FIGURES_AT_ONCE = 16;

/**
 * Counts a fact once, however often it is delivered: an entry and its amount are one transaction, and a fact with an
 * entry adds nothing. Figures are added to and never read, so facts conflict only where they are about one person.
 */
export const track = async (fact: Fact, { store, programmes, clock }: TrackDeps): Promise<void> => {
  const programme = programmes.of(fact.programmeId);
  const [{ state: generation }, { state: calendar }] = await Promise.all([
    loadGeneration(programme.id, store),
    loadCalendar(programme.id, store),
  ]);
  const counted = generationsOf(generation).flatMap((number) => entriesOf(programme, calendar, fact, number));
  for (let from = 0; from < counted.length; from += FIGURES_AT_ONCE)
    await retryOnConflict(async () => {
      const some = counted.slice(from, from + FIGURES_AT_ONCE);
      const changes = (await Promise.all(some.map((each) => countOnce(each, store)))).flat();
      if (changes.length === 0) return;
      try {
        await store.commit(changes, causeAfter(fact, 'track-metrics', clock.now()));
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
        throw new Refusal('changed-meanwhile', error.message);
      }
    });
};
