import { isRefusal } from '../../domain/kernel/refusal.ts';
import { resumePair } from '../../domain/pairs/pair.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { settleDue } from '../../store/due.ts';
import { DUE } from '../../store/indexes.ts';
import { pairs } from '../../store/kinds/pairs.ts';
import { healthChanges } from '../../store/pair-health.ts';
import { type Cause, type Store, save } from '../../store/store.ts';

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/** Resumes the pairs whose pause is over, and answers how many there were. */
export const endPauses = (
  now: Date,
  deps: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> =>
  settleDue(deps, pairs, DUE.pauses, now, AT_ONCE, async (held) => {
    const { pair, facts } = resumePair(held.state);
    try {
      const course = await healthChanges(pair, now, deps.store);
      await deps.store.commit([save(pairs, held, pair, facts), ...course], causeIn(pair.programmeId));
      return true;
    } catch (error) {
      // A coordinator was faster; the next run handles the result.
      if (!isRefusal(error, 'changed-meanwhile')) throw error;
      return false;
    }
  });
