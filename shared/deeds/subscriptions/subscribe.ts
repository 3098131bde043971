import type { Ids } from '../../domain/kernel/ids.ts';
import type { SubscriptionForm } from '../../domain/subscriptions/form.ts';
import { requestSubscription } from '../../domain/subscriptions/subscription.ts';
import { subscriptions } from '../../store/kinds/subscriptions.ts';
import { type Cause, create, type Store } from '../../store/store.ts';

type Deps = {
  readonly store: Store;
  readonly ids: Ids;
  readonly keys: () => Promise<{ emailHash(programmeId: string, email: string): string }>;
};

/**
 * Stores a wish to be told when one can apply. Each wish is an item of its own, so that the work is the same for a new and a known
 * address: neither the answer nor its time tells which it was.
 */
export const subscribe = async (
  { email, role, language }: SubscriptionForm,
  cause: Omit<Cause, 'actor'>,
  { store, ids, keys }: Deps,
): Promise<void> => {
  const { programmeId, now } = cause;
  const emailHash = (await keys()).emailHash(programmeId, email);
  const { subscription, facts } = requestSubscription(
    { id: ids('sub'), programmeId, email, emailHash, role, language },
    now,
  );
  await store.commit([create(subscriptions, subscription, facts)], { ...cause, actor: 'applicant' });
};
