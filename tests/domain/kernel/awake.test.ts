import { describe, expect, it } from 'vitest';
import {
  addAwakeDays,
  awakeDaysBetween,
  firstAwake,
  isSleeping,
} from '../../../shared/domain/kernel/awake.ts';

describe('sleeping weeks', () => {
  it.each([
    ['2027-06-14', false],
    ['2027-06-15', true],
    ['2027-08-15', true],
    ['2027-08-16', false],
    ['2027-12-21', false],
    ['2027-12-22', true],
    ['2028-01-06', true],
    ['2028-01-07', false],
  ])('on %s: %s', (date, sleeps) => {
    expect(isSleeping(date)).toBe(sleeps);
  });

  it('stop the clock of a deadline, across the summer and across the turn of the year', () => {
    expect(addAwakeDays('2027-06-10', 7)).toBe('2027-08-18');
    expect(awakeDaysBetween('2027-06-10', '2027-08-18')).toBe(7);
    expect(addAwakeDays('2027-12-20', 7)).toBe('2028-01-12');
    expect(firstAwake('2027-07-01')).toBe('2027-08-16');
    expect(firstAwake('2027-05-01')).toBe('2027-05-01');
  });

  it('count no pause either, and count backwards for a day that lies ahead', () => {
    const rests = [{ from: '2027-03-02', until: '2027-03-11' }];
    expect(addAwakeDays('2027-03-01', 3, rests)).toBe('2027-03-14');
    expect(awakeDaysBetween('2027-03-01', '2027-03-14', rests)).toBe(3);
    expect(awakeDaysBetween('2027-03-14', '2027-03-01', rests)).toBe(-3);
  });

  it('never let a deadline end on a day that sleeps', () => {
    for (let days = 1; days < 300; days += 1)
      expect(isSleeping(addAwakeDays('2027-05-01', days)), String(days)).toBe(false);
  });
});
