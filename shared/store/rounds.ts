import type { Cohort } from '../domain/cohort.ts';
import type { Ids } from '../domain/ids.ts';
import { type MatchingRound, requestRound } from '../domain/matching-round.ts';
import { firstRun, type RunWishes } from '../domain/runs/run.ts';
import { matchingRounds, matchingRuns, openRounds } from './items.ts';
import { type Change, create } from './store.ts';

/** What a new round writes: itself, its first run, and the item that keeps a second one out while it is open. */
export const roundRequest = (
  cohort: Cohort,
  requestedBy: string,
  wishes: RunWishes,
  ids: Ids,
  now: Date,
): { round: MatchingRound; changes: Change[] } => {
  const { round, facts } = requestRound(cohort, { roundId: ids('rnd'), runId: ids('run') }, requestedBy, now);
  const of = { roundId: round.id, cohortId: cohort.id, requestedBy };
  return {
    round,
    changes: [
      create(openRounds, { cohortId: cohort.id, roundId: round.id }),
      create(matchingRounds, round, facts),
      create(matchingRuns, firstRun(of, round.runId, wishes, cohort.floor, now)),
    ],
  };
};
