import { describe, expect, it } from 'vitest';
import type { MentorAnswers } from '../../../shared/domain/forms/mentor.ts';
import type { StudentAnswers } from '../../../shared/domain/forms/student.ts';
import {
  bestCommonLanguage,
  meetingModeOf,
  obstacleBetween,
} from '../../../shared/domain/matching/filters.ts';
import { coupleKey, poolOf } from '../../../shared/domain/matching/pool.ts';
import { municipalities } from '../../../shared/domain/vocabularies/municipalities.ts';
import { anApplication, aPair, noon, PAIR_STATUSES } from '../given.ts';
import { mentorIn, poolWith, studentIn } from './people.ts';

const none = poolWith([], []);
const between = (mentor: Partial<MentorAnswers>, student: Partial<StudentAnswers>) =>
  obstacleBetween(none, mentorIn('app_m', mentor), studentIn('app_s', student));

describe('two people', () => {
  it('can be a pair where nothing speaks against it', () => {
    expect(between({}, {})).toBeUndefined();
  });

  it('need one language that both speak well', () => {
    const speaks = (...languages: MentorAnswers['languages']) => ({ languages });
    const common = (mentor: Partial<MentorAnswers>, student: Partial<StudentAnswers>) =>
      bestCommonLanguage(mentorIn('app_m', mentor).answers, studentIn('app_s', student).answers);
    const [sv, fi] = [
      { language: 'sv', level: 'native' },
      { language: 'fi', level: 'native' },
    ] as const;
    expect(between(speaks(sv), speaks(fi))).toBe('NO_COMMON_LANGUAGE');
    expect(between(speaks(sv), speaks({ language: 'sv', level: 'basic' }))).toBe('NO_COMMON_LANGUAGE');
    expect(between(speaks({ language: 'sv', level: 'basic' }), speaks(sv))).toBe('NO_COMMON_LANGUAGE');
    expect(between(speaks(sv), speaks({ language: 'sv', level: 'good' }))).toBeUndefined();
    expect(
      common(speaks(sv, { language: 'en', level: 'good' }), speaks({ language: 'en', level: 'native' })),
    ).toBe('good');
    expect(
      common(
        speaks({ language: 'en', level: 'good' }, sv),
        speaks({ language: 'en', level: 'fluent' }, { language: 'sv', level: 'fluent' }),
      ),
    ).toBe('fluent');
  });

  it.each([
    ['online', 'inPerson', 'car', 'MODE_INCOMPATIBLE'],
    ['inPerson', 'online', 'car', 'MODE_INCOMPATIBLE'],
    ['inPerson', 'both', 'onlineOnly', 'MODE_INCOMPATIBLE'],
    ['inPerson', 'inPerson', 'onlineOnly', 'MODE_INCOMPATIBLE'],
    ['online', 'inPerson', 'onlineOnly', undefined],
    ['online', 'both', 'car', undefined],
    ['both', 'online', 'car', undefined],
    ['both', 'both', 'onlineOnly', undefined],
  ] as const)(
    'meet in one way: a mentor %s, a student %s who moves by %s',
    (mode, meetingMode, mobility, obstacle) => {
      expect(between({ meetingMode: mode }, { meetingMode, mobility })).toBe(obstacle);
    },
  );

  it('are online where the student can only be online', () => {
    const { answers } = studentIn('app_s', { meetingMode: 'inPerson', mobility: 'onlineOnly' });
    expect(meetingModeOf(answers)).toBe('online');
  });

  it.each([
    ['jakobstad', 'larsmo', 'jakobstad', undefined],
    ['jakobstad', 'vaasa', 'jakobstad', undefined],
    ['pedersore', 'vaasa', 'jakobstad', undefined],
    ['vaasa', 'jakobstad', 'jakobstad', 'OUT_OF_REACH'],
    ['vaasa', 'jakobstad', 'car', undefined],
    ['vaasa', 'otherFinland', 'car', undefined],
    ['vaasa', 'abroad', 'car', 'OUT_OF_REACH'],
    ['abroad', 'vaasa', 'car', 'OUT_OF_REACH'],
    ['otherFinland', 'abroad', 'jakobstad', 'OUT_OF_REACH'],
    ['otherFinland', 'otherFinland', 'jakobstad', 'OUT_OF_REACH'],
    ['abroad', 'abroad', 'car', 'OUT_OF_REACH'],
  ] as const)(
    'who meet in person can get to one table: a mentor in %s, a student in %s, by %s',
    (m, s, mobility, obstacle) => {
      expect(between({ municipality: m, meetingMode: 'inPerson' }, { municipality: s, mobility })).toBe(
        obstacle,
      );
      expect(
        between({ municipality: m }, { municipality: s, mobility }),
        'and need not where both may be online',
      ).toBeUndefined();
    },
  );

  it('of one sub-region are always within reach', () => {
    for (const [m, { subRegion }] of Object.entries(municipalities.terms))
      for (const [s, other] of Object.entries(municipalities.terms))
        if (subRegion !== 'elsewhere' && subRegion === other.subRegion)
          expect(
            between(
              { municipality: m as MentorAnswers['municipality'], meetingMode: 'inPerson' },
              { municipality: s as StudentAnswers['municipality'], mobility: 'jakobstad' },
            ),
          ).toBeUndefined();
  });

  it('with one address are one person', () => {
    expect(between({ email: 'a@example.org' }, { email: 'a@example.org' })).toBe('CONFLICT_OF_INTEREST');
  });

  it('are not proposed to each other twice, whatever else there is', () => {
    const before = new Map([[coupleKey('app_m', 'app_s'), 'DECLINED_BEFORE' as const]]);
    const tried = poolWith([], [], before);
    expect(obstacleBetween(tried, mentorIn('app_m', { languages: [] }), studentIn('app_s'))).toBe(
      'DECLINED_BEFORE',
    );
    expect(obstacleBetween(tried, mentorIn('app_m'), studentIn('app_s2'))).toBeUndefined();
  });
});

describe('the pool of a round', () => {
  const partners = (capacity: number, proposed: string[], formed: string[]) => ({
    capacity,
    proposed,
    formed,
  });

  it('holds whoever has a place left, with as much room as is left', () => {
    const pool = poolOf(
      [
        anApplication('PARTICIPATING', {
          id: 'app_m1',
          role: 'mentor',
          partners: partners(3, ['pai_1'], []),
        }),
        anApplication('PARTICIPATING', {
          id: 'app_m2',
          role: 'mentor',
          partners: partners(2, ['pai_2'], ['pai_3']),
        }),
        anApplication('PARTICIPATING', { id: 'app_s1' }),
        anApplication('PARTICIPATING', { id: 'app_s2', waitingSince: noon.toISOString() }),
        anApplication('PARTICIPATING', { id: 'app_s3', partners: partners(1, ['pai_1'], []) }),
        anApplication('PARTICIPATING', { id: 'app_s4', partners: partners(1, [], ['pai_3']) }),
      ],
      [],
    );
    expect(pool.mentors.map(({ id, room }) => [id, room])).toEqual([['app_m1', 2]]);
    expect(pool.students.map(({ id, waiting }) => [id, waiting])).toEqual([
      ['app_s1', false],
      ['app_s2', true],
    ]);
  });

  it.each(PAIR_STATUSES)('remembers a pair that is %s', (status) => {
    const { before } = poolOf([], [aPair(status)]);
    expect([...before]).toEqual([
      ['app_ada|app_lin', status === 'DECLINED' ? 'DECLINED_BEFORE' : 'SAME_PAIR_BEFORE'],
    ]);
  });

  it('knows of a person no more than the answers and the time of the confirmation', () => {
    const { mentors, students } = poolOf(
      [anApplication('PARTICIPATING', { role: 'mentor' }), anApplication('PARTICIPATING')],
      [],
    );
    expect(Object.keys(mentors[0] ?? {}).sort()).toEqual(['answers', 'confirmedAt', 'id', 'room']);
    expect(Object.keys(students[0] ?? {}).sort()).toEqual(['answers', 'confirmedAt', 'id', 'waiting']);
  });
});
