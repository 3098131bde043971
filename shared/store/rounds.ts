import type { Cohort } from '../domain/cohort.ts';
import type { Ids } from '../domain/ids.ts';
import { type MatchingRound, requestRound } from '../domain/matching-round.ts';
import { matchingRounds, openRounds } from './items.ts';
import { type Change, create } from './store.ts';

/** What a new round writes: itself, and the item that keeps a second one out while it is open. */
export const roundRequest = (
  cohort: Cohort,
  requestedBy: string,
  ids: Ids,
  now: Date,
): { round: MatchingRound; changes: Change[] } => {
  const { round, facts } = requestRound(cohort, { roundId: ids('rnd'), runId: ids('run') }, requestedBy, now);
  return {
    round,
    changes: [
      create(openRounds, { cohortId: cohort.id, roundId: round.id }),
      create(matchingRounds, round, facts),
    ],
  };
};
