import type { ItemKind, Store } from './store.ts';

/**
 * The store for one piece of work at one moment: an item or a list that was read is not asked for again, until a commit through it has
 * succeeded or was refused. A caller that waits for the changes of others takes the store itself.
 */
export const readOnce = (store: Store): Store => {
  const seen = new Map<string, Promise<unknown>>();
  const once = <Answer>(asked: readonly unknown[], ask: () => Promise<Answer>): Promise<Answer> => {
    const question = JSON.stringify(asked);
    const known = seen.get(question) as Promise<Answer> | undefined;
    if (known !== undefined) return known;
    const answer = ask();
    seen.set(question, answer);
    // A failure is no answer.
    answer.catch(() => seen.delete(question));
    return answer;
  };
  const find = <State>(kind: ItemKind<State>, id: string, now?: Date) =>
    once(['find', kind.name, id, now], () => store.find(kind, id, now));
  return {
    ...store,
    find,
    async get(kind, id, now) {
      return (await find(kind, id, now)) ?? store.get(kind, id, now);
    },
    // A filter is no part of a question that can be compared.
    list: (kind, partition, options = {}) =>
      options.where === undefined
        ? once(['list', kind.name, partition, options], () => store.list(kind, partition, options))
        : store.list(kind, partition, options),
    dueRecords: (partition, until) =>
      once(['due', partition, until], () => store.dueRecords(partition, until)),
    async commit(changes, cause) {
      seen.clear();
      try {
        return await store.commit(changes, cause);
      } finally {
        seen.clear();
      }
    },
  };
};
