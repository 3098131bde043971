import { describe, expect, it } from 'vitest';
import { staffMembers } from '../../shared/store/kinds/staff.ts';
import { save } from '../../shared/store/store.ts';
import { itemsOf, type Json, staffIn } from './api.ts';
import { aMentor, approved, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const TRAINER = staffIn('trainer');

const asTrainer = (world: World, method: string, path: string, json?: Json, headers = {}) =>
  world.coordinatorApi(method, `/api/coordinator/${path}`, {
    claims: TRAINER,
    headers,
    ...(json === undefined ? {} : { json }),
  });

/** A session that one mentor has a seat in; another mentor of the cohort has none. */
const aSession = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
  const seated = await approved(
    world,
    aMentor({ email: 'asa@yard.example', firstName: 'Åsa', lastName: 'Östman', employerName: 'Boatyard Oy' }),
  );
  const other = await approved(
    world,
    aMentor({ email: 'bo@mill.example', firstName: 'Bo', lastName: 'Ek', businessId: undefined }),
  );
  const { id } = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-02-03T15:00:00Z',
      minutes: 120,
      mode: 'IN_PERSON',
      place: 'Campus',
      seats: 5,
    }),
  );
  const session = `training-sessions/${String(id)}`;
  done(await asCoordinator(world, 'POST', `${session}/enrolments`, { applicationIds: [seated] }));
  return { world, cohortId, session, seated, other };
};

describe('a trainer', () => {
  it('reads the sessions, and of their people the names alone', async () => {
    const { world, cohortId, session, seated } = await aSession();
    done(await asTrainer(world, 'GET', 'programmes/cccc/cohorts'));
    expect(itemsOf(await asTrainer(world, 'GET', `cohorts/${cohortId}/training-sessions`))).toHaveLength(1);
    const { participants } = done(await asTrainer(world, 'GET', session));
    expect(participants).toEqual([{ applicationId: seated, name: 'Åsa Östman', attended: false }]);
    const [line] = itemsOf(await asTrainer(world, 'GET', `${session}/attendance`));
    expect(Object.keys(line ?? {}).sort()).toEqual(['applicationId', 'name', 'standing', 'version']);
    const [full] = itemsOf(await asCoordinator(world, 'GET', `${session}/attendance`));
    expect(full).toHaveProperty('personId');
  });

  it('records who was there, and corrects it, with the names alone in the answer', async () => {
    const { world, session, seated } = await aSession();
    world.setClock('2027-02-03T18:00:00Z');
    const recorded = done(await asTrainer(world, 'PUT', `${session}/attendance`, { attended: [seated] }));
    expect(recorded['attended']).toEqual([{ applicationId: seated, name: 'Åsa Östman', result: 'DONE' }]);
    const [line] = itemsOf(await asTrainer(world, 'GET', `${session}/attendance`));
    const corrected = done(
      await asTrainer(
        world,
        'PUT',
        `${session}/attendance/${seated}`,
        { standing: 'ABSENT', reason: 'WRONG_PERSON' },
        { 'if-match': `"${String(line?.['version'])}"` },
      ),
    );
    expect(corrected).toMatchObject({ name: 'Åsa Östman', standing: 'ABSENT' });
    expect(JSON.stringify(corrected)).not.toMatch(/Boatyard|personId|companyId|cohort/);
  });

  it('learns no name of somebody who is not on the sheet, and records nothing of theirs', async () => {
    const { world, session, seated, other } = await aSession();
    world.setClock('2027-02-03T18:00:00Z');
    const before = world.records();
    const body = { standing: 'PRESENT', reason: 'WRONG_PERSON' };
    for (const answer of [
      await asTrainer(world, 'PUT', `${session}/attendance`, { attended: [seated, other] }),
      await asTrainer(world, 'PUT', `${session}/attendance/${other}`, body, { 'if-match': '"1"' }),
    ]) {
      expect([answer.status, answer.json['code']]).toEqual([409, 'no-seat']);
      expect(answer.body).not.toMatch(/Bo|Ek/);
    }
    expect(world.records()).toEqual(before);
  });

  it.each([
    ['GET', 'cohorts/{cohortId}/applications'],
    ['GET', 'applications/{seated}'],
    ['GET', '{session}/history'],
    ['POST', '{session}/enrolments'],
    ['GET', 'programmes/cccc/tasks'],
    ['GET', 'staff'],
  ])('is refused at %s %s', async (method, path) => {
    const scene = await aSession();
    const asked = path.replaceAll(/\{(\w+)\}/g, (_, name: 'cohortId' | 'seated' | 'session') => scene[name]);
    expect((await asTrainer(scene.world, method, asked)).status).toBe(403);
  });
});

describe('a role', () => {
  it('that ends is refused at the next call, while the token still lasts', async () => {
    const { world, session } = await aSession();
    done(await asTrainer(world, 'GET', session));
    const held = await world.twin.get(staffMembers, TRAINER['sub'] ?? '');
    const { cccc } = held.state.programmes;
    const until = world.now().toISOString();
    const programmes = { cccc: { ...cccc, roles: cccc?.roles ?? [], since: cccc?.since ?? until, until } };
    await world.twin.commit([save(staffMembers, held, { ...held.state, programmes })], {
      now: world.now(),
      actor: 'staff:e4f0-admin',
      programmeId: 'cccc',
      correlationId: 'x',
      depth: 0,
    });
    const { status, json } = await asTrainer(world, 'GET', session);
    expect([status, json['code']]).toEqual([403, 'forbidden']);
  });

  it('costs one read of the table at each call', async () => {
    const { world } = await aSession();
    const asked: string[] = [];
    const end = world.watching((request) => asked.push(request));
    done(await asTrainer(world, 'GET', 'programmes/cccc/cohorts'));
    end();
    expect(asked).toEqual(['find StaffMember', 'list Cohort']);
  });
});
