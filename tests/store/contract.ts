import { describe } from 'vitest';
import type { FactLog, Outbox, Store, Tally } from '../../shared/store/store.ts';
import { commitPromises } from './commit-promises.ts';
import { factLogPromises } from './fact-log-promises.ts';
import { outboxPromises } from './outbox-promises.ts';
import { racePromises } from './race-promises.ts';
import { readPromises } from './read-promises.ts';
import { tallyPromises } from './tally-promises.ts';

/** An empty store that nobody else sees. */
export type OpenStore = () => Promise<Store & Outbox & FactLog & Tally>;

/** Promises of every store. A store that passes may stand in for any other. */
export const storesKeepTheirPromises = (name: string, open: OpenStore): void => {
  describe(name, () => {
    describe('reading', () => readPromises(open));
    describe('committing', () => commitPromises(open));
    describe('racing', () => racePromises(open));
    describe('the outbox', () => outboxPromises(open));
    describe('the log of facts', () => factLogPromises(open));
    describe('the tally', () => tallyPromises(open));
  });
};
