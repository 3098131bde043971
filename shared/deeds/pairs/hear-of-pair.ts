import { localDateOf } from '../../domain/kernel/dates.ts';
import type { Role } from '../../domain/kernel/role.ts';
import type { Sign } from '../../domain/pairs/health.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { healthChanges } from '../../store/pair-health.ts';
import { retryOnConflict } from '../../store/retry.ts';
import type { Cause, Store } from '../../store/store.ts';

/** An answer about a pair that changes its course alone. */
export type Word =
  | { readonly kind: 'in-touch' | 'not-heard' | 'not-met' | 'talked' }
  | { readonly kind: 'help'; readonly role: Role };

const signOf = (word: Word, now: Date): Sign =>
  word.kind === 'in-touch' ? { kind: 'contact', on: localDateOf(now) } : (word as Sign);

/** Stores what somebody said about a pair. @throws Refusal `changed-meanwhile` where others never pause */
export const hearOfPair = (
  pair: Pair,
  word: Word,
  cause: Omit<Cause, 'programmeId'>,
  store: Store,
): Promise<unknown> =>
  retryOnConflict(
    async () => {
      const changes = await healthChanges(pair, cause.now, store, signOf(word, cause.now));
      if (changes.length > 0) await store.commit(changes, { ...cause, programmeId: pair.programmeId });
    },
    undefined,
    ['changed-meanwhile', 'exists-already'],
  );
