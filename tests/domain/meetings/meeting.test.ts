import { describe, expect, it } from 'vitest';
import { fact } from '../../../events/fact.ts';
import {
  MeetingCancelled,
  MeetingConfirmed,
  MeetingCorrected,
  MeetingDismissed,
  MeetingDisputed,
  MeetingPlanned,
  MeetingReported,
  MeetingRescheduled,
} from '../../../events/meetings.ts';
import { isRefusal } from '../../../shared/domain/kernel/refusal.ts';
import { type Meeting, pairOfMeeting } from '../../../shared/domain/meetings/meeting.ts';
import { cancelMeeting, moveMeeting, planMeeting } from '../../../shared/domain/meetings/plan.ts';
import {
  confirmBySilence,
  confirmMeeting,
  correctMeeting,
  correctReport,
  dismissMeeting,
  disputeMeeting,
  type Report,
  reportMeeting,
} from '../../../shared/domain/meetings/report.ts';
import { aPair, daysAfter, given, noon } from '../given.ts';

const pair = aPair('FORMED', { formedAt: '2027-01-10T10:00:00.000Z' });
const about = {
  pairId: 'pai_k2',
  cohortId: 'coh_spring27',
  mentorApplicationId: 'app_ada',
  studentApplicationId: 'app_lin',
  mentorPersonId: 'per_ada',
  studentPersonId: 'per_lin',
};
const plan = { startsAt: '2027-01-20T14:00:00.000Z', minutes: 60, mode: 'ONLINE' } as const;
const report: Report = { heldOn: '2027-01-12', minutes: 45, mode: 'IN_PERSON', mood: 4 };
const held = { heldOn: '2027-01-12', minutes: 45, mode: 'IN_PERSON' };

const planned = planMeeting(pair, undefined, plan, 'student', noon).meeting;
const reported = reportMeeting(pair, undefined, report, 'student', noon).meeting;
const meetingId = reported.id;

const faultsOf = (deed: () => unknown) => {
  try {
    deed();
  } catch (error) {
    if (isRefusal(error)) return error.faults.map(({ pointer, code }) => [pointer, code]);
  }
  return 'nothing was refused';
};

describe('a planned meeting', () => {
  it('is made once of one time, moves and is cancelled with a rising sequence', () => {
    const told = { meetingId: planned.id, ...about };
    given(pair)
      .when((formed) => planMeeting(formed, undefined, plan, 'student', noon))
      .tells(fact(MeetingPlanned, { ...told, by: 'student', ...plan, sequence: 0 }));
    given(planned)
      .when((before) => planMeeting(pair, before, plan, 'student', noon))
      .tells();
    const later = { ...plan, startsAt: '2027-01-21T14:00:00.000Z' };
    const { meeting: moved } = given(planned)
      .when((before) => moveMeeting(before, later, 'mentor', noon))
      .tells(fact(MeetingRescheduled, { ...told, by: 'mentor', ...later, sequence: 1 }));
    expect(moved.id).toBe(planned.id);
    given(moved)
      .when((before) => moveMeeting(before, later, 'mentor', noon))
      .tells();
    const { meeting: cancelled } = given<Meeting>(moved)
      .when((before) => cancelMeeting(before, 'student', noon))
      .tells(fact(MeetingCancelled, { ...told, by: 'student', startsAt: later.startsAt, sequence: 2 }));
    given<Meeting>(cancelled)
      .when((before) => moveMeeting(before, later, 'mentor', noon))
      .isRefused('meeting-not-planned');
    const again = planMeeting(pair, cancelled, later, 'student', noon);
    expect(again.meeting).toMatchObject({ status: 'PLANNED', sequence: 3 });
  });

  it.each([
    ['2027-01-12T09:59:00.000Z', 'time-passed'],
    ['2028-01-12T09:59:00.000Z', 'time-too-far'],
  ])('is not planned for %s: %s', (startsAt, code) => {
    expect(faultsOf(() => planMeeting(pair, undefined, { ...plan, startsAt }, 'mentor', noon))).toEqual([
      ['/startsAt', code],
    ]);
  });

  it('becomes the report of its day, and keeps its id', () => {
    const { meeting } = reportMeeting(
      ...([pair, planned, { ...report, heldOn: '2027-01-20' }, 'mentor', daysAfter(noon, 9)] as const),
    );
    expect(meeting).toMatchObject({ id: planned.id, status: 'REPORTED', heldOn: '2027-01-20' });
    expect(meeting).not.toHaveProperty('startsAt');
  });
});

describe('the id of a meeting', () => {
  it.each(['', 'n2'])('leads to its pair, whether it was planned or told%s', (which) => {
    const own = pair.id.replace('pai_', 'mtg_');
    expect(pairOfMeeting(`${own}d20270204${which}`)).toBe(pair.id);
    expect(pairOfMeeting(`${own}p202704081400${which}`)).toBe(pair.id);
  });
});

describe('a reported meeting', () => {
  it('waits for seven days, which do not run in the sleeping weeks', () => {
    given(pair)
      .when((formed) => reportMeeting(formed, undefined, report, 'student', noon))
      .tells(fact(MeetingReported, { meetingId, ...about, ...held, by: 'student' }));
    expect(reported).toMatchObject({ confirmBy: '2027-01-19T21:59:00.000Z', moods: { student: 4 } });
    const summer = reportMeeting(
      ...([pair, undefined, { ...report, heldOn: '2027-06-12' }, 'student'] as const),
      new Date('2027-06-12T10:00:00Z'),
    );
    expect(summer.meeting).toMatchObject({ confirmBy: '2027-08-20T20:59:00.000Z' });
  });

  it('is refused at the field where it lies ahead, before the pair, has no length or a mood off the scale', () => {
    expect(
      faultsOf(() =>
        reportMeeting(
          pair,
          undefined,
          { ...report, heldOn: '2027-01-13', minutes: -5, mood: 6 },
          'mentor',
          noon,
        ),
      ),
    ).toEqual([
      ['/heldOn', 'date-ahead'],
      ['/minutes', 'minutes-invalid'],
      ['/mood', 'choice-unknown'],
    ]);
    expect(
      faultsOf(() => reportMeeting(pair, undefined, { ...report, heldOn: '2027-01-09' }, 'mentor', noon)),
    ).toEqual([['/heldOn', 'date-before-pair']]);
  });

  it('is one meeting where both report the same day: the second report confirms it', () => {
    const { meeting } = given(reported)
      .when((before) => reportMeeting(pair, before, { ...report, mood: 5 }, 'mentor', noon))
      .tells(fact(MeetingConfirmed, { meetingId, ...about, ...held, confirmed: 'BOTH' }));
    expect(meeting).toMatchObject({ status: 'CONFIRMED', moods: { student: 4, mentor: 5 } });
    for (const by of ['mentor', 'student'] as const)
      given(meeting)
        .when((before) => reportMeeting(pair, before, report, by, noon))
        .tells();
  });

  it('is confirmed by the other one, and by nobody’s own hand', () => {
    given<Meeting>(reported)
      .when((before) => confirmMeeting(before, 'mentor', noon, { mood: 3 }))
      .tells(fact(MeetingConfirmed, { meetingId, ...about, ...held, confirmed: 'BOTH' }));
    given<Meeting>(reported)
      .when((before) => confirmMeeting(before, 'student', noon))
      .isRefused('already-done');
  });

  it('counts after a week of silence, and not a minute earlier', () => {
    const end = new Date('2027-01-19T21:59:00.000Z');
    given<Meeting>(reported)
      .when((before) => confirmBySilence(before, end))
      .isRefused('meeting-not-reported');
    given<Meeting>(reported)
      .when((before) => confirmBySilence(before, new Date(end.getTime() + 1)))
      .tells(fact(MeetingConfirmed, { meetingId, ...about, ...held, confirmed: 'SILENCE' }));
  });

  it('is corrected by either of the two, waits for the other one anew, and counts as corrected', () => {
    const right = { heldOn: '2027-01-11', minutes: 60, mode: 'ONLINE' } as const;
    const { meeting } = given<Meeting>(reported)
      .when((before) => correctReport(pair, before, right, 'mentor', daysAfter(noon, 3)))
      .tells(fact(MeetingReported, { meetingId, ...about, ...right, by: 'mentor' }));
    expect(meeting).toMatchObject({ reportedBy: 'mentor', confirmBy: '2027-01-22T21:59:00.000Z' });
    expect(meeting).toMatchObject({ moods: { student: 4 } });
    given(meeting)
      .when((before) => correctReport(pair, before, right, 'mentor', daysAfter(noon, 3)))
      .tells();
    given(meeting)
      .when((before) => correctReport(pair, before, right, 'student', daysAfter(noon, 3)))
      .tells(fact(MeetingConfirmed, { meetingId, ...about, ...right, confirmed: 'BOTH' }));
    given<Meeting>(reported)
      .when((before) => reportMeeting(pair, before, { ...report, minutes: 90 }, 'student', noon))
      .tells(fact(MeetingReported, { meetingId, ...about, ...held, minutes: 90, by: 'student' }));
  });

  it('is corrected by nobody but a coordinator once it counts, is disputed or struck out', () => {
    const right = { heldOn: '2027-01-11', minutes: 60, mode: 'ONLINE' } as const;
    for (const [settled, code] of [
      [confirmMeeting(reported, 'mentor', noon).meeting, 'already-done'],
      [disputeMeeting(reported, 'mentor', noon).meeting, 'already-done'],
      [dismissMeeting(reported, noon, {}).meeting, 'meeting-dismissed'],
      [planned, 'meeting-not-reported'],
    ] as const)
      given<Meeting>(settled)
        .when((before) => correctReport(pair, before, right, 'mentor', noon))
        .isRefused(code);
  });

  it('is disputed once, by the other one, until it counts', () => {
    const { meeting: disputed } = given<Meeting>(reported)
      .when((before) => disputeMeeting(before, 'mentor', noon))
      .tells(fact(MeetingDisputed, { meetingId, ...about, ...held, by: 'mentor' }));
    given(disputed)
      .when((before) => disputeMeeting(before, 'mentor', noon))
      .tells();
    given<Meeting>(reported)
      .when((before) => disputeMeeting(before, 'student', noon))
      .isRefused('already-done');
    const { meeting: counted } = confirmMeeting(reported, 'mentor', noon);
    given(counted)
      .when((before) => disputeMeeting(before, 'mentor', noon))
      .isRefused('already-done');
  });
});

describe('a coordinator', () => {
  const staff = { enteredBy: 'staff:d4f0' };
  const { meeting: counted } = confirmMeeting(reported, 'mentor', noon);
  const { meeting: disputed } = disputeMeeting(reported, 'mentor', noon);
  const right = { heldOn: '2027-01-11', minutes: 60, mode: 'ONLINE' } as const;

  it('settles a dispute by a correction, which counts once', () => {
    given(disputed)
      .when((before) => correctMeeting(pair, before, right, noon, staff))
      .tells(fact(MeetingConfirmed, { meetingId, ...about, ...right, confirmed: 'STAFF' }));
  });

  it('moves what has counted already to the right day', () => {
    given(counted)
      .when((before) => correctMeeting(pair, before, right, noon, staff))
      .tells(
        fact(MeetingCorrected, { meetingId, ...about, ...right, counted: '2027-01-12', confirmed: 'BOTH' }),
        fact(MeetingConfirmed, { meetingId, ...about, ...right, confirmed: 'STAFF' }),
      );
  });

  it('strikes a meeting out, which then cannot be confirmed any more', () => {
    const { meeting } = given(counted)
      .when((before) => dismissMeeting(before, noon, staff))
      .tells(
        fact(MeetingDismissed, { meetingId, ...about, ...held, counted: '2027-01-12', confirmed: 'BOTH' }),
      );
    given(disputed)
      .when((before) => dismissMeeting(before, noon, staff))
      .tells(fact(MeetingDismissed, { meetingId, ...about, ...held }));
    given(meeting)
      .when((before) => confirmMeeting(before, 'mentor', noon))
      .isRefused('meeting-dismissed');
    given(planned)
      .when((before) => dismissMeeting(before, noon, staff))
      .isRefused('meeting-not-reported');
  });
});
