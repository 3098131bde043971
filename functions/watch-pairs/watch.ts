import { openTask } from '../../shared/domain/follow-up/task.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { lapseProposal } from '../../shared/domain/pairs/proposal.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { settleDue } from '../../shared/store/due.ts';
import { DUE } from '../../shared/store/indexes.ts';
import { tasks } from '../../shared/store/kinds/follow-up.ts';
import { pairs } from '../../shared/store/kinds/pairs.ts';
import { loadProposal, saveProposal, statesOf } from '../../shared/store/proposals.ts';
import { create, type Store } from '../../shared/store/store.ts';

export type WatchDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
};

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/** Lets proposals lapse whose time to answer is over: both people can be matched again, and a coordinator hears of it. */
export const watchPairs = (now: Date, { store, programmes }: WatchDeps): Promise<number> =>
  settleDue({ store, programmes }, pairs, DUE.proposals, now, AT_ONCE, async ({ state: pair }) => {
    try {
      const held = await loadProposal(store, pair.id);
      const next = lapseProposal(statesOf(held), now);
      const { task, facts } = openTask(pair.programmeId, 'PROPOSAL_LAPSED', pair.id, now);
      await store.commit(
        [...saveProposal(held, next), create(tasks, task, facts)],
        causeOfClock('watch-pairs', pair.programmeId, now),
      );
      return true;
    } catch (error) {
      // Somebody answered in the last second; the next run handles the result.
      if (!isRefusal(error)) throw error;
      return false;
    }
  });
