import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../shared/domain/matching/presets.ts';
import { firstRun, type MatchingRun, nextRun } from '../../shared/domain/rounds/run.ts';
import { inOrder } from '../../shared/domain/rounds/run-part.ts';
import { commitInParts } from '../../shared/store/commit-in-parts.ts';
import { partsOfCommit, planCommit } from '../../shared/store/commit-plan.ts';
import { chunksOf, resultChanges } from '../../shared/store/run-chunks.ts';
import { createRun } from '../../shared/store/run-parts.ts';
import { loadRun, saveRun } from '../../shared/store/runs.ts';
import type { Change } from '../../shared/store/store.ts';
import { breakableStore, StoreDied } from '../functions/breakable-store.ts';
import { CHUNKS, id, PEOPLE, resultOf } from '../people/large-run.ts';
import { memoryStore } from './memory-store.ts';

const NOW = new Date('2027-02-22T10:00:00.000Z');
const cause = { now: NOW, actor: 'staff:1', programmeId: 'cccc', correlationId: 'test', depth: 0 };
const round = { id: 'rnd_1' };
const asked = { id: 'run_1', roundId: 'rnd_1', cohortId: 'coh_1', requestedBy: 'staff:1' };
const aRun = firstRun(asked, { only: 'ALL' }, rulesOf('balanced', 400), NOW);

/** A run with a lock and a room for each of so many people, and the log of both. */
const decided = (count: number, run: MatchingRun = aRun): MatchingRun => {
  const people = Array.from({ length: count }, (_, n) => ({
    by: 'staff:coordinator-with-a-long-id',
    at: new Date(NOW.getTime() + n).toISOString(),
    reason: 'They know each other’s work from the same project, and both asked for it in the interview.',
    n,
  }));
  return {
    ...run,
    decisions: inOrder({
      locks: people.map(({ n, ...by }) => ({ mentorId: id('app', n), studentId: id('stu', n), ...by })),
      vetoes: [],
      rooms: people.map(({ n, ...by }) => ({ mentorId: id('app', n), room: 2, ...by })),
    }),
    overrides: people.flatMap(({ n, ...by }) => [
      { kind: 'LOCK' as const, subjectId: id('stu', n), counterpartId: id('app', n), ...by },
      { kind: 'ROOM' as const, subjectId: id('app', n), ...by },
    ]),
  };
};

describe('a run with thousands of decisions', () => {
  it('is stored in small items and read back whole', async () => {
    const store = memoryStore();
    const run = decided(1500);
    await store.commit(createRun(run), cause);
    expect((await loadRun(round, run.id, store)).state).toEqual(run);
    const sizes = store.records().map((record) => JSON.stringify(record).length);
    expect(Math.max(...sizes)).toBeLessThan(100 * 1024);
  });

  it('writes itself, one bucket and the end of the log for one more decision', async () => {
    const store = memoryStore();
    await store.commit(createRun(decided(1500)), cause);
    const held = await loadRun(round, 'run_1', store);
    const [override] = held.state.overrides;
    if (!override) throw new Error('The log is empty.');
    const { changes, run } = saveRun(held, {
      ...held.state,
      decisions: { ...held.state.decisions, locks: held.state.decisions.locks.slice(1) },
      overrides: [...held.state.overrides, { ...override, kind: 'UNLOCK' }],
    });
    expect(changes).toHaveLength(3);
    await store.commit(changes, cause);
    expect(await loadRun(round, 'run_1', store)).toEqual(run);
    expect(run.state.overrides).toHaveLength(3001);
  });

  it('loses no decision where two are made at once: the second writer is refused', async () => {
    const store = memoryStore();
    await store.commit(createRun(decided(3)), cause);
    const held = await loadRun(round, 'run_1', store);
    await store.commit(saveRun(held, decided(4)).changes, cause);
    await expect(store.commit(saveRun(held, decided(5)).changes, cause)).rejects.toThrow('no longer version');
    expect((await loadRun(round, 'run_1', store)).state).toEqual(decided(4));
  });

  it('shares the full items of its log with the run after it, whose decisions are its own', async () => {
    const store = memoryStore();
    await store.commit(createRun(decided(1520)), cause);
    const before = await loadRun(round, 'run_1', store);
    const next = nextRun(before.state, { id: 'run_2', requestedBy: 'staff:1' }, {}, NOW);
    const changes = createRun(next, before);
    expect(changes.length).toBeLessThanOrEqual(34);
    await store.commit(changes, cause);
    const held = await loadRun(round, 'run_2', store);
    expect(held.state).toEqual(next);
    await store.commit(saveRun(held, decided(1530, next)).changes, cause);
    expect((await loadRun(round, 'run_2', store)).state).toEqual(decided(1530, next));
    expect((await loadRun(round, 'run_1', store)).state).toEqual(before.state);
  });
});

describe('the first result of a run of 12,000 people', () => {
  const scene = async () => {
    const twin = memoryStore();
    const { store, breaking, healed } = breakableStore(twin);
    await store.commit(createRun(aRun), cause);
    const write = async (isBegun: boolean, score = 700, read = loadRun(round, 'run_1', store)) => {
      let held = await read;
      const { chunks, snapshot } = resultOf(score);
      const ahead = await resultChanges(aRun, chunks, snapshot, isBegun, store);
      const guarded = async (part: readonly Change[]) => {
        const { changes, run } = saveRun(held, held.state);
        await store.commit([...part, ...changes], cause);
        held = run;
      };
      await commitInParts(store, { ahead, guarded, last: () => saveRun(held, held.state).changes }, cause);
      return ahead.length;
    };
    const stored = async () => (await chunksOf({ ...aRun, chunks: CHUNKS }, store)).map(({ state }) => state);
    return { store, breaking, healed, write, stored };
  };

  it('is more than one transaction takes, and is written in parts that each fit', async () => {
    const { chunks, snapshot } = resultOf(700);
    const { store, write, stored } = await scene();
    const ahead = await resultChanges(aRun, chunks, snapshot, false, store);
    expect(() => planCommit(ahead, cause)).toThrow(/One commit takes/);
    const parts = partsOfCommit(ahead, cause);
    expect(parts.flat()).toEqual(ahead);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(planCommit(part, cause).items).toHaveLength(part.length);
    await write(false);
    expect(await stored()).toEqual(chunks);
  });

  it('continues where a crash left it, and writes no part twice', async () => {
    const { breaking, healed, write, stored } = await scene();
    let commits = 0;
    breaking(() => {
      commits += 1;
      return commits === 2 ? 'BEFORE' : undefined;
    });
    await expect(write(false)).rejects.toThrow(StoreDied);
    healed();
    const all = CHUNKS + PEOPLE / 1000;
    expect(await write(true)).toBeLessThan(all);
    expect(await stored()).toEqual(resultOf(700).chunks);
  });

  it('is written over where the people have changed since the crash', async () => {
    const { breaking, healed, write, stored } = await scene();
    let commits = 0;
    breaking(() => {
      commits += 1;
      return commits === 2 ? 'AFTER' : undefined;
    });
    await expect(write(false, 600)).rejects.toThrow(StoreDied);
    healed();
    await write(true, 700);
    expect(await stored()).toEqual(resultOf(700).chunks);
  });

  it('is left alone by an attempt that was overtaken', async () => {
    const { store, write, stored } = await scene();
    const late = await loadRun(round, 'run_1', store);
    await write(false);
    await expect(write(true, 500, Promise.resolve(late))).rejects.toThrow('no longer version');
    expect(await stored()).toEqual(resultOf(700).chunks);
  });
});
