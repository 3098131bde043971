import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import { PairClosingStarted, PairCompleted } from '../../../events/pairs.ts';
import { closePair, completePair, reopenPair } from '../../../shared/domain/pairs/end.ts';
import { type Pair, pausePair } from '../../../shared/domain/pairs/pair.ts';
import {
  judgeSuccess,
  resultOf,
  type SuccessEvidence,
  successDefinition,
} from '../../../shared/domain/pairs/success.ts';
import { closingOf } from '../../../shared/domain/programme/season-end.ts';
import { aCohort, anApplication, aPair, given, noon, refusalOf } from '../given.ts';

const v1 = successDefinition();
const evidence = (changes: Partial<SuccessEvidence> = {}): SuccessEvidence => ({
  pair: { status: 'COMPLETED' },
  isAgreed: true,
  meetings: 4,
  goals: {},
  finalAnswers: 1,
  ...changes,
});
const standing = (changes: Partial<SuccessEvidence>) => judgeSuccess(evidence(changes), v1).standing;

describe('Success, by version 1', () => {
  it.each([
    ['agreed, four meetings and a final answer', {}, 'VERIFIED'],
    ['no final answer', { finalAnswers: 0 }, 'UNVERIFIED'],
    ['three meetings', { meetings: 3 }, 'NOT_REACHED'],
    [
      'one meeting, but both have reached their goals',
      { meetings: 1, goals: { mentor: 4, student: 5 } },
      'VERIFIED',
    ],
    [
      'one meeting, and one alone has reached the goals',
      { meetings: 1, goals: { student: 5 } },
      'NOT_REACHED',
    ],
    ['no agreement', { isAgreed: false }, 'NOT_REACHED'],
    ['a running pair that lacks meetings', { pair: { status: 'FORMED' as const }, meetings: 1 }, 'ON_COURSE'],
    ['a running pair that has everything', { pair: { status: 'FORMED' as const } }, 'ON_COURSE'],
    [
      'an early end with everything',
      { pair: { status: 'ENDED_EARLY' as const, reason: 'FOUND_JOB' } },
      'VERIFIED',
    ],
    [
      'an early end for conduct',
      { pair: { status: 'ENDED_EARLY' as const, reason: 'CONDUCT' } },
      'NOT_REACHED',
    ],
    [
      'a closing pair that still lacks meetings',
      { pair: { status: 'CLOSING' as const }, meetings: 3 },
      'ON_COURSE',
    ],
  ] as const)('with %s is judged by the evidence alone', (_, changes, expected) => {
    expect(standing(changes)).toBe(expected);
    expect(standing(changes)).toBe(expected);
  });

  it('says its version, and what a pair has and lacks', () => {
    const { definition, checks } = judgeSuccess(evidence({ meetings: 2 }), v1);
    expect(definition).toBe(1);
    expect(checks).toContainEqual({ check: 'MEETINGS', holds: false, has: 2, needs: 4 });
    expect(checks).toHaveLength(5);
  });

  it('is not confirmed by the owner yet', () => {
    expect(v1.isConfirmed).toBe(false);
  });

  it('gives a result at the end of a closing', () => {
    const closing = { pair: { status: 'CLOSING' as const } };
    expect(resultOf(evidence(closing), v1)).toBe('SUCCESS');
    expect(resultOf(evidence({ ...closing, finalAnswers: 0 }), v1)).toBe('SUCCESS_UNVERIFIED');
    expect(resultOf(evidence({ ...closing, meetings: 0 }), v1)).toBe('NOT_REACHED');
  });
});

const couple = {
  pairId: 'pai_k2',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
};

describe('A pair whose work is done', () => {
  const closed = closePair(aPair('FORMED'), { how: 'PLAN_DONE' }, noon).pair;
  const { mentorPersonId, studentPersonId } = aPair('FORMED');
  const about = { ...couple, mentorPersonId, studentPersonId };

  it('closes, also out of a pause, and keeps both places', () => {
    given(aPair('FORMED') as Pair)
      .when((pair) => closePair(pair, { how: 'GOALS_REACHED' }, noon))
      .tells(fact(PairClosingStarted, { ...about, how: 'GOALS_REACHED' }));
    expect(closePair(aPair('PAUSED'), { how: 'PLAN_DONE' }, noon).pair.status).toBe('CLOSING');
    expect(closePair(closed, { how: 'PLAN_DONE' }, noon).facts).toEqual([]);
    expect(refusalOf(() => closePair(closed, { how: 'GOALS_REACHED' }, noon))).toBe('pair-ended');
  });

  it('is completed with its result and the version that it was judged by', () => {
    const judgement = { result: 'SUCCESS' as const, definition: 1, meetings: 5 };
    const next = completePair(closed, judgement, noon);
    expect(next?.facts).toEqual([fact(PairCompleted, { ...about, how: 'PLAN_DONE', ...judgement })]);
    expect(completePair(aPair('FORMED'), judgement, noon)).toBeUndefined();
  });

  it('can go on where its closing is taken back, and cannot pause while it closes', () => {
    const people = {
      mentor: anApplication('PARTICIPATING', { role: 'mentor' }),
      student: anApplication('PARTICIPATING'),
    };
    expect(reopenPair({ pair: closed, ...people }, noon).pair.status).toBe('FORMED');
    given(closed)
      .when((pair) => pausePair(pair, { until: '2027-01-20', reason: 'ILLNESS' }, noon))
      .isRefused('pair-ended');
    given(aPair('COMPLETED') as Pair)
      .when((pair) => closePair(pair, { how: 'PLAN_DONE' }, noon))
      .isRefused('pair-ended');
  });
});

describe('The closing day of a cohort', () => {
  it('is the one that was chosen, else about five months after the kick-off, and never in the sleeping weeks', () => {
    expect(closingOf(aCohort({ kickOff: '2027-01-14' }))).toBe('2027-08-16');
    expect(closingOf(aCohort({ kickOff: '2027-09-09' }))).toBe('2028-02-10');
    expect(closingOf(aCohort({ kickOff: '2027-01-14', closing: '2027-06-10' }))).toBe('2027-06-10');
  });
});
