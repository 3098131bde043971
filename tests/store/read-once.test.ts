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

it('asks again after a failure, and for each moment, filter and missing item', async () => {
  const { asked, moment, twin } = await aStore();
  const { find } = twin;
  twin.find = () => Promise.reject(new Error('no table'));
  const broken = readOnce(twin);
  await expect(broken.find(sessions, 's1')).rejects.toThrow('no table');
  twin.find = find;
  expect(await broken.find(sessions, 's1')).toMatchObject({ version: 1 });
  for (const taken of [0, 1])
    await moment.list(sessions, collectionOf('p1'), { where: ({ taken: seats }) => seats === taken });
  await moment.find(sessions, 's1', new Date(0));
  await moment.find(sessions, 's1', new Date(1));
  await expect(moment.get(sessions, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  expect(asked.filter((each) => each.startsWith('list'))).toHaveLength(2);
  expect(asked.filter((each) => each.startsWith('find'))).toHaveLength(3);
});
