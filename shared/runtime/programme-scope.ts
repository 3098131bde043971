import { Refusal } from '../domain/kernel/refusal.ts';
import type { Change, ItemKind, Store, Versioned } from '../store/store.ts';

/** Programme that a state belongs to; undefined for kinds that are part of another item, or the installation's. */
const programmeOf = (state: unknown): string | undefined => {
  if (typeof state !== 'object' || state === null || !('programmeId' in state)) return undefined;
  return typeof state.programmeId === 'string' ? state.programmeId : undefined;
};

/**
 * The store as a member of staff of these programmes sees it: items of another programme are not there, and nothing is written for one.
 * A route needs nothing for it; one that forgets to ask whose thing an id names finds nothing.
 */
export const scopedStore = (whole: Store, programmes: ReadonlySet<string>): Store => {
  const isOurs = (state: unknown): boolean => {
    const programmeId = programmeOf(state);
    return programmeId === undefined || programmes.has(programmeId);
  };
  const ours = <State>(held: Versioned<State> | undefined): Versioned<State> | undefined =>
    held !== undefined && isOurs(held.state) ? held : undefined;
  const requireOurs = (change: Change): void => {
    if (change.op !== 'remove' && !isOurs(change.state))
      throw new Refusal('forbidden', `A ${change.kind.name} of another programme is not to be written.`);
  };
  return {
    find: async (kind, id, now) => ours(await whole.find(kind, id, now)),
    async get<State>(kind: ItemKind<State>, id: string, now?: Date) {
      const held = await whole.get(kind, id, now);
      if (!isOurs(held.state)) throw new Refusal('not-found', `There is no ${kind.name} ${id}.`);
      return held;
    },
    findAll: async (kind, ids, now) => (await whole.findAll(kind, ids, now)).map(ours),
    async list(kind, partition, options) {
      const page = await whole.list(kind, partition, options);
      return { ...page, items: page.items.filter(({ state }) => isOurs(state)) };
    },
    // Nobody could say whose records are that are not parsed.
    due: () => Promise.reject(new Error('Agendas are read by jobs alone.')),
    async commit(changes, cause) {
      changes.forEach(requireOurs);
      return whole.commit(changes, cause);
    },
  };
};
