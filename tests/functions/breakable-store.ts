import type { Cause, Change, Store } from '../../shared/store/store.ts';

/** Point at which a commit dies: before anything is stored, or after everything is, so that only the answer is lost. */
export type Fault = 'BEFORE' | 'AFTER' | undefined;
export type FaultPlan = (changes: readonly Change[], cause: Cause) => Fault;

export class StoreDied extends Error {
  override readonly name = 'StoreDied';
}

/** The twin, with a plug that a test can pull. */
export const breakableStore = (store: Store) => {
  let plan: FaultPlan = () => undefined;
  const breakable: Store = {
    ...store,
    async commit(changes, cause) {
      const fault = plan(changes, cause);
      if (fault === 'BEFORE') throw new StoreDied();
      const facts = await store.commit(changes, cause);
      if (fault === 'AFTER') throw new StoreDied();
      return facts;
    },
  };
  return {
    store: breakable,
    breaking: (next: FaultPlan): void => {
      plan = next;
    },
    healed: (): void => {
      plan = () => undefined;
    },
  };
};
