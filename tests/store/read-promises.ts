import { expect, it } from 'vitest';
import * as z from 'zod';
import { create, type ItemKind, type Page, remove, save } from '../../shared/store/store.ts';
import type { OpenStore } from './contract.ts';
import {
  aCause,
  anOldSession,
  aSession,
  collectionOf,
  minutesAfterNoon,
  NOON,
  oldSessions,
  REMINDERS,
  type Session,
  seats,
  sessions,
} from './training-session.ts';

const ids = (page: Pick<Page<Session>, 'items'>): string[] => page.items.map(({ state }) => state.id);

export const readPromises = (open: OpenStore): void => {
  it('gives back what was stored, at version 1', async () => {
    const store = await open();
    const session = aSession({ room: 'Åbo, sal “B” 🎓' });
    await store.commit([create(sessions, session)], aCause());
    expect(await store.get(sessions, 's1')).toEqual({ state: session, version: 1 });
  });

  it('finds nothing where nothing is, and refuses to get it', async () => {
    const store = await open();
    expect(await store.find(sessions, 's1')).toBeUndefined();
    await expect(store.get(sessions, 's1')).rejects.toMatchObject({ name: 'Refusal', code: 'not-found' });
  });

  it('finds many at once, in the order in which they are asked for', async () => {
    const store = await open();
    const all = Array.from({ length: 130 }, (_, n) => `s${n}`);
    for (const part of [all.slice(0, 70), all.slice(70)])
      await store.commit(
        part.map((id) => create(sessions, aSession({ id }))),
        aCause(),
      );
    const asked = ['nobody', ...all.toReversed(), 's1'];
    const found = await store.findAll(sessions, asked);
    expect(found.map((held) => held?.state.id)).toEqual([undefined, ...asked.slice(1)]);
    expect(found.at(-1)).toEqual(await store.get(sessions, 's1'));
    expect(await store.findAll(sessions, [])).toEqual([]);
  });

  it.each([
    ['as text', false, true],
    ['attribute by attribute', true, false],
  ])('reads what was stored %s before the kind was stored otherwise', async (_, isTextNow, wasText) => {
    const store = await open();
    const kindOf = (isText: boolean): ItemKind<Session> =>
      isText ? { ...sessions, asText: true } : sessions;
    const session = aSession({ room: 'Åbo, sal “B” 🎓' });
    await store.commit([create(kindOf(wasText), session)], aCause());
    const held = await store.get(kindOf(isTextNow), 's1');
    expect(held).toEqual({ state: session, version: 1 });
    await store.commit([save(kindOf(isTextNow), held, aSession({ taken: 1 }))], aCause());
    expect(await store.list(kindOf(wasText), collectionOf('p1'))).toEqual({
      items: [{ state: aSession({ taken: 1 }), version: 2 }],
    });
  });

  it('treats an expired item as gone, before it is deleted', async () => {
    const store = await open();
    const session = aSession({ forgetAt: minutesAfterNoon(10).toISOString(), remindAt: NOON.toISOString() });
    await store.commit([create(sessions, session)], aCause());
    const before = minutesAfterNoon(9);
    const after = minutesAfterNoon(10);
    expect(await store.find(sessions, 's1', before)).toEqual({ state: session, version: 1 });
    expect(await store.find(sessions, 's1', after)).toBeUndefined();
    expect(await store.findAll(sessions, ['s1'], before)).toMatchObject([{ version: 1 }]);
    expect(await store.findAll(sessions, ['s1'], after)).toEqual([undefined]);
    await expect(store.get(sessions, 's1', after)).rejects.toMatchObject({ code: 'not-found' });
    expect(ids(await store.list(sessions, collectionOf('p1'), { now: before }))).toEqual(['s1']);
    expect(ids(await store.list(sessions, collectionOf('p1'), { now: after }))).toEqual([]);
    expect(await store.due(REMINDERS, before)).toHaveLength(1);
    expect(await store.due(REMINDERS, after)).toHaveLength(0);
  });

  it('finds what is due of all kinds that share a partition, oldest first, and parses none of it', async () => {
    const store = await open();
    const at = (minute: number) => minutesAfterNoon(minute).toISOString();
    const key = (id: string) => ({ pk: `OTHER#${id}`, sk: 'META' });
    const others: ItemKind<Session> = { ...sessions, name: 'Other', key };
    await store.commit(
      [
        create(sessions, aSession({ id: 'late', remindAt: at(9) })),
        create(others, aSession({ id: 'o1', remindAt: at(1) })),
        create(sessions, aSession({ id: 's1', remindAt: at(2) })),
        create(sessions, aSession({ id: 'gone', remindAt: at(0), forgetAt: at(3) })),
      ],
      aCause(),
    );
    const due = await store.due(REMINDERS, minutesAfterNoon(5));
    expect(due.map(({ sortKey }) => sortKey)).toEqual([`${at(1)}#o1`, `${at(2)}#s1`]);
    expect(due[1]?.as(sessions)).toEqual(await store.get(sessions, 's1'));
    expect(() => due[0]?.as(sessions)).toThrow();
    expect(await store.due(REMINDERS, NOON)).toHaveLength(1);
    expect(await store.due('NOTHING', minutesAfterNoon(5))).toEqual([]);
  });

  it('lists one partition in order, and nothing of another', async () => {
    const store = await open();
    const on = (id: string, day: string, programmeId = 'p1') =>
      create(sessions, aSession({ id, programmeId, startsAt: `2027-02-${day}T15:00:00.000Z` }));
    await store.commit([on('c', '03'), on('a', '09'), on('b', '01'), on('d', '02', 'p2')], aCause());
    expect(ids(await store.list(sessions, collectionOf('p1')))).toEqual(['b', 'c', 'a']);
    expect(ids(await store.list(sessions, collectionOf('p1'), { prefix: '2027-02-0' }))).toEqual([
      'b',
      'c',
      'a',
    ]);
    expect(ids(await store.list(sessions, collectionOf('p1'), { prefix: '2027-02-03' }))).toEqual(['c']);
    expect(await store.list(sessions, collectionOf('p3'))).toEqual({ items: [] });
  });

  it('lists what lies between two keys, both of them included, page by page and from either end', async () => {
    const store = await open();
    const on = (id: string, day: string) =>
      create(sessions, aSession({ id, startsAt: `2027-02-${day}T15:00:00.000Z` }));
    const all = ['01', '02', '03', '09', '10', '11'];
    await store.commit(
      all.map((day) => on(`s${day}`, day)),
      aCause(),
    );
    const between = { from: '2027-02-02', until: '2027-02-10' };
    const listed = (options: Parameters<typeof store.list>[2]) =>
      store.list(sessions, collectionOf('p1'), options);
    expect(ids(await listed({ between }))).toEqual(['s02', 's03', 's09']);
    expect(ids(await listed({ between, order: 'descending' }))).toEqual(['s09', 's03', 's02']);
    const first = await listed({ between, limit: 2 });
    expect(ids(first)).toEqual(['s02', 's03']);
    expect(ids(await listed({ between, after: first.next }))).toEqual(['s09']);
    const { sk = '' } =
      sessions.collection?.(aSession({ id: 's10', startsAt: '2027-02-10T15:00:00.000Z' })) ?? {};
    expect(ids(await listed({ between: { from: sk, until: sk } }))).toEqual(['s10']);
    expect(ids(await listed({ between: { from: '2027-03', until: '2027-04' } }))).toEqual([]);
  });

  it('orders by the bytes of the text, beyond the letters that JavaScript compares alike', async () => {
    const store = await open();
    const byRoom: ItemKind<Session> = {
      ...sessions,
      collection: ({ room = '' }) => ({ pk: 'ROOMS', sk: `${room}#` }),
    };
    const inRoom = (id: string, room: string) => create(byRoom, aSession({ id, room }));
    await store.commit(
      [inRoom('emoji', '\u{1F393}'), inRoom('full-width', '\uFF21'), inRoom('Å', 'Å')],
      aCause(),
    );
    expect(ids(await store.list(byRoom, 'ROOMS'))).toEqual(['Å', 'full-width', 'emoji']);
  });

  it('lists page by page with a cursor, every item once, and ends without one', async () => {
    const store = await open();
    const numbers = Array.from({ length: 7 }, (_, n) => `s${n}`);
    await store.commit(
      numbers.map((id) => create(sessions, aSession({ id }))),
      aCause(),
    );
    const seen: string[][] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await store.list(sessions, collectionOf('p1'), { limit: 3, ...(after && { after }) });
      seen.push(ids(page));
      after = page.next;
    }
    expect(seen).toEqual([['s0', 's1', 's2'], ['s3', 's4', 's5'], ['s6']]);
  });

  it('lists the last ones first where that is asked for, page by page and by the start of their keys', async () => {
    const store = await open();
    const on = (id: string, day: string) =>
      create(sessions, aSession({ id, startsAt: `2027-02-${day}T15:00:00.000Z` }));
    await store.commit(
      [on('a', '01'), on('b', '02'), on('c', '03'), on('d', '03'), on('e', '11'), on('f', '12')],
      aCause(),
    );
    const seen: string[][] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await store.list(sessions, collectionOf('p1'), {
        order: 'descending',
        limit: 3,
        prefix: '2027-02-0',
        ...(after && { after }),
      });
      seen.push(ids(page));
      after = page.next;
    }
    expect(seen).toEqual([['d', 'c', 'b'], ['a']]);
    expect(ids(await store.list(sessions, collectionOf('p1'), { order: 'descending' }))).toEqual([
      'f',
      'e',
      'd',
      'c',
      'b',
      'a',
    ]);
  });

  it('gives no cursor when a page takes exactly what there is', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession()), create(sessions, aSession({ id: 's2' }))], aCause());
    const page = await store.list(sessions, collectionOf('p1'), { limit: 2 });
    expect(ids(page)).toEqual(['s1', 's2']);
    expect(page).not.toHaveProperty('next');
  });

  it('fills a page although expired items lie between', async () => {
    const store = await open();
    const expired = { forgetAt: NOON.toISOString() };
    const given = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      create(sessions, aSession({ id, ...('bcd'.includes(id) && expired) })),
    );
    await store.commit(given, aCause());
    const page = await store.list(sessions, collectionOf('p1'), { limit: 2, now: NOON });
    expect(page.next).toBeUndefined();
    expect(ids(page)).toEqual(['a', 'e']);
  });

  it('fills a page although items that are not asked for lie between, and gives a cursor only where one follows', async () => {
    const store = await open();
    const given = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => create(sessions, aSession({ id })));
    await store.commit(given, aCause());
    const where = ({ id }: Session) => 'aef'.includes(id);
    const first = await store.list(sessions, collectionOf('p1'), { limit: 2, where });
    expect(ids(first)).toEqual(['a', 'e']);
    const rest = await store.list(sessions, collectionOf('p1'), { limit: 2, where, after: first.next });
    expect(ids(rest)).toEqual(['f']);
    expect(rest).not.toHaveProperty('next');
  });

  it('goes on after an item that was removed meanwhile', async () => {
    const store = await open();
    await store.commit(
      ['a', 'b', 'c'].map((id) => create(sessions, aSession({ id }))),
      aCause(),
    );
    const { next = '' } = await store.list(sessions, collectionOf('p1'), { limit: 2 });
    await store.commit([remove(sessions, await store.get(sessions, 'b'))], aCause());
    expect(ids(await store.list(sessions, collectionOf('p1'), { after: next }))).toEqual(['c']);
  });

  it('refuses a cursor that is broken or of another collection', async () => {
    const store = await open();
    await store.commit(
      ['a', 'b'].map((id) => create(sessions, aSession({ id }))),
      aCause(),
    );
    const { next = '' } = await store.list(sessions, collectionOf('p1'), { limit: 1 });
    const refused = { name: 'Refusal', code: 'field-invalid' };
    await expect(store.list(sessions, collectionOf('p2'), { after: next })).rejects.toMatchObject(refused);
    await expect(
      store.list(sessions, collectionOf('p1'), { after: next, prefix: '2028' }),
    ).rejects.toMatchObject(refused);
    for (const after of ['', 'nonsense', btoa('null'), btoa('{"cpk":1}')])
      await expect(store.list(sessions, collectionOf('p1'), { after })).rejects.toMatchObject(refused);
  });

  it('gives from the due index only what is due, oldest first and at most as many as asked for', async () => {
    const store = await open();
    const remind = (id: string, minutes: number) =>
      create(sessions, aSession({ id, remindAt: minutesAfterNoon(minutes).toISOString() }));
    await store.commit(
      [remind('b', 2), remind('a', 1), remind('c', 3), create(sessions, aSession())],
      aCause(),
    );
    const due = async (minutes: number, limit?: number) =>
      ids({
        items: (await store.due(REMINDERS, minutesAfterNoon(minutes), limit)).map((record) =>
          record.as(sessions),
        ),
      });
    expect(await due(0)).toEqual([]);
    expect(await due(2)).toEqual(['a', 'b']);
    expect(await due(9)).toEqual(['a', 'b', 'c']);
    expect(await due(9, 2)).toEqual(['a', 'b']);
  });

  it('takes an item off the collection and the due index when its state says so', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession({ remindAt: NOON.toISOString() }))], aCause());
    const held = await store.get(sessions, 's1');
    await store.commit([save(sessions, held, aSession({ programmeId: 'p2' }))], aCause());
    expect(await store.due(REMINDERS, NOON)).toEqual([]);
    expect(await store.list(sessions, collectionOf('p1'))).toEqual({ items: [] });
    expect(ids(await store.list(sessions, collectionOf('p2')))).toEqual(['s1']);
  });

  it('reads what an earlier release wrote, and saves it in today’s form', async () => {
    const store = await open();
    await store.commit([create(oldSessions, anOldSession)], aCause());
    const held = await store.get(sessions, 's1');
    expect(held).toEqual({ state: aSession({ capacity: 12, taken: 0 }), version: 1 });
    await store.commit([save(sessions, held, held.state)], aCause());
    await expect(store.get(oldSessions, 's1')).rejects.toThrow(
      'TrainingSession at SESSION#s1 META has schema version 2; this code reads up to 1.',
    );
  });

  it('names the schema version that nothing upcasts', async () => {
    const store = await open();
    await store.commit([create(oldSessions, anOldSession)], aCause());
    const forgetful: ItemKind<Session> = { ...sessions, upcast: {} };
    await expect(store.get(forgetful, 's1')).rejects.toThrow('has schema version 1, which nothing upcasts');
  });

  it('never hands on an item that does not fit its schema, and keeps its values out of the error', async () => {
    const store = await open();
    const loose: ItemKind<{ id: string; capacity: string }> = {
      name: sessions.name,
      schemaVersion: sessions.schemaVersion,
      schema: z.object({ id: z.string(), capacity: z.string() }),
      key: sessions.key,
      idOf: ({ id }) => id,
    };
    await store.commit([create(loose, { id: 's1', capacity: 'a secret' })], aCause());
    const failure = store.get(sessions, 's1');
    await expect(failure).rejects.toThrow(/^TrainingSession at SESSION#s1 META does not fit its schema/u);
    await expect(failure).rejects.not.toThrow(/a secret/u);
  });

  it('does not read one kind of item as another', async () => {
    const store = await open();
    await store.commit([create(seats, { id: 's1' })], aCause());
    const confused = { ...sessions, key: seats.key };
    await expect(store.get(confused, 's1')).rejects.toThrow(
      'Expected a TrainingSession at SEAT#s1 SEAT, found a Seat.',
    );
  });
};
