import { expect, it } from 'vitest';
import { auditOf } from '../../shared/runtime/audit.ts';
import { scopedStore } from '../../shared/runtime/programme-scope.ts';
import type { Store } from '../../shared/store/store.ts';
import { memoryStore } from './memory-store.ts';
import { NOON, REMINDERS } from './training-session.ts';

it('shows no door a record that nobody has parsed, whose person and programme it could not tell', async () => {
  const twin = memoryStore();
  const agenda = (store: Store) => store.due(REMINDERS, NOON);
  expect(await agenda(twin)).toEqual([]);
  await expect(agenda(scopedStore(twin, new Set(['p1'])))).rejects.toThrow('by jobs alone');
  const audit = auditOf({ store: twin, keys: () => Promise.reject(new Error('no keys')) });
  const asked = { params: {}, now: NOON, actor: 'staff:d4f0', correlationId: 'c' };
  const door = audit(
    { method: 'GET', path: '/x', who: 'coordinator' } as never,
    asked as never,
    { store: twin } as never,
    ((deps: { store: Store }) => agenda(deps.store)) as never,
  );
  await expect(door).rejects.toThrow('by jobs alone');
});
