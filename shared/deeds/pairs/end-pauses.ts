import { isRestricted } from '../../domain/applications/application.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import { longestPause, type Pair, pausePair, resumePair } from '../../domain/pairs/pair.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { settleWatched } from '../../store/due.ts';
import { applications } from '../../store/kinds/applications.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { healthChanges } from '../../store/pair-health.ts';
import { type Cause, type Store, save } from '../../store/store.ts';

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/** True where the data of one of the two is kept and not used. */
const isUnused = async (
  { mentorApplicationId, studentApplicationId }: Pair,
  store: Store,
): Promise<boolean> => {
  const both = await Promise.all(
    [mentorApplicationId, studentApplicationId].map((id) => store.find(applications, id)),
  );
  return both.some((held) => held !== undefined && isRestricted(held.state));
};

/** Resumes the pairs whose pause is over, but for restricted people, and answers how many there were. */
export const endPauses = (
  now: Date,
  deps: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> =>
  settleWatched(deps, pairs, 'PAUSE', now, AT_ONCE, async (held) => {
    const { pair, facts } = (await isUnused(held.state, deps.store))
      ? pausePair(held.state, { until: longestPause(now), reason: 'OTHER' }, now)
      : resumePair(held.state);
    try {
      const course = await healthChanges(pair, now, deps.store);
      await deps.store.commit([save(pairs, held, pair, facts), ...course], causeIn(pair.programmeId));
      return true;
    } catch (error) {
      // A coordinator was faster; the next run handles the result.
      if (!isRefusal(error, 'changed-meanwhile')) throw error;
      return false;
    }
  });
