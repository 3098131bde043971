import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import {
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const find = async (world: World, search: string): Promise<Json[]> =>
  itemsOf(await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search }));
const namesFor = async (world: World, search: string) =>
  (await find(world, search)).map(({ name }) => name).sort();
const idOf = async (world: World, search: string) => String((await find(world, search))[0]?.['id']);
const personOf = async (world: World, id: string) => done(await asCoordinator(world, 'GET', `people/${id}`));

const crowd = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  await approved(
    world,
    aMentor({ email: 'asa@yard.example', firstName: 'Åsa', lastName: 'Östman', employerName: 'Boatyard' }),
  );
  await confirmed(world, aStudent({ email: 'dinh@example.org', firstName: 'Dinh', lastName: 'Nguyễn' }));
  await confirmed(world, aStudent({ email: 'hoang@example.org', firstName: 'Hoang', lastName: undefined }));
  return { world, cohortId };
};

describe('a search for people', () => {
  it.each([
    ['asa', ['Åsa Östman']],
    ['ÖST', ['Åsa Östman']],
    ['östman, å', ['Åsa Östman']],
    ['Åsa Öst', ['Åsa Östman']],
    ['nguyen', ['Dinh Nguyễn']],
    ['hoang', ['Hoang']],
    ['boat', ['Åsa Östman']],
    ['Dinh@Example.org', ['Dinh Nguyễn']],
    ['\u200Edinh@example.org\u200B', ['Dinh Nguyễn']],
    ['dinh@', []],
    ['tman', []],
    ['  -  ', []],
  ])('finds by the beginning of a name or company, or a whole address: %s', async (search, names) => {
    expect(await namesFor((await crowd()).world, search)).toEqual(names);
  });

  it('finds by the reference that the mails tell, as people quote it', async () => {
    const { world } = await crowd();
    const [asa] = await find(world, 'asa');
    const [mentor] = (asa?.['applications'] ?? []) as Json[];
    const reference = String(mentor?.['reference']);
    for (const quoted of [reference, reference.toLowerCase(), ` ${reference.replace('-', '')} `])
      expect(await namesFor(world, quoted)).toEqual(['Åsa Östman']);
    expect(await namesFor(world, 'M-ZZZZZZ')).toEqual([]);
  });

  it('says in which role, cohort and state somebody is, and for which company', async () => {
    const { world, cohortId } = await crowd();
    expect(await find(world, 'asa')).toMatchObject([
      {
        applications: [
          { role: 'mentor', cohort: { id: cohortId, name: 'Spring 2027' }, company: { name: 'Boatyard' } },
        ],
      },
    ]);
  });

  it('finds nobody who has not confirmed, and leaves no name in an address', async () => {
    const { world } = await crowd();
    const before = await find(world, 'nobody');
    expect(before).toEqual([]);
    expect((await asCoordinator(world, 'GET', 'programmes/cccc/people-search')).status).toBe(405);
  });

  it('finds several people of one name, by either name', async () => {
    const { world } = await crowd();
    for (let n = 0; n < 3; n += 1)
      await confirmed(world, aStudent({ email: `x${n}@example.org`, firstName: 'Xin', lastName: `Li${n}` }));
    const all = ['Xin Li0', 'Xin Li1', 'Xin Li2'];
    expect(await namesFor(world, 'xin li')).toEqual(all);
    expect(await namesFor(world, 'li')).toEqual(all);
  });
});

describe('a person', () => {
  it('shows applications and proposals in one place, with the other one of each', async () => {
    const world = aWorld();
    const { mentorApplicationId } = await aProposal(world, {
      mentor: { firstName: 'Ada', lastName: 'Ek' },
      student: { firstName: 'Lin', lastName: 'Ny' },
    });
    expect(await personOf(world, await idOf(world, 'ada'))).toMatchObject({
      name: 'Ada Ek',
      applications: [{ applicationId: mentorApplicationId, standing: 'PROPOSED' }],
      proposals: [{ status: 'PROPOSED', other: { name: 'Lin Ny', role: 'student' } }],
      pairs: [],
      corrections: [],
    });
  });
});

describe('a person in training', () => {
  it('shows the sessions, and whether they were there', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
    const applicationId = await approved(world, aMentor({ firstName: 'Ada', lastName: 'Ek' }));
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
    expect((await personOf(world, await idOf(world, 'ek')))['sessions']).toEqual([
      {
        id,
        applicationId,
        module: 'MENTOR_ROLE',
        wasThere: false,
        startsAt: '2027-02-03T15:00:00.000Z',
      },
    ]);
  });
});

describe('a correction of a person', () => {
  const EVA = COORDINATOR;
  const put = (world: World, id: string, what: string, json: Json, headers = {}) =>
    world.coordinatorApi('PUT', `/api/coordinator/people/${id}/${what}`, { claims: EVA, json, headers });

  it('gives another name, by which the person is found, and says who has done it and why', async () => {
    const { world } = await crowd();
    const id = await idOf(world, 'dinh');
    const contact = { firstName: 'Đinh', lastName: 'Tran', language: 'sv', reason: 'Married.' };
    expect(done(await put(world, id, 'contact', contact))).toMatchObject({
      name: 'Đinh Tran',
      language: 'sv',
      corrections: [{ what: 'CONTACT', reason: 'Married.', by: { name: 'Anna Back' } }],
    });
    expect(await namesFor(world, 'tran')).toEqual(['Đinh Tran']);
    expect(await namesFor(world, 'nguyen')).toEqual([]);
  });

  it('gives another address, and refuses one that belongs to somebody else', async () => {
    const { world } = await crowd();
    const id = await idOf(world, 'dinh');
    const address = { why: 'MISTYPED', reason: 'Told by phone.' };
    done(await put(world, id, 'address', { email: 'dinh.new@example.org', ...address }));
    expect(await namesFor(world, 'dinh.new@example.org')).toEqual(['Dinh Nguyễn']);
    expect(await namesFor(world, 'dinh@example.org')).toEqual([]);
    const taken = await put(world, id, 'address', { email: 'hoang@example.org', ...address });
    expect([taken.status, taken.json['code']]).toEqual([409, 'address-taken']);
    const none = await put(world, id, 'address', { email: 'dinh', ...address });
    expect([none.status, none.json['errors']]).toMatchObject([400, [{ pointer: '/email' }]]);
  });
});

describe('a merge of two persons', () => {
  const merge = async (world: World, losing: string, into: string) =>
    asCoordinator(world, 'POST', `people/${losing}/merge`, { into, reason: 'One person, two addresses.' });

  it('is looked at beforehand, and leaves one whom both ids lead to', async () => {
    const { world } = await crowd();
    const [losing, kept] = [await idOf(world, 'hoang'), await idOf(world, 'asa')];
    expect(done(await asCoordinator(world, 'GET', `people/${losing}/merge/${kept}`))).toMatchObject({
      kept: { id: kept, name: 'Åsa Östman' },
      losing: { id: losing, name: 'Hoang' },
      moved: [{ role: 'student' }],
    });
    expect(world.factsOf('PersonsMerged')).toEqual([]);
    const before = done(await merge(world, losing, kept));
    expect((before['applications'] as Json[]).map(({ role }) => role).sort()).toEqual(['mentor', 'student']);
    expect(await personOf(world, losing)).toMatchObject({ id: kept });
    expect(await namesFor(world, 'hoang')).toEqual([]);
  });

  it('is refused beforehand and afterwards for the same reason', async () => {
    const { world } = await crowd();
    const [losing, kept] = [await idOf(world, 'hoang'), await idOf(world, 'dinh')];
    const preview = await asCoordinator(world, 'GET', `people/${losing}/merge/${kept}`);
    expect([preview.status, preview.json['code']]).toEqual([409, 'merge-of-applications']);
    expect((await merge(world, losing, kept)).json['code']).toBe('merge-of-applications');
    expect((await merge(world, losing, losing)).json['code']).toBe('merge-refused');
    expect(await namesFor(world, 'hoang')).toEqual(['Hoang']);
  });
});
