import type { Role } from '../domain/kernel/role.ts';
import { listAll } from './list-all.ts';
import { meetingsOfPair } from './meetings.ts';
import type { PairThing } from './pair-thing.ts';
import type { ItemKind, Store, Versioned } from './store.ts';

const thing = <State>(given: PairThing<State>): PairThing<unknown> => given as never;

/** Things of pairs. Rights, the history of a pair, erasure and the copy of a person's data go by this list. */
export const PAIR_THINGS: readonly PairThing<unknown>[] = [thing(meetingsOfPair)];

/** Items of one pair, by what they are. */
export type ThingsOfPair = ReadonlyMap<PairThing<unknown>, readonly Versioned<unknown>[]>;

/** Read by index: the newest may be missing. */
export const thingsOfPair = async (store: Store, pairId: string): Promise<ThingsOfPair> =>
  new Map(
    await Promise.all(
      PAIR_THINGS.map(
        async (each) => [each, await listAll(store, each.kind, each.partition(pairId))] as const,
      ),
    ),
  );

/** The items of one kind. */
export const statesIn = <State>(things: ThingsOfPair, { name }: ItemKind<State>): readonly State[] =>
  [...things].flatMap(([{ kind }, held]) =>
    kind.name === name ? held.map(({ state }) => state as State) : [],
  );

/** Copies for one of the two, by the names of their lists. */
export const copiesFor = (things: ThingsOfPair, role: Role): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    [...things].map(([{ name, copyFor }, held]) => [name, held.map(({ state }) => copyFor(state, role))]),
  );
