import { describe, expect, it } from 'vitest';
import { COORDINATOR, type Json } from './api.ts';
import {
  aMentor,
  apply,
  approved,
  aStudent,
  asCoordinator,
  CONFIRMED,
  confirmed,
  done,
  openCohort,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const edit = (world: World, cohortId: string, json: Json, headers: Record<string, string> = {}) =>
  world.coordinatorApi('PUT', `/api/coordinator/cohorts/${cohortId}/settings`, {
    claims: COORDINATOR,
    headers,
    json,
  });

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a cohort whose dates do not fit', () => {
  it('is not opened, and each remark stands at its fields in the language of the reader', async () => {
    const world = aWorld();
    const period = { opens: '2027-01-11', closes: '2027-02-11' };
    const answer = await world.coordinatorApi('POST', '/api/coordinator/programmes/cccc/cohorts', {
      claims: COORDINATOR,
      query: 'lang=fi',
      json: {
        name: 'Spring',
        applications: { mentor: period, student: period },
        matchingOn: ['2027-02-01'],
        kickOff: '2026-03-18',
      },
    });
    expect([answer.status, answer.json['code']]).toEqual([422, 'plan-refused']);
    expect(answer.json['findings']).toContainEqual({
      code: 'kick-off-in-past',
      severity: 'to-be-confirmed',
      fields: ['/kickOff'],
      detail: 'Aloitustilaisuus on jo ohi. Tarkista vuosiluku.',
    });
    expect(world.added()).toHaveLength(0);
  });

  it('is opened once its remarks are confirmed, and once only by a request that comes twice', async () => {
    const world = aWorld();
    await openCohort(world, { name: 'First' });
    const period = { opens: '2027-01-11', closes: '2027-02-11' };
    const plan = { name: 'Second', applications: { mentor: period, student: period }, kickOff: '2027-03-11' };
    const post = (json: Json, key: string) =>
      world.coordinatorApi('POST', '/api/coordinator/programmes/cccc/cohorts', {
        claims: COORDINATOR,
        headers: { 'idempotency-key': key },
        json,
      });
    const asked = await post(plan, 'first-key');
    expect([asked.status, asked.json['code'], asked.json['findings']]).toEqual([
      409,
      'confirmation-needed',
      expect.arrayContaining([expect.objectContaining({ code: 'second-open-cohort', name: 'First' })]),
    ]);
    const confirming = { ...plan, confirmed: ['second-open-cohort'] };
    const [opened, again] = [await post(confirming, 'other-key'), await post(confirming, 'other-key')];
    expect([opened.status, again.status, again.json['id']]).toEqual([201, 201, opened.json['id']]);
  });
});

describe('people who apply on the site', () => {
  it('are not swallowed by a second cohort with a mistyped kick-off that closes first', async () => {
    const world = aWorld();
    const right = await openCohort(world, { name: 'Right' });
    const soon = { opens: '2027-01-01', closes: '2027-01-31' };
    await openCohort(world, {
      name: 'Mistyped',
      applications: { mentor: soon, student: soon },
      kickOff: '2027-02-18',
    });
    world.pass({ minutes: 1 });
    const id = await confirmed(world, aStudent({ email: 'lin@example.org' }));
    expect((await asCoordinator(world, 'GET', `applications/${id}`)).json['cohortId']).toBe(right);
  });

  it('are refused once applications are closed by hand, and taken again once they are reopened', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const roles = { roles: ['student'] };
    const closing = await asCoordinator(world, 'POST', `cohorts/${cohortId}/applications-closing`, roles);
    expect(closing.status).toBe(200);
    expect((await apply(world, aStudent({ email: 'lin@example.org' }))).status).toBe(409);
    expect((await apply(world, aMentor({ email: 'ada@example.org' }))).status).toBe(202);
    const again = await asCoordinator(world, 'POST', `cohorts/${cohortId}/applications-closing`, roles);
    expect([again.status, again.json]).toEqual([200, closing.json]);
    done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/applications-reopening`, roles));
    expect((await apply(world, aStudent({ email: 'lin@example.org' }))).status).toBe(202);
  });

  it('find no archived cohort', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/archive`));
    expect((await apply(world, aStudent({ email: 'lin@example.org' }))).status).toBe(409);
    expect((await world.publicApi('GET', '/api/programmes/cccc')).json['cohorts']).toEqual([]);
    const refused = await edit(world, cohortId, { name: 'Another' });
    expect([refused.status, refused.json['code']]).toEqual([409, 'cohort-archived']);
    done(
      await world.coordinatorApi('DELETE', `/api/coordinator/cohorts/${cohortId}/archive`, {
        claims: COORDINATOR,
      }),
    );
    expect((await apply(world, aStudent({ email: 'lin@example.org' }))).status).toBe(202);
  });
});

describe('a kick-off that moves', () => {
  const kickOffMeeting = {
    startsAt: '16:00',
    minutes: 120,
    place: 'Campus Allegro',
    street: 'Runebergsgatan 8',
  };

  const scene = async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    for (const n of [1, 2, 3, 4, 5])
      await approved(world, aStudent({ email: `s${n}@example.org`, locale: 'en' }));
    await confirmed(world, aStudent({ email: 'undecided@example.org' }));
    await world.deliver();
    return { world, cohortId, before: world.mails.letters.length };
  };

  it('is previewed with the number of people who are told, and changes nothing before that is confirmed', async () => {
    const { world, cohortId } = await scene();
    const asked = await edit(world, cohortId, { kickOff: '2027-04-22', kickOffMeeting });
    expect([asked.status, asked.json['findings']]).toEqual([
      409,
      [expect.objectContaining({ code: 'people-are-told', people: 5 })],
    ]);
    const preview = await asCoordinator(world, 'POST', `cohorts/${cohortId}/settings-preview`, {
      kickOff: '2027-04-22',
      kickOffMeeting,
    });
    expect(preview.json).toMatchObject({
      cohort: { kickOff: '2027-04-22' },
      findings: asked.json['findings'],
    });
    expect((await asCoordinator(world, 'GET', `cohorts/${cohortId}`)).json['kickOff']).toBe('2027-04-15');
  });

  it('is told to each who was approved, with an entry that takes the place of the one before', async () => {
    const { world, cohortId, before } = await scene();
    const confirming = { confirmed: ['people-are-told'] };
    done(await edit(world, cohortId, { kickOff: '2027-04-22', kickOffMeeting, ...confirming }));
    await world.deliver();
    const letters = world.mails.letters.slice(before);
    expect(letters.map(({ to }) => to).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `s${n}@example.org`));
    const [letter] = letters;
    expect(letter?.subject).toBe('Please note: the kick-off is on Thursday 22 Apr 2027');
    expect(onOneLine(letter?.text ?? '')).toContain('Thursday 22 Apr 2027, 16:00–18:00 Finnish time');
    expect(letter?.calendar).toMatch(/METHOD:REQUEST/);
    expect(letter?.calendar).toMatch(/SEQUENCE:1\r/);
    done(
      await edit(world, cohortId, {
        kickOffMeeting: { ...kickOffMeeting, startsAt: '17:00' },
        ...confirming,
      }),
    );
    await world.deliver();
    const next = world.mails.letters.at(-1)?.calendar ?? '';
    expect(next).toMatch(/SEQUENCE:2\r/);
    expect(/UID:.*/.exec(next)?.[0]).toBe(/UID:.*/.exec(letter?.calendar ?? '')?.[0]);
  });

  it('is told once where the change comes twice, and by the last one alone where two come before the mail', async () => {
    const { world, cohortId, before } = await scene();
    const confirming = { confirmed: ['people-are-told'] };
    const first = done(
      await edit(world, cohortId, { kickOff: '2027-04-22', ...confirming }, { 'if-match': '"1"' }),
    );
    expect(
      done(await edit(world, cohortId, { kickOff: '2027-04-22', ...confirming }, { 'if-match': '"1"' })),
    ).toEqual(first);
    done(await edit(world, cohortId, { kickOff: '2027-04-29', ...confirming }));
    await world.deliver();
    const subjects = world.mails.letters.slice(before).map(({ subject }) => subject);
    expect(subjects).toEqual(
      Array.from({ length: 5 }, () => 'Please note: the kick-off is on Thursday 29 Apr 2027'),
    );
  });
});

describe('a change of a cohort', () => {
  it('is refused where somebody else has changed it since it was read, and tells who did what', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    done(await edit(world, cohortId, { answerDays: 7 }, { 'if-match': '"1"' }));
    const late = await edit(world, cohortId, { answerDays: 9 }, { 'if-match': '"1"' });
    expect([late.status, late.json['code']]).toEqual([412, 'changed-meanwhile']);
    const swedish = { 'if-match': '"1"', 'accept-language': 'sv' };
    const again = await edit(world, cohortId, { answerDays: 9 }, swedish);
    expect((await edit(world, cohortId, { answerDays: 7 }, { 'if-match': '"1"' })).status).toBe(200);
    expect([late.json['changes'], again.json['changes']]).toEqual(
      ['Cohort changed', 'Programomgången ändrades'].map((what) => [
        { at: world.now().toISOString(), who: 'Anna Back', isOwn: true, fact: 'CohortEdited', what },
      ]),
    );
  });

  it('asks before the modules are others than those of people who are approved', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    await approved(world, aMentor({ email: 'ada@example.org' }));
    const training = { mentor: ['MENTOR_ROLE'], student: [] };
    expect((await edit(world, cohortId, { training })).json['findings']).toEqual([
      expect.objectContaining({ code: 'modules-of-approved-people', people: 1 }),
    ]);
    expect((await edit(world, cohortId, { training, confirmed: CONFIRMED })).json['training']).toEqual(
      training,
    );
  });

  it('can be a year later: the plan is shown with its remarks, and opened like any other', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const { plan, findings } = done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/next-year`));
    expect(plan).toMatchObject({ name: 'Spring 2028', kickOff: '2028-04-13' });
    const codes = (findings as Json[]).map(({ code }) => code);
    const opened = await asCoordinator(world, 'POST', 'programmes/cccc/cohorts', {
      ...(plan as Json),
      confirmed: codes,
    });
    expect(opened.status).toBe(201);
  });
});

describe('the public calendar', () => {
  it('is read by everybody, may be kept for minutes, and names the cohort that an application goes to', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, {
      kickOffMeeting: { startsAt: '16:00', minutes: 120, place: 'Campus Allegro' },
    });
    world.pass({ minutes: 1 });
    await openCohort(world, { name: 'Later' });
    const answer = await world.publicApi('GET', '/api/programmes/cccc/calendar');
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'public, max-age=300']);
    expect(answer.json['student']).toMatchObject({
      state: 'OPEN',
      closes: '2027-03-31',
      cohort: { id: cohortId, kickOffMeeting: { place: 'Campus Allegro' } },
    });
    const id = await confirmed(world, aStudent({ email: 'lin@example.org' }));
    expect((await asCoordinator(world, 'GET', `applications/${id}`)).json['cohortId']).toBe(cohortId);
    done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/applications-closing`, { roles: ['student'] }),
    );
    const after = await world.publicApi('GET', '/api/programmes/cccc/calendar');
    expect(after.json['student']).toMatchObject({ state: 'OPEN', cohort: { name: 'Later' } });
  });
});
