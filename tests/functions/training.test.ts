import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import { aMentor, approved, aStudent, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const opened = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, {
    training: { mentor: ['MENTOR_ROLE', 'CROSS_CULTURAL'], student: [] },
  });
  const mentors: string[] = [];
  for (const n of [1, 2, 3]) mentors.push(await approved(world, aMentor({ email: `m${n}@example.org` })));
  return { world, cohortId, mentors: mentors as [string, string, string] };
};

const plan = (changes: Json = {}): Json => ({
  module: 'MENTOR_ROLE',
  startsAt: '2027-02-03T17:00:00+02:00',
  minutes: 120,
  mode: 'IN_PERSON',
  place: 'Runebergsgatan 8',
  seats: 20,
  ...changes,
});

const openSession = async (world: World, cohortId: string, changes: Json = {}): Promise<string> =>
  String(
    done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, plan(changes)))['id'],
  );

const enrol = async (world: World, sessionId: string, body: Json) =>
  itemsOf(await asCoordinator(world, 'POST', `training-sessions/${sessionId}/enrolments`, body));

const record = (world: World, sessionId: string, json: unknown) =>
  world.coordinatorApi('PUT', `/api/coordinator/training-sessions/${sessionId}/attendance`, {
    claims: COORDINATOR,
    json,
  });

const standing = async (world: World, applicationId: string) =>
  (await asCoordinator(world, 'GET', `applications/${applicationId}`)).json['standing'];

describe('a training session', () => {
  it.each([
    [{ module: 'JUGGLING' }, '/module'],
    [{ module: 'x' }, '/module'],
    [{ minutes: 5 }, '/minutes'],
    [{ startsAt: 'tomorrow' }, '/startsAt'],
    [{ seats: 0 }, '/seats'],
    [{ enrolled: ['app_1'] }, '/enrolled'],
  ])('is not opened with %j', async (changes, pointer) => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const answer = await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, plan(changes));
    expect([answer.status, answer.json['errors']]).toEqual([400, [expect.objectContaining({ pointer })]]);
    expect(world.factsOf('TrainingSessionOpened')).toHaveLength(0);
  });

  it('gives a seat to everybody who still needs one, once, and writes to each', async () => {
    const { world, cohortId, mentors } = await opened();
    const sessionId = await openSession(world, cohortId);
    expect(await enrol(world, sessionId, { everybodyWithoutSeat: true })).toEqual(
      mentors.map((applicationId) => ({ applicationId, name: 'Åsa Testmark', result: 'DONE' })),
    );
    expect(await enrol(world, sessionId, { everybodyWithoutSeat: true })).toEqual([]);
    const before = world.mails.letters.length;
    await world.deliver();
    expect(
      world.mails.letters
        .slice(before)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['m1@example.org', 'm2@example.org', 'm3@example.org']);
    expect((await asCoordinator(world, 'GET', `training-sessions/${sessionId}`)).json['enrolled']).toEqual(
      mentors,
    );
  });

  it('refuses each person for a reason of their own, and the others are not stopped', async () => {
    const { world, cohortId, mentors } = await opened();
    const [first, second, third] = mentors;
    const sessionId = await openSession(world, cohortId, { seats: 2 });
    const outcomes = await enrol(world, sessionId, {
      applicationIds: [first, first, 'app_nobody', second, third, '__proto__', ''],
    });
    expect(outcomes.map(({ result }) => result)).toEqual([
      'DONE',
      'DONE',
      'not-found',
      'DONE',
      'session-full',
      'not-found',
      'not-found',
    ]);
  });

  it('never has more people than seats, however many ask at the same moment', async () => {
    const { world, cohortId, mentors } = await opened();
    const sessionId = await openSession(world, cohortId, { seats: 2 });
    const results = await Promise.all(mentors.map((id) => enrol(world, sessionId, { applicationIds: [id] })));
    expect(
      results
        .flat()
        .map(({ result }) => result)
        .sort(),
    ).toEqual(['DONE', 'DONE', 'session-full']);
  });

  it('is left by who takes a seat in another one of the same module', async () => {
    const { world, cohortId, mentors } = await opened();
    const [first] = mentors;
    const [early, late] = [
      await openSession(world, cohortId),
      await openSession(world, cohortId, { startsAt: '2027-02-10T17:00:00+02:00' }),
    ];
    await enrol(world, early, { applicationIds: [first] });
    await enrol(world, late, { applicationIds: [first] });
    const enrolled = async (id: string) =>
      (await asCoordinator(world, 'GET', `training-sessions/${id}`)).json['enrolled'];
    expect([await enrolled(early), await enrolled(late)]).toEqual([[], [first]]);
  });

  it('gives no seat to somebody who has withdrawn, and frees the one that they had', async () => {
    const { world, cohortId, mentors } = await opened();
    const [first, second, third] = mentors;
    const sessionId = await openSession(world, cohortId, { seats: 2 });
    await enrol(world, sessionId, { applicationIds: [first, second] });
    done(await asCoordinator(world, 'POST', `applications/${first}/withdrawal`));
    expect(await enrol(world, sessionId, { everybodyWithoutSeat: true })).toEqual([
      { applicationId: third, name: 'Åsa Testmark', result: 'DONE' },
    ]);
    expect((await enrol(world, sessionId, { applicationIds: [first] }))[0]?.['result']).not.toBe('DONE');
    const before = world.mails.letters.length;
    await world.deliver();
    world.setClock('2027-02-02T09:00:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    const letters = world.mails.letters.slice(before).filter(({ to }) => to === 'm1@example.org');
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'Din ansökan är återtagen',
      'Din plats onsdag 3.2.2027 är avbokad',
    ]);
  });
});

describe('attendance', () => {
  const held = async () => {
    const scene = await opened();
    const { world, cohortId } = scene;
    const role = await openSession(world, cohortId);
    const cultures = await openSession(world, cohortId, {
      module: 'CROSS_CULTURAL',
      startsAt: '2027-02-10T17:00:00+02:00',
      minutes: 90,
    });
    for (const id of [role, cultures]) await enrol(world, id, { everybodyWithoutSeat: true });
    return { ...scene, role, cultures };
  };

  it('of twenty people who complete their training in one session is recorded whole, guests included', async () => {
    const world = aWorld();
    const training = { training: { mentor: ['MENTOR_ROLE'], student: [] } };
    const cohortId = await openCohort(world, training);
    const other = await openCohort(world, { ...training, name: 'Autumn 2027' });
    const there: string[] = [];
    for (let n = 0; n < 20; n += 1)
      there.push(
        await approved(
          world,
          aMentor({
            email: `m${n}@example.org`,
            cohortId: n === 0 ? other : cohortId,
          }),
        ),
      );
    const sessionId = await openSession(world, cohortId);
    world.setClock('2027-02-03T20:00:00+02:00');
    const answer = await record(world, sessionId, { attended: there, otherCohorts: true });
    expect(itemsOf(answer, 'attended').map(({ result }) => result)).toEqual(there.map(() => 'DONE'));
    expect(world.factsOf('TrainingCompleted')).toHaveLength(20);
    expect(world.factsOf('TrainingSessionHeld')).toHaveLength(1);
  });

  it('cannot be recorded before the session', async () => {
    const { world, mentors, role } = await held();
    const answer = await record(world, role, { attended: mentors });
    expect(new Set(itemsOf(answer, 'attended').map(({ result }) => result))).toEqual(
      new Set(['session-not-started']),
    );
    expect(world.factsOf('TrainingSessionAttended')).toHaveLength(0);
  });

  it('of every module makes a mentor ready for matching, on the day of the last session', async () => {
    const { world, mentors, role, cultures } = await held();
    const [first, second, third] = mentors;
    world.setClock('2027-02-20T10:00:00Z');
    done(await record(world, cultures, { attended: [first, second], missed: [third] }));
    expect(await standing(world, first)).toBe('APPROVED');
    done(await record(world, role, { attended: [first, third] }));
    expect(await standing(world, first)).toBe('READY');
    expect([await standing(world, second), await standing(world, third)]).toEqual(['APPROVED', 'APPROVED']);
    expect(world.factsOf('TrainingCompleted').map(({ data }) => data)).toMatchObject([
      { applicationId: first, completedOn: '2027-02-10' },
    ]);
    expect(world.factsOf('TrainingSessionMissed').map(({ data }) => data['applicationId'])).toEqual([third]);
    expect(world.factsOf('ParticipantReadyForMatching')).toHaveLength(1);
  });

  it('is recorded once, also when the list is sent twice at the same moment', async () => {
    const { world, mentors, role } = await held();
    world.setClock('2027-02-20T10:00:00Z');
    const both = await Promise.all([1, 2].map(() => record(world, role, { attended: mentors })));
    const results = both.flatMap((answer) => itemsOf(answer, 'attended').map(({ result }) => result)).sort();
    expect(results).toEqual(Array(6).fill('DONE'));
    expect(world.factsOf('TrainingSessionAttended')).toHaveLength(3);
  });

  it('tells for each person what became of it', async () => {
    const { world, mentors, role } = await held();
    world.setClock('2027-02-20T10:00:00Z');
    const [first, second] = mentors;
    const student = await approved(world, aStudent());
    const answer = await record(world, role, {
      attended: [first, first, 'app_nobody', student],
      missed: [second, 'app_none'],
    });
    expect(itemsOf(answer, 'attended').map(({ result }) => result)).toEqual([
      'DONE',
      'DONE',
      'not-found',
      'not-found',
    ]);
    expect(itemsOf(answer, 'missed').map(({ result }) => result)).toEqual(['DONE', 'not-found']);
  });

  it('of somebody both there and not there is no list', async () => {
    const { world, mentors, role } = await held();
    const answer = await record(world, role, { attended: mentors, missed: [mentors[0]] });
    expect([answer.status, answer.json['errors']]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/missed' })],
    ]);
  });

  it('can be waived once for a reason, and waived training is no trained mentor for the funder', async () => {
    const { world, mentors } = await opened();
    const [first] = mentors;
    const waiver = (body: unknown) =>
      asCoordinator(world, 'POST', `applications/${first}/training-waiver`, body);
    expect((await waiver({ reason: 'WHIM' })).status).toBe(400);
    expect((await waiver({ reason: 'TRAINED_BEFORE' })).json['outcome']).toMatchObject({ status: 'WAIVED' });
    expect((await waiver({ reason: 'TRAINED_BEFORE' })).json['outcome']).toMatchObject({ status: 'WAIVED' });
    expect(world.factsOf('TrainingWaived')).toHaveLength(1);
    expect(await standing(world, first)).toBe('READY');
    expect(world.factsOf('TrainingCompleted')).toHaveLength(0);
  });
});
