import type { Held, ItemKind, Store } from './store.ts';

/** Every item of a listing partition, page after page. For what a cohort holds: hundreds, at most some thousands. */
export const listAll = async <State>(
  store: Store,
  kind: ItemKind<State>,
  partition: string,
  options: { readonly prefix?: string; readonly now?: Date } = {},
): Promise<readonly Held<State>[]> => {
  const all: Held<State>[] = [];
  let after: string | undefined;
  do {
    const page = await store.list(kind, partition, { ...options, ...(after === undefined ? {} : { after }) });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
};
