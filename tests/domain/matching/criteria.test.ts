import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentorAnswers } from '../../../shared/domain/forms/mentor.ts';
import type { StudentAnswers } from '../../../shared/domain/forms/student.ts';
import { CRITERIA, scoreOf } from '../../../shared/domain/matching/criteria.ts';
import { obstacleBetween } from '../../../shared/domain/matching/filters.ts';
import { languageLevels } from '../../../shared/domain/vocabularies/languages.ts';
import { municipalities } from '../../../shared/domain/vocabularies/municipalities.ts';
import { availabilities, meetingModes, mobilities } from '../../../shared/domain/vocabularies/taking-part.ts';
import { topics } from '../../../shared/domain/vocabularies/topics.ts';
import { experienceYears } from '../../../shared/domain/vocabularies/work.ts';
import { mentorIn, noting, poolWith, studentIn } from './people.ts';

const howWell = (key: string, mentor: Partial<MentorAnswers>, student: Partial<StudentAnswers>) =>
  CRITERIA.find((criterion) => criterion.key === key)?.fit(
    mentorIn('app_m', mentor).answers,
    studentIn('app_s', student).answers,
  );

describe('what matching reads', () => {
  it('is what it says, and never nationality, gender, age, name or what effect is measured by', () => {
    const [mentor, student] = [noting(mentorIn('app_m').answers), noting(studentIn('app_s').answers)];
    // In person and with a language to practise, so that every question is asked.
    const asked = { ...studentIn('app_s'), answers: student.answers };
    obstacleBetween(poolWith([], []), { ...mentorIn('app_m'), answers: mentor.answers }, asked);
    scoreOf(mentor.answers, student.answers);
    expect([...mentor.read].sort()).toEqual([
      'availability',
      'email',
      'expertise',
      'field',
      'frequencyWish',
      'languages',
      'meetingMode',
      'municipality',
      'preferredFields',
      'preferredLevels',
      'secondaryField',
      'yearsExperience',
    ]);
    expect([...student.read].sort()).toEqual([
      'availability',
      'email',
      'languagePractice',
      'languages',
      'meetingMode',
      'mobility',
      'municipality',
      'needs',
      'targetFields',
    ]);
  });

  it('leaves a score alone whatever else somebody answers', () => {
    const before = scoreOf(mentorIn('app_m').answers, studentIn('app_s').answers);
    const mentor = mentorIn('app_m', {
      firstName: 'Ng',
      bio: 'x'.repeat(60),
      jobTitle: 'CEO',
      avoid: 'Nobody',
      howHeard: 'press',
    });
    const student = studentIn('app_s', {
      firstName: 'Åke',
      lastName: 'Nguyễn',
      stayIntent: 'finland',
      employmentNow: 'partTime',
      expectedGraduation: '2031-01',
      accessibilityNeeds: 'A ramp',
      studentNumber: '1',
    });
    expect(scoreOf(mentor.answers, student.answers)).toBe(before);
  });
});

describe('a score', () => {
  it('is made of criteria whose weights are a hundred', () => {
    expect(CRITERIA.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(new Set(CRITERIA.map(({ key }) => key)).size).toBe(CRITERIA.length);
  });

  it('is a thousand for a perfect pair', () => {
    const mentor = mentorIn('app_m', {
      field: 'ict',
      expertise: ['jobHunting', 'workCulture'],
      languages: [{ language: 'en', level: 'native' }],
      availability: ['weekend'],
      yearsExperience: 'from10to20',
    });
    const student = studentIn('app_s', {
      languages: [{ language: 'en', level: 'native' }],
      availability: ['weekend'],
    });
    expect(scoreOf(mentor.answers, student.answers)).toBe(1000);
  });

  it('takes an answer that is missing for neither good nor bad', () => {
    const [mentor, student] = [mentorIn('app_m').answers, studentIn('app_s').answers];
    const answered = CRITERIA.filter(({ key }) => key !== 'WISHES');
    const weights = answered.reduce((sum, { weight }) => sum + weight, 0);
    const sum = answered.reduce(
      (all, { weight, fit: how }) => all + weight * (how(mentor, student) ?? Number.NaN),
      0,
    );
    expect(howWell('WISHES', {}, {})).toBeUndefined();
    expect(scoreOf(mentor, student)).toBe(Math.round(sum / weights));
  });

  it('is a whole number from 0 to 1000, and so is each fit at least within these bounds', () => {
    const some = <Code extends string>({ codes }: { readonly codes: readonly [Code, ...Code[]] }, max = 3) =>
      fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: max });
    const one = <Code extends string>({ codes }: { readonly codes: readonly [Code, ...Code[]] }) =>
      fc.constantFrom(...codes);
    const languages = fc.uniqueArray(
      fc.record({
        language: fc.constantFrom('en' as const, 'sv' as const, 'fi' as const),
        level: one(languageLevels),
      }),
      { minLength: 1, maxLength: 3, selector: ({ language }) => language },
    );
    const common = {
      languages,
      meetingMode: one(meetingModes),
      availability: some(availabilities),
      municipality: one(municipalities),
    };
    const field = fc.constantFrom('ict' as const, 'boats' as const, 'health' as const);
    const anyMentor = fc.record({
      ...common,
      field,
      expertise: some(topics),
      yearsExperience: one(experienceYears),
      preferredFields: fc.uniqueArray(field),
    });
    const anyStudent = fc.record({
      ...common,
      needs: some(topics),
      targetFields: fc.uniqueArray(field, { minLength: 1, maxLength: 3 }),
      mobility: one(mobilities),
      languagePractice: fc.subarray(['sv' as const, 'fi' as const]),
    });
    fc.assert(
      fc.property(anyMentor, anyStudent, (mentor, student) => {
        const score = scoreOf(mentorIn('app_m', mentor).answers, studentIn('app_s', student).answers);
        expect(Number.isInteger(score) && score >= 0 && score <= 1000).toBe(true);
        for (const { key } of CRITERIA) {
          const how = howWell(key, mentor, student) ?? 0;
          expect(how >= 0 && how <= 1000).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a criterion', () => {
  it('FIELD: the most wanted field counts most, a second field of the mentor less', () => {
    const wanted: StudentAnswers['targetFields'] = ['ict', 'automation', 'energy'];
    const how = (field: MentorAnswers['field'], secondaryField?: MentorAnswers['secondaryField']) =>
      howWell(
        'FIELD',
        { field, ...(secondaryField === undefined ? {} : { secondaryField }) },
        { targetFields: wanted },
      );
    expect([how('ict'), how('automation'), how('energy'), how('boats')]).toEqual([1000, 850, 700, 0]);
    expect([how('boats', 'ict'), how('automation', 'ict'), how('energy', 'ict')]).toEqual([700, 850, 700]);
  });

  it('NEEDS: what is wanted most counts most', () => {
    const how = (...expertise: MentorAnswers['expertise']) =>
      howWell('NEEDS', { expertise }, { needs: ['jobHunting', 'workCulture'] });
    expect([
      how('jobHunting', 'workCulture'),
      how('jobHunting'),
      how('workCulture'),
      how('industryInsight'),
    ]).toEqual([1000, 667, 333, 0]);
  });

  it('LANGUAGE: the weaker of the two decides, and practice counts where it is wanted', () => {
    const en = (level: 'basic' | 'good' | 'fluent' | 'native') => [{ language: 'en' as const, level }];
    const how = (level: Parameters<typeof en>[0], practice: StudentAnswers['languagePractice'] = []) =>
      howWell(
        'LANGUAGE',
        { languages: [...en('native'), { language: 'sv', level: 'native' }] },
        { languages: en(level), languagePractice: practice },
      );
    expect([how('basic'), how('good'), how('fluent'), how('native')]).toEqual([0, 500, 850, 1000]);
    expect([how('native', ['sv']), how('native', ['fi']), how('native', ['sv', 'fi'])]).toEqual([
      1000, 667, 833,
    ]);
  });

  it('TIME: slots in common, and the same rhythm where both have said one', () => {
    const how = (mentor: Partial<MentorAnswers>, student: Partial<StudentAnswers>) =>
      howWell(
        'TIME',
        { availability: ['weekend', 'weekdayEvening'], ...mentor },
        { availability: ['weekend', 'weekdayDaytime'], ...student },
      );
    const [monthly, often] = ['monthly', 'everyTwoToThreeWeeks'] as const;
    expect(how({}, {})).toBe(500);
    expect(how({ frequencyWish: monthly }, {})).toBe(500);
    expect(how({ frequencyWish: monthly }, { frequencyWish: monthly })).toBe(625);
    expect(how({ frequencyWish: monthly }, { frequencyWish: often })).toBe(375);
    expect(how({ availability: ['weekend'] }, {})).toBe(1000);
  });

  it.each([
    ['vaasa', 'vaasa', 'car', 1000],
    ['vaasa', 'korsholm', 'car', 800],
    ['vaasa', 'jakobstad', 'car', 500],
    ['vaasa', 'jakobstad', 'jakobstad', 300],
    ['otherFinland', 'otherFinland', 'car', 500],
    ['otherFinland', 'abroad', 'jakobstad', 300],
    ['vaasa', 'vaasa', 'onlineOnly', undefined],
  ] as const)('PLACE: a mentor in %s and a student in %s, by %s: %s', (m, s, mobility, how) => {
    expect(howWell('PLACE', { municipality: m }, { municipality: s, mobility })).toBe(how);
    expect(
      howWell('PLACE', { municipality: m, meetingMode: 'online' }, { municipality: s, mobility }),
    ).toBeUndefined();
  });

  it('WISHES: of the mentor’s wishes those that are met, and nothing where there are none', () => {
    const how = (mentor: Partial<MentorAnswers>) =>
      howWell('WISHES', mentor, { targetFields: ['ict'], degreeLevel: 'bachelor' });
    expect(how({})).toBeUndefined();
    expect(how({ preferredFields: ['ict'] })).toBe(1000);
    expect(how({ preferredFields: ['boats'] })).toBe(0);
    expect(how({ preferredFields: ['boats'], preferredLevels: ['bachelor'] })).toBe(500);
  });

  it('EXPERIENCE: more years count more, up to ten', () => {
    const years = experienceYears.codes.map((yearsExperience) =>
      howWell('EXPERIENCE', { yearsExperience }, {}),
    );
    expect(years).toEqual([200, 600, 800, 1000, 1000]);
  });
});
