import { describe, expect, it } from 'vitest';
import { meetingModeOf, obstacleBetween, obstaclesBetween } from '../../../shared/domain/matching/filters.ts';
import { bestCommonLanguage } from '../../../shared/domain/matching/languages.ts';
import { coupleKey } from '../../../shared/domain/matching/pool.ts';
import type { MentorProfile, StudentProfile } from '../../../shared/domain/matching/profile.ts';
import type { Proposal } from '../../../shared/domain/pairs/proposal.ts';
import { poolOf, type RoundPool, roundPoolOf } from '../../../shared/domain/rounds/participants.ts';
import { municipalities } from '../../../shared/domain/vocabularies/municipalities.ts';
import { balanced, mentorIn, scoringContextFor, studentIn } from '../../people/pool.ts';
import { anApplication, aProposal, noon, PROPOSAL_STATUSES } from '../given.ts';

const between = (mentor: Partial<MentorProfile>, student: Partial<StudentProfile>) =>
  obstacleBetween(scoringContextFor([]), mentorIn('app_m', mentor), studentIn('app_s', student));

describe('two people', () => {
  it('can be a pair where nothing speaks against it', () => {
    expect(between({}, {})).toBeUndefined();
  });

  it('need one language that both speak well', () => {
    const speaks = (...languages: MentorProfile['languages']) => ({ languages });
    const common = (mentor: Partial<MentorProfile>, student: Partial<StudentProfile>) =>
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
    ).toEqual({ language: 'en', level: 'good' });
    expect(
      common(
        speaks({ language: 'en', level: 'good' }, sv),
        speaks({ language: 'en', level: 'fluent' }, { language: 'sv', level: 'fluent' }),
      ),
    ).toEqual({ language: 'sv', level: 'fluent' });
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

  it('of one municipality are always within reach, and only who lives nowhere in particular is not', () => {
    for (const municipality of municipalities.codes)
      expect(
        between({ municipality, meetingMode: 'inPerson' }, { municipality, mobility: 'jakobstad' }),
        municipality,
      ).toBe(['otherFinland', 'abroad'].includes(municipality) ? 'OUT_OF_REACH' : undefined);
  });

  it('who are one person are no pair', () => {
    const student = { ...studentIn('app_s'), personId: 'per_app_m' };
    expect(obstacleBetween(scoringContextFor([]), mentorIn('app_m'), student)).toBe('CONFLICT_OF_INTEREST');
  });

  it('of whom a coordinator knows that they are related, or one grades the other, are no pair', () => {
    const before = new Map([[coupleKey('app_m', 'app_s'), 'CONFLICT_OF_INTEREST' as const]]);
    expect(obstacleBetween(scoringContextFor([], { before }), mentorIn('app_m'), studentIn('app_s'))).toBe(
      'CONFLICT_OF_INTEREST',
    );
  });

  it('may have more than one obstacle between them, the gravest first', () => {
    const before = new Map([[coupleKey('app_m', 'app_s'), 'SAME_PAIR_BEFORE' as const]]);
    expect(
      obstaclesBetween(
        scoringContextFor([], { before }),
        mentorIn('app_m', { languages: [{ language: 'fi', level: 'native' }], meetingMode: 'inPerson' }),
        studentIn('app_s', { meetingMode: 'online' }),
      ),
    ).toEqual(['SAME_PAIR_BEFORE', 'NO_COMMON_LANGUAGE', 'MODE_INCOMPATIBLE']);
  });

  it('may be a pair after all where the round switches the filter off', () => {
    const without = (name: keyof typeof balanced.filters) =>
      obstacleBetween(
        scoringContextFor([], { rules: { ...balanced, filters: { ...balanced.filters, [name]: false } } }),
        mentorIn('app_m', { meetingMode: 'inPerson' }),
        studentIn('app_s', { meetingMode: 'online' }),
      );
    expect([without('MODE_INCOMPATIBLE'), without('OUT_OF_REACH')]).toEqual([undefined, 'MODE_INCOMPATIBLE']);
  });

  it('need not be of the level that the mentor prefers, unless the round says so', () => {
    const [mentor, student] = [
      mentorIn('app_m', { preferredLevels: ['master'] }),
      studentIn('app_s', { degreeLevel: 'bachelor' }),
    ];
    const strict = { ...balanced, filters: { ...balanced.filters, LEVEL_MISMATCH: true } };
    expect(obstacleBetween(scoringContextFor([]), mentor, student)).toBeUndefined();
    expect(obstacleBetween(scoringContextFor([], { rules: strict }), mentor, student)).toBe('LEVEL_MISMATCH');
  });

  it('are not proposed to each other twice, whatever else there is', () => {
    const before = new Map([[coupleKey('app_m', 'app_s'), 'DECLINED_BEFORE' as const]]);
    const tried = scoringContextFor([], { before });
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

  it.each(PROPOSAL_STATUSES)('remembers a proposal that is %s', (status) => {
    const { before } = poolOf([], [aProposal(status)]);
    expect([...before]).toEqual([
      ['app_ada|app_lin', status === 'DECLINED' ? 'DECLINED_BEFORE' : 'SAME_PAIR_BEFORE'],
    ]);
  });

  it('leaves out whoever stands aside, save the one student for whom a coordinator seeks a mentor', () => {
    const aside = { why: 'SILENT', since: noon.toISOString(), proposalId: 'prp_0' } as const;
    const people = [
      anApplication('PARTICIPATING', { id: 'app_m1', role: 'mentor' }),
      anApplication('PARTICIPATING', { id: 'app_m2', role: 'mentor', aside }),
      anApplication('PARTICIPATING', { id: 'app_s1' }),
      anApplication('PARTICIPATING', { id: 'app_s2', aside }),
    ];
    const idsIn = (filter: RoundPool) => {
      const { mentors, students } = roundPoolOf(filter, people, [], [], new Set());
      return [...mentors, ...students].map(({ id }) => id);
    };
    expect(idsIn({ only: 'ALL' })).toEqual(['app_m1', 'app_s1']);
    expect(idsIn({ only: 'STUDENT', studentApplicationId: 'app_s2' })).toEqual(['app_m1', 'app_s2']);
  });

  it('puts a student whose yes came to nothing one round ahead, until a pair is formed', () => {
    const student = anApplication('PARTICIPATING', { id: 'app_lin' });
    const vain = aProposal('LAPSED', { acceptedBy: 'student' });
    const formed = { ...aProposal('ACCEPTED'), proposedAt: '2099-01-01T10:00:00.000Z' };
    const skippedAfter = (...proposals: Proposal[]) =>
      poolOf([student], proposals).students.map(({ skipped, waiting }) => [skipped, waiting]);
    expect(skippedAfter()).toEqual([[0, false]]);
    expect(skippedAfter(vain)).toEqual([[1, true]]);
    expect(skippedAfter(aProposal('LAPSED', { acceptedBy: 'mentor' }))).toEqual([[0, false]]);
    expect(skippedAfter(vain, formed)).toEqual([[0, false]]);
  });

  it('knows of a person no more than the answers and the time of the confirmation', () => {
    const { mentors, students } = poolOf(
      [anApplication('PARTICIPATING', { role: 'mentor' }), anApplication('PARTICIPATING')],
      [],
    );
    expect(Object.keys(mentors[0] ?? {}).sort()).toEqual([
      'answers',
      'confirmedAt',
      'id',
      'personId',
      'room',
    ]);
    expect(Object.keys(students[0] ?? {}).sort()).toEqual([
      'answers',
      'confirmedAt',
      'id',
      'personId',
      'skipped',
      'waiting',
    ]);
    expect(Object.keys(mentors[0]?.answers ?? {})).not.toContain('firstName');
    expect(Object.keys(students[0]?.answers ?? {})).not.toContain('stayIntent');
  });
});
