import { expect, it } from 'vitest';
import { create, type Key, type Outbox, remove, type Store } from '../../shared/store/store.ts';
import type { OpenStore } from './contract.ts';
import { aCause, aSession, minutesAfterNoon, NOON, seats, seatTaken, sessions } from './training-session.ts';

const LATER = minutesAfterNoon(60);

const waitingIds = async (store: Outbox): Promise<string[]> =>
  (await store.waiting(LATER, 100)).map(({ fact }) => fact.id);

const tellOne = async (store: Store & Outbox): Promise<Key> => {
  await store.commit([create(sessions, aSession(), [seatTaken('s1')])], aCause());
  const [told] = await store.waiting(LATER, 1);
  if (told === undefined) throw new Error('The fact does not wait.');
  return told.key;
};

const failTimes = async (store: Outbox, key: Key, times: number) => {
  const outcomes = [];
  for (let n = 0; n < times; n += 1) outcomes.push(await store.markFailed(key, LATER));
  return outcomes;
};

export const outboxPromises = (open: OpenStore): void => {
  it('lets an unpublished fact wait until it is marked', async () => {
    const store = await open();
    const facts = await store.commit([create(sessions, aSession(), [seatTaken('s1')])], aCause());
    const waiting = await store.waiting(LATER, 10);
    expect(waiting).toEqual([
      { key: { pk: 'SESSION#s1', sk: 'EVT#000001#01' }, fact: facts[0], attempts: 0 },
    ]);
    const keys = waiting.map(({ key }) => key);
    await store.markPublished(keys, LATER);
    expect(await store.waiting(LATER, 10)).toEqual([]);
    await store.markPublished(keys, LATER);
    expect(await store.waiting(LATER, 10)).toEqual([]);
  });

  it('gives the oldest facts first, none that is too young, and no more than asked for', async () => {
    const store = await open();
    for (const minutes of [3, 1, 2, 4])
      await store.commit(
        [create(seats, { id: `m${minutes}` }, [seatTaken('s1')])],
        aCause(minutesAfterNoon(minutes)),
      );
    const waiting = async (minutes: number, limit: number) =>
      (await store.waiting(minutesAfterNoon(minutes), limit)).map(({ fact }) => fact.id);
    expect(await waiting(1, 10)).toEqual([]);
    expect(await waiting(4, 10)).toEqual(['m1.1.1', 'm2.1.1', 'm3.1.1']);
    expect(await waiting(5, 2)).toEqual(['m1.1.1', 'm2.1.1']);
  });

  it('finds every waiting fact, in whichever of its partitions', async () => {
    const store = await open();
    const all = Array.from({ length: 40 }, (_, n) => create(seats, { id: `m${n}` }, [seatTaken('s1')]));
    await store.commit(all, aCause());
    expect(await waitingIds(store)).toHaveLength(40);
    const some = (await store.waiting(LATER, 30)).map(({ key }) => key);
    await store.markPublished(some, LATER);
    expect(await waitingIds(store)).toHaveLength(10);
  });

  it('keeps facts waiting after their subject was removed', async () => {
    const store = await open();
    await tellOne(store);
    await store.commit([remove(sessions, await store.get(sessions, 's1'))], aCause());
    expect(await waitingIds(store)).toEqual(['s1.1.1']);
  });

  it('counts failed publications, and quarantines a fact after the tenth', async () => {
    const store = await open();
    const key = await tellOne(store);
    expect(await failTimes(store, key, 9)).toEqual(
      Array.from({ length: 9 }, (_, n) => ({ attempts: n + 1, quarantined: false })),
    );
    expect(await store.waiting(LATER, 10)).toMatchObject([{ attempts: 9 }]);
    expect(await store.markFailed(key, LATER)).toEqual({ attempts: 10, quarantined: true });
    expect(await store.waiting(LATER, 10)).toEqual([]);
    expect(await store.markFailed(key, LATER)).toEqual({ attempts: 10, quarantined: true });
  });

  it('counts failures of several publishers at once, none of them twice', async () => {
    const store = await open();
    const key = await tellOne(store);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.markFailed(key, LATER)));
    expect(outcomes.map(({ attempts }) => attempts).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(outcomes.filter(({ quarantined }) => quarantined)).toHaveLength(1);
  });

  it('does not quarantine a fact that somebody else published meanwhile', async () => {
    const store = await open();
    const key = await tellOne(store);
    await failTimes(store, key, 9);
    await store.markPublished([key], LATER);
    expect(await store.markFailed(key, LATER)).toEqual({ attempts: 9, quarantined: false });
  });

  it('lets a quarantined fact wait again, as if it had never failed', async () => {
    const store = await open();
    const key = await tellOne(store);
    const [told] = await store.waiting(LATER, 1);
    if (told === undefined) throw new Error('The fact does not wait.');
    await failTimes(store, key, 10);
    for (const _ of [1, 2]) {
      await store.putBack(key, told.fact);
      expect(await store.waiting(LATER, 10)).toEqual([told]);
    }
    expect((await failTimes(store, key, 10)).at(-1)).toEqual({ attempts: 10, quarantined: true });
    expect(await store.waiting(LATER, 10)).toEqual([]);
    await store.putBack(key, told.fact);
    await store.markPublished([key], LATER);
    expect(await store.waiting(LATER, 10)).toEqual([]);
  });

  it('does not put back a fact that was published, or that is not quarantined', async () => {
    const store = await open();
    const key = await tellOne(store);
    const [told] = await store.waiting(LATER, 1);
    if (told === undefined) throw new Error('The fact does not wait.');
    await failTimes(store, key, 3);
    await store.putBack(key, told.fact);
    expect(await store.waiting(LATER, 10)).toMatchObject([{ attempts: 3 }]);
    await failTimes(store, key, 7);
    await store.markPublished([key], LATER);
    await store.putBack(key, told.fact);
    expect(await store.waiting(LATER, 10)).toEqual([]);
  });

  it('refuses to put back a fact that lies elsewhere', async () => {
    const store = await open();
    const key = await tellOne(store);
    await failTimes(store, key, 10);
    const other = { id: 's9.1.1', at: NOON.toISOString() };
    for (const place of [key, { pk: 'SESSION#s9', sk: 'EVT#000001#01' }])
      await expect(store.putBack(place, other)).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.putBack(sessions.key('s1'), other)).rejects.toThrow('The fact at SESSION#s1 META');
    expect(await store.waiting(LATER, 10)).toEqual([]);
  });

  it('has nothing to mark where no fact is, and makes none up', async () => {
    const store = await open();
    const nowhere = { pk: 'SESSION#s9', sk: 'EVT#000001#01' };
    await store.markPublished([nowhere], NOON);
    await expect(store.markFailed(nowhere, NOON)).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.waiting(LATER, 10)).toEqual([]);
  });

  it('leaves items alone when it is given their key', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession({ remindAt: NOON.toISOString() }))], aCause());
    const key = sessions.key('s1');
    await store.markPublished([key], NOON);
    await expect(store.markFailed(key, NOON)).rejects.toThrow('The fact at SESSION#s1 META');
    expect(await store.get(sessions, 's1')).toMatchObject({ version: 1 });
    expect(await store.due('REMINDERS', NOON)).toHaveLength(1);
  });
};
