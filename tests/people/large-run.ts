import type { RunChunk } from '../../shared/domain/rounds/chunk.ts';
import type { PoolChunk } from '../../shared/domain/rounds/pool-chunk.ts';

export const id = (kind: string, n: number): string => `${kind}_${String(n).padStart(26, '0')}`;

export const PEOPLE = 12_000;
export const CHUNKS = 64;
const reasons: RunChunk['pairs'][number]['reasons'] = [
  { code: 'TIMES_SHARED', slots: ['weekend', 'weekdayEvening'] },
  { code: 'LANGUAGE_SHARED', language: 'sv' },
];
/** Chunks and snapshot of a run in which everybody has a partner, each pair with this score. */
export const resultOf = (score: number) => {
  const place = { roundId: 'rnd_1', runId: 'run_1' };
  const size = Math.ceil(PEOPLE / CHUNKS);
  const chunks = Array.from({ length: CHUNKS }, (_, index): RunChunk => {
    const pairs = Array.from({ length: size }, (__, k) => ({
      mentorApplicationId: id('app', index * size + k),
      studentApplicationId: id('stu', index * size + k),
      score,
      reasons,
    }));
    return { ...place, index, pairs, unmatched: [] };
  });
  const snapshot = Array.from({ length: PEOPLE / 1000 }, (_, index): PoolChunk => {
    const numbers = Array.from({ length: 1000 }, (__, k) => index * 1000 + k);
    return {
      ...place,
      index,
      mentors: numbers.map((n) => ({ id: id('app', n), room: 1, companyId: id('com', n) })),
      students: numbers.map((n) => ({ id: id('stu', n), waiting: false, skipped: 0 })),
      before: [],
      wishes: [],
    };
  });
  return { chunks, snapshot };
};
