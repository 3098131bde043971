import { describe, expect, it } from 'vitest';
import { type Explanation, explain } from '../../../shared/domain/matching/explanation.ts';
import {
  coupleKey,
  type PoolMentor,
  type PoolStudent,
  type Wish,
} from '../../../shared/domain/matching/pool.ts';
import type { MentorProfile, StudentProfile } from '../../../shared/domain/matching/profile.ts';
import { CRITERIA, type CriterionKey } from '../../../shared/domain/matching/rules.ts';
import { SAY, SPEAKS_FOR } from '../../../shared/domain/matching/say.ts';
import { balanced, mentorIn, scoringContextFor, studentIn } from '../../people/pool.ts';

const without = <Person extends PoolMentor | PoolStudent>(
  person: Person,
  ...answers: (keyof Person['answers'])[]
): Person => {
  const kept = { ...person.answers };
  for (const answer of answers) delete kept[answer as keyof typeof kept];
  return { ...person, answers: kept };
};

const weighing = (weights: Partial<Record<CriterionKey, number>>) => {
  const none = Object.fromEntries(CRITERIA.map((key) => [key, 0])) as Record<CriterionKey, number>;
  return { ...balanced, weights: { ...none, ...weights } };
};

const explained = (
  mentor: PoolMentor,
  student: PoolStudent,
  weights: Partial<Record<CriterionKey, number>> = balanced.weights,
): Explanation => explain(scoringContextFor([mentor], { rules: weighing(weights) }), mentor, student);

const missing = (mentor: PoolMentor, student: PoolStudent, criterion: CriterionKey) =>
  explained(mentor, student).missing.find((each) => each.criterion === criterion)?.sides;

describe('what an explanation says is missing', () => {
  const [mentor, student] = [mentorIn('m'), studentIn('s')];

  it('is nothing where both have answered', () => {
    expect(explained(mentor, student).missing).toEqual([]);
  });

  it('as a field is what either named “another” or did not name', () => {
    const other = mentorIn('m', { field: 'other' });
    expect(missing(other, student, 'FIELD')).toEqual(['mentor']);
    expect(missing(without(other, 'field'), student, 'FIELD')).toEqual(['mentor']);
    expect(missing(other, studentIn('s', { targetFields: [] }), 'FIELD')).toEqual(['mentor', 'student']);
    expect(
      missing(
        mentorIn('m', { field: 'other', secondaryField: 'ict' }),
        studentIn('s', { targetFields: ['other'] }),
        'FIELD',
      ),
    ).toEqual(['student']);
    expect(missing(other, studentIn('s', { targetFields: ['other', 'ict'] }), 'FIELD')).toEqual(['mentor']);
  });

  it('as needs or topics is the side that named none', () => {
    expect(missing(mentorIn('m', { expertise: [] }), student, 'NEEDS')).toEqual(['mentor']);
    expect(missing(mentor, studentIn('s', { needs: [] }), 'NEEDS')).toEqual(['student']);
  });

  it('as times is the side that named none, where rhythm and way of meeting say nothing either', () => {
    const [vague, open] = [without(mentor, 'meetingMode'), without(student, 'meetingMode')];
    const none = { availability: [] };
    const [m, s] = [
      { ...vague, answers: { ...vague.answers, ...none } },
      { ...open, answers: { ...open.answers, ...none } },
    ];
    expect(missing(m, open, 'TIME')).toEqual(['mentor']);
    expect(missing(vague, s, 'TIME')).toEqual(['student']);
    expect(missing(m, s, 'TIME')).toEqual(['mentor', 'student']);
  });

  it('as a place is the home of either, unless one of them is online', () => {
    const [nowhere, homeless] = [without(mentor, 'municipality'), without(student, 'municipality')];
    expect(missing(nowhere, student, 'PLACE')).toEqual(['mentor']);
    expect(missing(mentor, homeless, 'PLACE')).toEqual(['student']);
    const online = { ...nowhere, answers: { ...nowhere.answers, meetingMode: 'online' as const } };
    expect(missing(online, homeless, 'PLACE')).toBeUndefined();
    expect(
      missing(nowhere, without(studentIn('s', { mobility: 'onlineOnly' }), 'municipality'), 'PLACE'),
    ).toBeUndefined();
  });

  it('as experience is the years of either', () => {
    expect(missing(without(mentor, 'yearsExperience'), student, 'EXPERIENCE')).toEqual(['mentor']);
    expect(missing(mentor, without(student, 'workExperience'), 'EXPERIENCE')).toEqual(['student']);
  });

  it('is never a wish: nobody has to have one', () => {
    expect(missing(mentor, student, 'WISHES')).toBeUndefined();
  });
});

describe('the reasons of a pair', () => {
  const mentor = mentorIn('m', {
    field: 'food',
    expertise: ['cv'],
    languages: [{ language: 'en', level: 'native' }],
    availability: ['weekend'],
    yearsExperience: 'over20',
    municipality: 'kokkola',
  });
  const student = studentIn('s', {
    targetFields: ['boats'],
    needs: ['cv', 'interviews'],
    languages: [{ language: 'en', level: 'native' }],
    availability: ['weekend'],
  });
  const order = (weights: Partial<Record<CriterionKey, number>>) => {
    const { strong, weak } = explained(mentor, student, weights);
    return [strong, weak].map((reasons) => reasons.map(({ criterion }) => criterion));
  };

  it('stand in the order of what they add, not of what they are', () => {
    expect(order({ LANGUAGE: 10, TIME: 20, PLACE: 40 })).toEqual([['PLACE', 'TIME', 'LANGUAGE'], []]);
    expect(order({ LANGUAGE: 10, TIME: 38, PLACE: 40 })).toEqual([['TIME', 'PLACE', 'LANGUAGE'], []]);
  });

  it('are three that speak for it at most, and all that speak against it, by what is lost', () => {
    expect(order({ LANGUAGE: 40, TIME: 30, PLACE: 30, NEEDS: 59, EXPERIENCE: 5 })).toEqual([
      ['LANGUAGE', 'NEEDS', 'TIME'],
      [],
    ]);
    const poor = explained(mentor, studentIn('s', { ...student.answers, needs: ['interviews', 'cv'] }), {
      FIELD: 10,
      NEEDS: 40,
    });
    expect(poor.weak.map(({ criterion }) => criterion)).toEqual(['NEEDS', 'FIELD']);
    const even = explained(mentor, studentIn('s', { ...student.answers, needs: ['interviews', 'cv'] }), {
      FIELD: 30,
      NEEDS: 40,
    });
    expect(even.weak.map(({ criterion }) => criterion)).toEqual(['FIELD', 'NEEDS']);
  });

  it('leave out what weighs nothing or was not answered', () => {
    const { strong, weak, parts } = explained(mentor, student, { LANGUAGE: 10, WISHES: 5 });
    expect([...strong, ...weak].map(({ criterion }) => criterion)).toEqual(['LANGUAGE']);
    expect(parts.map(({ key }) => key)).toEqual([...CRITERIA]);
  });

  it('speak for a pair from six hundred on', () => {
    const often = mentorIn('m', {
      availability: ['weekend', 'weekdayDaytime', 'weekdayEvening'],
      frequencyWish: 'monthly',
      meetingMode: 'inPerson',
    });
    const rarely = studentIn('s', {
      availability: ['weekend', 'weekdayDaytime', 'weekdayEvening'],
      frequencyWish: 'everyTwoToThreeWeeks',
      meetingMode: 'online',
    });
    const { strong, weak } = explained(often, rarely, { TIME: 10 });
    expect([strong.map(({ fit }) => fit), weak]).toEqual([[SPEAKS_FOR], []]);
  });
});

const saying = (key: CriterionKey, mentor: PoolMentor, student: PoolStudent, fit: number, wish?: Wish) => {
  const context = scoringContextFor([mentor]);
  const wishes = new Map(wish === undefined ? [] : [[coupleKey('m', 's'), wish] as const]);
  return SAY[key]({ ...context, wishes }, mentor, student, fit);
};

describe('what is said', () => {
  const [FOR, AGAINST] = [600, 599];
  const mentor = (answers: Partial<MentorProfile> = {}) => mentorIn('m', answers);
  const student = (answers: Partial<StudentProfile> = {}) => studentIn('s', answers);

  it('of a field never makes “another field” one that was wanted', () => {
    expect(
      saying('FIELD', mentor({ field: 'other' }), student({ targetFields: ['other', 'ict'] }), AGAINST),
    ).toMatchObject({ code: 'FIELD_RELATED' });
    expect(
      saying('FIELD', mentor({ field: 'ict' }), student({ targetFields: ['boats', 'ict'] }), FOR),
    ).toEqual({ code: 'FIELD_WANTED', field: 'ict', choice: 2 });
    const second = without(mentor({ secondaryField: 'boats' }), 'field');
    expect(saying('FIELD', second, student({ targetFields: ['boats'] }), FOR)).toEqual({
      code: 'FIELD_SECOND',
      field: 'boats',
      choice: 1,
    });
    expect(saying('FIELD', second, student({ targetFields: ['construction'] }), AGAINST)).toEqual({
      code: 'FIELD_RELATED',
      field: 'boats',
      wanted: 'construction',
    });
    expect(saying('FIELD', second, student({ targetFields: ['health'] }), AGAINST)).toEqual({
      code: 'FIELD_DIFFERENT',
      field: 'boats',
      wanted: ['health'],
    });
  });

  it('of needs is what is met from six hundred on, and what is not below', () => {
    const [helper, seeker] = [mentor({ expertise: ['cv'] }), student({ needs: ['cv', 'interviews'] })];
    expect(saying('NEEDS', helper, seeker, FOR)).toEqual({ code: 'NEEDS_MET', topics: ['cv'], of: 2 });
    expect(saying('NEEDS', helper, seeker, AGAINST)).toEqual({
      code: 'NEEDS_UNMET',
      topics: ['interviews'],
      of: 2,
    });
  });

  it('of a language is that there is none, how well they share it, or what can be practised', () => {
    const speaks = (level: 'good' | 'fluent') => ({
      languages: [
        { language: 'en', level },
        { language: 'sv', level: 'native' },
      ] as MentorProfile['languages'],
    });
    const talker = student({ languages: [{ language: 'en', level: 'fluent' }] });
    const practising = (languagePractice: StudentProfile['languagePractice']) =>
      student({ languages: [{ language: 'en', level: 'fluent' }], languagePractice });
    expect(saying('LANGUAGE', mentor({ languages: [] }), talker, 0)).toEqual({ code: 'LANGUAGE_NONE' });
    expect(saying('LANGUAGE', mentor(speaks('fluent')), talker, FOR)).toEqual({
      code: 'LANGUAGE_SHARED',
      language: 'en',
      level: 'fluent',
    });
    expect(saying('LANGUAGE', mentor(speaks('good')), talker, AGAINST)).toEqual({
      code: 'LANGUAGE_MODEST',
      language: 'en',
      level: 'good',
    });
    expect(saying('LANGUAGE', mentor(speaks('fluent')), practising(['sv']), FOR)).toEqual({
      code: 'PRACTICE',
      languages: ['sv'],
    });
    expect(saying('LANGUAGE', mentor(speaks('fluent')), practising(['sv', 'fi']), AGAINST)).toEqual({
      code: 'PRACTICE_IMPOSSIBLE',
      languages: ['fi'],
    });
    expect(saying('LANGUAGE', mentor(speaks('fluent')), practising(['sv']), AGAINST)).toEqual({
      code: 'LANGUAGE_MODEST',
      language: 'en',
      level: 'fluent',
    });
    expect(saying('LANGUAGE', mentor(speaks('good')), practising(['fi']), AGAINST)).toEqual({
      code: 'LANGUAGE_MODEST',
      language: 'en',
      level: 'good',
    });
  });

  it('of times is which they share, if they share any and that is enough', () => {
    const [m, s] = [
      mentor({ availability: ['weekend'] }),
      student({ availability: ['weekdayEvening', 'weekend'] }),
    ];
    expect(saying('TIME', m, s, FOR)).toEqual({ code: 'TIMES_SHARED', slots: ['weekend'] });
    expect(saying('TIME', m, s, AGAINST)).toEqual({ code: 'TIMES_DIFFER' });
    expect(saying('TIME', m, student({ availability: [] }), FOR)).toEqual({ code: 'TIMES_DIFFER' });
  });

  it('of a place is the municipality, the way, or that nobody knows it', () => {
    const near = (m: MentorProfile['municipality'], s: StudentProfile['municipality'], fit: number) =>
      saying(
        'PLACE',
        mentor(m === undefined ? {} : { municipality: m }),
        student(s === undefined ? {} : { municipality: s }),
        fit,
      );
    expect(near('vaasa', 'vaasa', FOR)).toEqual({ code: 'SAME_MUNICIPALITY', municipality: 'vaasa' });
    expect(near('larsmo', 'jakobstad', FOR)).toEqual({ code: 'NEAR', minutes: 12 });
    expect(near('larsmo', 'jakobstad', AGAINST)).toEqual({ code: 'FAR', minutes: 12 });
    expect(near('otherFinland', 'jakobstad', AGAINST)).toEqual({ code: 'DISTANCE_UNKNOWN' });
  });

  it('of wishes is whose wish it was where it is for the person, and only then', () => {
    const choosy = mentor({ preferredFields: ['boats'] });
    const level = mentor({ preferredLevels: ['master'] });
    const [plain, wanted] = [mentor(), student({ targetFields: ['ict'], degreeLevel: 'bachelor' })];
    expect(saying('WISHES', plain, wanted, 500, 'ONE_SIDED')).toEqual({
      code: 'WISHED_FOR',
      wish: 'ONE_SIDED',
    });
    expect(saying('WISHES', choosy, wanted, FOR, 'MUTUAL')).toEqual({ code: 'WISHED_FOR', wish: 'MUTUAL' });
    expect(saying('WISHES', choosy, wanted, AGAINST, 'ONE_SIDED')).toEqual({ code: 'MENTOR_WISH_UNMET' });
    expect(saying('WISHES', level, wanted, AGAINST, 'ONE_SIDED')).toEqual({ code: 'MENTOR_WISH_UNMET' });
    expect(saying('WISHES', choosy, wanted, FOR)).toEqual({ code: 'MENTOR_WISH_MET' });
    expect(saying('WISHES', choosy, wanted, AGAINST)).toEqual({ code: 'MENTOR_WISH_UNMET' });
  });

  it('of experience is the years, and whether they are enough', () => {
    const senior = mentor({ yearsExperience: 'over20' });
    expect(saying('EXPERIENCE', senior, student(), FOR)).toEqual({ code: 'EXPERIENCED', years: 'over20' });
    expect(saying('EXPERIENCE', senior, student(), AGAINST)).toEqual({
      code: 'LITTLE_EXPERIENCE',
      years: 'over20',
    });
  });
});
