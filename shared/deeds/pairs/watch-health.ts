import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { settleWatched } from '../../store/due.ts';
import { pairHealths, pairs } from '../../store/kinds/pairs.ts';
import { healthChanges } from '../../store/pair-health.ts';
import type { Cause, Store } from '../../store/store.ts';

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/** Looks at every pair for which a rule can have come due, and answers how many there were. */
export const watchHealth = (
  now: Date,
  deps: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> =>
  settleWatched(deps, pairHealths, 'HEALTH', now, AT_ONCE, async ({ state: { pairId, programmeId } }) => {
    const { store } = deps;
    try {
      const { state: pair } = await store.get(pairs, pairId);
      await store.commit(await healthChanges(pair, now, store), causeIn(programmeId));
      return true;
    } catch (error) {
      // News came in at the same moment; the next run looks again.
      if (!isRefusal(error, 'changed-meanwhile') && !isRefusal(error, 'exists-already')) throw error;
      return false;
    }
  });
