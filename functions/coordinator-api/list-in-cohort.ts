import { cohorts } from '../../shared/store/kinds/programme.ts';
import { listAll } from '../../shared/store/list-all.ts';
import type { ItemKind, Store, Versioned } from '../../shared/store/store.ts';

/** Every item of one kind in a cohort. @throws Refusal `not-found` where there is no such cohort */
export const listInCohort = async <State>(
  store: Store,
  kind: ItemKind<State>,
  partitionOf: (cohortId: string) => string,
  cohortId: string,
): Promise<readonly Versioned<State>[]> => {
  const [held] = await Promise.all([
    listAll(store, kind, partitionOf(cohortId)),
    store.get(cohorts, cohortId),
  ]);
  return held;
};
