import { Subscription } from '../../domain/subscriptions/subscription.ts';
import { COLLECTION } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const subscriptions: ItemKind<Subscription> = {
  name: 'Subscription',
  isPlain: true,
  schemaVersion: 1,
  schema: Subscription,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `SUBSCRIPTION#${id}`, sk: 'META' }),
  // Those that wait for an opening are listed by role, equal addresses beside each other; the others by address.
  collection: ({ programmeId, role, state, emailHash, id }) =>
    state.status === 'CONFIRMED'
      ? { pk: COLLECTION.subscriptions(programmeId, role), sk: `${emailHash}#${id}` }
      : { pk: COLLECTION.subscriptionsOf(programmeId, emailHash), sk: id },
  expiresAt: ({ expiresAt }) => expiresAt,
};
