import { describe, expect, it } from 'vitest';
import type { Fact } from '../../events/fact.ts';
import { rebuild } from '../../functions/rebuild-metrics/rebuild.ts';
import { countAll, monthsOfParts } from '../../shared/domain/funding/metric.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { metrics } from '../../shared/store/kinds/funding.ts';
import { listAll } from '../../shared/store/list-all.ts';
import { calendarOf } from '../domain/funding/decisions.ts';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import { aMentor, approved, aStudent, asCoordinator, CONFIRMED, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const TRAINING = { training: { mentor: ['MENTOR_ROLE'], student: [] } };
const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const lineOf = (calendar: string, name: string): string =>
  new RegExp(`^${name}[:;](.*)$`, 'm').exec(calendar.replaceAll('\r\n ', ''))?.[1]?.trim() ?? '';

const plan = (changes: Json = {}): Json => ({
  module: 'MENTOR_ROLE',
  startsAt: '2027-02-03T17:00:00+02:00',
  minutes: 120,
  mode: 'IN_PERSON',
  place: 'Campus Allegro',
  seats: 20,
  ...changes,
});

/** The coordinator of these tests, as views name the author of an entry. */
const RECORDER = { id: 'd4f0', kind: 'staff', name: 'Anna Back' };

const planned = async (world: World, cohortId: string, changes: Json = {}): Promise<string> =>
  String(
    done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, plan(changes)))['id'],
  );

const seats = async (world: World, sessionId: string, body: Json): Promise<unknown[]> =>
  itemsOf(await asCoordinator(world, 'POST', `training-sessions/${sessionId}/enrolments`, body)).map(
    ({ result }) => result,
  );

const edit = (world: World, sessionId: string, json: Json, headers: Record<string, string> = {}) =>
  world.coordinatorApi('PUT', `/api/coordinator/training-sessions/${sessionId}/settings`, {
    claims: COORDINATOR,
    headers,
    json,
  });

const attendance = async (world: World, sessionId: string) =>
  itemsOf(await asCoordinator(world, 'GET', `training-sessions/${sessionId}/attendance`)).map(
    ({ applicationId, standing, recordedBy, recordedAt }) => ({
      applicationId,
      standing,
      recordedBy,
      recordedAt,
    }),
  );

const scene = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, TRAINING);
  const mentors: string[] = [];
  for (const n of [1, 2, 3, 4])
    mentors.push(await approved(world, aMentor({ email: `m${n}@example.org`, locale: 'en' })));
  const sessionId = await planned(world, cohortId);
  await seats(world, sessionId, { everybodyWithoutSeat: true });
  await world.deliver();
  return { world, cohortId, mentors, sessionId, before: world.mails.letters.length };
};

describe('a session that is planned', () => {
  it.each<[string, Json, string]>([
    ['in the past', { startsAt: '2027-01-12T15:00:00Z' }, 'session-in-past'],
    ['on a Sunday', { startsAt: '2027-02-07T15:00:00Z' }, 'day-off'],
    ['in the night, by a wrong hour', { startsAt: '2027-02-03T02:00:00Z' }, 'outside-working-hours'],
    ['after the first matching day', { startsAt: '2027-03-17T15:00:00Z' }, 'session-after-matching'],
  ])('waits for a confirmation: %s', async (_case, changes, code) => {
    const world = aWorld();
    const cohortId = await openCohort(world, { ...TRAINING, matchingOn: ['2027-03-15'] });
    const path = `cohorts/${cohortId}/training-sessions`;
    const asked = await asCoordinator(world, 'POST', path, plan(changes));
    expect([asked.status, (asked.json['findings'] as Json[]).map((each) => each['code'])]).toEqual([
      409,
      [code],
    ]);
    const answer = await asCoordinator(world, 'POST', path, plan({ ...changes, confirmed: [code] }));
    expect(answer.status).toBe(201);
  });
});

describe('a session that moves', () => {
  it('is told to those with seats once that is confirmed, with the entry that they have, moved', async () => {
    const { world, sessionId, before } = await scene();
    const first = world.mails.to('m1@example.org').at(-1)?.calendar ?? '';
    const change = { startsAt: '2027-02-04T17:00:00+02:00', link: 'https://meet.example.org/x' };
    const asked = await edit(world, sessionId, change);
    expect([asked.status, asked.json['findings']]).toEqual([
      409,
      [expect.objectContaining({ code: 'people-are-told', people: 4 })],
    ]);
    expect(world.mails.letters).toHaveLength(before);
    done(await edit(world, sessionId, { ...change, confirmed: ['people-are-told'] }));
    await world.deliver();
    const letters = world.mails.letters.slice(before);
    expect(letters.map(({ to }) => to).sort()).toEqual([1, 2, 3, 4].map((n) => `m${n}@example.org`));
    const letter = letters.find(({ to }) => to === 'm1@example.org');
    expect(letter?.subject).toBe('Please note: your training is on Thursday 4 Feb 2027');
    expect(onOneLine(letter?.text ?? '')).toContain('Campus Allegro, https://meet.example.org/x');
    const moved = letter?.calendar ?? '';
    expect([lineOf(moved, 'METHOD'), lineOf(moved, 'DTSTART')]).toEqual(['REQUEST', '20270204T150000Z']);
    expect(lineOf(moved, 'UID')).toBe(lineOf(first, 'UID'));
    expect(Number(lineOf(moved, 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(first, 'SEQUENCE')));
  });

  it('is told once by a request that comes twice, and nothing is told of another trainer', async () => {
    const { world, sessionId, before } = await scene();
    const change = { startsAt: '2027-02-04T15:00:00Z', confirmed: ['people-are-told'] };
    done(await edit(world, sessionId, change, { 'if-match': '"2"' }));
    done(await edit(world, sessionId, change, { 'if-match': '"2"' }));
    done(await edit(world, sessionId, { trainer: 'Eva Exempel' }));
    await world.deliver();
    expect(world.mails.letters.slice(before)).toHaveLength(4);
  });

  it('loses a setting that is removed, and its own title is told from the name of its module', async () => {
    const { world, sessionId } = await scene();
    done(await edit(world, sessionId, { trainer: 'Eva Exempel', title: 'The first evening' }));
    const shown = done(await asCoordinator(world, 'GET', `training-sessions/${sessionId}`));
    expect(shown).toMatchObject({ title: 'The first evening', moduleName: { en: 'The mentor’s role' } });
    const after = done(await edit(world, sessionId, { trainer: null, title: null }));
    expect(['trainer' in after, 'title' in after]).toEqual([false, false]);
  });

  it('keeps a seat for each who has one', async () => {
    const { world, sessionId } = await scene();
    const answer = await edit(world, sessionId, { seats: 3, confirmed: CONFIRMED });
    expect([answer.status, answer.json['findings']]).toEqual([
      422,
      [expect.objectContaining({ code: 'fewer-seats-than-people', fields: ['/seats'], people: 4 })],
    ]);
  });

  it('does not move any more once it has begun', async () => {
    const { world, sessionId } = await scene();
    world.setClock('2027-02-03T15:00:00Z');
    const answer = await edit(world, sessionId, { place: 'Elsewhere', confirmed: CONFIRMED });
    expect([answer.status, answer.json['code']]).toEqual([409, 'session-over']);
  });
});

describe('a session that is cancelled', () => {
  const cancel = (world: World, sessionId: string) =>
    asCoordinator(world, 'PUT', `training-sessions/${sessionId}/cancellation`, { reason: 'TRAINER_ILL' });

  it('is taken out of the calendars of those with seats, who read which sessions have seats left', async () => {
    const { world, cohortId, sessionId, before } = await scene();
    const first = world.mails.to('m1@example.org').at(-1)?.calendar ?? '';
    await planned(world, cohortId, { startsAt: '2027-02-10T15:00:00Z', place: 'Campus Kokkola' });
    done(await cancel(world, sessionId));
    done(await cancel(world, sessionId));
    await world.deliver();
    const letters = world.mails.letters.slice(before);
    expect(letters.map(({ to }) => to).sort()).toEqual([1, 2, 3, 4].map((n) => `m${n}@example.org`));
    const letter = letters.find(({ to }) => to === 'm1@example.org');
    expect(onOneLine(letter?.text ?? '')).toContain(
      'Wednesday 10 Feb 2027, 17:00–19:00 Finnish time: Campus Kokkola',
    );
    const gone = letter?.calendar ?? '';
    expect([lineOf(gone, 'METHOD'), lineOf(gone, 'STATUS')]).toEqual(['CANCEL', 'CANCELLED']);
    expect(lineOf(gone, 'UID')).toBe(lineOf(first, 'UID'));
    expect(Number(lineOf(gone, 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(first, 'SEQUENCE')));
  });

  it('gives its people free for another one, and reminds nobody of itself', async () => {
    const { world, cohortId, sessionId, mentors } = await scene();
    done(await cancel(world, sessionId));
    expect(await seats(world, sessionId, { applicationIds: [mentors[0]] })).toEqual(['session-cancelled']);
    world.setClock('2027-02-02T10:00:00Z');
    await world.jobs.sendReminders();
    expect(world.factsOf('ReminderDue').filter(({ data }) => data['kind'] === 'ATTEND_TRAINING')).toEqual([]);
    const other = await planned(world, cohortId, { startsAt: '2027-02-10T15:00:00Z' });
    expect(await seats(world, other, { everybodyWithoutSeat: true })).toEqual(mentors.map(() => 'DONE'));
  });

  it('is not cancelled after it has begun', async () => {
    const { world, sessionId } = await scene();
    world.setClock('2027-02-03T16:00:00Z');
    const answer = await cancel(world, sessionId);
    expect([answer.status, answer.json['code']]).toEqual([409, 'session-over']);
  });
});

describe('a seat that is given back', () => {
  const takeAway = (
    world: World,
    sessionId: string,
    applicationId = '',
    headers: Record<string, string> = {},
  ) =>
    world.coordinatorApi(
      'DELETE',
      `/api/coordinator/training-sessions/${sessionId}/enrolments/${applicationId}`,
      { claims: COORDINATOR, headers },
    );
  const lettersTo = (world: World, before: number) =>
    world.mails.letters.slice(before).filter(({ to }) => to === 'm1@example.org');

  it('by a coordinator is free for others, and leaves the calendar of the person, once', async () => {
    const { world, sessionId, mentors, before } = await scene();
    const [first] = mentors;
    const seat = world.mails.to('m1@example.org').at(-1)?.calendar ?? '';
    const stale = await takeAway(world, sessionId, first, { 'if-match': '"1"' });
    expect([stale.status, stale.json['code']]).toEqual([412, 'changed-meanwhile']);
    done(await takeAway(world, sessionId, first, { 'if-match': '"2"' }));
    done(await takeAway(world, sessionId, first, { 'if-match': '"2"' }));
    await world.deliver();
    expect((await asCoordinator(world, 'GET', `training-sessions/${sessionId}`)).json['taken']).toBe(3);
    const letters = lettersTo(world, before);
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Your seat on Wednesday 3 Feb 2027 is given back',
    ]);
    const gone = letters[0]?.calendar ?? '';
    expect([lineOf(gone, 'METHOD'), lineOf(gone, 'UID')]).toEqual(['CANCEL', lineOf(seat, 'UID')]);
    expect(Number(lineOf(gone, 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(seat, 'SEQUENCE')));
    expect(await seats(world, sessionId, { applicationIds: [first] })).toEqual(['DONE']);
    await world.deliver();
    const again = lettersTo(world, before).at(-1)?.calendar ?? '';
    expect(lineOf(again, 'METHOD')).toBe('REQUEST');
    expect(Number(lineOf(again, 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(gone, 'SEQUENCE')));
  });

  it.each<[string, string, Json]>([
    ['by a waiver', 'training-waiver', { reason: 'TRAINED_BEFORE' }],
    ['by a withdrawal', 'withdrawal', {}],
  ])('%s leaves the calendar as well', async (_case, deed, body) => {
    const { world, mentors, before } = await scene();
    const seat = world.mails.to('m1@example.org').at(-1)?.calendar ?? '';
    done(await asCoordinator(world, 'POST', `applications/${mentors[0]}/${deed}`, body));
    await world.deliver();
    const [gone] = lettersTo(world, before).flatMap(({ calendar }) => calendar || []);
    expect([lineOf(gone ?? '', 'METHOD'), lineOf(gone ?? '', 'UID')]).toEqual([
      'CANCEL',
      lineOf(seat, 'UID'),
    ]);
    expect(Number(lineOf(gone ?? '', 'SEQUENCE'))).toBeGreaterThan(Number(lineOf(seat, 'SEQUENCE')));
  });

  it('is no news once the person has another one', async () => {
    const { world, cohortId, sessionId, mentors, before } = await scene();
    const other = await planned(world, cohortId, { startsAt: '2027-02-10T15:00:00Z' });
    done(await takeAway(world, sessionId, mentors[0]));
    await seats(world, other, { applicationIds: [mentors[0]] });
    await world.deliver();
    expect(lettersTo(world, before).map(({ subject }) => subject)).toEqual([
      'Save the date: training on Wednesday 10 Feb 2027',
    ]);
  });

  it('is kept once the session has begun: then somebody is there or is not', async () => {
    const { world, sessionId, mentors } = await scene();
    world.setClock('2027-02-03T16:00:00Z');
    const answer = await takeAway(world, sessionId, mentors[0]);
    expect([answer.status, answer.json['code']]).toEqual([409, 'session-over']);
  });
});

describe('a seat', () => {
  it('is asked for by a list or for everybody, and a refusal comes in words', async () => {
    const { world, sessionId, mentors } = await scene();
    const path = `training-sessions/${sessionId}/enrolments`;
    for (const body of [{}, { applicationIds: mentors, everybodyWithoutSeat: true }]) {
      const answer = await asCoordinator(world, 'POST', path, body);
      expect([answer.status, answer.json['errors']]).toEqual([
        400,
        [expect.objectContaining({ pointer: '/applicationIds' })],
      ]);
    }
    done(await edit(world, sessionId, { seats: 4 }));
    const late = await approved(world, aMentor({ email: 'late@example.org' }));
    const [outcome] = itemsOf(await asCoordinator(world, 'POST', path, { applicationIds: [late] }));
    expect(outcome).toMatchObject({ result: 'session-full', title: 'The session is full' });
  });

  it('in a session for mentors is not for a student', async () => {
    const { world, cohortId, sessionId } = await scene();
    done(
      await asCoordinator(world, 'PUT', `cohorts/${cohortId}/settings`, {
        training: { mentor: ['MENTOR_ROLE'], student: ['STUDENT_BRIEFING'] },
        confirmed: CONFIRMED,
      }),
    );
    const student = await approved(world, aStudent({ email: 'lin@example.org' }));
    expect(await seats(world, sessionId, { applicationIds: [student] })).toEqual(['session-for-others']);
    world.setClock('2027-02-03T17:00:00Z');
    const answer = await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, {
      attended: [student],
    });
    expect(itemsOf(answer, 'attended').map(({ result }) => result)).toEqual(['session-for-others']);
  });

  it('is for people of another cohort only where somebody says so', async () => {
    const { world, sessionId } = await scene();
    const other = await openCohort(world, { name: 'Other', ...TRAINING });
    const guest = await approved(world, aMentor({ email: 'guest@example.org', cohortId: other }));
    const at = (await asCoordinator(world, 'GET', `applications/${guest}`)).json['cohortId'];
    expect(at).not.toBe(
      (await asCoordinator(world, 'GET', `training-sessions/${sessionId}`)).json['cohortId'],
    );
    expect(await seats(world, sessionId, { applicationIds: [guest] })).toEqual(['session-of-another-cohort']);
    expect(await seats(world, sessionId, { applicationIds: [guest], otherCohorts: true })).toEqual(['DONE']);
    expect((await attendance(world, sessionId)).map(({ applicationId }) => applicationId)).toContain(guest);
  });
});

describe('the attendance list', () => {
  it('says who was there, who was not and who is expected, by whom it was recorded and when', async () => {
    const { world, sessionId, mentors } = await scene();
    const [present, absent, ...expected] = mentors;
    world.setClock('2027-02-03T17:30:00.000Z');
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, {
        attended: [present],
        missed: [absent],
      }),
    );
    const entry = { recordedBy: RECORDER, recordedAt: '2027-02-03T17:30:00.000Z' };
    expect(await attendance(world, sessionId)).toEqual([
      { applicationId: present, standing: 'PRESENT', ...entry },
      { applicationId: absent, standing: 'ABSENT', ...entry },
      ...expected.map((applicationId) => ({ applicationId, standing: 'EXPECTED' })),
    ]);
  });
});

describe('a correction of the attendance list', () => {
  const figures = async (world: World) => {
    const parts = await listAll(world.store, metrics, COLLECTION.metrics(CCCC.id, 'dec_permanent'), {
      prefix: '1#',
    });
    const of = (indicator: string) =>
      monthsOfParts(parts.map(({ state }) => state).filter((part) => part.indicator === indicator));
    return { trained: of('mentors.trained'), minutes: of('training.hours') };
  };
  const isSameWhenRebuilt = async (world: World): Promise<boolean> => {
    const [report] = await rebuild(
      {},
      {
        store: world.as('rebuild-metrics').store,
        programmes: PROGRAMMES,
        log: world.twin,
        clock: { now: world.now },
      },
    );
    return report?.differing.length === 0 && report.tookOver;
  };
  const correct = (world: World, sessionId: string, id: string, standing: 'PRESENT' | 'ABSENT') =>
    asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance/${id}`, {
      standing,
      reason: 'WRONG_PERSON',
    });
  const recorded = async () => {
    const made = await scene();
    const { world, sessionId, mentors } = made;
    world.setClock('2027-02-03T17:30:00.000Z');
    const [first = '', second = ''] = mentors;
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${sessionId}/attendance`, {
        attended: [first, second],
      }),
    );
    await world.deliver();
    return { ...made, first, second };
  };

  it('takes the training back in the month of the session, months later, and figures counted anew are the same', async () => {
    const { world, sessionId, first } = await recorded();
    expect(await figures(world)).toEqual({ trained: { '2027-02': 2 }, minutes: { '2027-02': 240 } });
    world.setClock('2027-05-12T09:00:00.000Z');
    done(await correct(world, sessionId, first, 'ABSENT'));
    done(await correct(world, sessionId, first, 'ABSENT'));
    await world.deliver();
    expect(await figures(world)).toEqual({ trained: { '2027-02': 1 }, minutes: { '2027-02': 120 } });
    expect(world.factsOf('AttendanceCorrected')).toHaveLength(1);
    expect((await asCoordinator(world, 'GET', `applications/${first}`)).json['standing']).toBe('APPROVED');
    expect((await attendance(world, sessionId)).find(({ applicationId }) => applicationId === first)).toEqual(
      {
        applicationId: first,
        standing: 'ABSENT',
        recordedBy: RECORDER,
        recordedAt: '2027-05-12T09:00:00.000Z',
      },
    );
    expect(await isSameWhenRebuilt(world)).toBe(true);
  });

  it('can be corrected again, as often as it takes', async () => {
    const { world, sessionId, first } = await recorded();
    for (const standing of ['ABSENT', 'PRESENT', 'ABSENT', 'PRESENT'] as const) {
      done(await correct(world, sessionId, first, standing));
      await world.deliver();
    }
    expect(await figures(world)).toEqual({ trained: { '2027-02': 2 }, minutes: { '2027-02': 240 } });
    expect((await asCoordinator(world, 'GET', `applications/${first}`)).json['standing']).toBe('READY');
    expect(await isSameWhenRebuilt(world)).toBe(true);
  });

  it('makes the same figures in whatever order its facts come', async () => {
    const { world, sessionId, first } = await recorded();
    for (const standing of ['ABSENT', 'PRESENT'] as const)
      done(await correct(world, sessionId, first, standing));
    const facts = world.twin.allFacts();
    const sums = (all: readonly Fact[]) =>
      countAll(CCCC, calendarOf(CCCC.id), all, 9)
        .map(({ entry }) => JSON.stringify(entry))
        .sort();
    expect(sums([...facts].reverse())).toEqual(sums(facts));
    await world.deliver();
    expect(await figures(world)).toEqual({ trained: { '2027-02': 2 }, minutes: { '2027-02': 240 } });
  });

  it('adds somebody who was forgotten, and takes back nothing that was not recorded', async () => {
    const { world, sessionId, mentors } = await recorded();
    const third = mentors[2] ?? '';
    const refused = await correct(world, sessionId, third, 'ABSENT');
    expect([refused.status, refused.json['code']]).toEqual([409, 'not-recorded']);
    done(await correct(world, sessionId, third, 'PRESENT'));
    await world.deliver();
    expect(await figures(world)).toEqual({ trained: { '2027-02': 3 }, minutes: { '2027-02': 360 } });
  });
});

describe('a waiver', () => {
  it('takes the seat away, and taken back it lets nobody be matched before the training', async () => {
    const { world, sessionId, mentors } = await scene();
    const [id] = mentors;
    const standing = async () => (await asCoordinator(world, 'GET', `applications/${id}`)).json['standing'];
    done(
      await asCoordinator(world, 'POST', `applications/${id}/training-waiver`, { reason: 'TRAINED_BEFORE' }),
    );
    expect([await standing(), (await attendance(world, sessionId)).length]).toEqual(['READY', 3]);
    const withdraw = () =>
      world.coordinatorApi('DELETE', `/api/coordinator/applications/${id}/training-waiver`, {
        claims: COORDINATOR,
      });
    expect([(await withdraw()).status, (await withdraw()).status, await standing()]).toEqual([
      200,
      200,
      'APPROVED',
    ]);
    expect(world.factsOf('TrainingWaiverWithdrawn')).toHaveLength(1);
    expect(await seats(world, sessionId, { applicationIds: [id] })).toEqual(['DONE']);
  });
});
