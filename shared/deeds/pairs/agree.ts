import { ROLES, type Role } from '../../domain/kernel/role.ts';
import {
  type Agreement,
  agreementIdOf,
  confirmAgreement as confirm,
  type Terms,
} from '../../domain/pairs/agreement.ts';
import type { Pair } from '../../domain/pairs/pair.ts';
import { agreements } from '../../store/kinds/pairs.ts';
import { healthChanges } from '../../store/pair-health.ts';
import { retryOnConflict } from '../../store/retry.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/**
 * Confirms the terms of one side, by themselves or by a coordinator for them. The same again changes nothing.
 * @throws Refusal `pair-ended`, `changed-meanwhile` where others never pause
 */
export const confirmAgreement = (
  pair: Pair,
  { role, terms, enteredBy }: { readonly role: Role; readonly terms: Terms; readonly enteredBy?: string },
  cause: RequestCause,
  store: Store,
  /** Throws where the caller knows nothing of what stands. */
  requireSeen: (held: Versioned<Agreement>) => void = () => {},
): Promise<Versioned<Agreement>> =>
  retryOnConflict(async () => {
    const held = await store.get(agreements, agreementIdOf(pair.id));
    const { agreement, facts } = confirm(pair, held.state, terms, role, cause.now, { enteredBy });
    if (facts.length === 0) return held;
    requireSeen(held);
    const by = ROLES.filter((each) => agreement.confirmed[each] !== undefined);
    await store.commit(
      [
        save(agreements, held, agreement, facts),
        ...(await healthChanges(pair, cause.now, store, { kind: 'agreement', by })),
      ],
      { ...cause, programmeId: pair.programmeId },
    );
    return { state: agreement, version: held.version + 1 };
  });
