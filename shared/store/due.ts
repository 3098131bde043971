import type { Programmes } from '../domain/programme/catalogue.ts';
import { sumOverEach } from './each.ts';
import { DUE, type WatchedAgenda } from './indexes.ts';
import type { DueRecord, ItemKind, Store, Versioned } from './store.ts';

/** So many items are worked on at the same time: a job waits for the network more than for itself. */
const LANES = 8;

type Deps = { readonly store: Store; readonly programmes: Programmes };

/** One that cannot be read fails alone, like one that cannot be acted on. */
const countActs = <State>(
  records: readonly DueRecord[],
  kind: ItemKind<State>,
  act: (held: Versioned<State>) => Promise<boolean>,
  lanes = LANES,
): Promise<number> => sumOverEach(records, async (record) => ((await act(record.as(kind))) ? 1 : 0), lanes);

/**
 * Acts on all due items of every programme, the oldest first and at most `most` of each programme. `act` answers
 * whether it did something. Items beyond that are due again at the next run. An item, or a programme, that fails stops no other
 * one. @returns the number of items that it did something for @throws what failed, in the end
 */
export const settleDue = <State>(
  { store, programmes }: Deps,
  kind: ItemKind<State>,
  partition: (programmeId: string) => string,
  now: Date,
  most: number,
  act: (held: Versioned<State>) => Promise<boolean>,
  lanes?: number,
): Promise<number> =>
  sumOverEach(programmes.all, async ({ id }) =>
    countActs(await store.due(partition(id), now, most), kind, act, lanes),
  );

/** The agenda that an entry of a shared partition names. */
export const agendaIn = (sortKey: string): string => sortKey.split('#')[1] ?? '';

/** As `settleDue`, for an agenda of the look at pairs, which share a partition. A store that reads once asks for all of them in one request. */
export const settleWatched = <State>(
  { store, programmes }: Deps,
  kind: ItemKind<State>,
  agenda: WatchedAgenda,
  now: Date,
  most: number,
  act: (held: Versioned<State>) => Promise<boolean>,
): Promise<number> =>
  sumOverEach(programmes.all, async ({ id }) => {
    const records = (await store.due(DUE.watched(id), now)).filter(
      ({ sortKey }) => agendaIn(sortKey) === agenda,
    );
    return countActs(records.slice(0, most), kind, act);
  });
