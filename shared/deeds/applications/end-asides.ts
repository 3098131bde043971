import { requireParticipating } from '../../domain/applications/application.ts';
import { returnToPool } from '../../domain/applications/aside.ts';
import { isRefusal } from '../../domain/kernel/refusal.ts';
import type { Programmes } from '../../domain/programme/catalogue.ts';
import { settleWatched } from '../../store/due.ts';
import { applications } from '../../store/kinds/applications.ts';
import { type Cause, type Store, save } from '../../store/store.ts';

/** More than a cohort of 2,000 can have. */
const AT_ONCE = 5000;

/** Lets people be proposed again whose weeks without time are over, and answers how many there were. */
export const endAsides = (
  now: Date,
  deps: { readonly store: Store; readonly programmes: Programmes },
  causeIn: (programmeId: string) => Cause,
): Promise<number> =>
  settleWatched(deps, applications, 'ASIDE', now, AT_ONCE, async (held) => {
    const { application, facts } = returnToPool(requireParticipating(held.state));
    try {
      await deps.store.commit(
        [save(applications, held, application, facts)],
        causeIn(application.programmeId),
      );
      return true;
    } catch (error) {
      // The person or a coordinator was faster.
      if (!isRefusal(error, 'changed-meanwhile')) throw error;
      return false;
    }
  });
