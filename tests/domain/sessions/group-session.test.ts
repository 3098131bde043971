import { describe, expect, it } from 'vitest';
import type { NewFact } from '../../../events/fact.ts';
import { isWorkingDay, localDateOf, localTimeOf } from '../../../shared/domain/kernel/dates.ts';
import { isRefusal } from '../../../shared/domain/kernel/refusal.ts';
import {
  answerGroup,
  correctGuest,
  invite,
  leaveGroup,
  recordGuest,
} from '../../../shared/domain/sessions/group-guests.ts';
import {
  cancelGroup,
  changeGroup,
  followCohort,
  type GroupPlan,
  type GroupSession,
  groupFindings,
  kickOffIn,
  planGroup,
  usualIdOf,
  usualPlans,
} from '../../../shared/domain/sessions/group-session.ts';
import { aCohort } from '../given.ts';

const NOW = new Date('2027-03-01T08:00:00.000Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const DURING = new Date('2027-05-12T14:00:00.000Z');
const VISIT: GroupPlan = {
  theme: 'COMPANY_VISIT',
  audience: 'both',
  mode: 'IN_PERSON',
  minutes: 120,
  seats: 2,
  startsAt: '2027-05-12T13:00:00.000Z',
  place: 'Boatyard, Larsmo',
  host: 'Boatyard',
};
const COHORT = { id: 'coh_spring27', programmeId: 'cccc' };
const PEOPLE = [
  { applicationId: 'app_m1', role: 'mentor' },
  { applicationId: 'app_s1', role: 'student' },
  { applicationId: 'app_s2', role: 'student' },
  { applicationId: 'app_s3', role: 'student' },
] as const;

const planned = (plan: GroupPlan = VISIT): GroupSession => planGroup(COHORT, plan, 'grp_visit').session;
const invited = (plan: GroupPlan = VISIT): GroupSession =>
  PEOPLE.reduce((session, person) => invite([session], person, NOW)?.sessions[0] ?? session, planned(plan));
const coming = (session: GroupSession, ...ids: readonly string[]): GroupSession =>
  ids.reduce((each, id, index) => answerGroup(each, id, 'COMING', later(index)).session, session);
const answers = ({ guests }: GroupSession) =>
  Object.fromEntries(guests.map(({ applicationId, answer }) => [applicationId, answer?.is]));
const namesOf = (facts: readonly NewFact[]) => facts.map(({ event }) => event.name);
const code = (deed: () => unknown): string => {
  try {
    deed();
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
  return 'none';
};

describe('a usual season', () => {
  const cohort = aCohort({ kickOffMeeting: { startsAt: '14:00', minutes: 150, place: 'Campus Allegro' } });
  const plans = usualPlans(cohort);

  it('has the five themes of its model, from the kick-off to the closing', () => {
    expect(plans.map(({ theme }) => theme)).toEqual([
      'KICK_OFF',
      'WORK_CULTURE',
      'JOB_HUNT',
      'COMPANY_VISIT',
      'CLOSING',
    ]);
    const days = plans.map(({ startsAt }) => localDateOf(new Date(startsAt)));
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe(cohort.kickOff);
    expect(days.slice(1).every(isWorkingDay)).toBe(true);
  });

  it('begins as the cohort says, and is held after work at the same place; a company is yet to be found', () => {
    expect(plans[0]).toMatchObject({ ...kickOffIn(cohort), place: 'Campus Allegro', minutes: 150 });
    expect(plans.slice(1).map(({ startsAt }) => localTimeOf(new Date(startsAt)))).toEqual(
      Array(4).fill('16:00'),
    );
    expect(plans.map(({ place }) => place)).toEqual([
      'Campus Allegro',
      'Campus Allegro',
      'Campus Allegro',
      undefined,
      'Campus Allegro',
    ]);
  });

  it('has a kick-off that follows its cohort, with a higher revision, and one that was cancelled is held again', () => {
    const before = planGroup(cohort, plans[0] as GroupPlan, usualIdOf(cohort.id, 'KICK_OFF')).session;
    expect(followCohort(before, cohort)).toBe(before);
    const moved = { ...cohort, kickOff: '2027-03-17', kickOffRevision: 1 };
    const off = cancelGroup(before, 'NO_ROOM', NOW).session;
    expect(off.revision).toBe(1);
    const next = followCohort(off, moved);
    expect(next).toMatchObject({ revision: 2, startsAt: kickOffIn(moved).startsAt, place: 'Campus Allegro' });
    expect(next.cancelled).toBeUndefined();
  });

  it('does not move its kick-off but by its cohort', () => {
    const kickOff = planGroup(cohort, plans[0] as GroupPlan, usualIdOf(cohort.id, 'KICK_OFF')).session;
    expect(code(() => changeGroup(kickOff, { minutes: 60 }, NOW))).toBe('field-invalid');
    expect(changeGroup(kickOff, { link: 'https://meet.example.org/k' }, NOW).session.revision).toBe(1);
  });
});

describe('an invitation', () => {
  it('is one fact for all sessions that are for a person and new to them', () => {
    const closing = planGroup(COHORT, { ...VISIT, theme: 'CLOSING' }, 'grp_closing').session;
    const mentors = planGroup(
      COHORT,
      { ...VISIT, theme: 'MENTORS_MEETING', audience: 'mentor' },
      'grp_mentors',
    ).session;
    const first = invite([planned(), closing, mentors], PEOPLE[1], NOW);
    expect(first?.fact.data).toMatchObject({ sessionIds: ['grp_visit', 'grp_closing'] });
    expect(invite(first?.sessions ?? [], PEOPLE[1], NOW)).toBeUndefined();
    expect(invite(first?.sessions ?? [], PEOPLE[0], NOW)?.fact.data).toMatchObject({
      sessionIds: ['grp_visit', 'grp_closing', 'grp_mentors'],
    });
  });

  it('waits for the place, and names no session that is over or cancelled', () => {
    const { place: _, ...nowhere } = VISIT;
    expect(invite([planned(nowhere)], PEOPLE[0], NOW)).toBeUndefined();
    expect(invite([planned()], PEOPLE[0], DURING)).toBeUndefined();
    expect(invite([cancelGroup(planned(), 'OTHER', NOW).session], PEOPLE[0], NOW)).toBeUndefined();
  });
});

describe('an answer', () => {
  it('takes a seat while there is one, and then a place on the waiting list', () => {
    const full = coming(invited(), 'app_m1', 'app_s1', 'app_s2', 'app_s3');
    expect(answers(full)).toEqual({
      app_m1: 'COMING',
      app_s1: 'COMING',
      app_s2: 'WAITING',
      app_s3: 'WAITING',
    });
  });

  it('that frees a seat gives it to the person who has waited longest', () => {
    const full = coming(invited(), 'app_m1', 'app_s1', 'app_s3', 'app_s2');
    const { session, facts } = answerGroup(full, 'app_m1', 'DECLINED', later(60));
    expect(namesOf(facts)).toEqual(['GroupSessionAnswered', 'GroupSeatOffered']);
    expect(facts[1]?.data).toMatchObject({ applicationId: 'app_s3' });
    expect(answers(session)).toEqual({
      app_m1: 'DECLINED',
      app_s1: 'COMING',
      app_s3: 'COMING',
      app_s2: 'WAITING',
    });
  });

  it('given twice changes nothing, and keeps the place on the waiting list', () => {
    const full = coming(invited(), 'app_m1', 'app_s1', 'app_s2');
    for (const id of ['app_m1', 'app_s2'])
      expect(answerGroup(full, id, 'COMING', later(9))).toEqual({ session: full, facts: [] });
  });

  it('is refused for a session that is over or cancelled, and from somebody who is not invited', () => {
    expect(code(() => answerGroup(invited(), 'app_m1', 'COMING', DURING))).toBe('session-over');
    const off = cancelGroup(invited(), 'OTHER', NOW).session;
    expect(code(() => answerGroup(off, 'app_m1', 'COMING', NOW))).toBe('session-cancelled');
    expect(code(() => answerGroup(invited(), 'app_x', 'COMING', NOW))).toBe('not-found');
  });

  it('of a person whose pair has ended counts no more, and their seat goes on', () => {
    const full = coming(invited(), 'app_m1', 'app_s1', 'app_s2');
    const { session, facts } = leaveGroup(full, 'app_s1', later(60));
    expect(answers(session)).toEqual({ app_m1: 'COMING', app_s2: 'COMING', app_s3: undefined });
    expect(namesOf(facts)).toEqual(['GroupSessionAnswered', 'GroupSeatOffered']);
    expect(invite([session], PEOPLE[1], later(90))).toBeDefined();
  });
});

describe('a change', () => {
  it('of time or place is news with a higher revision; more seats go to those who wait', () => {
    const full = coming(invited(), 'app_m1', 'app_s1', 'app_s2');
    const moved = changeGroup(full, { startsAt: '2027-05-19T16:00:00+03:00' }, NOW);
    expect(moved.session).toMatchObject({ revision: 1, startsAt: '2027-05-19T13:00:00.000Z' });
    expect(namesOf(moved.facts)).toEqual(['GroupSessionEdited', 'GroupSessionMoved']);
    const more = changeGroup(full, { seats: 3 }, NOW);
    expect(more.session.revision).toBe(0);
    expect(namesOf(more.facts)).toEqual(['GroupSessionEdited', 'GroupSeatOffered']);
    expect(changeGroup(full, { seats: 2 }, NOW)).toEqual({ session: full, facts: [] });
  });

  it('is to be confirmed where people are told, and refused where it has fewer seats than people', () => {
    const full = coming(invited(), 'app_m1', 'app_s1');
    const codes = (edit: Parameters<typeof changeGroup>[1]) =>
      groupFindings(changeGroup(full, edit, NOW).session, NOW, full).map(({ code: each }) => each);
    expect(codes({ place: 'Elsewhere' })).toEqual(['people-are-told']);
    expect(codes({ seats: 1 })).toEqual(['fewer-seats-than-people']);
    expect(codes({ startsAt: '2027-12-06T20:00:00Z' })).toContain('day-off');
  });
});

describe('attendance', () => {
  const ADA = { applicationId: 'app_s1', personId: 'per_ada', role: 'student' } as const;
  const EVA = { applicationId: 'app_x', personId: 'per_eva', role: 'mentor' } as const;

  it('is recorded from the beginning on, invited or not, and the first presence makes the session held', () => {
    const session = coming(invited(), 'app_s1');
    expect(code(() => recordGuest(session, ADA, 'PRESENT', 'staff:a', NOW))).toBe('session-not-started');
    const first = recordGuest(session, ADA, 'PRESENT', 'staff:a', DURING);
    expect(namesOf(first.facts)).toEqual(['GroupSessionHeld', 'GroupSessionAttended']);
    const second = recordGuest(first.session, EVA, 'PRESENT', 'staff:a', DURING);
    expect(namesOf(second.facts)).toEqual(['GroupSessionAttended']);
    expect(second.session.guests.at(-1)).toMatchObject({ applicationId: 'app_x' });
    expect(code(() => recordGuest(first.session, ADA, 'PRESENT', 'staff:a', DURING))).toBe('already-done');
    expect(code(() => recordGuest(first.session, ADA, 'ABSENT', 'staff:a', DURING))).toBe(
      'changed-meanwhile',
    );
  });

  it('is not taken from people whom a session is not for', () => {
    const mentors = planned({ ...VISIT, audience: 'mentor' });
    expect(code(() => recordGuest(mentors, ADA, 'PRESENT', 'staff:a', DURING))).toBe('session-for-others');
  });

  it('is corrected with a reason, and the fact names the entry that holds no more', () => {
    const present = recordGuest(coming(invited(), 'app_s1'), ADA, 'PRESENT', 'staff:a', DURING).session;
    const back = correctGuest(
      present,
      ADA,
      { standing: 'ABSENT', reason: 'WRONG_PERSON' },
      'staff:b',
      new Date('2027-05-13T08:00:00.000Z'),
    );
    expect(back.facts.map(({ data }) => data)).toMatchObject([
      { corrected: 'ABSENT', recordedAt: DURING.toISOString(), heldOn: '2027-05-12' },
    ]);
    const again = correctGuest(
      back.session,
      ADA,
      { standing: 'PRESENT', reason: 'LIST_INCOMPLETE' },
      'staff:b',
      new Date('2027-05-14T08:00:00.000Z'),
    );
    expect(namesOf(again.facts)).toEqual(['GroupAttendanceCorrected', 'GroupSessionAttended']);
    expect(
      code(() =>
        correctGuest(present, EVA, { standing: 'ABSENT', reason: 'WRONG_PERSON' }, 'staff:b', DURING),
      ),
    ).toBe('not-recorded');
  });
});
