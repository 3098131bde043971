import { isRefusal } from '../../domain/kernel/refusal.ts';
import { expireSurvey, isSurveyOpen } from '../../domain/surveys/request.ts';
import { settleWatched } from '../../store/due.ts';
import { surveyRequests } from '../../store/kinds/surveys.ts';
import { save } from '../../store/store.ts';
import type { Waiting } from '../waiting.ts';

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/** A survey that nobody answers ends, and nobody is asked for a reason. */
export const answerSurveyWaiting: Waiting = {
  isOpen: async ({ aboutId }, store, now) => {
    const held = await store.find(surveyRequests, aboutId);
    return held !== undefined && isSurveyOpen(held.state, now);
  },
  lapse: (now, deps) =>
    settleWatched(deps, surveyRequests, 'SURVEY', now, AT_ONCE, async (held) => {
      const next = expireSurvey(held.state, now);
      if (!next) return false;
      try {
        await deps.store.commit(
          [save(surveyRequests, held, next.request, next.facts)],
          deps.causeIn(next.request.programmeId),
        );
        return true;
      } catch (error) {
        // Somebody answered in the last second.
        if (!isRefusal(error, 'changed-meanwhile')) throw error;
        return false;
      }
    }),
};
