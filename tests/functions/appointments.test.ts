import { describe, expect, it } from 'vitest';
import { programmesOf } from '../../shared/domain/programme/catalogue.ts';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { staffMembers } from '../../shared/store/kinds/staff.ts';
import { REVONTULI } from '../domain/programme/revontuli.ts';
import { itemsOf, type Json, signedIn, staffIn } from './api.ts';
import { asCoordinator, done } from './scenes.ts';
import { aWorld, employ, MONDAY, type World } from './world.ts';

const ADMIN = staffIn('admin');
const PATH = '/api/coordinator/programmes/cccc/staff';
const TOVE = { name: 'Tove Trainer', email: 'tove@school.example', roles: ['trainer'] };

const ask = (world: World, method: string, path = '', json?: Json, headers = {}, claims = ADMIN) =>
  world.coordinatorApi(method, PATH + path, { claims, headers, ...(json === undefined ? {} : { json }) });

const invited = async (world: World, more: Json = {}): Promise<string> =>
  String(done(await ask(world, 'POST', '', { ...TOVE, ...more }))['id']);

const cohortsFor = async (world: World, id: string): Promise<number> =>
  (await world.coordinatorApi('GET', '/api/coordinator/programmes/cccc/cohorts', { claims: signedIn(id) }))
    .status;

describe('an admin', () => {
  it('invites somebody, who gets a mail with a first password and works at the next call', async () => {
    const world = aWorld();
    const made = await ask(world, 'POST', '', TOVE);
    expect([made.status, made.json]).toMatchObject([201, { ...TOVE, isActive: true, isMailed: true }]);
    expect(world.staff.mailed).toEqual([TOVE.email]);
    expect(await cohortsFor(world, String(made.json['id']))).toBe(200);
    expect(itemsOf(await ask(world, 'GET'))).toContainEqual(expect.objectContaining(TOVE));
    const again = await ask(world, 'POST', '', TOVE);
    expect([again.status, again.json['code']]).toEqual([409, 'exists-already']);
  });

  it('changes roles, which hold at the next call, once more for nothing, and refuses others by a version that is over', async () => {
    const world = aWorld();
    const id = await invited(world);
    const change = { name: 'Tove Trainer', roles: ['finance'] };
    const seen = { 'if-match': '"1"' };
    expect(done(await ask(world, 'PUT', `/${id}`, change, seen))).toMatchObject({ roles: ['finance'] });
    expect(await cohortsFor(world, id)).toBe(403);
    expect(done(await ask(world, 'PUT', `/${id}`, change, seen))).toMatchObject({ roles: ['finance'] });
    const stale = await ask(world, 'PUT', `/${id}`, { ...change, roles: ['trainer'] }, seen);
    expect([stale.status, stale.json['changes']]).toEqual([
      412,
      [expect.objectContaining({ fact: 'StaffRolesRevised', isOwn: true })],
    ]);
  });

  it('ends roles at once, closes the account of who has none left, and appoints them again', async () => {
    const world = aWorld();
    const id = await invited(world);
    for (const _ of ['once', 'again'])
      expect(done(await ask(world, 'PUT', `/${id}/end`))).toMatchObject({ isActive: false });
    expect([await cohortsFor(world, id), [...world.staff.closed]]).toEqual([403, [id]]);
    world.pass({ days: 1 });
    expect(await invited(world)).toBe(id);
    expect([await cohortsFor(world, id), [...world.staff.closed]]).toEqual([200, []]);
  });

  it('names a day on which roles end by themselves', async () => {
    const world = aWorld();
    const id = await invited(world, { until: '2027-01-20T10:00:00.000Z' });
    expect(await cohortsFor(world, id)).toBe(200);
    world.pass({ days: 2 });
    expect(await cohortsFor(world, id)).toBe(403);
    const past = await ask(world, 'POST', '', { ...TOVE, until: '2027-01-19T10:00:00.000Z' });
    expect([past.status, past.json['errors']]).toMatchObject([
      400,
      [{ pointer: '/until', code: 'time-passed' }],
    ]);
  });

  it('leaves facts in the history by name, and an entry with hashes in the audit', async () => {
    const world = aWorld();
    const id = await invited(world);
    world.pass({ minutes: 1 });
    done(await ask(world, 'PUT', `/${id}/end`));
    await world.deliver();
    const history = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/history?area=staff'));
    const concerns = [{ kind: 'staff', id, name: 'Tove Trainer' }];
    expect(history).toMatchObject([
      { fact: 'StaffEnded', concerns },
      { fact: 'StaffAppointed', concerns },
    ]);
    const { items } = await world.twin.list(auditEntries, COLLECTION.audit('cccc', '2027-01'));
    const changes = items.flatMap(({ state }) => state.changes).filter(({ kind }) => kind === 'StaffMember');
    expect(changes).toMatchObject([{ after: expect.any(String) }, { before: expect.any(String) }]);
    expect(changes[1]?.before).toBe(changes[0]?.after);
    expect(JSON.stringify(items)).not.toContain('tove@');
  });

  it('sees and changes the staff of the own programme alone', async () => {
    const world = aWorld(MONDAY, MAILS, programmesOf([CCCC, REVONTULI]));
    await employ(world.twin, { id: 'north' }, { revontuli: ['admin'] }, world.now());
    const id = await invited(world);
    const north = signedIn('north');
    for (const [method, path] of [
      ['GET', ''],
      ['PUT', `/${id}/end`],
    ] as const)
      expect((await ask(world, method, path, undefined, {}, north)).status).toBe(404);
    expect(itemsOf(await ask(world, 'GET')).map(({ id: each }) => each)).not.toContain('north');
    expect((await ask(world, 'PUT', '/north/end')).status).toBe(404);
    await employ(world.twin, { id: 'south' }, { cccc: ['coordinator'] }, world.now());
    const south = { claims: signedIn('south') };
    const theirs = itemsOf(await world.coordinatorApi('GET', '/api/coordinator/staff', south));
    expect(theirs.map(({ id: each }) => each)).not.toContain('north');
  });

  it('renames who works for the own programmes alone, and sends a password to nobody who has left', async () => {
    const world = aWorld(MONDAY, MAILS, programmesOf([CCCC, REVONTULI]));
    await employ(world.twin, { id: 'south' }, { cccc: ['admin'] }, world.now());
    await employ(world.twin, { id: 'both' }, { cccc: ['trainer'], revontuli: ['coordinator'] }, world.now());
    const seen = { 'if-match': '"1"' };
    const renamed = { name: 'Somebody Else', roles: ['trainer'] };
    const refused = await ask(world, 'PUT', '/both', renamed, seen, signedIn('south'));
    expect([refused.status, refused.json['code']]).toEqual([409, 'member-shared']);
    // Roles in the own programme are the admin's, whoever else employs them.
    const other = { name: 'Anna Back', roles: ['finance'] };
    expect(done(await ask(world, 'PUT', '/both', other, seen, signedIn('south')))['roles']).toEqual([
      'finance',
    ]);
    // An admin of both programmes renames for both.
    const again = { 'if-match': '"2"' };
    expect(done(await ask(world, 'PUT', '/both', { ...renamed }, again))['name']).toBe('Somebody Else');
    const id = await invited(world);
    done(await ask(world, 'PUT', `/${id}/end`));
    await employ(world.twin, { id: 'left' }, { revontuli: ['trainer'] }, world.now());
    expect((await ask(world, 'POST', `/${id}/invitation`)).status).toBe(404);
    expect((await ask(world, 'POST', '/left/invitation')).status).toBe(404);
  });
});

describe('the last admin of a programme', () => {
  const own = ADMIN['sub'] ?? '';
  const other = { name: 'Eva Admin', email: 'eva@school.example', roles: ['admin'] };

  it.each([
    ['is ended', 'PUT', `/${own}/end`, undefined],
    ['is made something else', 'PUT', `/${own}`, { name: 'Anna Back', roles: ['coordinator'] }],
    ['gets an end', 'PUT', `/${own}`, { name: 'A B', roles: ['admin'], until: '2027-06-01T00:00:00.000Z' }],
  ])('stays, also where the own wish is that she %s', async (_, method, path, body) => {
    const world = aWorld();
    const before = await world.twin.get(staffMembers, own);
    const { status, json } = await ask(world, method, path, body);
    expect([status, json['code']]).toEqual([409, 'last-admin']);
    expect(await world.twin.get(staffMembers, own)).toEqual(before);
  });

  it('may go once there is another one', async () => {
    const world = aWorld();
    done(await ask(world, 'POST', '', other));
    done(await ask(world, 'PUT', `/${own}/end`));
    expect((await ask(world, 'GET')).status).toBe(403);
  });

  it('is left where two admins end each other at the same moment', async () => {
    const world = aWorld();
    const id = await invited(world, other);
    const answers = await Promise.all([
      ask(world, 'PUT', `/${id}/end`),
      ask(world, 'PUT', `/${own}/end`, undefined, {}, signedIn(id)),
    ]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    const members = await Promise.all([id, own].map((each) => world.twin.get(staffMembers, each)));
    const lasting = members.filter(({ state }) => state.programmes['cccc']?.until === undefined);
    expect(lasting).toHaveLength(1);
  });
});
