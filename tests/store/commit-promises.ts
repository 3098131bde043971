import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { CommitConflict } from '../../shared/store/conflict.ts';
import { parseItem } from '../../shared/store/item-record.ts';
import { create, increment, remove, save } from '../../shared/store/store.ts';
import type { OpenStore } from './contract.ts';
import {
  aCause,
  aSession,
  collectionOf,
  doors,
  minutesAfterNoon,
  NOON,
  type Session,
  seats,
  seatTaken,
  seatTakenByNobodyElse,
  sessions,
  takeSeat,
} from './training-session.ts';

const LATER = minutesAfterNoon(60);

const conflictOf = async (commit: Promise<unknown>): Promise<CommitConflict> => {
  const error = await commit.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CommitConflict) return error;
  throw new Error('Expected a CommitConflict.', { cause: error });
};

export const commitPromises = (open: OpenStore): void => {
  it('refuses the second of two writers who read the same version', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession())], aCause());
    const held = await store.get(sessions, 's1');
    await store.commit([save(sessions, held, takeSeat(held.state))], aCause());
    const conflict = await conflictOf(store.commit([save(sessions, held, takeSeat(held.state))], aCause()));
    expect(conflict.code).toBe('changed-meanwhile');
    expect(await store.get(sessions, 's1')).toEqual({ state: aSession({ taken: 1 }), version: 2 });
  });

  it('refuses to create what exists, and shows what stands there, but not to a log', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession({ room: 'first' }))], aCause());
    const conflict = await conflictOf(
      store.commit([create(seats, { id: 'm1' }), create(sessions, aSession({ room: 'second' }))], aCause()),
    );
    expect(conflict).toMatchObject({ code: 'exists-already', index: 1 });
    expect(parseItem(sessions, conflict.existing ?? {})).toEqual({
      state: aSession({ room: 'first' }),
      version: 1,
    });
    expect(inspect(conflict)).not.toContain('first');
  });

  it('refuses to change what was removed meanwhile, where nothing is left to show', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession())], aCause());
    const held = await store.get(sessions, 's1');
    await store.commit([remove(sessions, held)], aCause());
    for (const change of [save(sessions, held, held.state), remove(sessions, held)]) {
      const conflict = await conflictOf(store.commit([change], aCause()));
      expect(conflict).toMatchObject({ code: 'changed-meanwhile', index: 0, existing: undefined });
    }
  });

  it('names the first of several changes that are in conflict', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession()), create(seats, { id: 'm1' })], aCause());
    const gone = { state: aSession({ id: 's2' }), version: 1 };
    const conflict = await conflictOf(
      store.commit(
        [create(seats, { id: 'm2' }), save(sessions, gone, gone.state), create(seats, { id: 'm1' })],
        aCause(),
      ),
    );
    expect(conflict).toMatchObject({ code: 'changed-meanwhile', index: 1 });
  });

  it('stores facts and state together or not at all', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession())], aCause());
    const held = await store.get(sessions, 's1');
    const seat = () => [
      save(sessions, held, takeSeat(held.state), [seatTaken('s1')]),
      create(seats, { id: 'm1' }, [seatTaken('s1')]),
    ];
    await store.commit([create(seats, { id: 'm1' })], aCause());
    await conflictOf(store.commit(seat(), aCause()));
    expect(await store.get(sessions, 's1')).toEqual(held);
    expect(await store.waiting(LATER, 10)).toEqual([]);

    await store.commit([remove(seats, await store.get(seats, 'm1'))], aCause());
    await store.commit(seat(), aCause());
    expect((await store.get(sessions, 's1')).version).toBe(2);
    expect((await store.waiting(LATER, 10)).map(({ fact }) => fact.id)).toEqual(['m1.1.1', 's1.2.1']);
  });

  it('stamps every fact with its subject, its deed and an id of its own', async () => {
    const store = await open();
    const facts = await store.commit([create(sessions, aSession(), [seatTaken('s1'), seatTaken('s1')])], {
      ...aCause(),
      depth: 3,
    });
    expect(facts.map(({ id }) => id)).toEqual(['s1.1.1', 's1.1.2']);
    expect(facts[1]).toEqual({
      id: 's1.1.2',
      type: 'SeatTaken.v1',
      at: NOON.toISOString(),
      programmeId: 'p1',
      subject: { kind: 'TrainingSession', id: 's1', version: 1 },
      actor: 'person:m1',
      correlationId: 'request-1',
      depth: 3,
      data: { sessionId: 's1' },
    });
  });

  it('stores a fact without what it leaves undefined', async () => {
    const store = await open();
    const facts = await store.commit([create(sessions, aSession(), [seatTakenByNobodyElse('s1')])], aCause());
    const [waiting] = await store.waiting(LATER, 10);
    expect(facts[0]?.data).toStrictEqual({ sessionId: 's1' });
    expect(waiting?.fact.data).toStrictEqual({ sessionId: 's1' });
  });

  it('tells of a removal as of one more version', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession())], aCause());
    const held = await store.get(sessions, 's1');
    const [fact] = await store.commit([remove(sessions, held, [seatTaken('s1')])], aCause());
    expect(fact).toMatchObject({ id: 's1.2.1', subject: { version: 2 } });
    expect(await store.find(sessions, 's1')).toBeUndefined();
    expect(await store.list(sessions, collectionOf('p1'))).toEqual({ items: [] });
  });

  it('creates anew over an item whose time is over, but not a second before', async () => {
    const store = await open();
    const forgetAt = minutesAfterNoon(10).toISOString();
    await store.commit([create(sessions, aSession({ forgetAt }))], aCause());
    const again = (now: Date) => store.commit([create(sessions, aSession({ room: 'new' }))], aCause(now));
    await conflictOf(again(new Date(Date.parse(forgetAt) - 1000)));
    await again(new Date(forgetAt));
    expect(await store.get(sessions, 's1')).toEqual({ state: aSession({ room: 'new' }), version: 1 });
  });

  it('lets an item live through the second in which its time ends, in reads and in creates alike', async () => {
    const store = await open();
    const end = Date.parse('2027-01-15T11:00:00.400Z');
    await store.commit([create(sessions, aSession({ forgetAt: new Date(end).toISOString() }))], aCause());
    const sameSecond = new Date(end + 500);
    expect(await store.find(sessions, 's1', sameSecond)).toMatchObject({ state: { id: 's1' }, version: 1 });
    await conflictOf(store.commit([create(sessions, aSession())], aCause(sameSecond)));
    expect(await store.find(sessions, 's1', new Date(end + 600))).toBeUndefined();
  });

  it('never lets one fact take the place of another', async () => {
    const store = await open();
    const told = create(sessions, aSession(), [seatTaken('s1')]);
    await store.commit([told], aCause());
    await store.commit([remove(sessions, await store.get(sessions, 's1'))], aCause());
    await expect(store.commit([told], aCause())).rejects.toThrow(
      'Fact s1.1.1 (SeatTaken.v1) cannot be stored at SESSION#s1 EVT#000001#01',
    );
    expect(await store.find(sessions, 's1')).toBeUndefined();
  });

  it('adds nothing where another part of the commit is refused, and reads what is back at zero as missing', async () => {
    const store = await open();
    const door = { id: 'd', people: {} };
    await store.commit([create(seats, { id: 'm1' }), increment(doors, door, { left: 3 })], aCause());
    await conflictOf(
      store.commit([create(seats, { id: 'm1' }), increment(doors, door, { left: 1 })], aCause()),
    );
    expect((await store.get(doors, 'd')).state.people).toEqual({ left: 3 });
    await store.commit([increment(doors, door, { left: -3, right: 1 })], aCause());
    expect(await store.get(doors, 'd')).toEqual({ state: { id: 'd', people: { right: 1 } }, version: 2 });
  });

  it('throws for an addition to what counts nothing, and of what is no whole number', async () => {
    const store = await open();
    await expect(store.commit([increment(seats, { id: 'm1' }, { left: 1 })], aCause())).rejects.toThrow(
      'A Seat counts nothing',
    );
    const half = increment(doors, { id: 'd', people: {} }, { left: 0.5 });
    await expect(store.commit([half], aCause())).rejects.toThrow('cannot add 0.5');
  });

  it('says which kind of item a conflict is about', async () => {
    const store = await open();
    await store.commit([create(seats, { id: 'm1' })], aCause());
    const conflict = await conflictOf(store.commit([create(seats, { id: 'm1' })], aCause()));
    expect([conflict.on(seats), conflict.on(sessions)]).toEqual([true, false]);
  });

  it('throws for a commit that is larger than DynamoDB takes, before anything is stored', async () => {
    const store = await open();
    const large = Array.from({ length: 12 }, (_, n) =>
      create(sessions, aSession({ id: `l${n}`, room: 'x'.repeat(380 * 1024) })),
    );
    await expect(store.commit(large, aCause())).rejects.toThrow('One commit takes 4194304 bytes');
    expect(await store.find(sessions, 'l0')).toBeUndefined();
  });

  it('does nothing for no changes', async () => {
    const store = await open();
    expect(await store.commit([], aCause())).toEqual([]);
  });

  it('takes a hundred items and facts, and throws for one more before anything is stored', async () => {
    const store = await open();
    const many = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, n) => create(seats, { id: `${prefix}${n}` }, [seatTaken('s1')]));
    await store.commit(many('a', 50), aCause());
    const tooMany = [...many('b', 50), create(seats, { id: 'c' })];
    await expect(store.commit(tooMany, aCause())).rejects.toThrow('this one has 101');
    expect(await store.find(seats, 'b0')).toBeUndefined();
  });

  it('throws for two changes of one item in one commit', async () => {
    const store = await open();
    const twice = [create(seats, { id: 'm1' }), create(seats, { id: 'm1' })];
    await expect(store.commit(twice, aCause())).rejects.toThrow('cannot change SEAT#m1 SEAT twice');
  });

  it('throws for a state that could not be read again', async () => {
    const store = await open();
    const wrong: readonly [Partial<Record<keyof Session, unknown>>, RegExp][] = [
      [{ taken: 0.5 }, /expected int/iu],
      [{ taken: Number.NaN }, /taken/u],
      [{ startsAt: NOON }, /TrainingSession/u],
      [{ id: 'x'.repeat(2048) }, /pk/u],
      [{ remindAt: '2027-01-15T10:00:00Z' }, /full ISO instant/u],
      [{ room: 'x'.repeat(400 * 1024) }, /bytes/u],
    ];
    for (const [given, message] of wrong) {
      const state = { ...aSession(), ...given } as Session;
      await expect(store.commit([create(sessions, state)], aCause())).rejects.toThrow(message);
    }
  });

  it('throws for a fact that is not thin, or too far from its cause', async () => {
    const store = await open();
    const fat = [create(sessions, aSession(), [seatTaken('x'.repeat(2048))])];
    await expect(store.commit(fat, aCause())).rejects.toThrow('a thin one has under 2048');
    const deep = [create(sessions, aSession(), [seatTaken('s1')])];
    await expect(store.commit(deep, { ...aCause(), depth: 9 })).rejects.toThrow('Fact s1.1.1 (SeatTaken.v1)');
    expect(await store.find(sessions, 's1')).toBeUndefined();
  });

  it('leaves out fields that are undefined', async () => {
    const store = await open();
    await store.commit([create(sessions, { ...aSession(), room: undefined } as Session)], aCause());
    expect((await store.get(sessions, 's1')).state).not.toHaveProperty('room');
  });
};
