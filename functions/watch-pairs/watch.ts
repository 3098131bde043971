import { WAITING } from '../../shared/asks/waiting.ts';
import { endAsides } from '../../shared/deeds/applications/end-asides.ts';
import { confirmSilently } from '../../shared/deeds/meetings/report-meeting.ts';
import { closeSeasons } from '../../shared/deeds/pairs/close-seasons.ts';
import { completePairs } from '../../shared/deeds/pairs/complete-pairs.ts';
import { endPauses } from '../../shared/deeds/pairs/end-pauses.ts';
import { watchHealth } from '../../shared/deeds/pairs/watch-health.ts';
import { openSurveys } from '../../shared/deeds/surveys/open-surveys.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { readOnce } from '../../shared/store/read-once.ts';
import type { Store } from '../../shared/store/store.ts';

export type WatchDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
};

/**
 * Ends every request whose time to answer is over, each as its ask says, and every pause that is over, also of people without time; confirms reports that
 * nobody objected to; looks at the health of pairs; and opens the surveys of the day.
 */
export const watchPairs = async (now: Date, { store: asked, programmes }: WatchDeps): Promise<number> => {
  // Due deeds, and the cohorts: each step sees the changes of the steps before it.
  const store = readOnce(asked);
  const causeIn = (programmeId: string) => causeOfClock('watch-pairs', programmeId, now);
  let ended = await endPauses(now, { store, programmes }, causeIn);
  for (const { lapse } of Object.values(WAITING))
    ended += (await lapse?.(now, { store, programmes, causeIn })) ?? 0;
  const deps = { store, programmes };
  ended += await endAsides(now, deps, causeIn);
  ended += await confirmSilently(now, deps, causeIn);
  ended += await watchHealth(now, deps, causeIn);
  ended += await completePairs(now, deps, causeIn);
  ended += await closeSeasons(now, deps, causeIn);
  return ended + (await openSurveys(now, deps, causeIn));
};
