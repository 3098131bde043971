import type { Ids } from '../../shared/domain/kernel/ids.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { isSeasonOver } from '../../shared/domain/programme/season-end.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { causeOfClock } from '../../shared/runtime/jobs.ts';
import { settleDue } from '../../shared/store/due.ts';
import { DUE } from '../../shared/store/indexes.ts';
import { cohorts } from '../../shared/store/kinds/programme.ts';
import { roundRequest } from '../../shared/store/rounds.ts';
import { type Store, save } from '../../shared/store/store.ts';

export type StartDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** More than a programme has cohorts. */
const AT_ONCE = 100;

/**
 * The scheduled matching job: asks for a round in every cohort whose day has come. A cohort with an open round for
 * everybody is left for tomorrow; a tick that comes twice finds nothing due. A day that was missed is not made up for after the season.
 */
export const startDueRounds = (now: Date, { store, programmes, ids }: StartDeps): Promise<number> =>
  settleDue({ store, programmes }, cohorts, DUE.rounds, now, AT_ONCE, async (held) => {
    const cohort = held.state;
    if (isSeasonOver(cohort, now)) return false;
    const { changes } = roundRequest(cohort, 'system:start-due-rounds', { pool: { only: 'ALL' } }, ids, now);
    try {
      await store.commit(
        [...changes, save(cohorts, held, { ...cohort, roundsStarted: cohort.roundsStarted + 1 })],
        causeOfClock('start-due-rounds', cohort.programmeId, now),
      );
      return true;
    } catch (error) {
      if (!isRefusal(error, 'exists-already') && !isRefusal(error, 'changed-meanwhile')) throw error;
      return false;
    }
  });
