import type { Role } from '../domain/kernel/role.ts';
import type { ItemKind } from './store.ts';

/** A kind of item that is listed under a pair. */
export type PairThing<State> = {
  /** Name of the list in the copy of a person's data. */
  readonly name: string;
  readonly kind: ItemKind<State>;
  /** Partition of the collection index. */
  readonly partition: (pairId: string) => string;
  /** The item without the words of one of the two; the same object where there are none. */
  readonly withoutWords: (state: State, role: Role) => State;
  /** The item as one of the two may take it along, without what belongs to the other. */
  readonly copyFor: (state: State, role: Role) => unknown;
};
