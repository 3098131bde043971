import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import { CohortOpened } from '../../../events/programme.ts';
import { isRefusal } from '../../../shared/domain/kernel/refusal.ts';
import { rulesOf } from '../../../shared/domain/matching/presets.ts';
import {
  acceptsApplications,
  CohortPlan,
  cohortOpenFor,
  nextRoundDay,
  openCohort,
} from '../../../shared/domain/programme/cohort.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { aCohort, given, noon } from '../given.ts';

const plan = (changes: Record<string, unknown> = {}) => ({
  name: 'Spring 2027',
  applications: {
    mentor: { opens: '2027-01-04', closes: '2027-01-31' },
    student: { opens: '2027-01-11', closes: '2027-02-07' },
  },
  kickOff: '2027-03-18',
  ...changes,
});

describe('a cohort that is opened', () => {
  it('stands with its dates in order, and is told of', () => {
    const { cohort } = given(CohortPlan.parse(plan({ matchingOn: ['2027-03-08', '2027-02-22'] })))
      .when((agreed) => openCohort(CCCC, agreed, 'coh_spring27', noon))
      .tells(fact(CohortOpened, { cohortId: 'coh_spring27' }));
    const rules = { ...rulesOf('balanced', 400), roads: CCCC.roads };
    expect(cohort).toEqual(aCohort({ openedAt: noon.toISOString(), rules }));
  });

  it.each([
    [
      'a module that the programme does not have',
      { mentor: ['MENTOR_ROLE', 'JUGGLING'], student: [] },
      '/training/mentor/1',
    ],
    ['a module for the other audience', { mentor: [], student: ['MENTOR_ROLE'] }, '/training/student/0'],
  ])('is refused %s, by the field', (_case, training, pointer) => {
    const agreed = CohortPlan.parse(plan({ training }));
    try {
      openCohort(CCCC, agreed, 'coh_spring27', noon);
      expect.unreachable();
    } catch (error) {
      expect(isRefusal(error, 'field-invalid') && error.faults).toEqual([{ pointer, code: 'unknown' }]);
    }
  });

  it.each([
    ['a round twice on one day', { matchingOn: ['2027-02-22', '2027-02-22'] }],
    ['a date that no calendar has', { kickOff: '2027-02-29' }],
    ['no working day for an answer', { answerDays: 0 }],
    ['a field that nobody asked for', { colour: 'blue' }],
  ])('cannot be planned with %s', (_case, changes) => {
    expect(CohortPlan.safeParse(plan(changes)).success).toBe(false);
  });
});

describe('an application period', () => {
  const spring = aCohort();

  it.each([
    ['mentor', '2027-01-03T21:59:59.999Z', false],
    ['mentor', '2027-01-03T22:00:00.000Z', true],
    ['mentor', '2027-01-31T21:59:59.999Z', true],
    ['mentor', '2027-01-31T22:00:00.000Z', false],
    ['student', '2027-01-10T21:59:59.999Z', false],
    ['student', '2027-01-10T22:00:00.000Z', true],
    ['student', '2027-02-07T21:59:59.999Z', true],
    ['student', '2027-02-07T22:00:00.000Z', false],
  ] as const)('of a %s at %s: %s', (role, now, open) => {
    expect(acceptsApplications(spring, role, new Date(now))).toBe(open);
  });

  it('of one day lasts 23 hours where the clocks go forward, and 25 where they go back', () => {
    const hoursOpenOn = (day: string): number => {
      const cohort = aCohort({
        applications: { mentor: { opens: day, closes: day }, student: { opens: day, closes: day } },
      });
      const from = Date.parse(`${day}T00:00:00Z`) - 6 * 3_600_000;
      return Array.from({ length: 36 }, (_, hour) => new Date(from + hour * 3_600_000)).filter((now) =>
        acceptsApplications(cohort, 'student', now),
      ).length;
    };
    expect(['2027-03-28', '2027-03-29', '2027-10-31'].map(hoursOpenOn)).toEqual([23, 24, 25]);
  });
});

describe('an application without a cohort', () => {
  const until = (closes: string, id: string, openedAt = '2026-12-01T08:00:00.000Z') =>
    aCohort({
      id,
      openedAt,
      applications: { mentor: { opens: '2027-01-04', closes }, student: { opens: '2027-01-04', closes } },
    });
  const sooner = until('2027-01-20', 'coh_b', '2026-12-02T08:00:00.000Z');
  const later = until('2027-02-20', 'coh_a');

  it('is for the cohort that was opened first: a new one takes no applicants from it by closing sooner', () => {
    expect(cohortOpenFor([later, sooner], 'student', noon)?.id).toBe('coh_a');
    expect(cohortOpenFor([sooner, later], 'student', new Date('2027-01-25T10:00:00Z'))?.id).toBe('coh_a');
  });

  it('is for a cohort whose kick-off lies ahead, although one opened earlier has a kick-off of last year', () => {
    const mistyped = { ...later, kickOff: '2026-03-18' };
    expect(cohortOpenFor([mistyped, sooner], 'student', noon)?.id).toBe('coh_b');
    expect(cohortOpenFor([mistyped], 'student', noon)?.id).toBe('coh_a');
  });

  it('is for none where none is open', () => {
    expect(cohortOpenFor([later, sooner], 'mentor', new Date('2027-03-01T10:00:00Z'))).toBeUndefined();
    expect(cohortOpenFor([], 'mentor', noon)).toBeUndefined();
  });
});

describe('the scheduled job', () => {
  it('owes a cohort its days one by one, and then none', () => {
    expect([0, 1, 2].map((roundsStarted) => nextRoundDay(aCohort({ roundsStarted })))).toEqual([
      '2027-02-22',
      '2027-03-08',
      undefined,
    ]);
  });
});
