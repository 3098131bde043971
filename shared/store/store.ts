import type * as z from 'zod';
import type { Fact, NewFact } from '../../events/fact.ts';

/** The table's primary key. */
export type Key = { readonly pk: string; readonly sk: string };

/**
 * A kind of item: its schema and its keys; no other code writes a `#`. `collection` and `due` place an item in the two
 * indexes; both are sparse: `undefined` keeps it out.
 */
export type ItemKind<State> = {
  /** Name of the aggregate in facts and refusals, e.g. `Pair`. */
  readonly name: string;
  /** Holds typed words or contact data of a person: reading it is a look at that person, and is audited. */
  readonly isPlain?: true;
  /** Version of `schema`. Items of older versions pass through `upcast` before they are parsed. */
  readonly schemaVersion: number;
  readonly schema: z.ZodType<State>;
  readonly key: (id: string) => Key;
  readonly idOf: (state: State) => string;
  /** Collection index: items that belong together, in order. */
  readonly collection?: (state: State) => Key | undefined;
  /** Due index: work that waits; `sk` starts with the ISO instant from when on. */
  readonly due?: (state: State) => Key | undefined;
  /**
   * Stored as one text: for items of hundreds of parts that are only read whole. Costs half as much to write and to
   * read.
   */
  readonly asText?: true;
  /**
   * Field of the state whose numbers are counted by `increment`: each lies in an attribute of its own, so that DynamoDB can add to it
   * without anybody reading it first. A number that is back at zero is read as missing.
   */
  readonly counts?: keyof State & string;
  /** Reads a part of another kind's items, and never writes. */
  readonly isPart?: true;
  /** Expiry of the item. DynamoDB is up to 48 h late, so reads treat it as gone from then on. */
  readonly expiresAt?: (state: State) => string | undefined;
  /** `upcast[n]` turns the data of schema version n into n + 1. */
  readonly upcast?: { readonly [version: number]: (old: Record<string, unknown>) => Record<string, unknown> };
};

/** A kind whose state nobody here looks into. */
// biome-ignore lint/suspicious/noExplicitAny: with `unknown`, no kind of a given state would be one of any.
export type AnyKind = ItemKind<any>;

/** A state as it was read, with the version that a later save must still find. */
export type Versioned<State> = { readonly state: State; readonly version: number };

/** One item's part in a transaction, with the facts about the change. */
export type Change =
  | {
      readonly op: 'create';
      readonly kind: AnyKind;
      readonly state: unknown;
      readonly facts: readonly NewFact[];
    }
  | {
      readonly op: 'save';
      readonly kind: AnyKind;
      readonly state: unknown;
      readonly version: number;
      readonly facts: readonly NewFact[];
    }
  | {
      readonly op: 'remove';
      readonly kind: AnyKind;
      readonly id: string;
      readonly version: number;
      readonly facts: readonly NewFact[];
    }
  | {
      readonly op: 'add';
      readonly kind: AnyKind;
      readonly state: unknown;
      readonly amounts: Readonly<Record<string, number>>;
    };

/** Author, time and chain of causes: stamped on every fact of a commit. */
export type Cause = {
  readonly now: Date;
  readonly actor: string;
  readonly programmeId: string;
  readonly correlationId: string;
  /** Depth of the fact that caused this deed, plus one; 0 for a person's or the clock's own deed. */
  readonly depth: number;
};

/** The cause of a request: the programme is that of the thing that is changed. */
export type RequestCause = Omit<Cause, 'programmeId'>;

/** The press of a button behind a link: the actor is the person whose link it is. */
export type Press = Omit<RequestCause, 'actor'>;

/** An item that is due, parsed by whoever knows its kind from the sort key. */
export type DueRecord = { readonly sortKey: string; as<State>(kind: ItemKind<State>): Versioned<State> };

export type Page<State> = { readonly items: readonly Versioned<State>[]; readonly next?: string };

/** A fact in the outbox, and how often its publication failed. */
export type WaitingFact = { readonly key: Key; readonly fact: Fact; readonly attempts: number };

/**
 * The store of all state. Reads by key are strongly consistent; reads by index are not and may lag. Items are parsed on
 * read: one that does not fit its schema throws.
 */
export type Store = {
  /** The item, or undefined where there is none (or its time is over at `now`). */
  find<State>(kind: ItemKind<State>, id: string, now?: Date): Promise<Versioned<State> | undefined>;
  /** @throws Refusal `not-found` */
  get<State>(kind: ItemKind<State>, id: string, now?: Date): Promise<Versioned<State>>;
  /**
   * These items, in the order of the ids and in as few requests as it takes; undefined where there is none. They are not read at one
   * moment.
   */
  findAll<State>(
    kind: ItemKind<State>,
    ids: readonly string[],
    now?: Date,
  ): Promise<readonly (Versioned<State> | undefined)[]>;
  /**
   * Items of one collection partition by `sk`, ascending where `order` says nothing else. `next` is an opaque cursor. A page is full as
   * long as there is enough: items that `where` leaves out are read and do not count. After a thousand looked at, a page ends early and
   * its `next` leads on. `between` bounds `sk`, both ends included, where no `prefix` does.
   */
  list<State>(
    kind: ItemKind<State>,
    partition: string,
    options?: {
      readonly prefix?: string | undefined;
      readonly between?: { readonly from: string; readonly until: string } | undefined;
      readonly order?: 'ascending' | 'descending';
      readonly limit?: number;
      readonly after?: string | undefined;
      readonly now?: Date;
      readonly where?: ((state: State) => boolean) | undefined;
    },
  ): Promise<Page<State>>;
  /** Entries of one due partition whose instant has come, oldest first: for jobs alone. They are parsed one by one. */
  due(partition: string, until: Date, limit?: number): Promise<readonly DueRecord[]>;
  /**
   * All changes and their facts, or none of them. At most 100 items, facts included.
   * @throws Refusal `exists-already` where a created item exists: `CommitConflict` tells which, and what stands there
   * @throws Refusal `changed-meanwhile` where a saved or removed item has another version by now
   * @throws Refusal `unavailable` after bounded retries of conflicts and throttling: nothing was stored
   */
  commit(changes: readonly Change[], cause: Cause): Promise<readonly Fact[]>;
};

/** Counts that nobody reads: adding is the only question that they answer. */
export type Tally = {
  /** Adds one, and answers with the number that this makes. One write. */
  count(id: string, expiresAt: Date): Promise<number>;
};

/** A fact with its place in the list that it was read from. */
export type LoggedFact = { readonly place: string; readonly fact: Fact };

type LogPage = {
  readonly limit: number;
  /** Place of a fact: the older ones are wanted. */
  readonly before?: string | undefined;
};

/** The log of all facts, for counting anew and for display. */
export type FactLog = {
  /** Facts that were told with one item, the newest first. One request. */
  factsOf<State>(kind: ItemKind<State>, id: string, page: LogPage): Promise<readonly LoggedFact[]>;
  /** Facts of a programme in one month (`YYYY-MM`, UTC), the newest first. One request. `before` is also the beginning of an instant. */
  factsBefore(programmeId: string, month: string, page: LogPage): Promise<readonly LoggedFact[]>;
  /**
   * The facts of a programme in one month (`YYYY-MM`, UTC), oldest first. Read by index: the newest commits may be
   * missing.
   */
  facts(programmeId: string, month: string): AsyncIterable<Fact>;
};

/** The outbox side of the same table, for the relay and the sweeper alone. */
export type Outbox = {
  /** Facts that are not yet published and older than `olderThan`, oldest first. */
  waiting(olderThan: Date, limit: number): Promise<readonly WaitingFact[]>;
  /** Takes facts off the due index. Doing it twice is harmless. */
  markPublished(keys: readonly Key[], now: Date): Promise<void>;
  /** Counts a failed publication; the tenth takes the fact off the due index as quarantined. */
  markFailed(key: Key, now: Date): Promise<{ readonly attempts: number; readonly quarantined: boolean }>;
  /**
   * Puts a quarantined fact on the due index again, with no failures counted. A fact that is published or waits is left as it is.
   * @throws Refusal `not-found` where this fact is not at the key
   */
  putBack(key: Key, fact: Pick<Fact, 'id' | 'at'>): Promise<void>;
};

/** The new item's version is 1. */
export const create = <State>(
  kind: ItemKind<State>,
  state: State,
  facts: readonly NewFact[] = [],
): Change => ({
  op: 'create',
  kind,
  state,
  facts,
});

/** Saves over the version that was read, and no other. */
export const save = <State>(
  kind: ItemKind<State>,
  held: Versioned<State>,
  state: State,
  facts: readonly NewFact[] = [],
): Change => ({ op: 'save', kind, state, version: held.version, facts });

export const remove = <State>(
  kind: ItemKind<State>,
  held: Versioned<State>,
  facts: readonly NewFact[] = [],
): Change => ({
  op: 'remove',
  kind,
  id: kind.idOf(held.state),
  version: held.version,
  facts,
});

/**
 * Adds to the numbers of an item, which comes into being with the first. It depends on nothing that was read, so no two adds are
 * ever in each other's way. `state` says which item it is, with no numbers in it.
 */
export const increment = <State>(
  kind: ItemKind<State>,
  state: State,
  amounts: Readonly<Record<string, number>>,
): Change => ({ op: 'add', kind, state, amounts });
