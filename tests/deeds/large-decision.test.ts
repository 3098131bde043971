import { describe, expect, it } from 'vitest';
import { decideRound, type Solved } from '../../shared/deeds/rounds/decide-round.ts';
import { rulesOf } from '../../shared/domain/matching/presets.ts';
import type { Problem } from '../../shared/domain/matching/problem.ts';
import { lockPair } from '../../shared/domain/rounds/edits.ts';
import { completeRun, requestRound } from '../../shared/domain/rounds/round.ts';
import { firstRun } from '../../shared/domain/rounds/run.ts';
import { matchingRounds, runChunks } from '../../shared/store/kinds/rounds.ts';
import { chunksOf } from '../../shared/store/run-chunks.ts';
import { createRun } from '../../shared/store/run-parts.ts';
import { create } from '../../shared/store/store.ts';
import { CHUNKS, PEOPLE, resultOf } from '../people/large-run.ts';
import { memoryStore } from '../store/memory-store.ts';

const NOW = new Date('2027-02-22T10:00:00.000Z');
const cause = { now: NOW, actor: 'staff:1', programmeId: 'cccc', correlationId: 'test', depth: 0 };
const cohort = { id: 'coh_1', programmeId: 'cccc' };
const asked = { id: 'run_1', roundId: 'rnd_1', cohortId: 'coh_1', requestedBy: 'staff:1' };
const price = { locks: 0, vetoes: 0, rooms: 0, pairs: 0, waitingMatched: 0, total: 0, permille: 0 };

/** A proposed round of so many pairs, and a lock after which every pair has another score: no chunk stays as it was. */
const scene = async (people: number) => {
  const store = memoryStore();
  const each = Math.ceil(people / CHUNKS);
  const reasons = Array.from({ length: 3 }, () => ({
    code: 'TIMES_SHARED' as const,
    slots: ['weekend' as const, 'weekdayEvening' as const, 'weekdayEvening' as const],
  }));
  const chunks = resultOf(700).chunks.map((chunk) => ({
    ...chunk,
    pairs: chunk.pairs.slice(0, each).map((pair) => ({ ...pair, reasons })),
  }));
  const couples = chunks.flatMap(({ pairs }) =>
    pairs.map(({ mentorApplicationId, studentApplicationId }) => ({
      mentorId: mentorApplicationId,
      studentId: studentApplicationId,
    })),
  );
  const summary = {
    pairs: couples.length,
    totalScore: 0,
    lowestScore: 0,
    unmatchedStudents: 0,
    students: couples.length,
    mentors: couples.length,
  };
  const { round } = requestRound(
    cohort,
    { only: 'ALL' },
    { roundId: 'rnd_1', runId: 'run_1' },
    'staff:1',
    NOW,
  );
  const run = {
    ...firstRun(asked, { only: 'ALL' }, rulesOf('balanced', 400), NOW),
    status: 'DONE' as const,
    endedAt: NOW.toISOString(),
    inputHash: '0'.repeat(64),
    solverVersion: '1',
    poolChunks: 0,
    chunks: CHUNKS,
    summary,
    price,
  };
  await store.commit(
    [create(matchingRounds, completeRun(round, CHUNKS, summary).round), ...createRun(run)],
    cause,
  );
  for (const chunk of chunks) await store.commit([create(runChunks, chunk)], cause);
  const mentors = couples.map(({ mentorId }) => ({ id: mentorId }));
  const students = couples.map(({ studentId }) => ({ id: studentId }));
  const problem = { mentors, students, input: { pool: { mentors, students } } } as unknown as Problem;
  const result = {
    totalScore: 699 * couples.length,
    lowestScore: 699,
    pairs: couples.map((couple) => ({ ...couple, score: 699 })),
    unmatched: [],
  };
  const solved = { ok: true, problem, result, difference: { moved: [] }, price } as unknown as Solved;
  const decide = async () => {
    const [couple] = couples;
    if (couple === undefined) throw new Error('Nobody is here.');
    const by = { by: 'staff:1', at: NOW.toISOString(), reason: 'Both asked for it.' };
    return decideRound(
      await store.get(matchingRounds, 'rnd_1'),
      ({ decisions }) => lockPair(decisions, couple, by),
      () => undefined,
      cause,
      {
        store,
        solving: {
          chunks: () => chunksOf({ ...asked, chunks: CHUNKS }, store),
          solve: async () => solved,
          keep: async (_, __, commit) => void (await commit()),
        },
      },
    );
  };
  const scores = async () =>
    new Set(
      (await chunksOf({ ...asked, chunks: CHUNKS }, store)).flatMap(({ state }) =>
        state.pairs.map(({ score }) => score),
      ),
    );
  return { decide, scores };
};

describe('one decision that changes every pair', () => {
  it('of 5,000 is stored in one step', async () => {
    const { decide, scores } = await scene(5000);
    expect(await decide()).toMatchObject({ ok: true, round: { version: 2 } });
    expect(await scores()).toEqual(new Set([699]));
  });

  it(`of ${PEOPLE} is more than one step takes: it is refused in words, and the round is as it was`, async () => {
    const { decide, scores } = await scene(PEOPLE);
    await expect(decide()).rejects.toMatchObject({ code: 'decision-too-large' });
    expect(await scores()).toEqual(new Set([700]));
  });
});
