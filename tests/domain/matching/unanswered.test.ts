import { describe, expect, it } from 'vitest';
import { FITS, NEUTRAL, needShares } from '../../../shared/domain/matching/criteria.ts';
import { obstaclesBetween } from '../../../shared/domain/matching/filters.ts';
import { bestCommonLanguage, shareAnyLanguage } from '../../../shared/domain/matching/languages.ts';
import type { PoolMentor, PoolStudent } from '../../../shared/domain/matching/pool.ts';
import type { MentorProfile, StudentProfile } from '../../../shared/domain/matching/profile.ts';
import type { CriterionKey } from '../../../shared/domain/matching/rules.ts';
import { scoreOf } from '../../../shared/domain/matching/score.ts';
import { balanced, mentorIn, scoringContextFor, studentIn } from '../../people/pool.ts';

const without = <Person extends PoolMentor | PoolStudent>(
  person: Person,
  ...answers: (keyof Person['answers'])[]
): Person => {
  const kept = { ...person.answers };
  for (const answer of answers) delete kept[answer as keyof typeof kept];
  return { ...person, answers: kept };
};

const howWell = (key: CriterionKey, mentor: PoolMentor, student: PoolStudent) =>
  FITS[key](scoringContextFor([mentor]), mentor, student);

describe('an answer that only one of the two has given is neutral', () => {
  const mentor = (answers: Partial<MentorProfile> = {}) =>
    mentorIn('m', { availability: ['weekend', 'weekdayEvening'], ...answers });
  const student = (answers: Partial<StudentProfile> = {}) =>
    studentIn('s', { availability: ['weekend', 'weekdayDaytime'], ...answers });

  it('as the way of meeting, where the times in common decide', () => {
    expect(howWell('TIME', without(mentor(), 'meetingMode'), without(student(), 'meetingMode'))).toBe(620);
    expect(howWell('TIME', without(mentor(), 'meetingMode'), student())).toBe(620);
    expect(howWell('TIME', mentor(), without(student(), 'meetingMode'))).toBe(620);
    expect(howWell('TIME', mentor(), without(student({ mobility: 'onlineOnly' }), 'meetingMode'))).toBe(660);
  });

  it('as the rhythm', () => {
    expect(howWell('TIME', mentor(), student({ frequencyWish: 'monthly' }))).toBe(720);
    expect(howWell('TIME', mentor({ frequencyWish: 'monthly' }), student())).toBe(720);
  });

  it('as where somebody lives', () => {
    expect(howWell('PLACE', without(mentor(), 'municipality'), student())).toBeUndefined();
    expect(howWell('PLACE', mentor(), without(student(), 'municipality'))).toBeUndefined();
    expect(howWell('PLACE', mentor(), student())).toBe(1000);
  });

  it('as the years of experience', () => {
    const senior = mentor({ yearsExperience: 'over20' });
    expect(howWell('EXPERIENCE', without(senior, 'yearsExperience'), student())).toBeUndefined();
    expect(howWell('EXPERIENCE', senior, without(student(), 'workExperience'))).toBeUndefined();
  });

  it('as what kind of student a mentor would like', () => {
    const choosy = mentor({ preferredFields: ['boats'], preferredLevels: ['master'] });
    expect(howWell('WISHES', choosy, without(student({ targetFields: [] }), 'degreeLevel'))).toBeUndefined();
  });
});

describe('saying little', () => {
  it('a mentor who says little scores below one who answers everything and fits well', () => {
    const student = studentIn('app_s', { languages: [{ language: 'en', level: 'native' }] });
    const silent = without(
      mentorIn('app_silent', {
        expertise: [],
        availability: [],
        languages: [{ language: 'en', level: 'native' }],
      }),
      'field',
      'municipality',
      'meetingMode',
      'yearsExperience',
    );
    const open = mentorIn('app_open', {
      field: 'ict',
      expertise: ['jobHunting', 'networking'],
      languages: [{ language: 'en', level: 'fluent' }],
      yearsExperience: 'from5to10',
    });
    const score = (mentor: PoolMentor, version = balanced.version) =>
      scoreOf(scoringContextFor([silent, open], { rules: { ...balanced, version } }), mentor, student);
    expect(score(open)).toBeGreaterThan(score(silent));
    expect(score(silent)).toBeLessThan(600);
    // Rules of earlier rounds keep their mean of what both had answered.
    expect(score(silent, '2026-11c')).toBe(1000);
  });

  it('is in the middle where nothing that counts was answered', () => {
    const rules = {
      ...balanced,
      weights: {
        ...balanced.weights,
        FIELD: 0,
        NEEDS: 0,
        LANGUAGE: 0,
        TIME: 0,
        PLACE: 0,
        STYLE: 0,
        EXPERIENCE: 0,
      },
    };
    expect(scoreOf(scoringContextFor([], { rules }), mentorIn('app_m'), studentIn('app_s'))).toBe(NEUTRAL);
  });
});

describe('a way of meeting', () => {
  it('of one who would do either is as good, whoever of the two it is', () => {
    const [mentor, student] = [mentorIn('m', { availability: [] }), studentIn('s', { availability: [] })];
    const inPerson = { meetingMode: 'inPerson' } as const;
    expect(howWell('TIME', mentor, { ...student, answers: { ...student.answers, ...inPerson } })).toBe(540);
    expect(howWell('TIME', { ...mentor, answers: { ...mentor.answers, ...inPerson } }, student)).toBe(540);
  });

  it('that is online alone has its own obstacle, and nobody is out of reach besides', () => {
    expect(
      obstaclesBetween(
        scoringContextFor([]),
        mentorIn('m', { meetingMode: 'online', municipality: 'abroad' }),
        studentIn('s', { meetingMode: 'inPerson' }),
      ),
    ).toEqual(['MODE_INCOMPATIBLE']);
  });
});

describe('the shares of a student’s needs', () => {
  it('come to a thousand; what is over goes to the most wanted of those with equal claims', () => {
    const { answers } = studentIn('s', { needs: ['cv', 'interviews', 'networking'] });
    const rarity = new Map([
      ['cv', 100],
      ['interviews', 150],
      ['networking', 300],
    ] as const);
    expect([...needShares(answers, rarity)]).toEqual([
      ['cv', 334],
      ['interviews', 333],
      ['networking', 333],
    ]);
    expect([...needShares({ ...answers, needs: [] }, rarity)]).toEqual([]);
  });
});

describe('a language in common', () => {
  const both = ['sv', 'en'] as const;
  const speaker = (level: 'basic' | 'good') => both.map((language) => ({ language, level }));

  it('is the one that the student named first, of two that they speak equally well', () => {
    const mentor = mentorIn('m', { languages: speaker('good').toReversed() }).answers;
    const student = studentIn('s', { languages: speaker('good') }).answers;
    expect(bestCommonLanguage(mentor, student)).toEqual({ language: 'sv', level: 'good' });
  });

  it('may be a few words of one of several', () => {
    const mentor = mentorIn('m', { languages: speaker('basic') }).answers;
    const student = studentIn('s', { languages: [{ language: 'en', level: 'basic' }] }).answers;
    const stranger = studentIn('s', { languages: [{ language: 'vi', level: 'native' }] }).answers;
    expect([shareAnyLanguage(mentor, student), shareAnyLanguage(mentor, stranger)]).toEqual([true, false]);
  });
});
