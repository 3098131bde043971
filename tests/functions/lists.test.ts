import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf, type Json, signedIn } from './api.ts';
import { everything } from './everything.ts';
import {
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  ready,
} from './scenes.ts';
import { aWorld, employ, type World } from './world.ts';

const ANNA = COORDINATOR;

/** Every page of a list, two items at a time. */
const pagesOf = async (world: World, path: string): Promise<Json[][]> => {
  const pages: Json[][] = [];
  let next = '';
  do {
    const [list, query = ''] = path.split('?');
    const answer = done(
      await asCoordinator(world, 'GET', `${list}?${query}&limit=2${next === '' ? '' : `&after=${next}`}`),
    );
    pages.push(answer['items'] as Json[]);
    next = String(answer['next'] ?? '');
  } while (next !== '');
  return pages;
};

describe('every list', () => {
  it('comes in full pages, each item once, and in an order of its own', async () => {
    const { world, cohortId } = await everything();
    const roundId = String(
      itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/rounds`)).at(-1)?.['id'],
    );
    const lists: readonly (readonly [string, string, 'up' | 'down' | 'any', number])[] = [
      ['programmes/cccc/tasks', 'dueAt', 'up', 3],
      ['programmes/cccc/cohorts', 'openedAt', 'down', 4],
      ['programmes/cccc/mails', 'createdAt', 'down', 12],
      [`cohorts/${cohortId}/proposals`, 'proposedAt', 'down', 3],
      [`cohorts/${cohortId}/rounds`, 'requestedAt', 'down', 3],
      [`cohorts/${cohortId}/training-sessions`, 'startsAt', 'up', 3],
      [`cohorts/${cohortId}/pairing-notes`, 'mentorApplicationId', 'up', 3],
      [`cohorts/${cohortId}/applications`, 'confirmedAt', 'any', 6],
      [`rounds/${roundId}/runs`, 'at', 'any', 1],
    ];
    for (const [path, by, order, least] of lists) {
      const pages = await pagesOf(world, path);
      const all = pages.flat();
      expect(all.length, path).toBeGreaterThanOrEqual(least);
      expect(
        pages.slice(0, -1).every((page) => page.length === 2),
        path,
      ).toBe(true);
      expect(all, path).toEqual(itemsOf(await asCoordinator(world, 'GET', path)));
      const keys = all.map((item) => String(item[by]));
      if (order !== 'any')
        expect(keys, path).toEqual(order === 'up' ? keys.toSorted() : keys.toSorted().reverse());
    }
  });

  it('takes a cursor of its own alone, and no cursor that anybody has written', async () => {
    const { world, cohortId } = await everything();
    const path = `cohorts/${cohortId}/proposals`;
    const { next } = done(await asCoordinator(world, 'GET', `${path}?limit=1`));
    const own = String(next);
    const turned = `${own.slice(0, 20)}${own[20] === 'A' ? 'B' : 'A'}${own.slice(21)}`;
    const written = Buffer.from(
      JSON.stringify({ pk: 'PROPOSAL#a', sk: 'META', cpk: `COHORT#${cohortId}#PROPOSAL`, csk: 'a' }),
    ).toString('base64url');
    for (const [list, after] of [
      ['programmes/cccc/mails', own],
      [`cohorts/${cohortId}/rounds`, own],
      [path, turned],
      [path, written],
      [path, 'x'],
    ]) {
      const answer = await asCoordinator(world, 'GET', `${list}?after=${after}`);
      expect([list, answer.status, answer.json['code'], answer.json['errors']]).toMatchObject([
        list,
        400,
        'field-invalid',
        [{ pointer: '/after', code: 'invalid' }],
      ]);
    }
    expect(own).not.toContain(Buffer.from('PAIR#').toString('base64url').slice(0, 6));
  });

  it('is filtered by the server, and its pages stay full', async () => {
    const { world, cohortId } = await everything();
    const count = async (path: string): Promise<number[]> =>
      (await pagesOf(world, path)).map(({ length }) => length);
    expect(await count(`cohorts/${cohortId}/proposals?state=LAPSED`)).toEqual([2, 1]);
    expect(await count(`cohorts/${cohortId}/pairs?state=FORMED`)).toEqual([0]);
    expect(await count(`cohorts/${cohortId}/rounds?state=FAILED`)).toEqual([2]);
    expect(await count(`cohorts/${cohortId}/training-sessions?module=CROSS_CULTURAL`)).toEqual([2]);
    expect(await count(`cohorts/${cohortId}/training-sessions?audience=student`)).toEqual([0]);
    expect(await count(`cohorts/${cohortId}/training-sessions?from=2027-02-02T00:00:00Z`)).toEqual([2]);
    expect(await count(`programmes/cccc/tasks?kind=PROPOSAL_LAPSED&cohort=${cohortId}`)).toEqual([2, 1]);
    expect(await count('programmes/cccc/tasks?kind=RUN_FAILED')).toEqual([2]);
    expect(await count('programmes/cccc/tasks?state=done')).toEqual([0]);
    expect(await count(`cohorts/${cohortId}/applications?role=mentor&language=sv`)).toEqual([2, 1]);
    expect(await count('programmes/cccc/mails?state=BOUNCED')).toEqual([0]);
  });
});

describe('a list names people', () => {
  it('in a proposal', async () => {
    const world = aWorld();
    const { cohortId, mentorApplicationId } = await aProposal(world);
    const [pair] = itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/proposals`));
    expect(pair).toMatchObject({
      mentor: {
        applicationId: mentorApplicationId,
        role: 'mentor',
        name: expect.stringMatching(/^\p{Lu}/u),
        company: { name: expect.any(String) },
      },
      student: { role: 'student', name: expect.stringMatching(/^\p{Lu}/u) },
    });
  });

  it('in a session, with seats, trainer and the title of its module', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
    const applicationId = await approved(world, aMentor());
    const { id } = done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        module: 'MENTOR_ROLE',
        startsAt: '2027-02-03T15:00:00Z',
        minutes: 60,
        mode: 'ONLINE',
        place: 'Online',
        seats: 10,
        trainer: 'Tove Trainer',
      }),
    );
    const seats = { applicationIds: [applicationId] };
    done(await asCoordinator(world, 'POST', `training-sessions/${id}/enrolments`, seats));
    const [session] = itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/training-sessions`));
    const full = { taken: 1, free: 9, audience: 'mentor', trainer: 'Tove Trainer' };
    expect(session).toMatchObject({ id, ...full, moduleName: { en: 'The mentor’s role' } });
    expect(session).not.toHaveProperty('enrolled');
    expect(done(await asCoordinator(world, 'GET', `training-sessions/${id}`))).toMatchObject({
      ...full,
      participants: [{ applicationId, role: 'mentor', name: expect.any(String), attended: false }],
    });
  });

  it('in a mail, with its subject line', async () => {
    const world = aWorld();
    await openCohort(world);
    const applicationId = await confirmed(world, aStudent({ firstName: 'Siiri', lastName: 'Öhman' }));
    const mails = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/mails'));
    expect(mails).not.toEqual([]);
    for (const mail of mails)
      expect(mail).toMatchObject({
        to: { kind: 'application', id: applicationId, name: 'Siiri Öhman' },
        subject: expect.stringMatching(/\w/),
      });
  });
});

describe('a member of staff', () => {
  const call = (world: World, method: string, path: string, json?: unknown) =>
    world.coordinatorApi(method, `/api/coordinator/${path}`, {
      claims: ANNA,
      ...(json === undefined ? {} : { json }),
    });

  it('is named by their deeds, also without ever asking who they are', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    done(await call(world, 'POST', `cohorts/${cohortId}/rounds`, {}));
    await world.deliver();
    expect(itemsOf(await call(world, 'GET', `cohorts/${cohortId}/rounds`))).toMatchObject([
      { requestedBy: { kind: 'staff', id: ANNA['sub'], name: 'Anna Back' }, summary: { pairs: 1 }, runs: 1 },
    ]);
  });

  it('reads who is signed in, with the roles in each programme, and the colleagues', async () => {
    const world = aWorld();
    const answer = done(await asCoordinator(world, 'GET', 'me'));
    expect(answer).toMatchObject({
      id: 'd4f0',
      name: 'Anna Back',
      programmes: [{ id: 'cccc', roles: ['coordinator'] }],
    });
  });
});

describe('a task', () => {
  const open = async () => {
    const world = aWorld();
    const { cohortId } = await aProposal(world, {
      mentor: { firstName: 'Ada', lastName: 'Ek' },
      student: { firstName: 'Lin', lastName: 'Ny' },
    });
    world.pass({ days: 20 });
    await world.jobs.watchPairs();
    await world.deliver();
    const path = 'programmes/cccc/tasks';
    const [task] = itemsOf(await asCoordinator(world, 'GET', path));
    return { world, cohortId, path, task: task as Json };
  };
  const owned = (world: World, task: Json, owner: string | null, claims = ANNA) =>
    world.coordinatorApi('PUT', `/api/coordinator/tasks/${task['id']}/owner`, { claims, json: { owner } });

  it('says what happened, whom it concerns, and by when it is due', async () => {
    const { cohortId, task } = await open();
    expect(task).toMatchObject({
      kind: 'PROPOSAL_LAPSED',
      cohort: { id: cohortId, name: 'Spring 2027' },
      subject: { kind: 'proposal', status: 'LAPSED' },
      people: [
        { name: 'Ada Ek', role: 'mentor' },
        { name: 'Lin Ny', role: 'student' },
      ],
    });
    expect(String(task['dueAt']) > String(task['openedAt'])).toBe(true);
  });

  it('gets an owner, changes hands and goes back to everybody', async () => {
    const { world, path, task } = await open();
    expect(done(await owned(world, task, 'me'))).toMatchObject({ owner: { id: 'd4f0', name: 'Anna Back' } });
    const unknown = await owned(world, task, 'e5a1');
    expect([unknown.status, unknown.json['errors']]).toMatchObject([
      400,
      [{ pointer: '/owner', code: 'choice-unknown' }],
    ]);
    await employ(world.twin, { id: 'e5a1', name: 'Bo Ek' }, { cccc: ['coordinator'] }, world.now());
    done(await owned(world, task, 'e5a1'));
    expect(itemsOf(await asCoordinator(world, 'GET', path))).toMatchObject([{ owner: { name: 'Bo Ek' } }]);
    expect(done(await owned(world, task, null))).not.toHaveProperty('owner');
  });

  it('tells in the history who took it, handed it over, gave it back and completed it', async () => {
    const { world, task } = await open();
    await employ(world.twin, { id: 'e5a1', name: 'Bo Ek' }, { cccc: ['coordinator'] }, world.now());
    const next = (owner: string | null, claims = ANNA) => {
      world.pass({ minutes: 1 });
      return owned(world, task, owner, claims);
    };
    // What stands already is no change.
    for (const owner of ['me', 'me', 'e5a1', null]) done(await next(owner));
    world.pass({ minutes: 1 });
    const completion = `/api/coordinator/tasks/${task['id']}/completion`;
    const bo = signedIn('e5a1');
    done(await world.coordinatorApi('PUT', completion, { claims: bo }));
    done(await world.coordinatorApi('PUT', completion, { claims: bo }));
    const told = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/history?area=today'));
    const aTask = { kind: 'task', id: task['id'] };
    const lapsed = { details: [{ name: 'kind', value: 'PROPOSAL_LAPSED' }] };
    expect(told).toMatchObject(
      [
        { fact: 'TaskCompleted', by: { name: 'Bo Ek' }, ...lapsed },
        { fact: 'TaskReleased', by: { name: 'Anna Back' } },
        { fact: 'TaskAssigned', by: { name: 'Anna Back' }, concerns: [{ kind: 'staff', name: 'Bo Ek' }] },
        { fact: 'TaskAssigned', by: { name: 'Anna Back' }, concerns: [{ kind: 'staff', name: 'Anna Back' }] },
        { fact: 'TaskOpened', by: { kind: 'system' } },
      ].map((entry) => ({
        ...entry,
        concerns: expect.arrayContaining(
          [aTask, ...(entry.concerns ?? [])].map((thing) => expect.objectContaining(thing)),
        ),
      })),
    );
  });

  it('that somebody else has completed meanwhile is refused with their name', async () => {
    const { world, task } = await open();
    await employ(world.twin, { id: 'e5a1', name: 'Bo Ek' }, { cccc: ['coordinator'] }, world.now());
    const path = `/api/coordinator/tasks/${task['id']}`;
    const at = world.now().toISOString();
    done(await world.coordinatorApi('PUT', `${path}/completion`, { claims: signedIn('e5a1') }));
    const late = await world.coordinatorApi('PUT', `${path}/owner`, {
      claims: ANNA,
      json: { owner: 'me' },
      headers: { 'if-match': `"${task['version']}"` },
    });
    expect([late.status, late.json['changes']]).toEqual([
      412,
      [{ at, who: 'Bo Ek', isOwn: false, fact: 'TaskCompleted', what: 'Task done' }],
    ]);
  });

  it('stays findable when it is done, with the name of who did it', async () => {
    const { world, path, task } = await open();
    done(
      await world.coordinatorApi('PUT', `/api/coordinator/tasks/${task['id']}/completion`, { claims: ANNA }),
    );
    expect(itemsOf(await asCoordinator(world, 'GET', path))).toEqual([]);
    expect(itemsOf(await asCoordinator(world, 'GET', `${path}?state=done`))).toMatchObject([
      { id: task['id'], doneBy: { name: 'Anna Back' }, people: [{ name: 'Ada Ek' }, { name: 'Lin Ny' }] },
    ]);
  });
});
