import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../shared/domain/matching/conflict.ts';
import { resultOf } from '../../../shared/domain/matching/match.ts';
import { coupleKey, coupleOf, narrowed, type Pool } from '../../../shared/domain/matching/pool.ts';
import { problemOf } from '../../../shared/domain/matching/problem.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { balanced, mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { decided, inputWith, lock, problemWith, veto } from './rounds.ts';

const two = poolWith(
  [mentorIn('m1', { field: 'ict' }), mentorIn('m2', { field: 'boats' })],
  [studentIn('s1', { targetFields: ['ict'] }), studentIn('s2', { targetFields: ['boats'] })],
);

const couples = (pool: Pool, changes: Parameters<typeof problemWith>[1] = {}): string[] => {
  const problem = problemWith(pool, { rules: { floor: 0 }, ...changes });
  return resultOf(problem, solve(problem.instance)).pairs.map(
    ({ mentorId, studentId }) => `${mentorId} with ${studentId}`,
  );
};

const conflicts = (pool: Pool, changes: Parameters<typeof inputWith>[1]): readonly Conflict[] => {
  const stated = problemOf(inputWith(pool, changes));
  return stated.ok ? [] : stated.conflicts;
};

describe('what a coordinator decides', () => {
  it('holds: a lock stands, a veto keeps apart, and the rest is best around it', () => {
    expect(couples(two).sort()).toEqual(['m1 with s1', 'm2 with s2']);
    expect(couples(two, { decisions: { locks: [lock('m1', 's2')] } }).sort()).toEqual([
      'm1 with s2',
      'm2 with s1',
    ]);
    expect(couples(two, { decisions: { vetoes: [veto('m1', 's1')] } }).sort()).toEqual([
      'm1 with s2',
      'm2 with s1',
    ]);
  });

  it('may keep a student apart from everybody of a company', () => {
    const pool = {
      ...two,
      mentors: two.mentors.map((mentor) => ({ ...mentor, companyId: 'com_1' })),
    };
    const against = { companyId: 'com_1' };
    expect(
      couples(pool, {
        decisions: { vetoes: [{ code: 'VETO_STUDENT', studentId: 's1', against, ...decided }] },
      }),
    ).toEqual(['m2 with s2']);
  });

  it('may give a mentor another number of places', () => {
    const rooms = [
      { mentorId: 'm1', room: 2, ...decided },
      { mentorId: 'm2', room: 0, ...decided },
    ];
    expect(couples(two, { decisions: { rooms } }).sort()).toEqual(['m1 with s1', 'm1 with s2']);
  });

  it('may lock a pair that is below the floor, which nobody else may form', () => {
    expect(couples(two, { rules: { floor: 1000 } })).toEqual([]);
    expect(couples(two, { rules: { floor: 1000 }, decisions: { locks: [lock('m1', 's2')] } })).toEqual([
      'm1 with s2',
    ]);
  });
});

describe('a round that contradicts itself is not computed, and says why', () => {
  const apart = poolWith(
    [mentorIn('m1', { meetingMode: 'online' }), mentorIn('m2')],
    [studentIn('s1', { meetingMode: 'inPerson' }), studentIn('s2')],
  );

  it.each<[string, Parameters<typeof inputWith>[1], readonly Conflict[]]>([
    [
      'a lock on two who cannot be a pair',
      { decisions: { locks: [lock('m1', 's1')] } },
      [{ code: 'LOCK_INFEASIBLE', mentorId: 'm1', studentId: 's1', obstacle: 'MODE_INCOMPATIBLE' }],
    ],
    [
      'a lock on a vetoed pair',
      { decisions: { locks: [lock('m2', 's2')], vetoes: [veto('m2', 's2')] } },
      [{ code: 'LOCK_VETOED', mentorId: 'm2', studentId: 's2' }],
    ],
    [
      'two locks on one student',
      { decisions: { locks: [lock('m1', 's2'), lock('m2', 's2')] } },
      [{ code: 'STUDENT_LOCKED_TWICE', studentId: 's2', mentorIds: ['m1', 'm2'] }],
    ],
    [
      'more locks than places',
      { decisions: { locks: [lock('m2', 's1'), lock('m2', 's2')] } },
      [{ code: 'LOCKS_OVER_CAPACITY', mentorId: 'm2', room: 1, studentIds: ['s1', 's2'] }],
    ],
    [
      'locks over places that were taken away',
      { decisions: { locks: [lock('m2', 's2')], rooms: [{ mentorId: 'm2', room: 0, ...decided }] } },
      [{ code: 'LOCKS_OVER_CAPACITY', mentorId: 'm2', room: 0, studentIds: ['s2'] }],
    ],
    [
      'people who are not there',
      { decisions: { locks: [lock('__proto__', 's2')], vetoes: [veto('m1', 'nobody')] } },
      [
        { code: 'UNKNOWN_MENTOR', mentorId: '__proto__' },
        { code: 'UNKNOWN_STUDENT', studentId: 'nobody' },
      ],
    ],
    [
      'a decision without a reason',
      { decisions: { vetoes: [{ ...veto('m1', 's2'), reason: ' ' }] } },
      [{ code: 'REASON_MISSING', decision: 'VETO', index: 0 }],
    ],
    [
      'places that cannot be',
      { decisions: { rooms: [{ mentorId: 'm1', room: -1, ...decided }] } },
      [{ code: 'ROOM_INVALID', mentorId: 'm1', room: -1 }],
    ],
    [
      'weights that sum to nothing',
      {
        rules: {
          weights: {
            FIELD: 0,
            NEEDS: 0,
            LANGUAGE: 0,
            TIME: 0,
            PLACE: 0,
            STYLE: 0,
            WISHES: 0,
            EXPERIENCE: 0,
          },
        },
      },
      [{ code: 'WEIGHTS_EMPTY' }],
    ],
    [
      'a weight that is no whole number, and a floor above all scores',
      { rules: { weights: { ...balanced.weights, FIELD: 0.5 }, floor: 1001 } },
      [
        { code: 'RULES_INVALID', rule: 'weights.FIELD' },
        { code: 'RULES_INVALID', rule: 'floor' },
      ],
    ],
  ])('%s', (_, changes, expected) => {
    expect(conflicts(apart, changes)).toEqual(expected);
  });

  it('ids given twice', () => {
    const pool = poolWith([mentorIn('m1'), mentorIn('m1')], [studentIn('s1'), studentIn('s1')]);
    expect(conflicts(pool, {})).toEqual([
      { code: 'DUPLICATE_MENTOR', mentorId: 'm1' },
      { code: 'DUPLICATE_STUDENT', studentId: 's1' },
    ]);
  });
});

describe('ids', () => {
  it.each(['__proto__', '', 'a|b', '%7C', '%25|', 'å', 'å', '\u0000'])('may be as odd as %j', (id) => {
    const pool = poolWith([mentorIn(id), mentorIn('m2')], [studentIn(id), studentIn('s2')]);
    const apart = {
      ...pool,
      mentors: pool.mentors.map((mentor) => ({ ...mentor, personId: `mentor ${mentor.id}` })),
    };
    expect(coupleOf(coupleKey(id, `${id}|x`))).toEqual({ mentorId: id, studentId: `${id}|x` });
    expect(couples(apart, { decisions: { vetoes: [veto(id, id)], locks: [lock(id, 's2')] } }).sort()).toEqual(
      [`${id} with s2`, `m2 with ${id}`].sort(),
    );
  });
});

describe('the lot', () => {
  it('decides between equals, the same way for the same number', () => {
    const students = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, k) =>
      studentIn(id, {}, { confirmedAt: `2027-01-0${k + 1}T10:00:00.000Z` }),
    );
    const winner = (seed: number) => couples(poolWith([mentorIn('m')], students), { seed })[0];
    expect(winner(0)).toBe('m with a');
    expect(winner(7)).toBe(winner(7));
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(winner)).size).toBeGreaterThan(2);
  });
});

describe('the pool of a round', () => {
  const pool = poolWith(
    [mentorIn('m1', { field: 'ict' }), mentorIn('m2', { field: 'boats', secondaryField: 'ict' })],
    [
      studentIn('s1', { campus: 'jakobstad', targetFields: ['ict'] }),
      { ...studentIn('s2', { campus: 'kokkola', targetFields: ['boats'] }), trained: false },
    ],
  );
  const ids = ({ mentors, students }: Pool) => [...mentors, ...students].map(({ id }) => id);

  it('is everybody, or a campus, a field, or only who is trained', () => {
    expect(ids(narrowed(pool, { only: 'ALL' }))).toEqual(['m1', 'm2', 's1', 's2']);
    expect(ids(narrowed(pool, { only: 'CAMPUS', campus: 'kokkola' }))).toEqual(['m1', 'm2', 's2']);
    expect(ids(narrowed(pool, { only: 'FIELD', field: 'ict' }))).toEqual(['m1', 'm2', 's1']);
    expect(ids(narrowed(pool, { only: 'FIELD', field: 'boats' }))).toEqual(['m2', 's2']);
    expect(ids(narrowed(pool, { only: 'TRAINED' }))).toEqual(['m1', 'm2', 's1']);
  });
});
