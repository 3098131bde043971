import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOfMentor, alternativesOfStudent } from '../../../shared/domain/matching/alternatives.ts';
import { optionsOfMentor, optionsOfStudent } from '../../../shared/domain/matching/options.ts';
import type { Pool } from '../../../shared/domain/matching/pool.ts';
import type { Problem } from '../../../shared/domain/matching/problem.ts';
import { remediesOf } from '../../../shared/domain/matching/remedies.ts';
import { answer, keepRound } from '../../../shared/domain/matching/solver/change.ts';
import { scoreOf as edgeScoreOf } from '../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { anyPool, mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { lock, problemWith, veto } from './rounds.ts';

const english = { languages: [{ language: 'en' as const, level: 'fluent' as const }] };
const swedish = { languages: [{ language: 'sv' as const, level: 'native' as const }] };
const personIn = (problem: Problem, id: string) => problem.students.findIndex((each) => each.id === id);

describe('the options of a person', () => {
  const pool = poolWith(
    [
      mentorIn('m1', { ...english, field: 'ict' }),
      mentorIn('m2', { ...english, field: 'food' }),
      mentorIn('m3', swedish),
      mentorIn('m4', { ...swedish, meetingMode: 'inPerson' }),
      mentorIn('m5', english, { room: 0 }),
      mentorIn('m6', english),
    ],
    [studentIn('s1', { targetFields: ['ict'], meetingMode: 'online' }), studentIn('s2')],
  );
  const problem = problemWith(pool, {
    rules: { floor: 0 },
    decisions: { vetoes: [veto('m6', 's1', 'VETO_MENTOR')] },
  });

  it('are how many partners are possible, the best first, and why each other is not', () => {
    const [student] = pool.students;
    if (student === undefined) throw new Error('no student');
    const { possible, impossible, reasons } = optionsOfStudent(problem, student);
    expect(possible.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(impossible).toEqual([
      { id: 'm3', why: ['NO_COMMON_LANGUAGE'] },
      { id: 'm4', why: ['NO_COMMON_LANGUAGE', 'MODE_INCOMPATIBLE'] },
      { id: 'm5', why: ['CAPACITY_FULL'] },
      { id: 'm6', why: ['VETO_MENTOR'] },
    ]);
    expect(reasons[0]).toEqual({ why: 'NO_COMMON_LANGUAGE', people: 2 });
  });

  it('are the same seen from the mentor', () => {
    const seen = pool.mentors.map((mentor) => optionsOfMentor(problem, mentor).possible.map(({ id }) => id));
    expect(seen.map((ids) => ids.includes('s1'))).toEqual([true, true, false, false, false, false]);
  });

  it('are none where everybody is below the floor', () => {
    const high = problemWith(pool, { rules: { floor: 1000 } });
    const [student] = pool.students;
    if (student === undefined) throw new Error('no student');
    expect(optionsOfStudent(high, student).reasons).toContainEqual({ why: 'BELOW_FLOOR', people: 3 });
  });
});

/** Loss of everybody if these two are a pair, found by solving all anew. */
const regretByHand = (pool: Pool, mentorId: string, studentId: string) => {
  const free = solve(problemWith(pool).instance);
  const insisted = solve(problemWith(pool, { decisions: { locks: [lock(mentorId, studentId)] } }).instance);
  return {
    pairs: free.cardinality - insisted.cardinality,
    waitingMatched: free.waitingMatched - insisted.waitingMatched,
    total: free.total - insisted.total,
  };
};

type Regret = ReturnType<typeof regretByHand>;
const inOrder = (a: Regret, b: Regret) =>
  a.pairs - b.pairs || a.waitingMatched - b.waitingMatched || a.total - b.total;

describe('the alternatives of a person', () => {
  it('are the three other partners that cost everybody least, as a full solve would find', () => {
    fc.assert(
      fc.property(anyPool(6, 5), (pool) => {
        const problem = problemWith(pool);
        const round = keepRound(problem.instance);
        problem.students.forEach((student, s) => {
          const own = round.solution.mentorOf[s];
          const others = problem.mentors.flatMap((mentor, m) => {
            const score = edgeScoreOf(problem.instance, s, m);
            const isOther = score !== undefined && score >= 400 && m !== own && mentor.room > 0;
            return isOther ? [regretByHand(pool, mentor.id, student.id)] : [];
          });
          const found = alternativesOfStudent(problem, round, s);
          expect(found.map(({ regret }) => regret)).toEqual(others.sort(inOrder).slice(0, 3));
        });
        expect(answer(round).moved, 'asking changes nothing').toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('say who would be with whom', () => {
    const pool = poolWith(
      [mentorIn('m1', { ...english, field: 'ict' }), mentorIn('m2', { ...english, field: 'boats' })],
      [studentIn('s1', { targetFields: ['ict'] }), studentIn('s2', { targetFields: ['boats'] })],
    );
    const problem = problemWith(pool, { rules: { floor: 0 } });
    const round = keepRound(problem.instance);
    const [first] = alternativesOfStudent(problem, round, personIn(problem, 's1'));
    expect(first).toMatchObject({ mentorId: 'm2', studentId: 's1', regret: { pairs: 0, waitingMatched: 0 } });
    expect(first?.moved).toEqual([
      { studentId: 's1', before: 'm1', after: 'm2' },
      { studentId: 's2', before: 'm2', after: 'm1' },
    ]);
    const ofMentor = alternativesOfMentor(problem, round, 0);
    expect(ofMentor.map(({ mentorId, studentId }) => [mentorId, studentId])).toEqual([['m1', 's2']]);
  });

  it('are none for who is locked', () => {
    const pool = poolWith([mentorIn('m1'), mentorIn('m2')], [studentIn('s1')]);
    const problem = problemWith(pool, { rules: { floor: 0 }, decisions: { locks: [lock('m1', 's1')] } });
    expect(alternativesOfStudent(problem, keepRound(problem.instance), 0)).toEqual([]);
  });
});

describe('the smallest change that gives a partner', () => {
  const remedyFor = (pool: Pool, id: string, changes: Parameters<typeof problemWith>[1] = {}) => {
    const problem = problemWith(pool, { rules: { floor: 0 }, ...changes });
    return remediesOf(problem, keepRound(problem.instance)).get(id)?.[0];
  };
  const late = { confirmedAt: '2027-02-01T10:00:00.000Z' };

  it('is one more place of a mentor who suits', () => {
    const pool = poolWith([mentorIn('m1')], [studentIn('s1'), studentIn('s2', {}, late)]);
    expect(remedyFor(pool, 's2')).toEqual({ code: 'RAISE_CAPACITY', mentorId: 'm1', capacity: 2 });
  });

  it('is one filter less, where a mentor behind it has a place', () => {
    const pool = poolWith(
      [mentorIn('m1', { meetingMode: 'inPerson' }), mentorIn('m2', { meetingMode: 'inPerson' })],
      [studentIn('s1', { meetingMode: 'online' })],
    );
    expect(remedyFor(pool, 's1')).toMatchObject({
      code: 'DROP_FILTER',
      filter: 'MODE_INCOMPATIBLE',
      mentors: 2,
    });
  });

  it('counts a place that becomes free because its student moves on', () => {
    const pool = poolWith(
      [
        mentorIn('m1', { meetingMode: 'inPerson', field: 'ict' }),
        mentorIn('m2', { meetingMode: 'inPerson', languages: swedish.languages }),
      ],
      [
        studentIn('s1', {
          meetingMode: 'inPerson',
          targetFields: ['ict'],
          languages: [...english.languages, ...swedish.languages],
        }),
        studentIn('s2', { meetingMode: 'online', targetFields: ['ict'] }, late),
      ],
    );
    expect(remedyFor(pool, 's2')).toMatchObject({ code: 'DROP_FILTER', mentorId: 'm1' });
  });

  it('is never to let two meet who share no word', () => {
    const pool = poolWith([mentorIn('m1', swedish)], [studentIn('s1', english)]);
    expect(remedyFor(pool, 's1')).toEqual({ code: 'RECRUIT', field: 'ict', languages: ['en'] });
    const beginner = studentIn('s1', {
      languages: [...english.languages, { language: 'sv', level: 'basic' }],
    });
    expect(remedyFor(poolWith([mentorIn('m1', swedish)], [beginner]), 's1')).toMatchObject({
      code: 'DROP_FILTER',
      filter: 'NO_COMMON_LANGUAGE',
    });
  });

  it('names the languages for a work talk of a student who shares none with any mentor', () => {
    const student = studentIn('s1', {
      languages: [
        { language: 'fi', level: 'good' },
        { language: 'ne', level: 'native' },
        { language: 'de', level: 'basic' },
      ],
    });
    const stranger = mentorIn('m1', swedish);
    expect(remedyFor(poolWith([stranger], [student]), 's1')).toMatchObject({ languages: ['fi', 'ne'] });
    const beginner = studentIn('s1', { languages: [{ language: 'de', level: 'basic' }] });
    expect(remedyFor(poolWith([stranger], [beginner]), 's1')).toMatchObject({ languages: ['de'] });
    const unsuited = mentorIn('m2', { languages: student.answers.languages, meetingMode: 'inPerson' });
    const online = studentIn('s1', { languages: student.answers.languages, meetingMode: 'online' });
    const byField = { code: 'RECRUIT', field: 'ict' };
    expect(remedyFor(poolWith([stranger, unsuited], [online]), 's1', { rules: { floor: 999 } })).toEqual(
      byField,
    );
    expect(remedyFor(poolWith([], [student]), 's1')).toEqual(byField);
  });

  it('is a lower floor, or a veto taken back', () => {
    const pool = poolWith([mentorIn('m1', { field: 'food' })], [studentIn('s1')]);
    expect(remedyFor(pool, 's1', { rules: { floor: 999 } })).toMatchObject({
      code: 'LOWER_FLOOR',
      mentorId: 'm1',
    });
    expect(remedyFor(pool, 's1', { decisions: { vetoes: [veto('m1', 's1')] } })).toMatchObject({
      code: 'LIFT_VETO',
      mentorId: 'm1',
    });
  });

  it('does what it says, for every student of any round', () => {
    fc.assert(
      fc.property(anyPool(5, 6), (pool) => {
        const problem = problemWith(pool);
        const before = solve(problem.instance);
        for (const [id, [remedy]] of remediesOf(problem, keepRound(problem.instance))) {
          if (remedy.code !== 'RAISE_CAPACITY') continue;
          const after = problemWith(pool, {
            decisions: {
              rooms: [{ mentorId: remedy.mentorId, room: remedy.capacity, by: 'x', at: 'x', reason: 'x' }],
            },
          });
          const solution = solve(after.instance);
          expect(solution.cardinality).toBe(before.cardinality + 1);
          expect(solution.mentorOf[personIn(after, id)]).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
