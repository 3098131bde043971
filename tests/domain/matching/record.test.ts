import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../shared/domain/matching/match.ts';
import type { Pool } from '../../../shared/domain/matching/pool.ts';
import { canonicalInput, MatchingRecord, recordOf, replay } from '../../../shared/domain/matching/record.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { anyPool, balanced, mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { inputWith, lock, problemWith } from './rounds.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const recordFor = (pool: Pool, changes: Parameters<typeof problemWith>[1] = {}): MatchingRecord => {
  const problem = problemWith(pool, changes);
  return recordOf(problem, solve(problem.instance), sha256);
};

/** As a file holds it. */
const kept = (record: MatchingRecord): MatchingRecord =>
  MatchingRecord.parse(JSON.parse(JSON.stringify(record)));

describe('the record of a round', () => {
  it('is enough to compute the round again', () => {
    fc.assert(
      fc.property(anyPool(6, 6), fc.nat(3), (pool, seed) => {
        expect(replay(kept(recordFor(pool, { seed })), sha256)).toMatchObject({
          reproduced: true,
          inputUntouched: true,
          sameVersions: true,
          conflicts: [],
        });
      }),
      { numRuns: 100 },
    );
  });

  it('has one hash for one round, in whatever order people came', () => {
    fc.assert(
      fc.property(anyPool(5, 5), (pool) => {
        const turned: Pool = {
          mentors: pool.mentors.toReversed(),
          students: pool.students.toReversed(),
          before: new Map([...pool.before].reverse()),
          wishes: new Map([...(pool.wishes ?? [])].reverse()),
        };
        expect(canonicalInput(inputWith(turned))).toBe(canonicalInput(inputWith(pool)));
      }),
    );
  });

  it('has another hash when anything that counts is another', () => {
    const pool = poolWith([mentorIn('m1')], [studentIn('s1')]);
    const hashes = [
      recordFor(pool),
      recordFor(pool, { seed: 1 }),
      recordFor(pool, { rules: { floor: 401 } }),
      recordFor(pool, { rules: { weights: { ...balanced.weights, FIELD: 31 } } }),
      recordFor(pool, { decisions: { locks: [lock('m1', 's1')] } }),
      recordFor({ ...pool, mentors: [mentorIn('m1', { field: 'food' })] }),
      recordFor({ ...pool, mentors: [mentorIn('m1', { workingStyles: [] })] }),
      recordFor(pool, { rules: { weights: { ...balanced.weights, STYLE: 0 } } }),
    ].map(({ inputHash }) => inputHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('tells when it was changed afterwards', () => {
    const record = recordFor(poolWith([mentorIn('m1')], [studentIn('s1')]), { rules: { floor: 0 } });
    const [mentor] = record.input.mentors;
    if (mentor === undefined) throw new Error('no mentor');
    const other = { ...record, input: { ...record.input, mentors: [{ ...mentor, room: 3 }] } };
    expect(replay(other, sha256).inputUntouched).toBe(false);
    const [pair] = record.outcome.pairs;
    const better = {
      ...record,
      outcome: { ...record.outcome, pairs: [{ ...pair, mentorId: 'm1', studentId: 's1', score: 1000 }] },
    };
    expect(replay(better, sha256)).toMatchObject({ reproduced: false, inputUntouched: true });
    expect(replay({ ...record, solverVersion: 'older' }, sha256).sameVersions).toBe(false);
  });

  it('from before working style was weighed keeps its hash, and computes to the same pairs again', () => {
    const file = new URL('record-2026-11b.json', import.meta.url);
    const record = MatchingRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(record.input.rules.weights.STYLE).toBe(0);
    expect(record.input.students[0]?.answers.workingStyles).toEqual([]);
    expect(replay(record, sha256)).toMatchObject({
      reproduced: true,
      inputUntouched: true,
      sameVersions: false,
    });
  });

  it('carries every override with who, when and why', () => {
    const record = recordFor(poolWith([mentorIn('m1')], [studentIn('s1')]), {
      decisions: { locks: [lock('m1', 's1')] },
    });
    expect(record.input.decisions.locks).toEqual([
      {
        mentorId: 'm1',
        studentId: 's1',
        by: 'stf_1',
        at: '2027-02-22T08:00:00.000Z',
        reason: 'They know each other.',
      },
    ]);
  });
});

describe('a round as a whole', () => {
  const pairsOf = (pool: Pool, changes: Parameters<typeof problemWith>[1] = {}) => {
    const problem = problemWith(pool, changes);
    return resultOf(problem, solve(problem.instance));
  };

  it('is the same by weights that are all twice as large', () => {
    const weights = { ...balanced.weights };
    for (const key of Object.keys(weights) as (keyof typeof weights)[]) weights[key] *= 2;
    fc.assert(
      fc.property(anyPool(6, 6), (pool) => {
        expect(pairsOf(pool, { rules: { weights } })).toEqual(pairsOf(pool));
      }),
    );
  });

  it('is not disturbed by a student whom nobody can have', () => {
    const hopeless = studentIn('zz', { languages: [{ language: 'th', level: 'native' }] });
    fc.assert(
      fc.property(anyPool(6, 6), (pool) => {
        const { pairs } = pairsOf({ ...pool, students: [...pool.students, hopeless] });
        expect(pairs).toEqual(pairsOf(pool).pairs);
      }),
    );
  });

  it('has no fewer pairs when every mentor has twice the room', () => {
    fc.assert(
      fc.property(anyPool(6, 6), (pool) => {
        const mentors = pool.mentors.map((mentor) => ({ ...mentor, room: 2 * mentor.room }));
        expect(pairsOf({ ...pool, mentors }).pairs.length).toBeGreaterThanOrEqual(pairsOf(pool).pairs.length);
      }),
    );
  });
});
