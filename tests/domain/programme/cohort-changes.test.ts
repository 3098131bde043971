import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import {
  CohortApplicationsClosed,
  CohortApplicationsReopened,
  CohortArchived,
  CohortEdited,
  CohortRestored,
  KickOffMoved,
} from '../../../events/programme.ts';
import {
  acceptsApplications,
  CohortPlan,
  nextRoundDay,
  openCohort,
} from '../../../shared/domain/programme/cohort.ts';
import {
  archiveCohort,
  changeCohort,
  closeApplications,
  planOfNextYear,
  reopenApplications,
  restoreCohort,
} from '../../../shared/domain/programme/cohort-changes.ts';
import { CCCC } from '../../../shared/domain/programme/programmes/cccc.ts';
import { aCohort, daysAfter, given, noon } from '../given.ts';

const cohortId = 'coh_spring27';

describe('settings of a cohort', () => {
  it('change one by one, and the others stay', () => {
    const { cohort } = given(aCohort())
      .when((before) => changeCohort(CCCC, before, { answerDays: 7 }))
      .tells(fact(CohortEdited, { cohortId, setting: 'answerDays' }));
    expect(cohort).toEqual(aCohort({ answerDays: 7 }));
  });

  it('that are as they were change nothing', () => {
    const before = aCohort();
    const { cohort } = given(before)
      .when((held) => changeCohort(CCCC, held, { name: held.name, kickOff: held.kickOff }))
      .tells();
    expect(cohort).toBe(before);
  });

  it('tell the people of another time or place of the kick-off, each time with a higher revision', () => {
    const kickOffMeeting = { startsAt: '16:00', minutes: 120, place: 'Campus Allegro' };
    const { cohort } = given(aCohort({ kickOffRevision: 1 }))
      .when((before) => changeCohort(CCCC, before, { kickOffMeeting }))
      .tells(
        fact(CohortEdited, { cohortId, setting: 'kickOffMeeting' }),
        fact(KickOffMoved, { cohortId, revision: 2 }),
      );
    expect(cohort.kickOffRevision).toBe(2);
  });

  it('leave rounds that have started started, wherever their days stand in the new list', () => {
    const before = aCohort({ matchingOn: ['2027-02-15', '2027-03-08'], roundsStarted: 1 });
    const { cohort } = changeCohort(CCCC, before, { matchingOn: ['2027-03-11', '2027-02-12', '2027-02-15'] });
    expect([cohort.roundsStarted, nextRoundDay(cohort)]).toEqual([2, '2027-03-11']);
  });

  it('of an archived cohort do not change', () => {
    given(aCohort({ archivedAt: noon.toISOString() }))
      .when((before) => changeCohort(CCCC, before, { name: 'Another' }))
      .isRefused('cohort-archived');
  });
});

describe('applications', () => {
  it('are closed by hand for a role, once', () => {
    const { cohort } = given(aCohort())
      .when((before) => closeApplications(before, ['student'], noon))
      .tells(fact(CohortApplicationsClosed, { cohortId, role: 'student' }));
    expect(['mentor', 'student'].map((role) => acceptsApplications(cohort, role as 'mentor', noon))).toEqual([
      true,
      false,
    ]);
    given(cohort)
      .when((before) => closeApplications(before, ['student'], noon))
      .tells();
  });

  it('open again until their last day', () => {
    const { cohort: closed } = closeApplications(aCohort(), ['student', 'mentor'], noon);
    const { cohort, findings } = given(closed)
      .when((before) => reopenApplications(before, ['student'], undefined, noon))
      .tells(fact(CohortApplicationsReopened, { cohortId, role: 'student' }));
    expect([acceptsApplications(cohort, 'student', noon), findings]).toEqual([true, []]);
  });

  it('need a new last day where the old one is over', () => {
    const later = daysAfter(noon, 60);
    const codes = (closes?: string) =>
      reopenApplications(aCohort(), ['student'], closes, later).findings.map(({ code }) => code);
    expect([codes(), codes('2027-03-20')]).toEqual([['reopened-without-closing-day'], []]);
    const { cohort } = reopenApplications(aCohort(), ['student'], '2027-03-20', later);
    expect(acceptsApplications(cohort, 'student', later)).toBe(true);
  });
});

describe('an archived cohort', () => {
  it('takes no applications and starts no round, until it is taken out again', () => {
    const { cohort } = given(aCohort())
      .when((before) => archiveCohort(before, noon))
      .tells(fact(CohortArchived, { cohortId }));
    expect([acceptsApplications(cohort, 'mentor', noon), nextRoundDay(cohort)]).toEqual([false, undefined]);
    const restored = given(cohort).when(restoreCohort).tells(fact(CohortRestored, { cohortId }));
    expect(restored.cohort).toEqual(aCohort());
  });
});

describe('the plan of the next year', () => {
  it('has each date on the same day of the week, and the year in the name', () => {
    const plan = planOfNextYear(aCohort());
    expect(plan).toMatchObject({
      name: 'Spring 2028',
      kickOff: '2028-03-16',
      matchingOn: ['2028-02-21', '2028-03-06'],
      applications: { mentor: { opens: '2028-01-03', closes: '2028-01-30' } },
      answerDays: 5,
    });
    const { cohort } = openCohort(CCCC, CohortPlan.parse(plan), 'coh_next', noon);
    expect(cohort.rules.weights).toEqual(aCohort().rules.weights);
  });
});
