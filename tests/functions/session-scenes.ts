import { COORDINATOR, itemsOf, type Json } from './api.ts';
import { aMentor, approved, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

export const TRAINING = { training: { mentor: ['MENTOR_ROLE'], student: [] } };
export const plan = (changes: Json = {}): Json => ({
  module: 'MENTOR_ROLE',
  startsAt: '2027-02-03T17:00:00+02:00',
  minutes: 120,
  mode: 'IN_PERSON',
  place: 'Campus Allegro',
  seats: 20,
  ...changes,
});

/** The coordinator of these tests, as views name the author of an entry. */
export const RECORDER = { id: 'd4f0', kind: 'staff', name: 'Anna Back' };

export const planned = async (world: World, cohortId: string, changes: Json = {}): Promise<string> =>
  String(
    done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, plan(changes)))['id'],
  );

export const seats = async (world: World, sessionId: string, body: Json): Promise<unknown[]> =>
  itemsOf(await asCoordinator(world, 'POST', `training-sessions/${sessionId}/enrolments`, body)).map(
    ({ result }) => result,
  );

export const edit = (world: World, sessionId: string, json: Json, headers: Record<string, string> = {}) =>
  world.coordinatorApi('PUT', `/api/coordinator/training-sessions/${sessionId}/settings`, {
    claims: COORDINATOR,
    headers,
    json,
  });

export const attendance = async (world: World, sessionId: string) =>
  itemsOf(await asCoordinator(world, 'GET', `training-sessions/${sessionId}/attendance`)).map(
    ({ applicationId, standing, recordedBy, recordedAt }) => ({
      applicationId,
      standing,
      recordedBy,
      recordedAt,
    }),
  );

export const scene = async () => {
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
