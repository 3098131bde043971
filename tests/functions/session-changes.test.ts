import { describe, expect, it } from 'vitest';
import { COORDINATOR, type Json } from './api.ts';
import { asCoordinator, CONFIRMED, done, openCohort } from './scenes.ts';
import { edit, plan, planned, scene, seats, TRAINING } from './session-scenes.ts';
import { aWorld, type World } from './world.ts';

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const lineOf = (calendar: string, name: string): string =>
  new RegExp(`^${name}[:;](.*)$`, 'm').exec(calendar.replaceAll('\r\n ', ''))?.[1]?.trim() ?? '';

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
  ])('%s leaves the calendar as well, and is reminded of no more', async (_case, deed, body) => {
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
    world.setClock('2027-02-02T10:00:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    const isReminded = [1, 2, 3, 4].map((n) =>
      world.mails.to(`m${n}@example.org`).some(({ subject }) => subject.startsWith('Reminder: training')),
    );
    expect(isReminded).toEqual([false, true, true, true]);
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
