import type { Fact } from '../../events/fact.ts';
import { loadCalendar } from '../../shared/deeds/funding/calendar.ts';
import { type RebuildDeps, rebuildMetrics } from '../../shared/deeds/funding/rebuild.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeAfter } from '../../shared/runtime/events.ts';

/**
 * Counts the figures of a decision with new dates, from all facts so far. Figures of other decisions must come out as they are.
 * @throws where they do not: an operator looks, and the decision's figures stay marked as being counted
 */
export const recount = async (
  fact: Fact,
  { clock, programmes, ...deps }: RebuildDeps & { readonly clock: Clock; readonly programmes: Programmes },
): Promise<void> => {
  const programme = programmes.of(fact.programmeId);
  const { state: calendar } = await loadCalendar(programme.id, deps.store);
  if (!calendar.decisions.some(({ isBeingCounted }) => isBeingCounted)) return;
  const cause = causeAfter(fact, 'rebuild-metrics', clock.now());
  const { tookOver, isOvertaken, differing } = await rebuildMetrics(
    programme,
    { acceptDifference: false },
    deps,
    cause,
  );
  if (!tookOver && !isOvertaken)
    throw new Error(`Figures of ${differing.length} other indicators differ: rebuild them by hand.`);
};
