import { describe, expect, it } from 'vitest';
import { auditOfPerson } from '../../shared/store/audit-of-person.ts';
import { COLLECTION } from '../../shared/store/indexes.ts';
import { auditEntries, auditIndexMarks, auditMentions } from '../../shared/store/kinds/audit.ts';
import { create } from '../../shared/store/store.ts';
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
          firstName,
          lastName: 'Östman',
          language: 'sv',
          reason: 'Asked by phone.',
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
      email: 'new@yard.example',
      why: 'MOVED',
      reason: 'Asked by phone.',
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

const asAdmin = (world: World, query: string) =>
  world.coordinatorApi('GET', '/api/coordinator/programmes/cccc/audit', {
    claims: staffIn('admin'),
    query,
  });
const marked = async (world: World) => (await world.twin.find(auditIndexMarks, 'cccc'))?.state;
const filedUnder = (world: World, personId: string) =>
  world.twin.list(auditMentions, COLLECTION.auditOf(personId), { limit: 1000 });
/** To read the audit of a person is a look at them as well. */
const isOther = ({ action }: { readonly action?: unknown }) => !String(action).endsWith('/audit');
/** Everything of the log that names a person, read one by one. */
const named = async (world: World, personId: string) =>
  (await kept(world))
    .filter((entry) => entry.personIds.includes(personId) && isOther(entry))
    .map(({ id }) => id)
    .toSorted();
const answeredFor = async (world: World, personId: string, query = '') => {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await asAdmin(world, `person=${personId}&limit=3${query}${after ? `&after=${after}` : ''}`);
    found.push(
      ...itemsOf(page)
        .filter(isOther)
        .map(({ id }) => String(id)),
    );
    after = page.json['next'] as string | undefined;
  } while (after !== undefined);
  return found;
};

describe('the audit by person', () => {
  it('names every entry of a person once, filed or not, however often the job comes', async () => {
    const { world, mentor, student } = await twoPeople();
    for (let quarter = 0; quarter < 9; quarter += 1) {
      await asCoordinator(world, 'GET', `people/${mentor}`);
      world.pass({ minutes: 15 });
    }
    await asCoordinator(world, 'GET', `people/${student}`);
    const all = await named(world, mentor);
    expect(all.length).toBeGreaterThan(9);
    expect((await answeredFor(world, mentor)).toSorted()).toEqual(all);
    await world.jobs.applyRetention();
    await world.jobs.applyRetention();
    const filed = (await filedUnder(world, mentor)).items.length;
    expect(filed).toBeGreaterThan(3);
    expect(filed).toBeLessThan(all.length);
    expect((await answeredFor(world, mentor)).toSorted()).toEqual(all);
    world.pass({ days: 3 });
    await world.jobs.applyRetention();
    const { items } = await filedUnder(world, mentor);
    expect(items.filter(({ state }) => isOther(state))).toHaveLength(all.length);
    const answered = await answeredFor(world, mentor);
    expect(answered.toSorted()).toEqual(all);
    expect(await answeredFor(world, mentor, '&month=2026-01')).toEqual([]);
    expect((await answeredFor(world, mentor, `&month=${MONTH}&kind=LOOK`)).length).toBeGreaterThan(9);
    // A look at many names the one who was asked for.
    const people = itemsOf(await asAdmin(world, `person=${student}`)).map(({ people }) => people as Json[]);
    expect(people.every((each) => each.length === 1 && each[0]?.['id'] === student)).toBe(true);
  });

  it('is read by as many requests among a thousand entries of others as among none', async () => {
    const { world, mentor, student } = await twoPeople();
    world.pass({ days: 1 });
    await world.jobs.applyRetention();
    const readsOf = async () => {
      let reads = 0;
      const end = world.watching((request) => {
        if (request.startsWith('list ')) reads += 1;
      });
      await answeredFor(world, mentor);
      end();
      return reads;
    };
    const before = await readsOf();
    expect(before).toBeGreaterThan(0);
    const [like] = await named(world, student);
    const entry = (await world.twin.get(auditEntries, like ?? '')).state;
    for (let n = 0; n < 1000; n += 1)
      await world.twin.commit([create(auditEntries, { ...entry, id: `look_${n}` })], {
        now: world.now(),
        actor: 'staff:d4f0',
        programmeId: 'cccc',
        correlationId: 'c',
        depth: 0,
      });
    expect(await readsOf()).toBe(before);
  });

  it('goes on where a run died, with nobody twice and nobody forgotten', async () => {
    const { world, mentor } = await twoPeople();
    world.pass({ days: 1 });
    world.breaking((changes) =>
      changes.some(({ kind }) => kind.name === 'AuditIndexMark') ? 'BEFORE' : undefined,
    );
    await expect(world.jobs.applyRetention()).rejects.toThrow();
    expect(await marked(world)).toBeUndefined();
    const half = (await filedUnder(world, mentor)).items.length;
    expect(half).toBeGreaterThan(0);
    world.breaking(() => undefined);
    await world.jobs.applyRetention();
    expect((await filedUnder(world, mentor)).items.length).toBe((await named(world, mentor)).length);
  });

  it('asks once and writes nothing in an hour that nobody has looked at anyone', async () => {
    const { world, mentor } = await twoPeople();
    world.pass({ days: 1 });
    await world.jobs.applyRetention();
    let marks = 0;
    let lists = 0;
    world.watching((request) => {
      if (/^commit .*AuditIndexMark/.test(request)) marks += 1;
      if (request === 'list AuditEntry') lists += 1;
    });
    for (let hour = 1; hour <= 3; hour += 1) {
      world.pass({ hours: 1 });
      await world.jobs.applyRetention();
    }
    expect({ marks, lists }).toEqual({ marks: 0, lists: 3 });
    await asCoordinator(world, 'GET', `people/${mentor}`);
    world.pass({ hours: 2 });
    await world.jobs.applyRetention();
    expect({ marks, lists }).toEqual({ marks: 1, lists: 4 });
    // The months that pass are each looked through once.
    world.pass({ days: 62 });
    await world.jobs.applyRetention();
    expect(await marked(world)).toEqual({ programmeId: 'cccc', next: expect.stringMatching(/T\d\d$/) });
    expect(marks).toBe(2);
  });

  it('files a look at two thousand people, some hundred in each transaction', async () => {
    const { world, mentor } = await twoPeople();
    const [like] = await named(world, mentor);
    const entry = (await world.twin.get(auditEntries, like ?? '')).state;
    const personIds = Array.from({ length: 2000 }, (_, n) => `per_${n}`);
    await world.twin.commit([create(auditEntries, { ...entry, id: 'many', personIds })], {
      now: world.now(),
      actor: 'staff:d4f0',
      programmeId: 'cccc',
      correlationId: 'c',
      depth: 0,
    });
    world.pass({ days: 1 });
    await world.jobs.applyRetention();
    for (const id of ['per_0', 'per_1999'])
      expect((await filedUnder(world, id)).items.map(({ state }) => state.entryId)).toEqual(['many']);
  });

  it('tells a person of the looks at a record that was merged into theirs, filed or not', async () => {
    const { world, mentor, student } = await twoPeople();
    await asCoordinator(world, 'GET', `people/${student}`);
    world.pass({ hours: 2 });
    const merge = { into: mentor, reason: 'One person, two addresses.' };
    const before = new Set([...(await named(world, student)), ...(await named(world, mentor))]);
    done(await asCoordinator(world, 'POST', `people/${student}/merge`, merge));
    const told = async () =>
      (await auditOfPerson(world.as('my-page-api').store, { id: mentor, programmeId: 'cccc' }, world.now()))
        .map(({ entryId }) => entryId)
        .filter((id) => before.has(id))
        .toSorted();
    expect(await told()).toEqual([...before].toSorted());
    await world.jobs.applyRetention();
    expect(await told()).toEqual([...before].toSorted());
  });

  it('takes a position among one person’s entries for no position among another’s', async () => {
    const { world, mentor, student } = await twoPeople();
    world.pass({ days: 1 });
    await world.jobs.applyRetention();
    const { next } = (await asAdmin(world, `person=${mentor}&limit=1`)).json;
    expect(next).toEqual(expect.any(String));
    for (const query of [`person=${student}`, 'limit=1'])
      expect((await asAdmin(world, `${query}&after=${String(next)}`)).status).toBe(400);
  });
});
