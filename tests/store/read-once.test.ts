import { expect, it } from 'vitest';
import { readOnce } from '../../shared/store/read-once.ts';
import { create, save } from '../../shared/store/store.ts';
import { watchedStore } from '../functions/watched-store.ts';
import { memoryStore } from './memory-store.ts';
import { aCause, aSession, collectionOf, sessions } from './training-session.ts';

const aStore = async () => {
  const twin = memoryStore();
  await twin.commit([create(sessions, aSession())], aCause());
  const { store, watching } = watchedStore(twin);
  const asked: string[] = [];
  watching((request) => asked.push(request));
  return { twin, asked, moment: readOnce(store) };
};

it('asks for an item and for a list once, also where two ask at the same time', async () => {
  const { asked, moment, twin } = await aStore();
  const session = await twin.get(sessions, 's1');
  const [one, other] = await Promise.all([moment.find(sessions, 's1'), moment.get(sessions, 's1')]);
  expect([one, other]).toEqual([session, session]);
  for (const limit of [5, 5, 6])
    expect((await moment.list(sessions, collectionOf('p1'), { limit })).items).toEqual([session]);
  expect(asked).toEqual(['find TrainingSession', 'list TrainingSession', 'list TrainingSession']);
});

it('asks again after a commit, whether it is stored or refused', async () => {
  const { moment, twin } = await aStore();
  const held = await moment.get(sessions, 's1');
  await twin.commit([save(sessions, held, aSession({ taken: 1 }))], aCause());
  expect(await moment.get(sessions, 's1')).toEqual(held);
  await expect(moment.commit([save(sessions, held, aSession({ taken: 9 }))], aCause())).rejects.toMatchObject(
    {
      code: 'changed-meanwhile',
    },
  );
  const fresh = await moment.get(sessions, 's1');
  expect(fresh).toMatchObject({ version: 2, state: { taken: 1 } });
  await moment.commit([save(sessions, fresh, aSession({ taken: 2 }))], aCause());
  expect(await moment.get(sessions, 's1')).toMatchObject({ version: 3, state: { taken: 2 } });
});

it('asks once for an item that never ends, whatever the moment, and again for one that ends', async () => {
  const { asked, moment, twin } = await aStore();
  const ends = aSession({ id: 's2', forgetAt: '2027-03-01T00:00:00.000Z' });
  await twin.commit([create(sessions, ends)], aCause());
  const [before, after] = [new Date('2027-02-01T00:00:00.000Z'), new Date('2027-04-01T00:00:00.000Z')];
  const versionsOf = (id: string) =>
    Promise.all([undefined, before, before, after].map((now) => moment.find(sessions, id, now))).then((all) =>
      all.map((held) => held?.version),
    );
  expect(await versionsOf('s1')).toEqual([1, 1, 1, 1]);
  expect(asked).toHaveLength(1);
  expect(await versionsOf('s2')).toEqual([1, 1, 1, undefined]);
  expect(await moment.find(sessions, 'nobody')).toBeUndefined();
  expect(await moment.find(sessions, 'nobody', after)).toBeUndefined();
  expect(asked.filter((each) => each.startsWith('find'))).toHaveLength(5);
});

it('takes an item that was there at some moment for one who names none, and one that was over for nobody else', async () => {
  const { asked, twin } = await aStore();
  const { store, watching } = watchedStore(twin);
  watching((request) => asked.push(request));
  await twin.commit(
    [create(sessions, aSession({ id: 's2', forgetAt: '2027-03-01T00:00:00.000Z' }))],
    aCause(),
  );
  const [early, late] = [readOnce(store), readOnce(store)];
  expect(await early.find(sessions, 's2', new Date('2027-02-01T00:00:00.000Z'))).toBeDefined();
  expect(await early.find(sessions, 's2')).toBeDefined();
  expect(asked).toHaveLength(1);
  expect(await late.find(sessions, 's2', new Date('2027-04-01T00:00:00.000Z'))).toBeUndefined();
  expect(await late.find(sessions, 's2')).toBeDefined();
  expect(asked).toHaveLength(3);
});

it('asks again after a failure, and for each filter and missing item', async () => {
  const { asked, moment, twin } = await aStore();
  const { find } = twin;
  twin.find = () => Promise.reject(new Error('no table'));
  const broken = readOnce(twin);
  await expect(broken.find(sessions, 's1')).rejects.toThrow('no table');
  twin.find = find;
  expect(await broken.find(sessions, 's1')).toMatchObject({ version: 1 });
  for (const taken of [0, 1])
    await moment.list(sessions, collectionOf('p1'), { where: ({ taken: seats }) => seats === taken });
  await expect(moment.get(sessions, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  expect(asked.filter((each) => each.startsWith('list'))).toHaveLength(2);
  expect(asked.filter((each) => each.startsWith('find'))).toHaveLength(1);
});
