import { expect, it } from 'vitest';
import type { Cohort } from '../../web/console/cohort.ts';
import { nextDates } from '../../web/console/screens/today/calendar.ts';

const cohort = {
  applications: {
    mentor: { opens: '2026-11-30', closes: '2027-01-29' },
    student: { opens: '2026-11-30', closes: '2027-01-29' },
  },
  matchingOn: ['2027-02-13'],
  kickOff: '2027-03-05',
} as unknown as Cohort;
const next = (today: string, cohorts = [cohort]) => nextDates(cohorts, today).map(({ what }) => what);

it('the next dates are all those of the next day', () => {
  expect(next('2026-11-29')).toEqual(['mentorOpens', 'studentOpens']);
  expect(nextDates([cohort], '2026-12-24')).toMatchObject([
    { date: '2027-01-29', what: 'mentorCloses' },
    { date: '2027-01-29', what: 'studentCloses' },
  ]);
});

it('the opening of today is no date ahead, and the last day, the matching day and the kick-off of today are', () => {
  expect(next('2026-11-30')).toEqual(['mentorCloses', 'studentCloses']);
  expect(next('2027-01-29')).toEqual(['mentorCloses', 'studentCloses']);
  expect(next('2027-02-13')).toEqual(['matching']);
  expect(next('2027-03-05')).toEqual(['kickOff']);
});

it('an archived cohort has no date ahead, and after the kick-off there is none', () => {
  expect(next('2026-12-24', [{ ...cohort, archivedAt: '2026-12-01T10:00:00.000Z' }])).toEqual([]);
  expect(next('2027-03-06')).toEqual([]);
});
