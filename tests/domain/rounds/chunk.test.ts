import { describe, expect, it } from 'vitest';
import type { MatchResult } from '../../../shared/domain/matching/match.ts';
import type { PoolStudent } from '../../../shared/domain/matching/pool.ts';
import { runChunksOf } from '../../../shared/domain/rounds/result-chunks.ts';

const of = { roundId: 'rnd_1', runId: 'run_1' };
const studentsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `app_s${n}` }) as PoolStudent);

/** Every third student has nobody. */
const resultFor = (students: readonly PoolStudent[], isAlone = (n: number) => n % 3 === 2) => {
  const all = students.map(({ id }, n) => ({ id, isAlone: isAlone(n), mentorId: `app_m${n}` }));
  return {
    pairs: all.flatMap(({ id, mentorId, isAlone }) =>
      isAlone ? [] : [{ mentorId, studentId: id, score: 700 }],
    ),
    unmatched: all.flatMap(({ id, isAlone }) =>
      isAlone ? [{ studentId: id, reason: 'MENTORS_TAKEN' as const }] : [],
    ),
  } satisfies Partial<MatchResult>;
};

const chunksOf = (students: readonly PoolStudent[], result = resultFor(students), least?: number) =>
  runChunksOf(of, { students }, result, () => [], least);

describe('a result in chunks', () => {
  it.each([1, 25, 26, 1000, 2500, 10_000])('holds every one of %i students once, in their order', (count) => {
    const students = studentsOf(count);
    const { pairs, unmatched } = resultFor(students);
    const chunks = chunksOf(students);
    expect(chunks.map(({ index }) => index)).toEqual([...chunks.keys()]);
    expect(chunks.flatMap((chunk) => chunk.pairs.map((pair) => pair.studentApplicationId))).toEqual(
      pairs.map(({ studentId }) => studentId),
    );
    expect(chunks.flatMap((chunk) => chunk.unmatched)).toEqual(
      unmatched.map(({ studentId, reason }) => ({ applicationId: studentId, reason })),
    );
  });

  it.each([1000, 10_000])(
    'can be written in one transaction, with the round and all: %i students',
    (count) => {
      expect(chunksOf(studentsOf(count)).length).toBeLessThan(90);
    },
  );

  it('is otherwise only where somebody’s partner is', () => {
    const students = studentsOf(200);
    const before = chunksOf(students);
    const after = chunksOf(
      students,
      resultFor(students, (n) => n % 3 === 2 || n === 30),
    );
    const changed = after.filter((chunk, index) => JSON.stringify(chunk) !== JSON.stringify(before[index]));
    expect(changed.map(({ index }) => index)).toEqual([1]);
  });

  it('lies in no fewer chunks than before, so that nothing old is left behind', () => {
    const students = studentsOf(30);
    const chunks = chunksOf(students, resultFor(students), 4);
    expect(chunks.map(({ pairs }) => pairs.length > 0)).toEqual([true, true, false, false]);
  });
});
