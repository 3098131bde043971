import type { ItemKind, Store } from './store.ts';

/** Items by id, in one batch. Each id is asked for once; ids of nothing have no entry. */
export const batchOf = async <State>(
  store: Store,
  kind: ItemKind<State>,
  ids: Iterable<string | undefined>,
): Promise<ReadonlyMap<string, State>> => {
  const asked = [...new Set([...ids].filter((id) => id !== undefined))];
  const found = asked.length === 0 ? [] : await store.findAll(kind, asked);
  return new Map(found.flatMap((held) => (held ? [[kind.idOf(held.state), held.state] as const] : [])));
};
