import { describe, expect, it } from 'vitest';
import { coupleKey } from '../../../shared/domain/matching/pool.ts';
import { recruitsOf } from '../../../shared/domain/matching/recruiting.ts';
import { mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { problemWith } from './rounds.ts';

const wants = (id: string, ...targetFields: ('ict' | 'health' | 'boats')[]) =>
  studentIn(id, { targetFields });
const recruits = (pool: Parameters<typeof problemWith>[0], floor = 0) =>
  recruitsOf(problemWith(pool, { rules: { floor } }), 3);

describe('the field to recruit a mentor from', () => {
  it('is the one that gives most students a partner, three of one mentor at most', () => {
    const students = ['a', 'b', 'c', 'd'].map((id) => wants(id, 'health'));
    const apart = students.map(({ id }) => [coupleKey('m', id), 'CONFLICT_OF_INTEREST'] as const);
    const pool = poolWith(
      [mentorIn('m')],
      [wants('i', 'ict'), wants('j', 'ict'), ...students],
      new Map(apart),
    );
    const [first, second, ...more] = recruits(pool);
    expect([first?.field, first?.students.length]).toEqual(['health', 3]);
    expect([second?.field, second?.students.length, more]).toEqual(['ict', 1, []]);
  });

  it('counts a place that becomes free because its student moves to the new mentor', () => {
    const pool = poolWith([mentorIn('m')], [wants('a', 'ict', 'boats'), wants('b', 'ict')]);
    expect(recruits(pool)).toContainEqual({ field: 'boats', students: [expect.any(String)] });
  });

  it('is none where everybody has a partner', () => {
    expect(recruits(poolWith([mentorIn('m')], [wants('a', 'ict')]))).toEqual([]);
  });

  it('is none where no mentor at all would reach the floor', () => {
    expect(recruits(poolWith([mentorIn('m')], [wants('a', 'ict'), wants('b', 'ict')]), 1000)).toEqual([]);
  });

  it('leaves the round as it is: what was ruled out stays ruled out', () => {
    const pool = poolWith(
      [mentorIn('m')],
      [wants('a', 'ict')],
      new Map([[coupleKey('m', 'a'), 'DECLINED_BEFORE']]),
    );
    expect(recruits(pool)).toEqual([{ field: 'ict', students: ['a'] }]);
  });
});
