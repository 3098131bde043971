import { WAITING } from '../../shared/asks/waiting.ts';
import { endAsides } from '../../shared/deeds/applications/end-asides.ts';
import { endTasks } from '../../shared/deeds/follow-up/end-tasks.ts';
import { confirmSilently } from '../../shared/deeds/meetings/report-meeting.ts';
import { closeSeasons } from '../../shared/deeds/pairs/close-seasons.ts';
import { completePairs } from '../../shared/deeds/pairs/complete-pairs.ts';
import { endPauses } from '../../shared/deeds/pairs/end-pauses.ts';
import { watchHealth } from '../../shared/deeds/pairs/watch-health.ts';
import { openSurveys } from '../../shared/deeds/surveys/open-surveys.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { sumOverEach } from '../../shared/store/each.ts';
import { readOnce } from '../../shared/store/read-once.ts';
import type { Store } from '../../shared/store/store.ts';

export type WatchDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
};

/**
 * Ends every request whose time to answer is over, each as its ask says, and every pause that is over, also of people without time; confirms reports that
 * nobody objected to; looks at the health of pairs; opens the surveys of the day; and completes tasks whose reason is gone. A step that fails stops none of the next.
 */
export const watchPairs = async (now: Date, { store: asked, programmes }: WatchDeps): Promise<number> => {
  // Due deeds, and the cohorts: each step sees the changes of the steps before it.
  const store = readOnce(asked);
  const causeIn = (programmeId: string) => causeOfClock('watch-pairs', programmeId, now);
  const deps = { store, programmes };
  const lapses = Object.values(WAITING).map(
    ({ lapse }) =>
      async () =>
        (await lapse?.(now, { ...deps, causeIn })) ?? 0,
  );
  return sumOverEach(
    [
      () => endPauses(now, deps, causeIn),
      ...lapses,
      () => endAsides(now, deps, causeIn),
      () => confirmSilently(now, deps, causeIn),
      () => watchHealth(now, deps, causeIn),
      () => completePairs(now, deps, causeIn),
      () => closeSeasons(now, deps, causeIn),
      () => openSurveys(now, deps, causeIn),
      () => endTasks(now, deps, causeIn),
    ],
    (step) => step(),
  );
};
