import { describe, expect, it } from 'vitest';
import {
  act,
  aMentor,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  tasksIn,
  tokenFor,
} from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const QUESTION = 'Which semester are you in?';

const reviewing = async (form = aStudent()) => {
  const world = aWorld();
  await openCohort(world);
  const id = await confirmed(world, form);
  await world.deliver();
  return { world, id };
};
const ask = async (world: World, id: string, body: object) => {
  const answer = await asCoordinator(world, 'POST', `applications/${id}/questions`, body);
  await world.deliver();
  return answer;
};
const asked = async (body: object, form = aStudent()) => {
  const { world, id } = await reviewing(form);
  done(await ask(world, id, body));
  return { world, id, token: tokenFor(world, String(form['email'])) };
};
const page = (world: World, token: string, query = '') =>
  world.participantApi('GET', '/a', { query: `t=${token}${query}` });
const press = (world: World, t: string, given: Record<string, string>) =>
  world.participantApi('POST', '/a', {
    form: { t, verb: 'answer-question', lang: 'en', ...given },
    headers: { origin: WEB_ORIGIN },
  });
const view = async (world: World, token: string) =>
  (await world.participantApi('POST', '/api/participant/links/view', { json: { token } })).json;
const applicationIn = async (world: World, id: string) =>
  done(await asCoordinator(world, 'GET', `applications/${id}`)) as {
    status: string;
    form: { answers: Record<string, unknown> };
    enquiries?: readonly { answer?: string; answeredAt?: string }[];
    revisions?: readonly { why: string; changed: string[]; before: Record<string, unknown> }[];
  };

describe('a question about an application', () => {
  it('goes out by mail with a link, and the application waits', async () => {
    const { world, id, token } = await asked({ question: QUESTION });
    const letter = world.mails.to(STUDENT).at(-1);
    expect(letter?.subject).toBe('A question about your application');
    expect(letter?.text).toContain(QUESTION);
    expect((await applicationIn(world, id)).status).toBe('NEEDS_INFO');
    expect((await page(world, token)).body).toContain(QUESTION);
    expect(await view(world, token)).toMatchObject({ standing: 'open', question: QUESTION });
    expect(JSON.stringify(world.factsOf('ApplicationInfoRequested'))).not.toContain('semester');
  });

  it('says how long an answer may be where it is longer', async () => {
    const { world, id, token } = await asked({ question: QUESTION });
    const page = await press(world, token, { answer: 'x'.repeat(2001) });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Use at most 2000 characters.');
    expect((await applicationIn(world, id)).status).toBe('NEEDS_INFO');
  });

  it('is answered in text, and a coordinator gets a task', async () => {
    const { world, id, token } = await asked({ question: QUESTION });
    const answer = await press(world, token, { answer: 'The seventh.\r\nMy thesis begins in May.' });
    expect(answer.body).toContain('Thank you for your answer');
    const application = await applicationIn(world, id);
    expect(application.status).toBe('CONFIRMED');
    expect(application.enquiries?.[0]).toMatchObject({ answer: 'The seventh.\r\nMy thesis begins in May.' });
    expect(await tasksIn(world)).toEqual(['INFO_PROVIDED']);
    expect(JSON.stringify(world.factsOf('ApplicationInfoProvided'))).not.toContain('thesis');
    expect((await press(world, token, { answer: 'Again' })).body).toContain('This was done before');
    expect((await applicationIn(world, id)).enquiries?.[0]?.answer).toContain('seventh');
  });

  it('can name answers of the form, which come back as a new version with the former one kept', async () => {
    const { world, id, token } = await asked({ fields: ['jobTitle', 'workSituation'] }, aMentor());
    const { body } = await page(world, token, '&lang=sv');
    for (const name of ['jobTitle', 'workSituation', 'employerName'])
      expect(body).toContain(`name="${name}"`);
    expect(body).not.toContain('name="bio"');
    expect(body).toContain('value="Production planner"');
    const given = { workSituation: 'employed', employerName: 'Boatyard', employerMunicipality: 'larsmo' };
    const faulty = await press(world, token, { ...given, jobTitle: 'Head of planning' });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('href="#employerSize"');
    done(await press(world, token, { ...given, employerSize: 'small', jobTitle: 'Head of planning' }));
    const { form, revisions } = await applicationIn(world, id);
    expect(form.answers['jobTitle']).toBe('Head of planning');
    expect(revisions).toMatchObject([
      { why: 'INFO', before: { jobTitle: 'Production planner', employerName: 'Boatyard Example' } },
    ]);
  });

  it('needs a text where one was asked for, and says so at its place', async () => {
    const { world, token } = await asked({ question: QUESTION });
    const answer = await press(world, token, { answer: '  ' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('<a href="#answer">Write your answer</a>');
    const { json } = await act(world, {
      token,
      verb: 'answer-question',
      answers: { goals: 'x'.repeat(200) },
    });
    expect(json['errors']).toContainEqual(
      expect.objectContaining({ pointer: '/answers/goals', code: 'unknown-field' }),
    );
  });

  it.each([
    [{}, '/question'],
    [{ fields: ['email'] }, '/fields/0'],
    [{ fields: ['bio'] }, '/fields/0'],
    [{ question: ' ' }, '/question'],
  ])('of %j is refused at %s', async (body, pointer) => {
    const { world, id } = await reviewing();
    const { json } = await ask(world, id, body);
    expect(json['errors']).toContainEqual(expect.objectContaining({ pointer }));
  });

  it('asked twice is asked once, and another one waits for its turn', async () => {
    const { world, id } = await asked({ question: QUESTION });
    const letters = world.mails.to(STUDENT).length;
    expect((await ask(world, id, { question: QUESTION })).status).toBe(200);
    expect(world.mails.to(STUDENT)).toHaveLength(letters);
    expect((await ask(world, id, { question: 'Another?' })).json['code']).toBe('enquiry-open');
  });

  it('is reminded of once, and a coordinator hears after a week that nobody answers', async () => {
    const { world } = await asked({ question: QUESTION });
    for (let days = 0; days < 20; days += 1) {
      world.pass({ days: 1 });
      await world.jobs.sendReminders();
      await world.deliver();
    }
    const reminded = world.mails
      .to(STUDENT)
      .filter(({ subject }) => subject.startsWith('Reminder: a question'));
    expect(reminded).toHaveLength(1);
    expect(await tasksIn(world)).toEqual(['INFO_MISSING']);
  });

  it('is over once the application is decided on without an answer', async () => {
    const { world, id, token } = await asked({ question: QUESTION });
    done(await asCoordinator(world, 'POST', `applications/${id}/approval`));
    expect((await view(world, token))['standing']).toBe('over');
    expect((await press(world, token, { answer: 'Late' })).body).toContain('no longer open');
    expect((await ask(world, id, { question: QUESTION })).json['code']).toBe('application-approved');
  });
});
