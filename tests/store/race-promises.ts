import { expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { create, increment, type Outbox, type Store, save } from '../../shared/store/store.ts';
import type { OpenStore } from './contract.ts';
import {
  aCause,
  aSession,
  doors,
  minutesAfterNoon,
  seats,
  seatTaken,
  sessions,
  takeSeat,
} from './training-session.ts';

const atOnce = (
  count: number,
  act: (n: number) => Promise<unknown>,
): Promise<PromiseSettledResult<unknown>[]> =>
  Promise.allSettled(Array.from({ length: count }, (_, n) => act(n)));

const refusals = (outcomes: readonly PromiseSettledResult<unknown>[]): string[] =>
  outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    if (isRefusal(outcome.reason)) return [outcome.reason.code];
    throw outcome.reason;
  });

/** Reads, decides and saves, again for as long as somebody else was faster, as every deed does. */
const takeSeatFor = async (store: Store & Outbox, person: string): Promise<void> => {
  for (;;) {
    const held = await store.get(sessions, 's1');
    const taken = save(sessions, held, takeSeat(held.state), [seatTaken('s1')]);
    try {
      await store.commit([taken, create(seats, { id: person })], aCause());
      return;
    } catch (error) {
      if (!isRefusal(error, 'changed-meanwhile')) throw error;
    }
  }
};

export const racePromises = (open: OpenStore): void => {
  it('stores one of two hundred equal creates at once, and tells the others that it exists', async () => {
    const store = await open();
    const outcomes = await atOnce(200, () =>
      store.commit([create(sessions, aSession(), [seatTaken('s1')])], aCause()),
    );
    expect(refusals(outcomes)).toEqual(Array.from({ length: 199 }, () => 'exists-already'));
    expect(await store.waiting(minutesAfterNoon(60), 10)).toHaveLength(1);
  });

  it('gives five seats to exactly five of a hundred who come at once', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession({ capacity: 5 }))], aCause());
    const outcomes = await atOnce(100, (n) => takeSeatFor(store, `m${n}`));
    expect(refusals(outcomes)).toEqual(Array.from({ length: 95 }, () => 'session-full'));
    expect(await store.get(sessions, 's1')).toEqual({ state: aSession({ taken: 5 }), version: 6 });
    expect(await store.waiting(minutesAfterNoon(60), 100)).toHaveLength(5);
  });

  it('adds for everybody who comes at once, and refuses nobody', async () => {
    const store = await open();
    const outcomes = await atOnce(60, (n) =>
      store.commit(
        [
          create(seats, { id: `m${n}` }),
          increment(doors, { id: 'd', people: {} }, { left: 2, right: n % 2 }),
        ],
        aCause(),
      ),
    );
    expect(refusals(outcomes)).toEqual([]);
    expect(await store.get(doors, 'd')).toEqual({
      state: { id: 'd', people: { left: 120, right: 30 } },
      version: 60,
    });
    expect((await store.list(doors, 'DOORS')).items).toHaveLength(1);
  });

  it('gives one person one seat, however often the button is pressed', async () => {
    const store = await open();
    await store.commit([create(sessions, aSession({ capacity: 50 }))], aCause());
    const outcomes = await atOnce(20, () => takeSeatFor(store, 'm1'));
    expect(refusals(outcomes)).toEqual(Array.from({ length: 19 }, () => 'exists-already'));
    expect((await store.get(sessions, 's1')).state.taken).toBe(1);
  });
};
