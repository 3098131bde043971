import {
  confirmSubscription as confirm,
  type Subscription,
} from '../../domain/subscriptions/subscription.ts';
import { subscriptions } from '../../store/kinds/subscriptions.ts';
import { type Press, type Store, save, type Versioned } from '../../store/store.ts';

/** Confirms the address of a wish to be told. Confirmed before: nothing happens. @throws Refusal `changed-meanwhile` */
export const confirmSubscription = async (
  held: Versioned<Subscription>,
  cause: Press,
  store: Store,
): Promise<Versioned<Subscription>> => {
  const { subscription, facts } = confirm(held.state, cause.now);
  if (facts.length === 0) return held;
  const { programmeId } = subscription;
  await store.commit([save(subscriptions, held, subscription, facts)], {
    ...cause,
    actor: 'applicant',
    programmeId,
  });
  return { state: subscription, version: held.version + 1 };
};
