import { expect, it } from 'vitest';
import { visitCounts } from '../../shared/store/kinds/door.ts';
import type { OpenStore } from './contract.ts';

const later = new Date('2027-01-15T12:00:00Z');

export const tallyPromises = (open: OpenStore): void => {
  it('answers each addition with the number that it makes, and counts each thing apart', async () => {
    const store = await open();
    expect(await store.count('2027-01-15T10.aa', later)).toBe(1);
    expect(await store.count('2027-01-15T10.aa', later)).toBe(2);
    expect(await store.count('2027-01-15T11.aa', later)).toBe(1);
    expect(await store.count('2027-01-15T10.bb', later)).toBe(1);
  });

  it('gives forty who come at once forty numbers', async () => {
    const store = await open();
    const counts = await Promise.all(Array.from({ length: 40 }, () => store.count('hour.aa', later)));
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });

  it('keeps an item that ends by itself', async () => {
    const store = await open();
    await store.count('hour.aa', later);
    const held = await store.find(visitCounts, 'hour.aa');
    expect(held?.state).toEqual({ id: 'hour.aa', seen: { times: 1 }, expiresAt: later.toISOString() });
    expect(await store.find(visitCounts, 'hour.aa', later)).toBeUndefined();
  });
};
