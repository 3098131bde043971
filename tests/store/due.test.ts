import { expect, it } from 'vitest';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { settleDue } from '../../shared/store/due.ts';
import { create } from '../../shared/store/store.ts';
import { memoryStore } from './memory-store.ts';
import { aCause, aSession, NOON, sessions } from './training-session.ts';

it('acts on all that is due but for an item that it cannot read, and fails in the end', async () => {
  const before = memoryStore();
  const remindAt = NOON.toISOString();
  const ids = ['a', 'b', 'c'];
  await before.commit(
    ids.map((id) => create(sessions, aSession({ id, remindAt }))),
    aCause(),
  );
  // As a later release would have written it.
  const store = memoryStore(
    before.records().map((record) => (record['pk'] === 'SESSION#b' ? { ...record, sv: 99 } : record)),
  );
  const acted: string[] = [];
  const settled = settleDue(
    { store, programmes: PROGRAMMES },
    sessions,
    () => 'REMINDERS',
    NOON,
    10,
    async ({ state }) => {
      acted.push(state.id);
      return true;
    },
  );
  await expect(settled).rejects.toThrow('schema version 99');
  expect(acted.toSorted()).toEqual(['a', 'c']);
});
