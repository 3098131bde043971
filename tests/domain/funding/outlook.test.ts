import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  courseOf,
  forecastOf,
  forecastOfPairs,
  planBy,
  plannedIn,
} from '../../../shared/domain/funding/outlook.ts';
import { SMALLEST_CELL, suppressed } from '../../../shared/domain/funding/suppression.ts';

const YEAR = { from: '2027-01-01', to: '2027-12-31' };

describe('the plan of a target', () => {
  it.each([
    ['nothing before the first day', '2026-12-31', 0],
    ['half of it when half of the days have passed', '2027-07-02', 15],
    ['the whole on the last day', '2027-12-31', 30],
    ['the whole after the last day', '2029-01-01', 30],
  ])('is %s', (_, today, plan) => {
    expect(planBy(30, 'COUNT', YEAR, today)).toBe(plan);
  });

  it('is reckoned without rounding on the way: 29 of 100 on the 29th of 100 days', () => {
    const hundred = { from: '2027-01-01', to: '2027-04-10' };
    expect(planBy(100, 'COUNT', hundred, '2027-01-29')).toBe(29);
  });

  it('is the whole of a mean at any time, and none without a target or a last day', () => {
    expect(planBy(4, 'MEAN', YEAR, '2027-01-01')).toBe(4);
    expect(planBy(null, 'COUNT', YEAR, '2027-07-02')).toBeNull();
    expect(planBy(30, 'COUNT', { from: '2027-01-01' }, '2027-07-02')).toBeNull();
  });

  it.each([
    [30, 30, 15, 'REACHED'],
    [15, 30, 15, 'ON_COURSE'],
    [12, 30, 15, 'BEHIND'],
    [11, 30, 15, 'FAR_BEHIND'],
    [11, 30, null, 'NO_PLAN'],
    [11, null, null, 'NO_TARGET'],
    [null, 30, 15, 'UNKNOWN'],
  ] as const)('of %s of %s where %s are due is %s', (actual, target, plan, course) => {
    expect(courseOf(actual, target, plan)).toBe(course);
  });
});

describe('the forecast', () => {
  const months = { '2027-01': 1, '2027-02': 1, '2027-05': 3, '2027-06': 6 };
  const at = (today: string, actual: number | null = 11, of: Record<string, number> = months) =>
    forecastOf({ actual, target: 30, months: of }, YEAR, '2026-01-01', today);

  it('goes from the pace of the whole time to that of the last three months, and names the day of the target', () => {
    // Outside the sleeping weeks 159 days have passed with 11, the last 75 of them with 9; 128 are left.
    expect(at('2027-06-30')).toEqual({
      low: 19,
      high: 26,
      pairs: null,
      planned: null,
      paces: { whole: 21, lately: 36, latelyFrom: '2027-04-01' },
      reached: { early: null, late: null },
    });
    // At 0.12 a day 59 days are needed for seven, and the summer counts none of them.
    expect(forecastOf({ actual: 11, target: 18, months }, YEAR, '2026-01-01', '2027-06-30')).toMatchObject({
      reached: { early: '2027-10-13', late: '2027-11-25' },
    });
  });

  it('looks further back where the last months slept', () => {
    // Fifty days with nine since May, and 123 are left.
    expect(at('2027-08-20')?.paces?.latelyFrom).toBe('2027-05-01');
    expect(at('2027-08-20')).toMatchObject({ low: 19, high: 33 });
  });

  it('is none in the first weeks, on the last day, and where the result is not known', () => {
    expect(at('2027-02-15', 1)).toBeNull();
    expect(at('2027-12-31')).toBeNull();
    expect(at('2027-06-30', null)).toBeNull();
  });

  it('is never less than what has been reached, also where the last months took something back', () => {
    expect(at('2027-06-30', 5, { '2027-06': -3 })).toMatchObject({ low: 5, high: 5 });
  });

  it('of successful pairs rests on those that are at work, and on how those that ended have done', () => {
    const pairs = { formed: 12, active: 6, endedEarly: 2, successful: 3, unverified: 1 };
    const none = { cohorts: 0, pairs: 0 };
    // Of six that have ended three were successful: of six at work three at least.
    expect(forecastOfPairs(3, pairs, none, YEAR, '2027-06-30')).toEqual({
      low: 6,
      high: 9,
      paces: null,
      reached: { early: null, late: null },
      pairs: { pending: 6, ended: 6, successful: 3 },
      planned: none,
    });
    // 29 of 100 are 29 of the next hundred, and not 28.
    const many = { formed: 200, active: 100, endedEarly: 71, successful: 29, unverified: 0 };
    expect(forecastOfPairs(29, many, none, YEAR, '2027-06-30')?.low).toBe(58);
    // None has ended: nothing is certain.
    const begun = { formed: 4, active: 4, endedEarly: 0, successful: 0, unverified: 0 };
    expect(forecastOfPairs(2, begun, none, YEAR, '2027-06-30')).toMatchObject({ low: 2, high: 6 });
    expect(forecastOfPairs(3, pairs, none, YEAR, '2027-12-31')).toBeNull();
    const fresh = { ...begun, formed: 0, active: 0 };
    expect(forecastOfPairs(0, fresh, none, YEAR, '2027-06-30')).toBeNull();
    // A planned cohort may bring all that it could form, or nothing; and one without an application is still told of.
    const planned = { cohorts: 1, pairs: 7 };
    expect(forecastOfPairs(3, pairs, planned, YEAR, '2027-06-30')).toMatchObject({
      low: 6,
      high: 16,
      planned,
    });
    expect(forecastOfPairs(0, fresh, planned, YEAR, '2027-06-30')).toMatchObject({ low: 0, high: 7 });
    const early = { cohorts: 1, pairs: 0 };
    expect(forecastOfPairs(0, fresh, early, YEAR, '2027-06-30')).toMatchObject({ low: 0, high: 0 });
  });
});

describe('planned cohorts', () => {
  const COUNTS: Record<string, Record<string, number>> = {
    spring: { 'students.applied': 9, 'mentors.recruited': 7, 'pairs.formed': 6 },
    autumn: { 'students.applied': 9, 'mentors.recruited': 7 },
    winter: { 'students.applied': 4 },
  };
  const cohorts = [
    { id: 'spring', closesOn: '2027-08-16' },
    { id: 'autumn', closesOn: '2027-12-20' },
    { id: 'winter', closesOn: '2027-12-31' },
    { id: 'later', closesOn: '2028-01-20' },
    { id: 'over', closesOn: '2027-06-30' },
  ];

  it('have no pair yet, end by the last day, and bring a pair for each student or mentor, whichever are fewer', () => {
    const planned = (dates: { from: string; to?: string }) =>
      plannedIn(cohorts, (key, id) => COUNTS[id]?.[key] ?? 0, dates, '2027-06-30');
    expect(planned(YEAR)).toEqual({ cohorts: 2, pairs: 7 });
    expect(planned({ from: '2027-01-01' })).toEqual({ cohorts: 3, pairs: 7 });
  });
});

describe('a breakdown that leaves the house', () => {
  it('keeps small cells back, and a second one where the total would tell of the first', () => {
    const cells = [
      { key: 'vasa', count: 9 },
      { key: 'korsholm', count: 6 },
      { key: 'malax', count: 2 },
      { key: 'laihela', count: 0 },
    ];
    expect(suppressed(cells).map(({ count }) => count)).toEqual([9, null, null, 0]);
  });

  it('shows everything where no cell is small', () => {
    const cells = [5, 7, 0].map((count, key) => ({ key, count }));
    expect(suppressed(cells)).toEqual(cells);
  });

  it('never lets a small cell be found as the total less the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 8 }), (counts) => {
        const shown = suppressed(counts.map((count, key) => ({ key, count })));
        const hidden = counts.filter((_, key) => shown[key]?.count === null);
        expect(
          counts.every((count, key) => count === 0 || count >= SMALLEST_CELL || shown[key]?.count === null),
        ).toBe(true);
        const others = counts.filter((count, key) => count > 0 && shown[key]?.count !== null);
        // One cell alone, or few in all, are only kept back where nothing else is left to hide them in.
        const isHidden = hidden.length > 1 && hidden.reduce((sum, count) => sum + count, 0) >= SMALLEST_CELL;
        expect(hidden.length === 0 || isHidden || others.length === 0).toBe(true);
      }),
    );
  });
});
