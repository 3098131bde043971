import * as fc from 'fast-check';
import { expect } from 'vitest';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { CommitConflict } from '../../shared/store/conflict.ts';
import { create, type Outbox, remove, type Store, save } from '../../shared/store/store.ts';
import type { OpenStore } from './contract.ts';
import {
  aCause,
  collectionOf,
  minutesAfterNoon,
  REMINDERS,
  type Session,
  seatTaken,
  sessions,
} from './training-session.ts';

type Stores = Store & Outbox;

/** One operation, to be done to any store. */
type Step = { readonly act: (store: Stores) => Promise<unknown>; readonly [fc.toStringMethod]: () => string };

const step = <Given>(
  name: string,
  given: fc.Arbitrary<Given>,
  act: (store: Stores, given: Given) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  given.map((chosen) => ({
    act: (store) => act(store, chosen),
    [fc.toStringMethod]: () => `${name} ${fc.stringify(chosen)}`,
  }));

// Few ids, versions and minutes, so that steps meet each other often.
const id = fc.constantFrom('s1', 's2', 's3', 's4');
const programmeId = fc.constantFrom('p1', 'p2');
const now = fc.integer({ min: 0, max: 6 }).map(minutesAfterNoon);
const instant = now.map((date) => date.toISOString());
const limit = fc.integer({ min: 1, max: 3 });

const session: fc.Arbitrary<Session> = fc.record(
  {
    id,
    programmeId,
    startsAt: instant,
    capacity: fc.constant(5),
    taken: fc.integer({ min: 0, max: 5 }),
    room: fc.string({ unit: 'binary', maxLength: 6 }),
    remindAt: instant,
    forgetAt: instant,
  },
  { requiredKeys: ['id', 'programmeId', 'startsAt', 'capacity', 'taken'] },
);

const change = fc.record({
  op: fc.constantFrom('create', 'save', 'save', 'remove'),
  session,
  /** The version that stands there (where none does, the item is created), or one that was guessed. */
  version: fc.oneof({ weight: 4, arbitrary: fc.constant('read' as const) }, fc.integer({ min: 1, max: 3 })),
  facts: fc.integer({ min: 0, max: 2 }),
});

type GivenChange = typeof change extends fc.Arbitrary<infer Given> ? Given : never;

const changeOf = async (store: Stores, { op, session: state, version, facts }: GivenChange) => {
  const told = Array.from({ length: facts }, () => seatTaken(state.id));
  const stands = version === 'read' ? (await store.find(sessions, state.id))?.version : version;
  if (op === 'create' || stands === undefined) return create(sessions, state, told);
  const held = { state, version: stands };
  return op === 'save' ? save(sessions, held, state, told) : remove(sessions, held, told);
};

const commit = step(
  'commit',
  fc.record({ changes: fc.uniqueArray(change, { maxLength: 3, selector: (one) => one.session.id }), now }),
  async (store, given) => {
    const changes = await Promise.all(given.changes.map((one) => changeOf(store, one)));
    return store.commit(changes, aCause(given.now));
  },
);

const find = step('find', fc.record({ id, now: fc.option(now, { nil: undefined }) }), (store, given) =>
  store.find(sessions, given.id, given.now),
);

const findAll = step(
  'findAll',
  fc.record({ ids: fc.array(id, { maxLength: 5 }), now: fc.option(now, { nil: undefined }) }),
  (store, given) => store.findAll(sessions, given.ids, given.now),
);

/** Follows the cursors to the end. */
const list = step(
  'list',
  fc.record({ programmeId, limit, prefix: fc.option(instant), now: fc.option(now) }),
  async (store, given) => {
    const options = {
      limit: given.limit,
      ...(given.prefix && { prefix: given.prefix }),
      ...(given.now && { now: given.now }),
    };
    const pages = [await store.list(sessions, collectionOf(given.programmeId), options)];
    for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next)
      pages.push(await store.list(sessions, collectionOf(given.programmeId), { ...options, after: next }));
    return pages;
  },
);

const due = step(
  'due',
  fc.record({ until: now, limit: fc.option(limit, { nil: undefined }) }),
  async (store, given) =>
    (await store.due(REMINDERS, given.until, given.limit)).map((record) => record.as(sessions)),
);

const waiting = step('waiting', fc.record({ olderThan: now, limit }), (store, given) =>
  store.waiting(given.olderThan, given.limit),
);

const waitingKeys = async (store: Stores, count: number) =>
  (await store.waiting(minutesAfterNoon(60), count)).map(({ key }) => key);

const publish = step('publish', fc.record({ count: limit, now }), async (store, given) =>
  store.markPublished(await waitingKeys(store, given.count), given.now),
);

const fail = step(
  'fail',
  fc.record({ times: fc.integer({ min: 1, max: 11 }), now }),
  async (store, given) => {
    const [key] = await waitingKeys(store, 1);
    const counts = [];
    for (let n = 0; key !== undefined && n < given.times; n += 1)
      counts.push(await store.markFailed(key, given.now));
    return counts;
  },
);

const steps = fc.array(
  fc.oneof({ weight: 6, arbitrary: commit }, find, findAll, list, due, waiting, publish, fail),
  {
    minLength: 1,
    maxLength: 20,
    size: 'max',
  },
);

/** Outcome of a step: its value, the whole of its refusal, or the words of a bug. */
const outcomeOf = async (store: Stores, { act }: Step): Promise<unknown> => {
  try {
    return { value: await act(store) };
  } catch (error) {
    if (error instanceof CommitConflict)
      return { conflict: error.code, detail: error.message, index: error.index, existing: error.existing };
    if (isRefusal(error)) return { refusal: error.code, detail: error.message };
    if (error instanceof Error) return { bug: error.message };
    throw error;
  }
};

/** Does the same random deeds to two stores and expects the same to come of each. */
export const expectAgreement = (
  [openOne, openOther]: readonly [OpenStore, OpenStore],
  parameters: Pick<fc.Parameters, 'numRuns' | 'seed' | 'interruptAfterTimeLimit'>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const one = await openOne();
      const other = await openOther();
      for (const next of given) expect(await outcomeOf(one, next)).toEqual(await outcomeOf(other, next));
    }),
    parameters,
  );
