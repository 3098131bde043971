import { expect, it } from 'vitest';
import { create, type FactLog, save } from '../../shared/store/store.ts';
import type { OpenStore } from './contract.ts';
import { aCause, minutesAfterNoon, NOON, seats, seatTaken } from './training-session.ts';

const idsIn = async (
  store: FactLog,
  month: string,
  programmeId = aCause().programmeId,
): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { id } of store.facts(programmeId, month)) ids.push(id);
  return ids;
};
const MONTH = NOON.toISOString().slice(0, 7);

export const factLogPromises = (open: OpenStore): void => {
  it('keeps every fact of a month, oldest first, published or not', async () => {
    const store = await open();
    for (const minutes of [3, 1, 2])
      await store.commit(
        [create(seats, { id: `m${minutes}` }, [seatTaken('s1')])],
        aCause(minutesAfterNoon(minutes)),
      );
    const waiting = await store.waiting(minutesAfterNoon(60), 2);
    await store.markPublished(
      waiting.map(({ key }) => key),
      minutesAfterNoon(60),
    );
    expect(await idsIn(store, MONTH)).toEqual(['m1.1.1', 'm2.1.1', 'm3.1.1']);
  });

  it('tells the facts of one item, the newest first and a page at a time', async () => {
    const store = await open();
    await store.commit([create(seats, { id: 'm1' }, [seatTaken('s1'), seatTaken('s2')])], aCause());
    await store.commit([create(seats, { id: 'm2' }, [seatTaken('s9')])], aCause());
    const held = await store.get(seats, 'm1');
    await store.commit([save(seats, held, held.state, [seatTaken('s3')])], aCause(minutesAfterNoon(1)));
    const first = await store.factsOf(seats, 'm1', { limit: 2 });
    expect(first.map(({ fact }) => fact.id)).toEqual(['m1.2.1', 'm1.1.2']);
    const rest = await store.factsOf(seats, 'm1', { limit: 2, before: first.at(-1)?.place });
    expect(rest.map(({ fact }) => fact.id)).toEqual(['m1.1.1']);
    expect(await store.factsOf(seats, 'm1', { limit: 2, before: rest.at(-1)?.place })).toEqual([]);
    expect(await store.factsOf(seats, 'nobody', { limit: 2 })).toEqual([]);
  });

  it('tells the facts of a month, the newest first, a page at a time, and before a day', async () => {
    const store = await open();
    for (const minutes of [3, 1, 2])
      await store.commit(
        [create(seats, { id: `m${minutes}` }, [seatTaken('s1')])],
        aCause(minutesAfterNoon(minutes)),
      );
    const { programmeId } = aCause();
    const told = async (limit: number, before?: string) =>
      await store.factsBefore(programmeId, MONTH, { limit, before });
    const first = await told(2);
    expect(first.map(({ fact }) => fact.id)).toEqual(['m3.1.1', 'm2.1.1']);
    const rest = await told(2, first.at(-1)?.place);
    expect(rest.map(({ fact }) => fact.id)).toEqual(['m1.1.1']);
    const before = await told(2, minutesAfterNoon(2).toISOString());
    expect(before.map(({ fact }) => fact.id)).toEqual(['m1.1.1']);
    expect(await store.factsBefore('elsewhere', MONTH, { limit: 2 })).toEqual([]);
  });

  it('keeps months and programmes apart', async () => {
    const store = await open();
    await store.commit([create(seats, { id: 'm1' }, [seatTaken('s1')])], aCause());
    const elsewhere = { ...aCause(), programmeId: 'elsewhere' };
    await store.commit([create(seats, { id: 'm2' }, [seatTaken('s1')])], elsewhere);
    expect(await idsIn(store, MONTH)).toEqual(['m1.1.1']);
    expect(await idsIn(store, MONTH, 'elsewhere')).toEqual(['m2.1.1']);
    expect(await idsIn(store, '1999-01')).toEqual([]);
  });
};
