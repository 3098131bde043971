import { expect, it } from 'vitest';
import { create, type FactLog } from '../../shared/store/store.ts';
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
