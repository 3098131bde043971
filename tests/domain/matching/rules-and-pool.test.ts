import { describe, expect, it } from 'vitest';
import { allowedFor, allowedWith } from '../../../shared/domain/matching/allowed.ts';
import { NEUTRAL } from '../../../shared/domain/matching/criteria.ts';
import { vetoedCouples } from '../../../shared/domain/matching/decisions.ts';
import { journeyOf } from '../../../shared/domain/matching/journey.ts';
import { resultOf } from '../../../shared/domain/matching/match.ts';
import { coupleKey, narrowed } from '../../../shared/domain/matching/pool.ts';
import { rulesOf } from '../../../shared/domain/matching/presets.ts';
import { MentorProfile } from '../../../shared/domain/matching/profile.ts';
import { rowScorer } from '../../../shared/domain/matching/row-scores.ts';
import { Rules } from '../../../shared/domain/matching/rules.ts';
import { scoringContextOf } from '../../../shared/domain/matching/scoring-context.ts';
import { instanceFromTriples } from '../../../shared/domain/matching/solver/instance.ts';
import { solve } from '../../../shared/domain/matching/solver/solve.ts';
import { poolOf } from '../../../shared/domain/rounds/participants.ts';
import { balanced, mentorIn, poolWith, studentIn } from '../../people/pool.ts';
import { anApplication } from '../given.ts';
import { decided, matched, problemWith, veto } from './rounds.ts';

describe('the rules of a round', () => {
  it('let every filter hold at first but the one for the level', () => {
    expect(rulesOf('balanced', 400).filters).toEqual({
      NO_COMMON_LANGUAGE: true,
      MODE_INCOMPATIBLE: true,
      OUT_OF_REACH: true,
      LEVEL_MISMATCH: false,
      SAME_PAIR_BEFORE: true,
    });
  });

  it('may weigh one thing alone', () => {
    const nothing = {
      FIELD: 0,
      NEEDS: 0,
      LANGUAGE: 0,
      TIME: 0,
      PLACE: 0,
      STYLE: 0,
      WISHES: 0,
      EXPERIENCE: 0,
    };
    const weights = { ...balanced.weights, ...nothing };
    expect(Rules.safeParse({ ...balanced, weights: { ...weights, FIELD: 1 } }).success).toBe(true);
    expect(Rules.safeParse({ ...balanced, weights }).success).toBe(false);
  });

  it('that weigh only what nobody answered make every row neutral', () => {
    const nothing = { FIELD: 0, NEEDS: 0, LANGUAGE: 0, TIME: 0, PLACE: 0, STYLE: 0, EXPERIENCE: 0 };
    const rules = { ...balanced, weights: { ...balanced.weights, ...nothing } };
    const pool = poolWith([mentorIn('m1'), mentorIn('m2')], [studentIn('s')]);
    const row = new Int16Array(2);
    rowScorer(pool, scoringContextOf(pool, rules))(0, row);
    expect([...row]).toEqual([NEUTRAL, NEUTRAL]);
  });

  it('measure a need that no mentor can meet like one that all can', () => {
    const { rarity } = scoringContextOf(
      poolWith(
        [mentorIn('m1', { expertise: ['cv'] }), mentorIn('m2', { expertise: ['cv', 'interviews'] })],
        [],
      ),
      balanced,
    );
    expect([rarity.get('cv'), rarity.get('interviews'), rarity.get('leadership')]).toEqual([100, 150, 100]);
  });

  it('score students who are in the pool, and refuse to score another', () => {
    const pool = poolWith([mentorIn('m')], [studentIn('s')]);
    expect(() => rowScorer(pool, scoringContextOf(pool, balanced))(1, new Int16Array(1))).toThrow(
      'There is no student 1.',
    );
  });
});

describe('a profile', () => {
  it('names each language once', () => {
    const { answers } = mentorIn('m');
    const language = { language: 'en', level: 'good' } as const;
    expect(MentorProfile.safeParse({ ...answers, languages: [language] }).success).toBe(true);
    expect(MentorProfile.safeParse({ ...answers, languages: [language, language] }).success).toBe(false);
  });
});

describe('a journey to a mentor without a car', () => {
  const minutes = (mentor: 'kokkola', reach: number) =>
    journeyOf(
      mentorIn('m', { municipality: mentor }).answers,
      studentIn('s', { municipality: 'vaasa', mobility: 'jakobstad' }).answers,
      { reachMinutes: reach },
    );

  it('ends in Jakobstad up to half the reach of the mentor’s own way, and not a minute more', () => {
    expect(minutes('kokkola', 80).reachable).toBe(true);
    expect(minutes('kokkola', 79).reachable).toBe(false);
  });
});

describe('a journey of somebody abroad', () => {
  it('stands in nobody’s way where the other was not asked where they live', () => {
    const { municipality: _, ...unasked } = mentorIn('m').answers;
    const abroad = studentIn('s', { municipality: 'abroad' }).answers;
    expect(journeyOf(unasked, abroad, { reachMinutes: 90 })).toEqual({ minutes: undefined, reachable: true });
    const { municipality: __, ...student } = studentIn('s').answers;
    const mentor = mentorIn('m', { municipality: 'abroad' }).answers;
    expect(journeyOf(mentor, student, { reachMinutes: 90 })).toEqual({ minutes: undefined, reachable: true });
    expect(journeyOf(mentor, { ...student, mobility: 'jakobstad' }, { reachMinutes: 90 }).reachable).toBe(
      true,
    );
  });
});

describe('the pool', () => {
  it('knows a mentor’s company, for vetoes of all of it', () => {
    const { mentors } = poolOf(
      [
        anApplication('PARTICIPATING', { role: 'mentor', id: 'app_m1', companyId: 'com_1' }),
        anApplication('PARTICIPATING', { role: 'mentor', id: 'app_m2' }),
      ],
      [],
    );
    expect(mentors.map(({ companyId }) => companyId)).toEqual(['com_1', undefined]);
    expect(Object.keys(mentors[1] ?? {})).not.toContain('companyId');
  });

  it('of the trained leaves out a mentor whose training was waived', () => {
    const mentors = [
      mentorIn('m1'),
      { ...mentorIn('m2'), trained: false },
      { ...mentorIn('m3'), trained: true },
    ];
    const trained = narrowed(poolWith(mentors, []), { only: 'TRAINED' });
    expect(trained.mentors.map(({ id }) => id)).toEqual(['m1', 'm3']);
  });
});

describe('a veto', () => {
  const mentors = [
    { ...mentorIn('m1'), companyId: 'com_1' },
    { ...mentorIn('m2'), companyId: 'com_2' },
    mentorIn('m3'),
  ];
  const ofCompany = {
    code: 'VETO_STUDENT',
    studentId: 's',
    against: { companyId: 'com_1' },
    ...decided,
  } as const;

  it('against a company is one against its mentors and nobody else’s', () => {
    expect([...vetoedCouples(poolWith(mentors, []), [ofCompany])]).toEqual([
      [coupleKey('m1', 's'), 'VETO_STUDENT'],
    ]);
  });

  it('that is stated twice is the wish of whom it was first', () => {
    const vetoes = [veto('m1', 's', 'VETO_MENTOR'), ofCompany];
    expect([...vetoedCouples(poolWith(mentors, []), vetoes).values()]).toEqual(['VETO_MENTOR']);
  });

  it('is why a student is left out who could have had nobody else', () => {
    const pool = poolWith([mentorIn('m1')], [studentIn('s1')]);
    const reason = (floor: number, vetoes: ReturnType<typeof veto>[]) => {
      const problem = problemWith(pool, { rules: { floor }, decisions: { vetoes } });
      return resultOf(problem, solve(problem.instance)).unmatched;
    };
    expect(reason(0, [veto('m1', 's1')])).toEqual([{ studentId: 's1', reason: 'VETOED' }]);
    expect(reason(1000, [])).toEqual([{ studentId: 's1', reason: 'BELOW_FLOOR' }]);
    const score = matched(pool, 0).pairs[0]?.score as number;
    expect(reason(score, [veto('m1', 's1')])).toEqual([{ studentId: 's1', reason: 'VETOED' }]);
  });
});

describe('a pool that contradicts itself', () => {
  it('is not matched, and says where', () => {
    expect(() => matched(poolWith([mentorIn('m'), mentorIn('m')], []), 0)).toThrow(
      '[{"code":"DUPLICATE_MENTOR","mentorId":"m"}]',
    );
  });
});

describe('who may be a pair', () => {
  const instance = instanceFromTriples({
    students: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
    mentors: ['x', 'y'].map((id) => ({ id, capacity: 1 })),
    scores: [
      [0, 0, 0],
      [1, 0, 700],
      [0, 1, 1000],
      [1, 1, 300],
      [1, 2, 900],
    ],
    vetoes: [[1, 0]],
  });

  it('is whoever knows each other and is not vetoed, from the worst score to the best', () => {
    expect(allowedFor(instance, 0)).toEqual([{ student: 0, mentor: 0, score: 0 }]);
    expect(allowedFor(instance, 3)).toEqual([]);
    expect(allowedWith(instance, 0)).toEqual([
      { student: 0, mentor: 0, score: 0 },
      { student: 1, mentor: 0, score: 1000 },
    ]);
    expect(allowedWith(instance, 1)).toEqual([
      { student: 1, mentor: 1, score: 300 },
      { student: 2, mentor: 1, score: 900 },
    ]);
  });
});
