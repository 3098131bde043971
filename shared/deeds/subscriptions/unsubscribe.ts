import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { subscriptions } from '../../store/kinds/subscriptions.ts';
import { type Press, remove, type Store, type Versioned } from '../../store/store.ts';

/** Erases a wish to be told, and the address with it. @throws Refusal `changed-meanwhile` */
export const unsubscribe = async (
  held: Versioned<Subscription>,
  cause: Press,
  store: Store,
): Promise<void> => {
  const { programmeId } = held.state;
  await store.commit([remove(subscriptions, held)], { ...cause, actor: 'applicant', programmeId });
};
