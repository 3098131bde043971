import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obstacleBetween } from '../../../shared/domain/matching/filters.ts';
import { coupleKey, type Pool } from '../../../shared/domain/matching/pool.ts';
import { rulesOf } from '../../../shared/domain/matching/presets.ts';
import { scoreOf } from '../../../shared/domain/matching/score.ts';
import { scoringContextOf } from '../../../shared/domain/matching/scoring-context.ts';
import { mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { matched } from './rounds.ts';
import { bruteForce } from './solver/brute-force.ts';

const minute = (k: number): string => `2027-01-12T10:${String(k).padStart(2, '0')}:00.000Z`;
const rank = ({ confirmedAt, id }: { confirmedAt: string; id: string }): string => `${confirmedAt}#${id}`;
const inOrder = <Person extends { confirmedAt: string; id: string }>(people: readonly Person[]): Person[] =>
  people.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));

/** The best round, found by trying every set of pairs. */
const bestOf = (pool: Pool, floor: number): string[] => {
  const [mentors, students] = [inOrder(pool.mentors), inOrder(pool.students)];
  const context = scoringContextOf(pool, rulesOf('balanced', floor));
  const scores = students.flatMap((student, s) =>
    mentors.flatMap((mentor, m) =>
      obstacleBetween(context, mentor, student) === undefined
        ? [[m, s, scoreOf(context, mentor, student)] as [number, number, number]]
        : [],
    ),
  );
  const { mentorOf } = bruteForce({
    mentors: mentors.map((mentor) => ({ id: rank(mentor), capacity: mentor.room })),
    students: students.map((student) => ({ id: rank(student), waiting: student.waiting })),
    scores,
    floor,
  });
  return students.flatMap(({ id }, s) => {
    const mentor = mentors[mentorOf[s] ?? -1];
    return mentor ? [coupleKey(mentor.id, id)] : [];
  });
};

const couples = (pool: Pool, floor: number): string[] =>
  matched(pool, floor).pairs.map(({ mentorId, studentId }) => coupleKey(mentorId, studentId));

const fields = fc.constantFrom('ict' as const, 'boats' as const, 'health' as const);
const languages = fc
  .constantFrom('en' as const, 'sv' as const)
  .map((language) => [{ language, level: 'fluent' as const }]);
const mode = fc.constantFrom('both' as const, 'online' as const, 'inPerson' as const);
const place = fc.constantFrom('jakobstad' as const, 'vaasa' as const);
const anyMentors = fc.array(
  fc.tuple(
    fc.record({ field: fields, languages, meetingMode: mode, municipality: place }),
    fc.integer({ min: 1, max: 3 }),
  ),
  { maxLength: 4 },
);
const anyStudents = fc.array(
  fc.tuple(
    fc.record({
      targetFields: fields.map((field) => [field]),
      languages,
      meetingMode: mode,
      municipality: place,
    }),
    fc.boolean(),
  ),
  { maxLength: 4 },
);
/** People who may have confirmed in the same minute, and some pairs that were tried before. */
const anyPool = fc
  .tuple(anyMentors, anyStudents, fc.infiniteStream(fc.nat(3)), fc.subarray([0, 5, 10, 15]))
  .map(([mentors, students, minutes, tried]) => {
    const confirmedAt = () => minute(minutes.next().value as number);
    return poolWith(
      mentors.map(([answers, room], k) =>
        mentorIn(`app_m${k}`, answers, { room, confirmedAt: confirmedAt() }),
      ),
      students.map(([answers, waiting], k) =>
        studentIn(`app_s${k}`, answers, { waiting, confirmedAt: confirmedAt() }),
      ),
      new Map(
        tried.map((k) => [
          coupleKey(`app_m${k % 4}`, `app_s${Math.floor(k / 4)}`),
          'DECLINED_BEFORE' as const,
        ]),
      ),
    );
  });

describe('a round', () => {
  it('is the one that trying everything finds, whatever order people are given in', () => {
    fc.assert(
      fc.property(anyPool, fc.constantFrom(0, 400, 700), (pool, floor) => {
        const best = bestOf(pool, floor).sort();
        expect(couples(pool, floor).sort()).toEqual(best);
        const turned = { ...pool, mentors: pool.mentors.toReversed(), students: pool.students.toReversed() };
        expect(couples(turned, floor).sort()).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  it('gives each student one mentor at most, no mentor more students than there is room for, and a total that adds up', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const { pairs, unmatched, totalScore } = matched(pool, 400);
        const seated = [
          ...pairs.map(({ studentId }) => studentId),
          ...unmatched.map(({ studentId }) => studentId),
        ];
        expect(seated.sort()).toEqual(pool.students.map(({ id }) => id).sort());
        for (const { id, room } of pool.mentors)
          expect(pairs.filter(({ mentorId }) => mentorId === id).length).toBeLessThanOrEqual(room);
        expect(totalScore).toBe(pairs.reduce((sum, { score }) => sum + score, 0));
        expect(pairs.every(({ score }) => score >= 400)).toBe(true);
      }),
    );
  });

  it('forms most pairs, though a better pair is given up for it', () => {
    const ict = mentorIn('app_m1', {
      field: 'ict',
      languages: [
        { language: 'en', level: 'native' },
        { language: 'sv', level: 'native' },
      ],
    });
    const english = mentorIn('app_m2', { field: 'boats', languages: [{ language: 'en', level: 'fluent' }] });
    const both = studentIn('app_s1', {
      targetFields: ['ict'],
      languages: [{ language: 'en', level: 'native' }],
    });
    const swedish = studentIn('app_s2', {
      targetFields: ['boats'],
      languages: [{ language: 'sv', level: 'native' }],
    });
    expect(couples(poolWith([ict, english], [both, swedish]), 0).sort()).toEqual([
      'app_m1|app_s2',
      'app_m2|app_s1',
    ]);
  });

  it('takes who waits since an earlier round before who fits better', () => {
    const mentor = mentorIn('app_m1', { field: 'ict' });
    const waiting = studentIn(
      'app_s1',
      { targetFields: ['health'] },
      { waiting: true, confirmedAt: minute(9) },
    );
    const fitting = studentIn('app_s2', { targetFields: ['ict'] }, { confirmedAt: minute(1) });
    expect(couples(poolWith([mentor], [fitting, waiting]), 0)).toEqual(['app_m1|app_s1']);
  });
});

describe('a tie', () => {
  it('between students goes to who confirmed first, and not to the smaller id', () => {
    const early = studentIn('app_z', {}, { confirmedAt: minute(1) });
    const late = studentIn('app_a', {}, { confirmedAt: minute(2) });
    for (const students of [
      [early, late],
      [late, early],
    ])
      expect(couples(poolWith([mentorIn('app_m')], students), 0)).toEqual(['app_m|app_z']);
  });

  it('between mentors goes to who confirmed first, and not to the smaller id', () => {
    const early = mentorIn('app_z', {}, { confirmedAt: minute(1) });
    const late = mentorIn('app_a', {}, { confirmedAt: minute(2) });
    for (const mentors of [
      [early, late],
      [late, early],
    ])
      expect(couples(poolWith(mentors, [studentIn('app_s')]), 0)).toEqual(['app_z|app_s']);
  });

  it('never turns on ids where nobody confirmed at the same instant', () => {
    const renamed = fc.uniqueArray(fc.stringMatching(/^[a-z]{4}$/), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyPool, renamed, ({ mentors, students }, names) => {
        const clocked = poolWith(
          mentors.map((mentor, k) => ({ ...mentor, confirmedAt: minute(k) })),
          students.map((student, k) => ({ ...student, confirmedAt: minute(k) })),
        );
        const other = poolWith(
          clocked.mentors.map((mentor, k) => ({ ...mentor, id: `app_${names[k]}` })),
          clocked.students.map((student, k) => ({ ...student, id: `app_${names[k + 4]}` })),
        );
        const places = (pool: Pool) =>
          matched(pool, 400)
            .pairs.map(({ mentorId, studentId }) => [
              pool.mentors.findIndex(({ id }) => id === mentorId),
              pool.students.findIndex(({ id }) => id === studentId),
            ])
            .sort();
        expect(places(other)).toEqual(places(clocked));
      }),
    );
  });
});

describe('who finds nobody', () => {
  const swedish = { languages: [{ language: 'sv' as const, level: 'native' as const }] };
  const reasonFor = (pool: Pool, floor = 0) =>
    matched(pool, floor).unmatched.map(({ studentId, reason }) => [studentId, reason]);

  it('is told that every possible mentor is taken', () => {
    const students = [
      studentIn('app_s1', {}, { confirmedAt: minute(1) }),
      studentIn('app_s2', {}, { confirmedAt: minute(2) }),
    ];
    expect(reasonFor(poolWith([mentorIn('app_m')], students))).toEqual([['app_s2', 'MENTORS_TAKEN']]);
  });

  it('is told that there are no mentors', () => {
    expect(reasonFor(poolWith([], [studentIn('app_s')]))).toEqual([['app_s', 'NO_MENTORS']]);
  });

  it('is told that nobody fits well enough', () => {
    expect(reasonFor(poolWith([mentorIn('app_m')], [studentIn('app_s')]), 1000)).toEqual([
      ['app_s', 'BELOW_FLOOR'],
    ]);
  });

  it('is told the commonest obstacle', () => {
    const mentors = [
      mentorIn('app_m1', { meetingMode: 'inPerson' }),
      mentorIn('app_m2', swedish),
      mentorIn('app_m3', swedish),
    ];
    const online = studentIn('app_s', { mobility: 'onlineOnly' });
    expect(reasonFor(poolWith(mentors, [online]))).toEqual([['app_s', 'NO_COMMON_LANGUAGE']]);
  });
});
