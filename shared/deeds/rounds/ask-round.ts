import type { Ids } from '../../domain/kernel/ids.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { type Cohort, requireActive } from '../../domain/programme/cohort.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { MatchingRound } from '../../domain/rounds/round.ts';
import type { RoundWishes } from '../../domain/rounds/run.ts';
import { roundRequest } from '../../store/rounds.ts';
import type { Change, Store } from '../../store/store.ts';
import { requireApplicant } from '../applications/require-applicant.ts';

/** @throws Refusal `field-invalid` where the round is for a campus of another programme */
const requireOffered = (pool: RoundWishes['pool'], { offers }: Programme): void => {
  if (pool.only === 'CAMPUS' && !offers.campuses.includes(pool.campus))
    throw new Refusal('field-invalid', `There is no campus ${pool.campus}.`, [
      { pointer: '/pool/campus', code: 'choice-unknown' },
    ]);
};

/**
 * A round of a cohort, and the changes that create it.
 * @throws Refusal `cohort-archived`, `field-invalid`, `not-found` where it is for a student of another cohort
 */
export const askRound = async (
  cohort: Cohort,
  wishes: RoundWishes,
  asked: { readonly by: string; readonly now: Date },
  { store, ids, programme }: { readonly store: Store; readonly ids: Ids; readonly programme: Programme },
): Promise<{ readonly round: MatchingRound; readonly changes: readonly Change[] }> => {
  requireActive(cohort);
  requireOffered(wishes.pool, programme);
  if (wishes.pool.only === 'STUDENT')
    await requireApplicant(store, wishes.pool.studentApplicationId, 'student', cohort.id);
  return roundRequest(cohort, asked.by, wishes, ids, asked.now);
};
