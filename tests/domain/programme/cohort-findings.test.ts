import { describe, expect, it } from 'vitest';
import { requireAccepted } from '../../../shared/domain/kernel/finding.ts';
import { isRefusal } from '../../../shared/domain/kernel/refusal.ts';
import type { Cohort } from '../../../shared/domain/programme/cohort.ts';
import { cohortFindings } from '../../../shared/domain/programme/cohort-findings.ts';
import { isInSchoolHolidays } from '../../../shared/domain/programme/school-holidays.ts';
import { aCohort, noon } from '../given.ts';

/** Dates that nothing is to be said about. */
const spring = (changes: Partial<Cohort> = {}): Cohort =>
  aCohort({ matchingOn: ['2027-02-15', '2027-03-08'], ...changes });

const codesOf = (cohort: Cohort, more: Partial<Parameters<typeof cohortFindings>[1]> = {}) =>
  cohortFindings(cohort, { others: [], now: noon, ...more }).map(
    ({ code, severity, fields }) => [code, severity, fields.join(' ')] as const,
  );

const mentor = { opens: '2027-01-04', closes: '2027-01-31' };
const student = { opens: '2027-01-11', closes: '2027-02-07' };

describe('the dates of a cohort', () => {
  it('that fit together have no remarks', () => {
    expect(codesOf(spring())).toEqual([]);
  });

  it.each<[string, Partial<Cohort>, string[]]>([
    [
      'a period that ends before it starts',
      { applications: { student, mentor: { opens: '2027-02-02', closes: '2027-02-01' } } },
      ['ends-before-it-starts', 'refused', '/applications/mentor/opens /applications/mentor/closes'],
    ],
    [
      'a last matching day on the last day for students',
      { matchingOn: ['2027-02-07'] },
      ['matching-before-closing', 'refused', '/matchingOn/0 /applications/student/closes'],
    ],
    [
      'an earlier matching day while students can apply',
      { matchingOn: ['2027-02-04', '2027-03-08'] },
      ['people-apply-after-matching', 'to-be-confirmed', '/matchingOn/0 /applications/student/closes'],
    ],
    [
      'a matching day while mentors can apply',
      { applications: { student, mentor: { ...mentor, closes: '2027-03-31' } }, matchingOn: ['2027-02-15'] },
      ['people-apply-after-matching', 'to-be-confirmed', '/matchingOn/0 /applications/mentor/closes'],
    ],
    [
      'a kick-off before the first matching',
      { kickOff: '2027-02-10' },
      ['kick-off-before-matching', 'refused', '/kickOff /matchingOn/0'],
    ],
    [
      'a later matching day after the kick-off',
      { kickOff: '2027-02-24' },
      ['matching-after-kick-off', 'to-be-confirmed', '/kickOff /matchingOn/1'],
    ],
    [
      'a kick-off before students have applied',
      { kickOff: '2027-02-04', matchingOn: [] },
      ['kick-off-before-closing', 'refused', '/kickOff /applications/student/closes'],
    ],
    [
      'a kick-off of last year',
      { kickOff: '2026-03-18', matchingOn: [] },
      ['kick-off-in-past', 'to-be-confirmed', '/kickOff'],
    ],
    [
      'a kick-off in ten years',
      { kickOff: '2037-03-18' },
      ['kick-off-far-away', 'to-be-confirmed', '/kickOff'],
    ],
    ['a kick-off on a Saturday', { kickOff: '2027-03-20' }, ['day-off', 'to-be-confirmed', '/kickOff']],
    [
      'a matching day in the winter break',
      { matchingOn: ['2027-03-03'] },
      ['school-holidays', 'to-be-confirmed', '/matchingOn/0'],
    ],
    [
      'a matching day that is over',
      { matchingOn: ['2027-01-11'] },
      ['matching-in-past', 'to-be-confirmed', '/matchingOn/0'],
    ],
    [
      'applications that are over',
      { applications: { student, mentor: { opens: '2026-01-04', closes: '2026-01-31' } } },
      ['applications-over', 'to-be-confirmed', '/applications/mentor/closes'],
    ],
  ])('are remarked on: %s', (_case, changes, remark) => {
    expect(codesOf(spring(changes))).toContainEqual(remark);
  });

  it('are remarked on where the same role can apply to another cohort on the same days', () => {
    const other = spring({ id: 'coh_other', name: 'Evening' });
    const [of] = cohortFindings(spring(), { others: [other], now: noon });
    expect(of).toEqual({
      code: 'second-open-cohort',
      severity: 'to-be-confirmed',
      fields: ['/applications/mentor/opens', '/applications/mentor/closes'],
      name: 'Evening',
    });
  });

  it.each<[string, Partial<Cohort>]>([
    ['is archived', { archivedAt: noon.toISOString() }],
    [
      'has been closed',
      {
        applications: {
          mentor: { ...mentor, closedAt: noon.toISOString() },
          student: { ...student, closedAt: noon.toISOString() },
        },
      },
    ],
    [
      'opens later',
      {
        applications: {
          mentor: { opens: '2027-02-01', closes: '2027-03-01' },
          student: { opens: '2027-02-08', closes: '2027-03-01' },
        },
      },
    ],
    ['is the cohort itself', { id: 'coh_spring27' }],
  ])('have no remark about another cohort that %s', (_case, changes) => {
    expect(codesOf(spring(), { others: [spring({ id: 'coh_other', ...changes })] })).toEqual([]);
  });
});

describe('a change of a cohort', () => {
  const over = spring({ kickOff: '2026-12-01', matchingOn: [] });

  it('is not asked about remarks that stood before it', () => {
    expect(codesOf({ ...over, name: 'Renamed' }, { before: over })).toEqual([]);
  });

  it('is asked again where the date of a remark is another one', () => {
    expect(codesOf({ ...over, kickOff: '2026-12-02' }, { before: over }).map(([code]) => code)).toContain(
      'kick-off-in-past',
    );
  });

  it('says how many people are told of a kick-off that moves, and of none where nobody knows it', () => {
    const next = spring({ kickOff: '2027-03-25' });
    expect(cohortFindings(next, { others: [], now: noon, before: spring(), approved: 41 })).toContainEqual({
      code: 'people-are-told',
      severity: 'to-be-confirmed',
      fields: ['/kickOff'],
      people: 41,
    });
    expect(codesOf(next, { before: spring() })).toEqual([]);
  });
});

describe('remarks', () => {
  const refusedBy = (confirmed: readonly string[], cohort: Cohort) => {
    try {
      requireAccepted(cohortFindings(cohort, { others: [], now: noon }), confirmed);
      return undefined;
    } catch (error) {
      return isRefusal(error) ? error.code : error;
    }
  };

  it('that ask are confirmed by their codes, and those that forbid by none', () => {
    const saturday = spring({ kickOff: '2027-03-20' });
    expect([refusedBy([], saturday), refusedBy(['day-off'], saturday)]).toEqual([
      'confirmation-needed',
      undefined,
    ]);
    const early = spring({ kickOff: '2027-02-10' });
    expect(refusedBy(['kick-off-before-matching', 'matching-after-kick-off'], early)).toBe('plan-refused');
  });
});

describe('school holidays', () => {
  it.each([
    ['2026-12-21', true],
    ['2027-01-06', true],
    ['2027-01-07', false],
    ['2027-02-28', false],
    ['2027-03-01', true],
    ['2027-03-07', true],
    ['2027-03-08', false],
    ['2027-06-04', false],
    ['2027-06-05', true],
    ['2027-08-10', true],
    ['2027-08-11', false],
    ['2027-10-18', true],
    ['2027-10-25', false],
  ])('have %s: %s', (date, expected) => {
    expect(isInSchoolHolidays(date)).toBe(expected);
  });
});
