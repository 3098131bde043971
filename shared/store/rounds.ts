import type { Ids } from '../domain/kernel/ids.ts';
import { rulesWith } from '../domain/matching/rule-wishes.ts';
import type { Cohort } from '../domain/programme/cohort.ts';
import { type MatchingRound, openRoundOf, requestRound } from '../domain/rounds/round.ts';
import { firstRun, type RoundWishes } from '../domain/rounds/run.ts';
import { matchingRounds, openRounds } from './kinds/rounds.ts';
import { createRun } from './run-parts.ts';
import { type Change, create } from './store.ts';

/**
 * Changes for a new round: the round, its first run, and the item that keeps a second one out.
 * @throws Refusal `field-invalid`
 */
export const roundRequest = (
  cohort: Cohort,
  requestedBy: string,
  { pool, ...wishes }: RoundWishes,
  ids: Ids,
  now: Date,
): { round: MatchingRound; changes: Change[] } => {
  const asked = { roundId: ids('rnd'), runId: ids('run') };
  const { round, facts } = requestRound(cohort, pool, asked, requestedBy, now);
  const run = { id: round.runId, roundId: round.id, cohortId: cohort.id, requestedBy };
  return {
    round,
    changes: [
      create(openRounds, openRoundOf(round)),
      create(matchingRounds, round, facts),
      ...createRun(firstRun(run, pool, rulesWith(cohort.rules, wishes), now)),
    ],
  };
};
