import { isRefusal } from '../../domain/kernel/refusal.ts';
import { ROLES } from '../../domain/kernel/role.ts';
import { type Cohort, cohortOpenFor } from '../../domain/programme/cohort.ts';
import { oncePerAddress, serveSubscription } from '../../domain/subscriptions/subscription.ts';
import { sumOverEach } from '../../store/each.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { cohorts } from '../../store/kinds/programme.ts';
import { subscriptions } from '../../store/kinds/subscriptions.ts';
import { listAll } from '../../store/list-all.ts';
import { type Cause, type Change, remove, type Store, save } from '../../store/store.ts';

/** Two changes for each, and the fact of one: far from the limit of a transaction. */
const AT_ONCE = 25;

/** Saves what it can: somebody who has ended the subscription at this moment is left alone until the next run. */
const commit = async (changes: readonly Change[], cause: Cause, store: Store): Promise<number> => {
  try {
    await store.commit(changes, cause);
    return changes.length;
  } catch (error) {
    if (!isRefusal(error, 'changed-meanwhile')) throw error;
    return 0;
  }
};

const serveRole = async (
  cohort: Cohort,
  role: (typeof ROLES)[number],
  cause: Cause,
  store: Store,
): Promise<number> => {
  const { programmeId, now } = cause;
  const listed = await listAll(store, subscriptions, COLLECTION.subscriptions(programmeId, role), { now });
  const { first, repeated } = oncePerAddress(
    listed.filter(({ state }) => state.state.status === 'CONFIRMED'),
  );
  const changes = [
    ...repeated.map((held) => remove(subscriptions, held)),
    ...first.map((held) => {
      const { subscription, facts } = serveSubscription(held.state, cohort.id, now);
      return save(subscriptions, held, subscription, facts);
    }),
  ];
  const parts = Array.from({ length: Math.ceil(changes.length / AT_ONCE) }, (_, index) =>
    changes.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  return sumOverEach(parts, (part) => commit(part, cause, store));
};

/** Tells those who wait for it that applications are open, once for each address. Run again it finds nobody waiting. */
export const serveSubscriptions = async (
  programmeId: string,
  cause: Cause,
  store: Store,
): Promise<number> => {
  const all = (await listAll(store, cohorts, COLLECTION.cohorts(programmeId))).map(({ state }) => state);
  return sumOverEach(ROLES, async (role) => {
    const cohort = cohortOpenFor(all, role, cause.now);
    return cohort === undefined ? 0 : serveRole(cohort, role, cause, store);
  });
};
