import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../../../infra/local/sample/random.ts';
import { mended, mendTorn, quietMoment } from '../../../infra/restore/torn.ts';
import { keyMarkOf } from '../../../shared/store/commit-mark.ts';
import { brokenPlacesIn } from '../../simulation/invariants.ts';
import { commitsInPart, type History, LATER, playHistory, tornTable } from './history.ts';

/** Torn restores that are mended; `npm run drill` asks for more. */
const RESTORES = Number(process.env['DRILL_RESTORES'] ?? 300);
const SEEDS = [1, 2];

describe('a restore of a moment at which transactions spread', () => {
  let histories: readonly History[] = [];
  beforeAll(async () => {
    histories = [];
    for (const seed of SEEDS) histories = [...histories, await playHistory(seed, randomFrom(seed))];
  });

  it('is mended to whole commits by a later restore, or says that another moment is needed', () => {
    const random = randomFrom(7);
    const seen = { torn: 0, unsure: 0, mended: 0, brokenPlaces: 0 };
    for (let n = 0; n < RESTORES; n += 1) {
      const history = random.pick(histories);
      const whole = Math.floor(random.next() * (history.length - 2 * LATER));
      const table = tornTable(history, whole, random);
      const later = tornTable(history, whole + LATER, random);
      if (commitsInPart(history, table.records).length > 0) seen.torn += 1;
      if (brokenPlacesIn(table.records).length > 0) seen.brokenPlaces += 1;
      const mending = mendTorn(table, later);
      if (mending.unsure.length > 0) {
        seen.unsure += 1;
        continue;
      }
      const records = mended(table, mending);
      expect(commitsInPart(history, records), `restore ${n}`).toEqual([]);
      expect(brokenPlacesIn(records), `restore ${n}`).toEqual([]);
      expect(mendTorn({ at: table.at, records }, later).torn, `restore ${n}, once more`).toEqual([]);
      seen.mended += 1;
    }
    process.stdout.write(`drill: ${JSON.stringify(seen)}\n`);
    expect(seen.torn).toBeGreaterThan(RESTORES / 2);
    expect(seen.brokenPlaces).toBeGreaterThan(0);
    expect(seen.mended).toBeGreaterThan(RESTORES / 2);
  });
});

describe('a removal that a restore has missed', () => {
  const mark = (second: number, letter: string): string =>
    `${(Date.parse('2027-02-01T08:00:00Z') + second * 1000).toString(36)}.${letter.repeat(8)}.2`;
  const at = (second: number): Date => new Date(Date.parse('2027-02-01T08:00:00Z') + second * 1000);
  const left = { pk: 'A', sk: 'A', v: 3, c: mark(1, 'a') };
  const other = (version: number, c: string, w?: readonly string[]) => ({
    pk: 'B',
    sk: 'B',
    v: version,
    c,
    ...(w && { w }),
  });
  const removing = mark(9, 'b');
  const writes = [`${keyMarkOf(left)}.0`, `${keyMarkOf({ pk: 'B', sk: 'B' })}.2`];

  it('is made up for', () => {
    const restored = { at: at(10), records: [left, other(2, removing, writes)] };
    const mending = mendTorn(restored, { at: at(30), records: [other(2, removing, writes)] });
    expect(mending.remove).toEqual([{ pk: 'A', sk: 'A' }]);
    expect(mended(restored, mending)).toEqual([other(2, removing, writes)]);
  });

  it('brings what the same commit wrote, where that is missing', () => {
    const restored = { at: at(10), records: [other(1, mark(1, 'c'))] };
    const mending = mendTorn(restored, { at: at(30), records: [other(2, removing, writes)] });
    expect(mended(restored, mending)).toEqual([other(2, removing, writes)]);
  });

  it('leaves an item that was created anew', () => {
    const anew = { ...left, v: 1, c: mark(10, 'd') };
    const restored = { at: at(11), records: [anew, other(2, removing, writes)] };
    expect(mendTorn(restored, { at: at(30), records: restored.records }).remove).toEqual([]);
  });
});

describe('a moment to restore', () => {
  const record = (second: number) => ({
    pk: `P${second}`,
    sk: 'S',
    v: 1,
    c: `${(second * 1000 + Date.parse('2027-02-01T08:00:00Z')).toString(36)}.abcdefgh.1`,
  });
  const at = (second: number): Date => new Date(Date.parse('2027-02-01T08:00:00Z') + second * 1000);

  it('is the wished one where nothing was written near it', () => {
    expect(quietMoment([record(1), record(100)], at(50))).toEqual(at(50));
  });

  it('is before the writing that was near it', () => {
    const found = quietMoment([record(1), record(40), record(45), record(55)], at(50));
    expect(found?.getTime()).toBeLessThan(at(30).getTime());
    expect(found?.getTime()).toBeGreaterThan(at(11).getTime());
  });

  it('does not exist where writing never ceased', () => {
    expect(quietMoment([record(1), record(8), record(15)], at(16))).toBeUndefined();
  });
});
