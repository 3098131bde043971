import type { ItemKind, Store, Versioned } from './store.ts';

/**
 * Every item of a collection partition, in requests of 1 MB. For lists within a cohort: hundreds, at most some
 * thousands.
 */
export const listAll = async <State>(
  store: Store,
  kind: ItemKind<State>,
  partition: string,
  options: {
    readonly prefix?: string;
    readonly between?: { readonly from: string; readonly until: string };
    readonly order?: 'ascending' | 'descending';
    readonly now?: Date;
  } = {},
): Promise<readonly Versioned<State>[]> => {
  const { items } = await store.list(kind, partition, { ...options, limit: Number.POSITIVE_INFINITY });
  return items;
};
