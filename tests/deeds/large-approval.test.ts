import { describe, expect, it } from 'vitest';
import { approveRound, isApproved, takeApprovalBack } from '../../shared/deeds/rounds/approve-round.ts';
import { rulesOf } from '../../shared/domain/matching/presets.ts';
import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import { completeRun, requestRound } from '../../shared/domain/rounds/round.ts';
import { firstRun } from '../../shared/domain/rounds/run.ts';
import { matchingRounds, runChunks } from '../../shared/store/kinds/rounds.ts';
import { chunksOf } from '../../shared/store/run-chunks.ts';
import { createRun } from '../../shared/store/run-parts.ts';
import { create } from '../../shared/store/store.ts';
import { breakableStore, StoreDied } from '../functions/breakable-store.ts';
import { CHUNKS, PEOPLE, resultOf } from '../people/large-run.ts';
import { memoryStore } from '../store/memory-store.ts';

const NOW = new Date('2027-02-22T10:00:00.000Z');
const cause = { now: NOW, actor: 'staff:1', programmeId: 'cccc', correlationId: 'test', depth: 0 };
const cohort = { id: 'coh_1', programmeId: 'cccc' };

/** As many reasons as a pair may have: marked, the pairs are more than one transaction takes. */
const wordy = (chunk: RunChunk): RunChunk => ({
  ...chunk,
  pairs: chunk.pairs.map((pair) => ({
    ...pair,
    reasons: Array.from({ length: 3 }, () => ({
      code: 'TIMES_SHARED' as const,
      slots: ['weekend' as const, 'weekdayEvening' as const, 'weekdayEvening' as const],
    })),
  })),
});

/** A proposed round of so many pairs; each second one is named. */
const scene = async () => {
  const twin = memoryStore();
  const { store, breaking, healed } = breakableStore(twin);
  const { round } = requestRound(
    cohort,
    { only: 'ALL' },
    { roundId: 'rnd_1', runId: 'run_1' },
    'staff:1',
    NOW,
  );
  const summary = {
    pairs: PEOPLE,
    totalScore: 0,
    lowestScore: 0,
    students: PEOPLE,
    mentors: PEOPLE,
    unmatchedStudents: 0,
  };
  const asked = { id: 'run_1', roundId: 'rnd_1', cohortId: 'coh_1', requestedBy: 'staff:1' };
  const run = {
    ...firstRun(asked, { only: 'ALL' }, rulesOf('balanced', 400), NOW),
    status: 'DONE' as const,
    endedAt: NOW.toISOString(),
    inputHash: '0'.repeat(64),
    solverVersion: '1',
    poolChunks: 0,
    chunks: CHUNKS,
    summary,
    price: { locks: 0, vetoes: 0, rooms: 0, pairs: 0, waitingMatched: 0, total: 0, permille: 0 },
  };
  await store.commit(
    [create(matchingRounds, completeRun(round, CHUNKS, summary).round), ...createRun(run)],
    cause,
  );
  const chunks = resultOf(700).chunks.map(wordy);
  for (const chunk of chunks) await store.commit([create(runChunks, chunk)], cause);
  const pairs = chunks.flatMap((chunk) => chunk.pairs);
  const named = pairs
    .filter((_, n) => n % 2 === 0)
    .map(({ mentorApplicationId, studentApplicationId }) => ({ mentorApplicationId, studentApplicationId }));
  const held = () => store.get(matchingRounds, 'rnd_1');
  const marks = async () =>
    (await chunksOf({ ...asked, chunks: CHUNKS }, store))
      .flatMap(({ state }) => state.pairs)
      .filter(({ outcome }) => outcome === 'NOT_APPROVED').length;
  const dyingAt = (commit: number, fault: 'BEFORE' | 'AFTER') => {
    let commits = 0;
    breaking(() => {
      commits += 1;
      return commits === commit ? fault : undefined;
    });
  };
  return { store, named, held, marks, dyingAt, healed };
};

describe('the approval of half of 12,000 pairs', () => {
  it('is written in parts, and the round is approved with the last', async () => {
    const { store, named, held, marks } = await scene();
    const approved = await approveRound(await held(), { except: named }, cause, store);
    expect(await marks()).toBe(named.length);
    expect(await held()).toEqual(approved);
    expect(approved.version).toBeGreaterThan(2);
    expect(await isApproved(approved.state, { except: named }, store)).toBe(true);
  });

  it('approves nothing where it dies on its way, and the next approval starts anew', async () => {
    const { store, named, held, marks, dyingAt, healed } = await scene();
    dyingAt(2, 'BEFORE');
    await expect(approveRound(await held(), { except: named }, cause, store)).rejects.toThrow(StoreDied);
    healed();
    expect((await held()).state.status).toBe('PROPOSED');
    expect(await marks()).toBeGreaterThan(0);
    await approveRound(await held(), {}, cause, store);
    expect(await marks()).toBe(0);
    expect((await held()).state.status).toBe('APPROVED');
  });

  it('is refused where somebody else changes the round on its way', async () => {
    const { store, named, held } = await scene();
    const late = await held();
    await approveRound(late, { except: named }, cause, store);
    await expect(approveRound(late, {}, cause, store)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('is taken back with the round first, so that a crash leaves nothing approved', async () => {
    const { store, named, held, marks, dyingAt, healed } = await scene();
    await approveRound(await held(), { except: named }, cause, store);
    dyingAt(1, 'AFTER');
    await expect(takeApprovalBack(await held(), cause, store)).rejects.toThrow(StoreDied);
    healed();
    expect((await held()).state.status).toBe('PROPOSED');
    expect(await marks()).toBeGreaterThan(0);
    await approveRound(await held(), {}, cause, store);
    expect(await takeApprovalBack(await held(), cause, store)).toEqual(await held());
    expect(await marks()).toBe(0);
  });
});
