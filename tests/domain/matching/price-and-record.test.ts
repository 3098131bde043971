import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { coupleKey } from '../../../shared/domain/matching/pool.ts';
import { priceOfDecisions } from '../../../shared/domain/matching/price.ts';
import { canonicalInput, recordOf, replay } from '../../../shared/domain/matching/record.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { inputWith, lock, problemWith, veto } from './rounds.ts';

const open = { rules: { floor: 0 } };

describe('the price of decisions', () => {
  it('counts who waited and lost a place by them, and is no share of nothing', () => {
    const pool = poolWith([mentorIn('m')], [studentIn('s1', {}, { waiting: true }), studentIn('s2')]);
    const locked = problemWith(pool, { ...open, decisions: { locks: [lock('m', 's2')] } });
    expect(priceOfDecisions(locked, solve(locked.instance))).toMatchObject({
      locks: 1,
      vetoes: 0,
      pairs: 0,
      waitingMatched: -1,
    });
    const one = { locks: [lock('m', 's1')], vetoes: [veto('m', 's2')] };
    const both = problemWith(pool, { ...open, decisions: one });
    expect(priceOfDecisions(both, solve(both.instance))).toMatchObject({ locks: 1, vetoes: 1, pairs: 0 });
    const two = poolWith([mentorIn('m', {}, { room: 2 })], [studentIn('s1'), studentIn('s2')]);
    const fewer = { rooms: [{ mentorId: 'm', room: 1, by: 'staff:x', at: '2027-03-01', reason: 'ill' }] };
    const taken = problemWith(two, { ...open, decisions: fewer });
    expect(priceOfDecisions(taken, solve(taken.instance))).toMatchObject({ rooms: 1, pairs: -1 });
    const more = { rooms: [{ mentorId: 'm', room: 3, by: 'staff:x', at: '2027-03-01', reason: 'kind' }] };
    const three = poolWith(
      [mentorIn('m', {}, { room: 2 })],
      ['s1', 's2', 's3'].map((id) => studentIn(id)),
    );
    const given = problemWith(three, { ...open, decisions: more });
    expect(priceOfDecisions(given, solve(given.instance))).toMatchObject({ rooms: 1, pairs: 1 });
    const nobody = poolWith([mentorIn('m', {}, { room: 0 })], [studentIn('s')]);
    const none = problemWith(nobody, { ...open, decisions: { vetoes: [veto('m', 's')] } });
    expect(priceOfDecisions(none, solve(none.instance))).toMatchObject({ total: 0, permille: 0 });
  });
});

describe('a record', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const pool = poolWith(
    [mentorIn('m2'), mentorIn('m1'), mentorIn('m3', { languages: [] })],
    [studentIn('s3'), studentIn('s1'), studentIn('s2'), studentIn('s0', { languages: [] })],
    new Map([
      [coupleKey('m2', 's1'), 'DECLINED_BEFORE'],
      [coupleKey('m1', 's3'), 'SAME_PAIR_BEFORE'],
      [coupleKey('m1', 's2'), 'CONFLICT_OF_INTEREST'],
    ]),
  );
  const turned = {
    ...pool,
    mentors: pool.mentors.toReversed(),
    students: pool.students.toReversed(),
    before: new Map([...pool.before].toReversed()),
    wishes: new Map(),
  };

  it('is one text for one round, its keys and its people in order', () => {
    const text = canonicalInput(inputWith(pool));
    expect(canonicalInput(inputWith(turned))).toBe(text);
    const keys = Object.keys(JSON.parse(text));
    expect(keys).toEqual(keys.toSorted());
    const { mentors, students, before, wishes } = JSON.parse(text);
    expect(mentors.map(({ id }: { id: string }) => id)).toEqual(['m1', 'm2', 'm3']);
    expect(students.map(({ id }: { id: string }) => id)).toEqual(['s0', 's1', 's2', 's3']);
    expect(before.map(({ studentId }: { studentId: string }) => studentId)).toEqual(['s2', 's3', 's1']);
    expect(wishes).toEqual([]);
    expect(Object.keys(mentors[0])).toEqual(Object.keys(mentors[0]).toSorted());
  });

  it('lists who is left out by id, and is replayed by the same versions alone', () => {
    const problem = problemWith(pool, open);
    const record = recordOf(problem, solve(problem.instance), sha256);
    const leftOut = record.outcome.unmatched.map(({ studentId }) => studentId);
    expect(leftOut.length).toBeGreaterThan(1);
    expect(leftOut).toEqual(leftOut.toSorted());
    expect(replay(record, sha256)).toMatchObject({
      reproduced: true,
      inputUntouched: true,
      sameVersions: true,
    });
    expect(replay({ ...record, rulesVersion: 'older' }, sha256).sameVersions).toBe(false);
  });

  it('that contradicts itself reproduces nothing', () => {
    const problem = problemWith(pool, open);
    const record = recordOf(problem, solve(problem.instance), sha256);
    const [mentor] = record.input.mentors;
    const twice = {
      ...record,
      input: {
        ...record.input,
        mentors: [...record.input.mentors, mentor as (typeof record.input.mentors)[number]],
      },
    };
    expect(replay(twice, sha256)).toMatchObject({
      reproduced: false,
      outcome: undefined,
      conflicts: [{ code: 'DUPLICATE_MENTOR' }],
    });
  });
});
