import { isSleeping } from '../../domain/kernel/awake.ts';
import { localDateOf } from '../../domain/kernel/dates.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { closingOf } from '../../domain/programme/season-end.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { listAll } from '../../store/list-all.ts';
import { loadPair } from '../../store/pairs.ts';
import type { Cause, Store } from '../../store/store.ts';
import { closePair } from './correct-pair.ts';

/** Closes the pairs of every cohort whose closing day has come, and answers how many there were. */
export const closeSeasons = async (
  now: Date,
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> => {
  const today = localDateOf(now);
  if (isSleeping(today)) return 0;
  let closed = 0;
  for (const { id } of programmes.all)
    for (const { state: cohort } of await listAll(store, cohorts, COLLECTION.cohorts(id))) {
      if (cohort.archivedAt !== undefined || today < closingOf(cohort)) continue;
      for (const { state } of await listAll(store, pairs, COLLECTION.pairs(cohort.id))) {
        if (state.status !== 'FORMED' && state.status !== 'PAUSED') continue;
        try {
          await closePair(await loadPair(store, state.id), 'PLAN_DONE', causeIn(id), store);
          closed += 1;
        } catch (error) {
          // Changed in the same moment; the next run handles the result.
          if (!isRefusal(error, 'changed-meanwhile') && !isRefusal(error, 'pair-ended')) throw error;
        }
      }
    }
  return closed;
};
