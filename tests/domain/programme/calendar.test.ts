import { describe, expect, it } from 'vitest';
import { applicationsStanding, calendarSeconds } from '../../../shared/domain/programme/calendar.ts';
import { aCohort, noon } from '../given.ts';

const at = (instant: string): Date => new Date(instant);
const kickOffMeeting = { startsAt: '16:00', minutes: 120, place: 'Campus Allegro' };
const cohort = aCohort({ kickOffMeeting });
const dates = {
  id: cohort.id,
  name: 'Spring 2027',
  kickOff: '2027-03-18',
  kickOffMeeting,
  matchingOn: ['2027-02-22', '2027-03-08'],
};

describe('the public calendar', () => {
  it('says until when one can apply, and when and where the kick-off is', () => {
    expect(applicationsStanding([cohort], 'student', noon)).toEqual({
      state: 'OPEN',
      opens: '2027-01-11',
      closes: '2027-02-07',
      cohort: dates,
    });
  });

  it('says from when on one can apply, of the cohort that opens next', () => {
    const later = aCohort({
      id: 'coh_autumn27',
      applications: {
        mentor: { opens: '2027-08-01', closes: '2027-08-31' },
        student: { opens: '2027-08-01', closes: '2027-08-31' },
      },
    });
    expect(applicationsStanding([later, cohort], 'mentor', at('2027-01-03T21:59:59Z'))).toMatchObject({
      state: 'UPCOMING',
      opens: '2027-01-04',
      cohort: { id: cohort.id },
    });
  });

  it.each([
    ['is over', cohort, '2027-02-07T22:00:00Z'],
    [
      'was closed by hand',
      aCohort({
        applications: {
          ...cohort.applications,
          student: { ...cohort.applications.student, closedAt: noon.toISOString() },
        },
      }),
      '2027-01-12T10:00:00Z',
    ],
    ['is archived', aCohort({ archivedAt: noon.toISOString() }), '2027-01-12T10:00:00Z'],
  ])('says that applications are closed where the cohort %s', (_case, of, now) => {
    expect(applicationsStanding([of], 'student', at(now))).toEqual({ state: 'CLOSED' });
  });

  it('is kept for five minutes, and never past the minute in which applications open or close', () => {
    expect(calendarSeconds([cohort], noon)).toBe(300);
    expect(calendarSeconds([cohort], at('2027-02-07T21:59:30Z'))).toBe(30);
    expect(calendarSeconds([cohort], at('2027-01-03T21:59:00Z'))).toBe(60);
    expect(calendarSeconds([], noon)).toBe(300);
  });
});
