import { hashOf, type Repeatable } from './idempotency.ts';
import { idempotentRequests } from './kinds/idempotency.ts';
import type { Store } from './store.ts';

/** Whether a request with this key was carried out before, with any body. */
export const isRepeated = async (
  { route, idempotencyKey }: Pick<Repeatable, 'route' | 'idempotencyKey'>,
  store: Store,
  now: Date,
): Promise<boolean> =>
  idempotencyKey !== undefined &&
  (await store.find(
    idempotentRequests,
    idempotentRequests.idOf({ route, key: hashOf(idempotencyKey), requestHash: '', expiresAt: '' }),
    now,
  )) !== undefined;
