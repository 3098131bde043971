import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import {
  TrainingCompleted,
  TrainingEnrolled,
  TrainingSessionAttended,
  TrainingSessionMissed,
  TrainingSessionOpened,
  TrainingWaived,
} from '../../../events/sessions.ts';
import { attend, miss } from '../../../shared/domain/sessions/attendance.ts';
import {
  enrol,
  enrolmentIdOf,
  isTrained,
  leaveSession,
  openSession,
  requireAdmitted,
  SessionPlan,
  TrainingEnrolment,
  TrainingSession,
} from '../../../shared/domain/sessions/training.ts';
import { WAIVER_REASONS, waive } from '../../../shared/domain/sessions/waiver.ts';
import { aCohort, anEnrolment, aSession, given, minutesAfter, noon, refusalOf } from '../given.ts';

const who = { applicationId: 'app_ada', cohortId: 'coh_spring27', personId: 'per_ada' };
const role = aSession();
const makeUp = aSession({ id: 'trs_c', startsAt: '2027-02-17T15:00:00.000Z' });
const culture = aSession({
  id: 'trs_b',
  module: 'CROSS_CULTURAL',
  startsAt: '2027-02-10T15:00:00.000Z',
  minutes: 90,
});
const later = new Date('2027-03-01T10:00:00Z');

const attended = (session: TrainingSession, heldOn: string) => ({
  [session.module]: { sessionId: session.id, heldOn, minutes: session.minutes },
});
const wasThere = (session: TrainingSession, heldOn: string) =>
  fact(TrainingSessionAttended, {
    ...who,
    sessionId: session.id,
    module: session.module,
    role: 'mentor',
    heldOn,
    minutes: session.minutes,
  });

describe('a training session', () => {
  it('admits nobody of another programme, whatever cohorts it is open to', () => {
    const admission = { audience: 'mentor' as const, otherCohorts: true };
    const admit = (programmeId: string) => () =>
      requireAdmitted(role, anEnrolment({ programmeId, cohortId: 'coh_other' }), admission);
    expect(refusalOf(admit('revontuli'))).toBe('not-found');
    expect(admit(role.programmeId)).not.toThrow();
  });

  const { id: _id, programmeId: _programme, cohortId: _cohort, ...made } = aSession();
  const { enrolled: _nobody, guests: _guests, revision: _revision, ...plan } = made;

  it('is opened with its seats free, and told of', () => {
    const { session } = given(aCohort())
      .when((cohort) => openSession(cohort, plan, 'trs_a', later))
      .tells(
        fact(TrainingSessionOpened, { sessionId: 'trs_a', cohortId: 'coh_spring27', module: 'MENTOR_ROLE' }),
      );
    expect(TrainingSession.parse(session)).toEqual({ ...aSession(), openedAt: later.toISOString() });
  });

  it.each([
    ['without seats', { seats: 0 }],
    ['of five minutes', { minutes: 5 }],
    ['at a time without a zone', { startsAt: '2027-02-03T17:00:00' }],
    ['nowhere', { place: ' ' }],
  ])('cannot be planned %s', (_case, changes) => {
    expect(SessionPlan.safeParse(plan).success).toBe(true);
    expect(SessionPlan.safeParse({ ...plan, ...changes }).success).toBe(false);
  });
});

describe('a seat', () => {
  it('is given to who needs the module', () => {
    const next = given(anEnrolment())
      .when((enrolment) => enrol(role, enrolment))
      .tells(fact(TrainingEnrolled, { ...who, sessionId: 'trs_a', module: 'MENTOR_ROLE' }));
    expect(next.session.enrolled).toEqual(['app_ada']);
    expect(next.enrolment).toEqual(anEnrolment({ seats: { MENTOR_ROLE: 'trs_a' } }));
    expect(next.leaves).toBeUndefined();
  });

  it('is moved to another session of the module, and the first one is left', () => {
    const first = enrol(role, anEnrolment({ seats: { CROSS_CULTURAL: 'trs_b' } }));
    const second = enrol(makeUp, first.enrolment);
    expect(second.leaves).toBe('trs_a');
    expect(second.enrolment.seats).toEqual({ MENTOR_ROLE: 'trs_c', CROSS_CULTURAL: 'trs_b' });
    expect(leaveSession(first.session, 'app_ada')).toEqual(role);
    expect(leaveSession(aSession({ enrolled: ['app_bea', 'app_ada'] }), 'app_ada').enrolled).toEqual([
      'app_bea',
    ]);
  });

  it('is refused where all are taken', () => {
    const full = aSession({ enrolled: ['app_bea', 'app_cai'] });
    expect(refusalOf(() => enrol(full, anEnrolment()))).toBe('session-full');
  });

  it.each([
    ['has it already', aSession({ enrolled: ['app_ada'] }), anEnrolment({ seats: { MENTOR_ROLE: 'trs_a' } })],
    [
      'has it already, though the session is full',
      aSession({ seats: 1, enrolled: ['app_ada'] }),
      anEnrolment(),
    ],
    ['has done the module', role, anEnrolment({ attended: attended(role, '2027-02-03') })],
    ['is trained', role, anEnrolment({ outcome: { status: 'COMPLETED', completedOn: '2027-02-10' } })],
    [
      'need not be',
      role,
      anEnrolment({ outcome: { status: 'WAIVED', reason: 'OTHER', waivedAt: noon.toISOString() } }),
    ],
  ])('is refused to who %s', (_case, session, enrolment) => {
    expect(refusalOf(() => enrol(session, enrolment))).toBe(
      isTrained(enrolment)
        ? 'training-done'
        : enrolment.attended[session.module]
          ? 'module-attended'
          : 'already-done',
    );
  });
});

describe('training', () => {
  it('is not complete after one of two modules', () => {
    const { enrolment } = given(anEnrolment())
      .when((open) => attend(open, role, later))
      .tells(wasThere(role, '2027-02-03'));
    expect(enrolment).toEqual(anEnrolment({ attended: attended(role, '2027-02-03') }));
    expect(isTrained(enrolment)).toBe(false);
  });

  it('is complete with the last required module', () => {
    const { enrolment } = given(
      anEnrolment({ companyId: 'com_boatyard', attended: attended(role, '2027-02-03') }),
    )
      .when((open) => attend(open, culture, later))
      .tells(
        wasThere(culture, '2027-02-10'),
        fact(TrainingCompleted, {
          ...who,
          role: 'mentor',
          companyId: 'com_boatyard',
          completedOn: '2027-02-10',
        }),
      );
    expect(TrainingEnrolment.parse(enrolment)).toEqual(enrolment);
    expect(isTrained(enrolment)).toBe(true);
  });

  it('is complete on the day of the latest session, whichever list is entered last', () => {
    const completedOn = (...sessions: TrainingSession[]) =>
      sessions.reduce((enrolment, session) => attend(enrolment, session, later).enrolment, anEnrolment())
        .outcome;
    const outcome = { status: 'COMPLETED', completedOn: '2027-02-10' };
    expect(completedOn(role, culture)).toEqual(outcome);
    expect(completedOn(culture, role)).toEqual(outcome);
  });

  it('is complete on the day of the last required module, not of an extra one', () => {
    const extra = aSession({ id: 'trs_d', module: 'STUDENT_BRIEFING', startsAt: '2027-02-24T15:00:00.000Z' });
    const first = attend(attend(anEnrolment(), role, later).enrolment, extra, later).enrolment;
    expect(isTrained(first)).toBe(false);
    expect(attend(first, culture, later).enrolment.outcome).toEqual({
      status: 'COMPLETED',
      completedOn: '2027-02-10',
    });
  });

  it('counts on the Finnish day of a session that ends the day by universal time', () => {
    const evening = aSession({ startsAt: '2027-02-03T22:30:00.000Z' });
    expect(attend(anEnrolment(), evening, later).facts).toEqual([wasThere(evening, '2027-02-04')]);
  });

  it('counts who was there without a seat', () => {
    expect(attend(anEnrolment(), aSession({ enrolled: [] }), later).enrolment.attended).toHaveProperty(
      'MENTOR_ROLE',
    );
  });

  it('counts who was there though it was waived, and stays waived', () => {
    const waived = waive(anEnrolment({ required: ['MENTOR_ROLE'] }), 'TRAINED_BEFORE', noon).enrolment;
    const { enrolment } = given(waived)
      .when((trained) => attend(trained, role, later))
      .tells(wasThere(role, '2027-02-03'));
    expect(enrolment.outcome).toEqual(waived.outcome);
  });

  it('is recorded once a module, from the start of the session on', () => {
    const start = new Date(role.startsAt);
    const before = new Date(start.getTime() - 1);
    expect(refusalOf(() => attend(anEnrolment(), role, before))).toBe('session-not-started');
    const { enrolment } = attend(anEnrolment(), role, start);
    expect(refusalOf(() => attend(enrolment, role, later))).toBe('already-done');
    expect(refusalOf(() => attend(enrolment, makeUp, later))).toBe('module-attended');
  });

  it('that was missed can be made up for', () => {
    const seated = anEnrolment({
      seats: { MENTOR_ROLE: 'trs_a' },
      attended: attended(culture, '2027-02-10'),
    });
    const { enrolment: missed } = given(seated)
      .when((open) => miss(open, role, later))
      .tells(fact(TrainingSessionMissed, { ...who, sessionId: 'trs_a', module: 'MENTOR_ROLE' }));
    expect(missed.seats).toEqual({});
    const { enrolment: booked, leaves } = enrol(makeUp, missed);
    expect(leaves).toBeUndefined();
    expect(attend(booked, makeUp, later).enrolment.outcome).toEqual({
      status: 'COMPLETED',
      completedOn: '2027-02-17',
    });
  });

  it.each([
    [
      'before the session starts',
      anEnrolment({ seats: { MENTOR_ROLE: 'trs_a' } }),
      minutesAfter(role.startsAt, -1),
      'session-not-started',
    ],
    ['by who had no seat', anEnrolment(), later, 'no-seat'],
    [
      'by who has a seat in another session',
      anEnrolment({ seats: { MENTOR_ROLE: 'trs_c' } }),
      later,
      'no-seat',
    ],
    [
      'by who was there',
      anEnrolment({ seats: { MENTOR_ROLE: 'trs_a' }, attended: attended(role, '2027-02-03') }),
      later,
      'module-attended',
    ],
  ] as const)('cannot be missed %s', (_case, enrolment, now, code) => {
    expect(refusalOf(() => miss(enrolment, role, now))).toBe(code);
  });

  it('can be missed but once', () => {
    const { enrolment } = miss(anEnrolment({ seats: { MENTOR_ROLE: 'trs_a' } }), role, later);
    expect(refusalOf(() => miss(enrolment, role, later))).toBe('no-seat');
  });

  it.each(WAIVER_REASONS)('can be waived for a reason: %s', (reason) => {
    const { enrolment } = given(anEnrolment())
      .when((open) => waive(open, reason, noon))
      .tells(fact(TrainingWaived, { ...who, reason }));
    expect(isTrained(enrolment)).toBe(true);
    expect(TrainingEnrolment.parse(enrolment)).toEqual(enrolment);
    expect(refusalOf(() => waive(enrolment, reason, noon))).toBe('training-done');
  });

  it('that is waived gives back the seats of sessions to come, and keeps those that were taken', () => {
    const halfway = anEnrolment({
      seats: { MENTOR_ROLE: 'trs_a', CROSS_CULTURAL: 'trs_b' },
      attended: attended(role, '2027-02-03'),
    });
    const { enrolment, leaves } = waive(halfway, 'OTHER', later);
    expect(leaves).toEqual(['trs_b']);
    expect(enrolment.seats).toEqual({ MENTOR_ROLE: 'trs_a' });
    expect(enrolment.attended).toEqual(halfway.attended);
  });

  it('has one enrolment an application', () => {
    expect(enrolmentIdOf('app_01JABC')).toBe('enr_01JABC');
  });
});
