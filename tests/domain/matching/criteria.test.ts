import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FITS, NEUTRAL } from '../../../shared/domain/matching/criteria.ts';
import { coupleKey } from '../../../shared/domain/matching/pool.ts';
import { PRESETS } from '../../../shared/domain/matching/presets.ts';
import { MentorProfile, StudentProfile } from '../../../shared/domain/matching/profile.ts';
import type { Field } from '../../../shared/domain/matching/related-fields.ts';
import { CRITERIA, type CriterionKey } from '../../../shared/domain/matching/rules.ts';
import { partsOf, scoreOf } from '../../../shared/domain/matching/score.ts';
import { experienceYears } from '../../../shared/domain/vocabularies/work.ts';
import {
  anyMentor,
  anyStudent,
  balanced,
  mentorIn,
  scoringContextFor,
  studentIn,
} from '../../people/pool.ts';
import { aMentor, aStudent } from '../given.ts';

const howWell = (key: CriterionKey, mentor: Partial<MentorProfile>, student: Partial<StudentProfile>) =>
  FITS[key](
    scoringContextFor([mentorIn('app_m', mentor)]),
    mentorIn('app_m', mentor),
    studentIn('app_s', student),
  );

describe('what matching reads', () => {
  it('is what it says, and never nationality, gender, age, name or what effect is measured by', () => {
    expect(Object.keys(MentorProfile.shape).sort()).toEqual([
      'availability',
      'expertise',
      'field',
      'frequencyWish',
      'languages',
      'meetingMode',
      'municipality',
      'preferredFields',
      'preferredLevels',
      'secondaryField',
      'workingStyles',
      'yearsExperience',
    ]);
    expect(Object.keys(StudentProfile.shape).sort()).toEqual([
      'availability',
      'campus',
      'degreeLevel',
      'frequencyWish',
      'languagePractice',
      'languages',
      'meetingMode',
      'mobility',
      'municipality',
      'needs',
      'targetFields',
      'workExperience',
      'workingStyles',
    ]);
  });

  it('is all that is left of a form', () => {
    const mentor = MentorProfile.parse(aMentor({ jobTitle: 'CEO', avoid: 'Nobody', howHeard: 'press' }));
    const student = StudentProfile.parse(aStudent({ stayIntent: 'finland', studentNumber: '1' }));
    expect(MentorProfile.parse(aMentor())).toEqual(mentor);
    expect(StudentProfile.parse(aStudent())).toEqual(student);
    expect(JSON.stringify([mentor, student])).not.toMatch(/CEO|Nobody|press|finland|example|Lin/);
  });

  it('leaves the campus out of the score', () => {
    const score = (campus: 'kokkola' | 'online') =>
      scoreOf(scoringContextFor([]), mentorIn('app_m'), studentIn('app_s', { campus }));
    expect(score('kokkola')).toBe(score('online'));
  });
});

describe('a score', () => {
  it('gives working style a low weight in every preset, and the greatest to what the preset is called after', () => {
    expect(PRESETS.balanced).toEqual({
      version: 2,
      weights: {
        FIELD: 25,
        NEEDS: 25,
        LANGUAGE: 15,
        TIME: 10,
        PLACE: 10,
        STYLE: 5,
        WISHES: 5,
        EXPERIENCE: 5,
      },
    });
    expect(Object.entries(PRESETS).map(([id, { weights }]) => [id, weights.STYLE])).toEqual([
      ['balanced', 5],
      ['fieldFirst', 4],
      ['languageFirst', 3],
    ]);
    const greatest = (weights: Record<string, number>) => Math.max(...Object.values(weights));
    expect(PRESETS.fieldFirst.weights.FIELD).toBe(greatest(PRESETS.fieldFirst.weights));
    expect(PRESETS.languageFirst.weights.LANGUAGE).toBe(greatest(PRESETS.languageFirst.weights));
  });

  it.each(Object.entries(PRESETS))(
    'by the preset %s is made of weights that are a hundred',
    (_, { weights }) => {
      expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
    },
  );

  it('is a thousand for a perfect pair', () => {
    const mentor = mentorIn('app_m', {
      field: 'ict',
      expertise: ['jobHunting', 'workCulture'],
      languages: [{ language: 'en', level: 'native' }],
      availability: ['weekend', 'weekdayEvening', 'weekdayDaytime'],
      frequencyWish: 'monthly',
      yearsExperience: 'from10to20',
      workingStyles: ['plan', 'details', 'straightTalk'],
    });
    const student = studentIn('app_s', {
      languages: [{ language: 'en', level: 'native' }],
      availability: ['weekend', 'weekdayEvening', 'weekdayDaytime'],
      frequencyWish: 'monthly',
      workingStyles: ['plan', 'details', 'straightTalk'],
    });
    expect(scoreOf(scoringContextFor([mentor]), mentor, student)).toBe(1000);
  });

  it('leaves out what nobody asked, and takes a missing answer for neither good nor bad', () => {
    const [mentor, student] = [mentorIn('app_m', { expertise: [] }), studentIn('app_s')];
    const context = scoringContextFor([mentor]);
    const parts = partsOf(context, mentor, student);
    expect(parts.filter(({ counted }) => counted === undefined).map(({ key }) => key)).toEqual(['WISHES']);
    expect(parts.find(({ key }) => key === 'NEEDS')).toMatchObject({ fit: undefined, counted: NEUTRAL });
    const counting = parts.filter(({ counted }) => counted !== undefined);
    const weights = counting.reduce((sum, { weight }) => sum + weight, 0);
    const sum = counting.reduce((all, { weight, counted }) => all + weight * (counted ?? Number.NaN), 0);
    expect(scoreOf(context, mentor, student)).toBe(Math.round(sum / weights));
  });

  it('is a whole number from 0 to 1000, and so is each fit', () => {
    fc.assert(
      fc.property(anyMentor, anyStudent, (mentor, student) => {
        const context = scoringContextFor([mentor]);
        const score = scoreOf(context, mentor, student);
        expect(Number.isInteger(score) && score >= 0 && score <= 1000).toBe(true);
        for (const key of CRITERIA) {
          const fit = FITS[key](context, mentor, student) ?? 0;
          expect(Number.isInteger(fit) && fit >= 0 && fit <= 1000, key).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not change when all weights are doubled', () => {
    const doubled = Object.fromEntries(CRITERIA.map((key) => [key, 2 * balanced.weights[key]]));
    const rules = { ...balanced, weights: { ...balanced.weights, ...doubled } };
    fc.assert(
      fc.property(anyMentor, anyStudent, (mentor, student) => {
        expect(scoreOf(scoringContextFor([mentor], { rules }), mentor, student)).toBe(
          scoreOf(scoringContextFor([mentor]), mentor, student),
        );
      }),
    );
  });
});

describe('a criterion', () => {
  it('FIELD: the most wanted field counts most, a second field of the mentor less, a related one least', () => {
    const wanted: StudentProfile['targetFields'] = ['ict', 'automation', 'energy'];
    const how = (field: Field, secondaryField?: Field) =>
      howWell(
        'FIELD',
        { field, ...(secondaryField === undefined ? {} : { secondaryField }) },
        { targetFields: wanted },
      );
    expect([how('ict'), how('automation'), how('energy'), how('boats')]).toEqual([1000, 850, 700, 0]);
    expect([how('boats', 'ict'), how('automation', 'ict'), how('energy', 'ict')]).toEqual([700, 850, 700]);
    expect([how('manufacturing'), how('boats', 'manufacturing')]).toEqual([340, 238]);
  });

  it('FIELD: says nothing where either has only named “another field”', () => {
    expect(howWell('FIELD', { field: 'other' }, { targetFields: ['other', 'ict'] })).toBeUndefined();
    expect(howWell('FIELD', { field: 'ict' }, { targetFields: ['other'] })).toBeUndefined();
    expect(howWell('FIELD', { field: 'ict' }, { targetFields: ['other', 'ict'] })).toBe(850);
  });

  it('NEEDS: what is wanted most counts most', () => {
    const how = (...expertise: MentorProfile['expertise']) => {
      const everything = mentorIn('app_m2', { expertise: ['jobHunting', 'workCulture'] });
      return FITS.NEEDS(
        scoringContextFor([everything]),
        mentorIn('app_m', { expertise }),
        studentIn('app_s', { needs: ['jobHunting', 'workCulture'] }),
      );
    };
    expect([
      how('jobHunting', 'workCulture'),
      how('jobHunting'),
      how('workCulture'),
      how('industryInsight'),
    ]).toEqual([1000, 667, 333, 0]);
    expect(how('cv', 'interviews', 'networking', 'jobHunting')).toBe(534);
    expect(how()).toBeUndefined();
  });

  it('NEEDS: what few mentors can help with counts more', () => {
    const common = mentorIn('app_m1', { expertise: ['workCulture'] });
    const rare = mentorIn('app_m2', { expertise: ['jobHunting'] });
    const context = scoringContextFor([rare, common, common, common]);
    const student = studentIn('app_s', { needs: ['workCulture', 'jobHunting'] });
    expect(FITS.NEEDS(context, common, student)).toBe(588);
    expect(FITS.NEEDS(context, rare, student)).toBe(412);
  });

  it('LANGUAGE: the weaker of the two decides, and practice counts where it is wanted', () => {
    const en = (level: 'basic' | 'good' | 'fluent' | 'native') => [{ language: 'en' as const, level }];
    const how = (level: Parameters<typeof en>[0], practice: StudentProfile['languagePractice'] = []) =>
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

  it('TIME: slots in common, the rhythm and the way of meeting; what is not said is neutral', () => {
    const how = (mentor: Partial<MentorProfile>, student: Partial<StudentProfile>) =>
      howWell(
        'TIME',
        { availability: ['weekend', 'weekdayEvening'], ...mentor },
        { availability: ['weekend', 'weekdayDaytime'], ...student },
      );
    const [monthly, often] = ['monthly', 'everyTwoToThreeWeeks'] as const;
    expect(how({}, {})).toBe(720);
    expect(how({ frequencyWish: monthly }, {})).toBe(720);
    expect(how({ frequencyWish: monthly }, { frequencyWish: monthly })).toBe(820);
    expect(how({ frequencyWish: monthly }, { frequencyWish: often })).toBe(620);
    expect(how({ availability: ['weekend'] }, {})).toBe(720);
    expect(how({ availability: [] }, {})).toBe(600);
    expect(how({ meetingMode: 'inPerson' }, {})).toBe(660);
    expect(how({ meetingMode: 'inPerson' }, { meetingMode: 'online' })).toBe(520);
  });

  it.each([
    ['vaasa', 'vaasa', 'car', 1000],
    ['vaasa', 'korsholm', 'car', 920],
    ['jakobstad', 'kokkola', 'car', 680],
    ['jakobstad', 'kokkola', 'jakobstad', 360],
    ['vaasa', 'jakobstad', 'car', 328],
    ['vaasa', 'jakobstad', 'jakobstad', 300],
    ['otherFinland', 'otherFinland', 'car', 300],
    ['otherFinland', 'abroad', 'jakobstad', 300],
    ['vaasa', 'vaasa', 'onlineOnly', undefined],
  ] as const)('PLACE: a mentor in %s and a student in %s, by %s: %s', (m, s, mobility, how) => {
    expect(howWell('PLACE', { municipality: m }, { municipality: s, mobility })).toBe(how);
    expect(
      howWell('PLACE', { municipality: m, meetingMode: 'online' }, { municipality: s, mobility }),
    ).toBeUndefined();
  });

  it('STYLE: by how many things matter to both, so that who names more never fits worse', () => {
    const how = (mentor: MentorProfile['workingStyles'], student: StudentProfile['workingStyles']) =>
      howWell('STYLE', { workingStyles: mentor }, { workingStyles: student });
    const three = ['plan', 'straightTalk', 'details'] as const;
    expect(how([...three], three.toReversed())).toBe(1000);
    expect(how([...three], ['straightTalk'])).toBe(700);
    expect(how([...three], ['plan', 'straightTalk', 'bigPicture'])).toBe(900);
    expect(how(['plan', 'encouragement'], [...three])).toBe(700);
    expect(how(['plan'], ['flexibility'])).toBe(0);
  });

  it('STYLE: is neutral where either has said nothing', () => {
    for (const [mentor, student] of [
      [[], ['plan']],
      [['plan'], []],
      [[], []],
    ] as const) {
      const [ofMentor, ofStudent] = [{ workingStyles: [...mentor] }, { workingStyles: [...student] }];
      expect(howWell('STYLE', ofMentor, ofStudent)).toBeUndefined();
      const parts = partsOf(
        scoringContextFor([]),
        mentorIn('app_m', ofMentor),
        studentIn('app_s', ofStudent),
      );
      expect(parts.find(({ key }) => key === 'STYLE')?.counted).toBe(NEUTRAL);
    }
  });

  it('WISHES: of the mentor’s wishes those that are met, and nothing where there are none', () => {
    const how = (mentor: Partial<MentorProfile>) =>
      howWell('WISHES', mentor, { targetFields: ['ict'], degreeLevel: 'bachelor' });
    expect(how({})).toBeUndefined();
    expect(how({ preferredFields: ['ict'] })).toBe(1000);
    expect(how({ preferredFields: ['boats'] })).toBe(0);
    expect(how({ preferredFields: ['boats'], preferredLevels: ['bachelor'] })).toBe(500);
  });

  it('WISHES: a wish for each other counts twice as much as one for a kind of person', () => {
    const how = (wish: 'MUTUAL' | 'ONE_SIDED', mentor: Partial<MentorProfile>) =>
      FITS.WISHES(
        { ...scoringContextFor([]), wishes: new Map([[coupleKey('app_m', 'app_s'), wish]]) },
        mentorIn('app_m', mentor),
        studentIn('app_s', { targetFields: ['ict'] }),
      );
    expect([how('MUTUAL', {}), how('ONE_SIDED', {})]).toEqual([1000, 500]);
    expect(how('MUTUAL', { preferredFields: ['boats'] })).toBe(667);
  });

  it('EXPERIENCE: more years count more, and most for who has worked for long', () => {
    const years = (workExperience: NonNullable<StudentProfile['workExperience']>) =>
      experienceYears.codes.map((yearsExperience) =>
        howWell('EXPERIENCE', { yearsExperience }, { workExperience }),
      );
    expect(years('none')).toEqual([500, 800, 1000, 1000, 1000]);
    expect(years('from1to3')).toEqual([300, 700, 900, 1000, 1000]);
    expect(years('over3')).toEqual([100, 500, 800, 1000, 1000]);
  });
});
