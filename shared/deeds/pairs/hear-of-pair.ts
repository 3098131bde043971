import type { Sign } from '../../domain/pairs/health.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { healthChanges } from '../../store/pair-health.ts';
import { retryOnConflict } from '../../store/retry.ts';
import type { RequestCause, Store } from '../../store/store.ts';

/** An answer about a pair that changes its course alone. */
type Word = Extract<Sign, { readonly kind: 'in-touch' | 'not-heard' | 'not-met' | 'talked' | 'help' }>;

/** Stores what somebody said about a pair. @throws Refusal `changed-meanwhile` where others never pause */
export const hearOfPair = (pair: Pair, word: Word, cause: RequestCause, store: Store): Promise<unknown> =>
  retryOnConflict(
    async () => {
      const changes = await healthChanges(pair, cause.now, store, word);
      if (changes.length > 0) await store.commit(changes, { ...cause, programmeId: pair.programmeId });
    },
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );
