import type { ItemKind, Store, Versioned } from './store.ts';

/** An answer for one moment, or for a caller who did not name one. */
type Found = { readonly now: Date | undefined; readonly answer: Promise<unknown> };

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
  const found = new Map<string, readonly Found[]>();
  const forget = (): void => {
    seen.clear();
    found.clear();
  };
  const find = async <State>(
    kind: ItemKind<State>,
    id: string,
    now?: Date,
  ): Promise<Versioned<State> | undefined> => {
    const item = JSON.stringify([kind.name, id]);
    const known = () => found.get(item) ?? [];
    // More may be asked while this waits.
    for (let at = 0; ; at += 1) {
      const earlier = known()[at];
      if (earlier === undefined) break;
      const held = (await earlier.answer) as Versioned<State> | undefined;
      const isSameMoment = earlier.now?.getTime() === now?.getTime();
      // Where one is there for some moment it is there for who names none, and one that never ends is there for every moment.
      const holds =
        held === undefined
          ? earlier.now === undefined
          : now === undefined || kind.expiresAt?.(held.state) === undefined;
      if (isSameMoment || holds) return held;
    }
    const answer = store.find(kind, id, now);
    found.set(item, [...known(), { now, answer }]);
    // A failure is no answer.
    answer.catch(() => found.delete(item));
    return answer;
  };
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
    due: (partition, until, limit) =>
      once(['due', partition, until, limit], () => store.due(partition, until, limit)),
    async commit(changes, cause) {
      forget();
      try {
        return await store.commit(changes, cause);
      } finally {
        forget();
      }
    },
  };
};
