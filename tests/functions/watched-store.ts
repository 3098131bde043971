import type { Store } from '../../shared/store/store.ts';

type Watcher = (request: string) => void;

/** A store that says aloud what it is asked, by kinds and not by values. */
export const watchedStore = (store: Store) => {
  let watcher: Watcher | undefined;
  const say = (request: string): void => watcher?.(request);
  const watched: Store = {
    find: (kind, id, now) => {
      say(`find ${kind.name}`);
      return store.find(kind, id, now);
    },
    get: (kind, id, now) => {
      say(`get ${kind.name}`);
      return store.get(kind, id, now);
    },
    findAll: (kind, ids, now) => {
      say(`findAll ${kind.name}`);
      return store.findAll(kind, ids, now);
    },
    list: (kind, partition, options) => {
      say(`list ${kind.name}`);
      return store.list(kind, partition, options);
    },
    due: (partition, until, limit) => {
      say(`due ${partition.split('#').at(-1)}`);
      return store.due(partition, until, limit);
    },
    commit: (changes, cause) => {
      say(`commit ${changes.map(({ op, kind }) => `${op} ${kind.name}`).join(', ')}`);
      return store.commit(changes, cause);
    },
  };
  return {
    store: watched,
    /** @returns ends the watch */
    watching: (next: Watcher): (() => void) => {
      watcher = next;
      return () => {
        watcher = undefined;
      };
    },
  };
};
