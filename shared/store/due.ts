import type { Programmes } from '../domain/programme/catalogue.ts';
import { DUE, type WatchedAgenda } from './indexes.ts';
import type { ItemKind, Store, Versioned } from './store.ts';

/** So many items are worked on at the same time: a job waits for the network more than for itself. */
const LANES = 8;

/**
 * Calls `act` for each item, a few at a time, and answers how many of them did something. An item that fails stops no other one; the
 * job fails in the end. @throws the first error
 */
const countActs = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<boolean>,
): Promise<number> => {
  const left = [...items].reverse();
  const errors: unknown[] = [];
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop())
      try {
        if (await act(item)) done += 1;
      } catch (error) {
        errors.push(error);
      }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (errors.length > 0) throw errors[0];
  return done;
};

/**
 * Acts on all due items of every programme, the oldest first and at most `most` of each programme. `act` answers
 * whether it did something. Items beyond that are due again at the next run.
 */
export const settleDue = async <State>(
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
  kind: ItemKind<State>,
  partition: (programmeId: string) => string,
  now: Date,
  most: number,
  act: (held: Versioned<State>) => Promise<boolean>,
): Promise<number> => {
  let done = 0;
  for (const { id } of programmes.all)
    done += await countActs(await store.due(kind, partition(id), now, most), act);
  return done;
};

/** The agenda that an entry of a shared partition names. */
export const agendaIn = (sortKey: string): string => sortKey.split('#')[1] ?? '';

/** As `settleDue`, for an agenda of the look at pairs, which share a partition. A store that reads once asks for all of them in one request. */
export const settleWatched = async <State>(
  { store, programmes }: { readonly store: Store; readonly programmes: Programmes },
  kind: ItemKind<State>,
  agenda: WatchedAgenda,
  now: Date,
  most: number,
  act: (held: Versioned<State>) => Promise<boolean>,
): Promise<number> => {
  let done = 0;
  for (const { id } of programmes.all) {
    const records = (await store.dueRecords(DUE.watched(id), now)).filter(
      ({ sortKey }) => agendaIn(sortKey) === agenda,
    );
    done += await countActs(
      records.slice(0, most).map((record) => record.as(kind)),
      act,
    );
  }
  return done;
};
