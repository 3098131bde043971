import { describe, expect, it } from 'vitest';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { auditEntries } from '../../shared/store/kinds/audit.ts';
import { FINANCE, itemsOf, type Json, staffIn } from './api.ts';
import { aMentor, approved, aStudent, asCoordinator, confirmed, done, openCohort } from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

const MONTH = MONDAY.toISOString().slice(0, 7);

const kept = async (world: World) =>
  (await world.twin.list(auditEntries, COLLECTION.audit('cccc', MONTH), { limit: 1000 })).items.map(
    ({ state }) => state,
  );
const keptOf = async (world: World, action: string) =>
  (await kept(world)).filter((entry) => entry.action === action);

const PERSON = 'GET /api/coordinator/people/{personId}';

const twoPeople = async () => {
  const world = aWorld();
  await openCohort(world);
  await approved(world, aMentor({ email: 'asa@yard.example', firstName: 'Åsa', lastName: 'Östman' }));
  await confirmed(world, aStudent({ email: 'dinh@example.org', firstName: 'Dinh', lastName: 'Nguyen' }));
  const found = async (search: string) =>
    String(
      itemsOf(await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search }))[0]?.['id'],
    );
  return { world, mentor: await found('asa'), student: await found('dinh') };
};

describe('the audit', () => {
  it('keeps a look at a person once in a quarter of an hour', async () => {
    const { world, mentor } = await twoPeople();
    await asCoordinator(world, 'GET', `people/${mentor}`);
    await asCoordinator(world, 'GET', `people/${mentor}`);
    const [look, ...others] = await keptOf(world, PERSON);
    expect([look?.actor, look?.kind, look?.personIds, others]).toEqual(['staff:d4f0', 'LOOK', [mentor], []]);
    world.pass({ minutes: 15 });
    await asCoordinator(world, 'GET', `people/${mentor}`);
    expect(await keptOf(world, PERSON)).toHaveLength(2);
  });

  it('names everybody whom a list shows, and nobody who was read and not shown', async () => {
    const { world, mentor, student } = await twoPeople();
    const looks = await keptOf(world, 'POST /api/coordinator/programmes/{programmeId}/people-search');
    expect(looks.map(({ personIds }) => personIds).toSorted()).toEqual([[mentor], [student]].toSorted());
    await asCoordinator(world, 'GET', 'programmes/cccc/companies');
    expect(await keptOf(world, 'GET /api/coordinator/programmes/{programmeId}/companies')).toEqual([]);
  });

  it('keeps nothing of a request that was refused or showed nobody', async () => {
    const { world } = await twoPeople();
    const before = (await kept(world)).length;
    expect((await asCoordinator(world, 'GET', 'people/nobody')).status).toBe(404);
    done(await asCoordinator(world, 'GET', 'staff'));
    expect(await kept(world)).toHaveLength(before);
  });

  it('keeps a deed with hashes of what was and what is, which follow on each other', async () => {
    const { world, mentor } = await twoPeople();
    const correct = async (firstName: string) =>
      done(
        await asCoordinator(world, 'PUT', `people/${mentor}/contact`, {
          ...{ firstName, lastName: 'Östman', language: 'sv', reason: 'Asked by phone.' },
        }),
      );
    await correct('Åsa-Lena');
    world.pass({ minutes: 1 });
    await correct('Åsa');
    const deeds = (await keptOf(world, 'PUT /api/coordinator/people/{personId}/contact')).filter(
      ({ kind }) => kind === 'DEED',
    );
    const [first, second] = deeds.map(({ changes }) => changes.find(({ kind }) => kind === 'Person'));
    expect(deeds.map(({ personIds }) => personIds)).toEqual([[mentor], [mentor]]);
    expect(first?.before).toMatch(/^[\w-]{43}$/);
    expect(first?.after).toBe(second?.before);
    expect(second?.after).not.toBe(second?.before);
  });

  it('keeps a deed with the deed itself: neither is stored without the other', async () => {
    const { world, mentor } = await twoPeople();
    const commits: string[][] = [];
    world.breaking((changes, { actor }) => {
      if (actor.startsWith('staff:')) commits.push(changes.map(({ kind }) => kind.name));
      return changes.some(({ kind }) => kind.name === 'Person') ? 'BEFORE' : undefined;
    });
    const body = { firstName: 'Ann', language: 'sv', reason: 'Asked by phone.' };
    expect((await asCoordinator(world, 'PUT', `people/${mentor}/contact`, body)).status).toBe(500);
    expect(commits).toEqual([expect.arrayContaining(['Person', 'AuditEntry'])]);
    expect(await keptOf(world, 'PUT /api/coordinator/people/{personId}/contact')).toEqual([]);
  });

  it('lets nobody see what it could not keep', async () => {
    const { world, mentor } = await twoPeople();
    world.breaking((changes) =>
      changes.some(({ kind }) => kind.name === 'AuditEntry') ? 'BEFORE' : undefined,
    );
    const answer = await asCoordinator(world, 'GET', `people/${mentor}`);
    expect([answer.status, answer.body.includes('Östman')]).toEqual([500, false]);
  });

  it('keeps every look of finance, which sees no person', async () => {
    const { world } = await twoPeople();
    done(await world.financeApi('GET', '/api/finance/programmes/cccc/overview', { claims: FINANCE }));
    const [look] = await keptOf(world, 'GET /api/finance/programmes/{programmeId}/overview');
    expect([look?.kind, look?.personIds, look?.changes]).toEqual(['LOOK', [], []]);
  });

  it('has no word of a person in it', async () => {
    const { world, mentor } = await twoPeople();
    await asCoordinator(world, 'PUT', `people/${mentor}/address`, {
      ...{ email: 'new@yard.example', why: 'MOVED', reason: 'Asked by phone.' },
    });
    const text = JSON.stringify(await kept(world));
    for (const word of ['Åsa', 'Östman', 'yard.example', 'Dinh', 'dinh', 'phone'])
      expect(text).not.toContain(word);
    expect(text).not.toContain(world.keys.emailHash('cccc', 'new@yard.example'));
  });

  it('is read by an admin alone, filtered, with names of those who are still known', async () => {
    const { world, mentor } = await twoPeople();
    await asCoordinator(world, 'GET', `people/${mentor}`);
    const ask = (claims: Readonly<Record<string, string>>, query = '') =>
      world.coordinatorApi('GET', '/api/coordinator/programmes/cccc/audit', { claims, query });
    expect((await ask(staffIn('coordinator'))).status).toBe(403);
    const read = itemsOf(await ask(staffIn('admin'), `person=${mentor}&kind=LOOK`));
    expect(read.length).toBeGreaterThanOrEqual(2);
    const people = read.flatMap(({ people }) => people as Json[]);
    expect(new Set(people.map(({ name }) => name))).toEqual(new Set(['Åsa Östman']));
    expect(itemsOf(await ask(staffIn('admin'), 'month=2026-01'))).toEqual([]);
    expect(itemsOf(await ask(staffIn('admin'), 'staff=nobody'))).toEqual([]);
  });
});
