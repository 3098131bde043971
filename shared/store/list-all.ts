import type { ItemKind, Store, Versioned } from './store.ts';

/** Every item of a collection partition, page after page. For what a cohort holds: hundreds, at most some thousands. */
export const listAll = async <State>(
  store: Store,
  kind: ItemKind<State>,
  partition: string,
  options: { readonly prefix?: string; readonly now?: Date } = {},
): Promise<readonly Versioned<State>[]> => {
  const all: Versioned<State>[] = [];
  let after: string | undefined;
  do {
    const page = await store.list(kind, partition, { ...options, ...(after === undefined ? {} : { after }) });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
};
