import { describe, expect, it } from 'vitest';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  tokenFor,
} from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';

/** A Monday six weeks ahead; the questions are wanted on the working day before. */
const MATCHING = '2027-03-01';
const WANTED_BY = '2027-02-26T07:00:00.000Z';

const admitted = async (form = aStudent()) => {
  const world = aWorld();
  await openCohort(world, { matchingOn: [MATCHING] });
  const id = await approved(world, form);
  await mailsLeave(world);
  return { world, id, token: tokenFor(world, String(form['email'])) };
};

const page = (world: World, token: string, query = '') =>
  world.participantApi('GET', '/a', { query: `t=${token}${query}` });
const press = (world: World, t: string, given: Record<string, string>) =>
  world.participantApi('POST', '/a', {
    form: { t, verb: 'complete-profile', lang: 'en', ...given },
    headers: { origin: WEB_ORIGIN },
  });
const view = async (world: World, token: string) =>
  (await world.participantApi('POST', '/api/participant/links/view', { json: { token } })).json;
const applicationIn = async (world: World, id: string) =>
  done(await asCoordinator(world, 'GET', `applications/${id}`)) as {
    profileAt?: string;
    revisions?: readonly { why: string; changed: string[]; before: Record<string, unknown> }[];
    form: { answers: Record<string, unknown> };
  };
const tasksIn = async (world: World, query = '') =>
  (
    done(await asCoordinator(world, 'GET', `programmes/cccc/tasks${query}`))['items'] as { kind: string }[]
  ).map(({ kind }) => kind);
const remindersTo = (world: World, address: string) =>
  world.mails.to(address).filter(({ subject }) => subject.startsWith('Reminder: a few more'));

describe('the questions after approval', () => {
  it('are asked by the mail of approval, on a page in the reader’s language, and opening it does nothing', async () => {
    const { world, id, token } = await admitted();
    expect(world.mails.to(STUDENT).at(-1)?.subject).toBe('Welcome to the mentoring programme');
    const { body } = await page(world, token);
    expect(body).toContain('A few more questions');
    for (const name of ['studentNumber', 'accessibilityNeeds', 'consents.story', 'lastingEmail', 'phone'])
      expect(body).toContain(`name="${name}"`);
    expect(body).not.toContain('name="goals"');
    expect(body).not.toContain('name="businessId"');
    expect((await page(world, token, '&lang=fi')).body).toContain('Vielä muutama kysymys');
    expect((await page(world, token, '&lang=sv')).body).toContain('Några frågor till');
    expect(await view(world, token)).toEqual({ verb: 'complete-profile', role: 'student', standing: 'open' });
    expect((await applicationIn(world, id)).profileAt).toBeUndefined();
  });

  it('are answered on the page without JavaScript, and a coordinator sees the answers', async () => {
    const { world, id, token } = await admitted();
    const answer = await press(world, token, {
      lastingEmail: 'lin@example.org',
      phone: '040 123 4567',
      studentNumber: '2301234',
      accessibilityNeeds: 'Step-free access',
      'consents.followUp': 'on',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Thank you for your answers');
    const { form, profileAt, revisions } = await applicationIn(world, id);
    expect(form.answers).toMatchObject({
      phone: '+358401234567',
      studentNumber: '2301234',
      accessibilityNeeds: 'Step-free access',
      consents: { followUp: true, story: false },
      goals: String(aStudent()['goals']),
    });
    expect(profileAt).toBe(world.now().toISOString());
    expect(revisions?.[0]).toMatchObject({ why: 'PROFILE' });
    expect(revisions?.[0]?.changed).toContain('studentNumber');
    expect(world.factsOf('ProfileCompleted')).toHaveLength(1);
    expect(JSON.stringify(world.factsOf('ProfileCompleted'))).not.toMatch(/Step-free|2301234/);
  });

  it('take a second press in peace and change nothing by it', async () => {
    const { world, id, token } = await admitted();
    await press(world, token, { lastingEmail: 'lin@example.org', studentNumber: '1' });
    const again = await press(world, token, { lastingEmail: 'lin@example.org', studentNumber: '2' });
    expect(again.status).toBe(200);
    expect(again.body).toContain('This was done before');
    expect((await applicationIn(world, id)).form.answers['studentNumber']).toBe('1');
    expect(world.factsOf('ProfileCompleted')).toHaveLength(1);
  });

  it('name each fault at its question, keep what was typed, and store nothing', async () => {
    const { world, id, token } = await admitted();
    const answer = await press(world, token, {
      phone: '12',
      linkedin: 'https://example.org/me',
      howHeard: '',
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#phone"');
    expect(answer.body).toContain('href="#linkedin"');
    expect(answer.body).toContain('href="#lastingEmail"');
    expect(answer.body).toContain('value="https://example.org/me"');
    expect((await applicationIn(world, id)).profileAt).toBeUndefined();
    const { json } = await act(world, { token, verb: 'complete-profile', answers: { phone: '12' } });
    expect(json['code']).toBe('field-invalid');
    expect(json['errors']).toContainEqual(expect.objectContaining({ pointer: '/answers/phone' }));
  });

  it('take no answer that was asked at application', async () => {
    const { world, token } = await admitted();
    const answers = { lastingEmail: 'lin@example.org', goals: 'x'.repeat(200) };
    const { json } = await act(world, { token, verb: 'complete-profile', answers });
    expect(json['errors']).toMatchObject([{ pointer: '/answers/goals', code: 'unknown-field' }]);
  });

  it('give the company of a mentor its business ID', async () => {
    const email = 'asa@example.org';
    const { businessId: _, ...form } = aMentor({ email });
    const { world, token } = await admitted(form);
    expect((await press(world, token, { businessId: '1097805-3' })).status).toBe(200);
    const [company] = world.twin.records().filter((record) => record['kind'] === 'Company');
    expect(company?.['data']).toMatchObject({ businessId: '1097805-3' });
    expect(await tasksIn(world)).toEqual([]);
  });

  it('leave two companies with one business ID to a coordinator, until they are merged', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, { matchingOn: [MATCHING] });
    await approved(world, aMentor({ email: 'a@example.org' }));
    const { businessId: _, ...form } = aMentor({ email: 'b@example.org', employerName: 'Another Name' });
    await approved(world, form);
    await mailsLeave(world);
    await press(world, tokenFor(world, 'b@example.org'), { businessId: '1097805-3' });
    expect(await tasksIn(world, `?cohort=${cohortId}`)).toEqual(['COMPANY_UNCLEAR']);
    expect(await tasksIn(world, '?cohort=coh_other')).toEqual([]);
    const [kept = '', losing = ''] = world
      .factsOf('CompanyJoined')
      .map(({ data }) => String(data['companyId']));
    const into = { into: kept, reason: 'One business ID' };
    done(await asCoordinator(world, 'POST', `companies/${losing}/merge`, into));
    expect(await tasksIn(world)).toEqual([]);
  });

  it('are reminded of once, and a coordinator hears of it before matching', async () => {
    const { world, id } = await admitted();
    const { cohortId } = done(await asCoordinator(world, 'GET', `applications/${id}`));
    for (let hours = 0; hours < 24 * 60; hours += 12) {
      world.pass({ hours: 12 });
      await world.jobs.sendReminders();
      await world.deliver();
      if (world.now() < new Date(WANTED_BY)) expect(await tasksIn(world)).toEqual([]);
    }
    expect(remindersTo(world, STUDENT)).toHaveLength(1);
    expect(await tasksIn(world, `?cohort=${cohortId}`)).toEqual(['PROFILE_MISSING']);
  });

  it('are not reminded of once they are answered, by any of the links', async () => {
    const { world } = await admitted();
    world.pass({ days: 5 });
    await world.jobs.sendReminders();
    await world.deliver();
    expect(remindersTo(world, STUDENT)).toHaveLength(1);
    const answers = { lastingEmail: 'lin@example.org' };
    done(await act(world, { token: tokenFor(world, STUDENT), verb: 'complete-profile', answers }));
    for (let days = 0; days < 60; days += 1) {
      world.pass({ days: 1 });
      await world.jobs.sendReminders();
      await world.deliver();
    }
    expect(remindersTo(world, STUDENT)).toHaveLength(1);
    expect(await tasksIn(world)).toEqual([]);
  });

  it('keep what was typed when the language changes, and send nothing by it', async () => {
    const { world, token } = await admitted();
    const { status, body } = await press(world, token, { lastingEmail: 'lin@example.org', show: 'sv' });
    expect(status).toBe(200);
    expect(body).toContain('Några frågor till');
    expect(body).toContain('value="lin@example.org"');
    expect(world.factsOf('ProfileCompleted')).toEqual([]);
    const again = await press(world, token, { lastingEmail: 'no address', show: 'fi' });
    expect(again.body).toContain('value="no address"');
    expect(again.body).toContain('Vielä muutama kysymys');
  });

  it('are over once the application is withdrawn', async () => {
    const { world, id, token } = await admitted();
    done(await asCoordinator(world, 'POST', `applications/${id}/withdrawal`));
    expect((await view(world, token))['standing']).toBe('over');
    const answer = await press(world, token, { lastingEmail: 'lin@example.org' });
    expect(answer.body).toContain('These questions are not open now');
    expect(world.factsOf('ProfileCompleted')).toEqual([]);
  });

  it('are not open to the link that confirmed the address', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent());
    const { json } = await act(world, {
      token: tokenFor(world, STUDENT),
      verb: 'complete-profile',
      answers: {},
    });
    expect(json['code']).toBe('link-unknown');
  });
});
