import { openTask } from '../../domain/follow-up/task.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import { lapseProposal } from '../../domain/pairs/answer-proposal.ts';
import { isCallOver, isOpen } from '../../domain/pairs/proposal.ts';
import { settleWatched } from '../../store/due.ts';
import { tasks } from '../../store/kinds/follow-up.ts';
import { proposals } from '../../store/kinds/pairs.ts';
import { loadProposal, saveProposal, statesOf } from '../../store/proposals.ts';
import { create } from '../../store/store.ts';
import { taskSettling } from '../../store/tasks.ts';
import type { Waiting } from '../waiting.ts';

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/** A proposal without both answers lapses: both people can be matched again, and a coordinator hears of it. */
export const answerProposalWaiting: Waiting = {
  isOpen: async ({ aboutId }, store) => {
    const held = await store.find(proposals, aboutId);
    return held !== undefined && isOpen(held.state);
  },
  lapse: (now, deps) =>
    settleWatched(deps, proposals, 'PROPOSAL', now, AT_ONCE, async ({ state: proposal }) => {
      const { store, causeIn } = deps;
      try {
        const held = await loadProposal(store, proposal.id);
        const next = lapseProposal(statesOf(held), now);
        const { task, facts } = openTask({ ...proposal, kind: 'PROPOSAL_LAPSED', aboutId: proposal.id }, now);
        const cause = causeIn(proposal.programmeId);
        const settled = isCallOver(next.proposal)
          ? await taskSettling({ kind: 'CALL_WANTED', aboutId: proposal.id }, cause.actor, now, store)
          : [];
        await store.commit([...saveProposal(held, next), create(tasks, task, facts), ...settled], cause);
        return true;
      } catch (error) {
        // Somebody answered in the last second; the next run handles the result.
        if (!isRefusal(error)) throw error;
        return false;
      }
    }),
};
