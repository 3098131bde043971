import { isSleeping } from '../../domain/kernel/awake.ts';
import { addDays, localDateOf } from '../../domain/kernel/dates.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import type { Cohort } from '../../domain/programme/cohort.ts';
import { closingOf } from '../../domain/programme/season-end.ts';
import { sumOverEach } from '../../store/each.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { listAll } from '../../store/list-all.ts';
import { loadPair } from '../../store/pairs.ts';
import type { Cause, Store } from '../../store/store.ts';
import { closePair } from './correct-pair.ts';

/** Days after the closing of an archived cohort in which a pair may still wait for the end of the sleeping weeks or for a clock. */
const STRAGGLERS = 60;
const isLongOver = (cohort: Cohort, today: string): boolean =>
  cohort.archivedAt !== undefined && today > addDays(closingOf(cohort), STRAGGLERS);

/** Closes the pairs of every cohort whose closing day has come, and answers how many there were. */
export const closeSeasons = async (
  now: Date,
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> => {
  const today = localDateOf(now);
  if (isSleeping(today)) return 0;
  const close = async (pair: Pair, cause: Cause): Promise<number> => {
    if (pair.status !== 'FORMED' && pair.status !== 'PAUSED') return 0;
    try {
      await closePair(await loadPair(store, pair.id), 'PLAN_DONE', cause, store);
      return 1;
    } catch (error) {
      // Changed in the same moment; the next run handles the result.
      if (!isRefusal(error, 'changed-meanwhile') && !isRefusal(error, 'pair-ended')) throw error;
      return 0;
    }
  };
  return sumOverEach(programmes.all, async ({ id }) =>
    sumOverEach(await listAll(store, cohorts, COLLECTION.cohorts(id)), async ({ state: cohort }) => {
      if (today < closingOf(cohort) || isLongOver(cohort, today)) return 0;
      const all = await listAll(store, pairs, COLLECTION.pairs(cohort.id));
      return sumOverEach(all, ({ state }) => close(state, causeIn(id)));
    }),
  );
};
