import { describe, expect, it } from 'vitest';
import { type Answer, itemsOf } from './api.ts';
import { ask, hidden, look, post, press, signedIn, waitingIn } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  mailsLeave,
  openCohort,
  publishedRound,
  tokenFor,
} from './scenes.ts';
import { aWorld, WEB_ORIGIN } from './world.ts';

const STUDENT = 'lin@student.centria.fi';
const MENTOR = String(aMentor()['email']);

const proposed = async () => {
  const world = aWorld();
  return { world, ...(await aProposal(world)) };
};

const student = async () => {
  const world = aWorld();
  await openCohort(world);
  await confirmed(world, aStudent());
  await world.deliver();
  return world;
};

const wayTo = (page: Answer, verb: string): string =>
  new RegExp(`value="(${verb} [^"]*)"`).exec(page.body)?.[1] ?? '';

describe('a session', () => {
  it('is nobody’s where its cookie is altered, and is ended by signing out', async () => {
    const world = await student();
    const cookie = await signedIn(world, STUDENT);
    const altered = `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`;
    expect((await look(world, altered)).body).toContain('action="/a/me/code"');
    expect((await look(world, '__Host-own-page=%00')).body).toContain('action="/a/me/code"');
    const key = hidden(await look(world, cookie), 'key');
    expect((await post(world, '/a/me/sign-out', { key, lang: 'en' }, cookie)).status).toBe(303);
    expect((await look(world, cookie)).body).toContain('action="/a/me/code"');
  });

  it('takes no form without its key, and none of another site', async () => {
    const world = await student();
    const cookie = await signedIn(world, STUDENT);
    expect((await post(world, '/a/me/sign-out', { lang: 'en' }, cookie)).status).toBe(403);
    const foreign = await world.myPageApi('POST', '/a/me/sign-out', {
      form: { key: hidden(await look(world, cookie), 'key') },
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      cookies: [cookie],
    });
    expect(foreign.status).toBe(403);
    expect(foreign.body).toContain('<h1>Sent from another site</h1>');
    expect((await look(world, cookie)).body).toContain('Hi Lin');
  });

  it('ends where the address is corrected: the old one belongs to somebody else', async () => {
    const world = await student();
    const cookie = await signedIn(world, STUDENT);
    const personId = String(world.factsOf('ApplicationConfirmed').at(-1)?.data['personId']);
    done(
      await asCoordinator(world, 'PUT', `people/${personId}/address`, {
        email: 'lin.new@example.org',
        why: 'MISTYPED',
        reason: 'Told us by phone.',
      }),
    );
    expect((await look(world, cookie)).body).toContain('action="/a/me/code"');
    const before = world.mails.to(STUDENT).length;
    await ask(world, STUDENT);
    expect(world.mails.to(STUDENT).length).toBe(before);
    expect((await look(world, await signedIn(world, 'lin.new@example.org'))).body).toContain('Hi Lin');
  });
});

describe('the page', () => {
  it('shows what waits, and opens the page of its link, which ends with the session', async () => {
    const { world, proposalId } = await proposed();
    const cookie = await signedIn(world, STUDENT);
    const page = await look(world, cookie);
    const way = wayTo(page, 'answer-proposal');
    expect(way).toContain(proposalId);
    const key = hidden(page, 'key');
    const opened = await post(world, '/a/me/open', { key, lang: 'en', way }, cookie);
    expect(opened.status).toBe(303);
    const query = String(opened.headers['location']).split('?')[1] ?? '';
    const behind = await world.participantApi('GET', '/a', { query });
    expect(behind.status).toBe(200);
    expect(behind.body).toContain('value="accept"');
    await post(world, '/a/me/sign-out', { key, lang: 'en' }, cookie);
    expect((await world.participantApi('GET', '/a', { query })).status).toBe(410);
  });

  it('calls no two things that wait by one name', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    await approved(world, aMentor({ capacity: 2, locale: 'en' }));
    const names = ['Lin', 'Mai'];
    const addressOf = (name: string) => `${name.toLowerCase()}@student.centria.fi`;
    for (const firstName of names)
      await approved(world, aStudent({ firstName, email: addressOf(firstName) }));
    await mailsLeave(world);
    await publishedRound(world, cohortId);
    const cookie = await signedIn(world, MENTOR);
    const waiting = waitingIn((await look(world, cookie)).body);
    expect(waiting.filter((name) => name.includes('proposal')).sort()).toEqual(
      names.map((name) => expect.stringMatching(new RegExp(`^Read and answer the proposal \\(${name}, by `))),
    );
    const tokens = world.mails
      .to(MENTOR)
      .flatMap(({ subject, token }) => (token && subject.startsWith('Please answer') ? [token] : []));
    expect(new Set(tokens).size).toBe(2);
    for (const token of [...tokens, ...names.map((name) => tokenFor(world, addressOf(name)))])
      done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const asked = waitingIn((await look(world, cookie)).body);
    expect(asked).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Our agreement \(Lin /),
        expect.stringMatching(/^Our agreement \(Mai /),
      ]),
    );
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('opens a link that ends where the address is corrected', async () => {
    const { world, proposalId } = await proposed();
    const cookie = await signedIn(world, STUDENT);
    const page = await look(world, cookie);
    const way = wayTo(page, 'answer-proposal');
    expect(way).toContain(proposalId);
    const opened = await post(world, '/a/me/open', { key: hidden(page, 'key'), lang: 'en', way }, cookie);
    const query = String(opened.headers['location']).split('?')[1] ?? '';
    expect((await world.participantApi('GET', '/a', { query })).status).toBe(200);
    const { studentPersonId } = world.factsOf('PairProposed').at(-1)?.data ?? {};
    done(
      await asCoordinator(world, 'PUT', `people/${String(studentPersonId)}/address`, {
        email: 'lin.new@example.org',
        why: 'MISTYPED',
        reason: 'Told us by phone.',
      }),
    );
    expect((await world.participantApi('GET', '/a', { query })).status).toBe(410);
  });

  it('opens nothing of somebody else', async () => {
    const { world, mentorApplicationId, proposalId } = await proposed();
    const cookie = await signedIn(world, STUDENT);
    const key = hidden(await look(world, cookie), 'key');
    const way = `answer-proposal ${mentorApplicationId} ${proposalId}`;
    const answers = [];
    for (const wanted of [way, 'answer-survey app_1 sur_1', 'plan-meeting', ''])
      answers.push(await post(world, '/a/me/open', { key, lang: 'en', way: wanted }, cookie));
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410, 410]);
    // Made up or somebody else’s: the same page.
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it('says what has become of a thing that is not open any more, and shows what is', async () => {
    const { world, studentToken } = await proposed();
    const cookie = await signedIn(world, STUDENT);
    const page = await look(world, cookie);
    const fields = { key: hidden(page, 'key'), lang: 'sv', way: wayTo(page, 'answer-proposal') };
    done(await act(world, { token: studentToken, verb: 'decline', reason: 'TIME' }));
    const pressed = await post(world, '/a/me/open', fields, cookie);
    expect(pressed.status).toBe(410);
    expect(pressed.body).toContain('Det du valde är inte längre öppet');
    expect(pressed.body).toContain('action="/a/me/sign-out"');
  });

  it('takes a form of an earlier visit for what it is, and shows the page as it stands', async () => {
    const world = await student();
    const earlier = hidden(await look(world, await signedIn(world, STUDENT)), 'key');
    const cookie = await signedIn(world, STUDENT);
    const answer = await post(world, '/a/me/language', { key: earlier, lang: 'fi', language: 'sv' }, cookie);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('mitään ei tapahtunut');
    expect(hidden(answer, 'key')).toBe(hidden(await look(world, cookie), 'key'));
    expect(world.factsOf('PersonContactCorrected')).toEqual([]);
  });

  it('leads back to itself from everything that it refuses, made up or somebody else’s', async () => {
    const { world, mentorApplicationId } = await proposed();
    const cookie = await signedIn(world, STUDENT);
    const bodies = [];
    for (const application of [mentorApplicationId, 'app_1', '__proto__', ''])
      for (const path of ['/a/me/answers', '/a/me/withdraw', '/a/me/pause', '/a/me/going-on']) {
        const refused = await press(world, cookie, path, { application });
        expect(refused.status).toBe(404);
        bodies.push(refused.body);
      }
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toMatch(/href="\/a\/me[^"]*">Open your page/);
  });

  it('shows a pair with the partner’s contact details once both have said yes, and not before', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    const cookie = await signedIn(world, STUDENT);
    expect((await look(world, cookie)).body).not.toContain(MENTOR);
    done(await act(world, { token: mentorToken, verb: 'accept' }));
    done(await act(world, { token: studentToken, verb: 'accept' }));
    const page = await look(world, cookie);
    expect(page.body).toContain(`mailto:${MENTOR}`);
    for (const verb of ['confirm-agreement', 'plan-meeting', 'report-meeting', 'ask-for-help'])
      expect(wayTo(page, verb), verb).not.toBe('');
  });

  it('speaks three languages, and the person’s own at first', async () => {
    const world = aWorld();
    await openCohort(world);
    await approved(world, aMentor());
    const cookie = await signedIn(world, MENTOR);
    expect((await look(world, cookie)).body).toContain('<html lang="sv">');
    expect((await look(world, cookie, 'lang=fi')).body).toContain('<html lang="fi">');
  });
});

describe('what a person does on the page', () => {
  it('changes the language of the mails, and nothing else of the contact details', async () => {
    const world = await student();
    const cookie = await signedIn(world, STUDENT);
    expect((await press(world, cookie, '/a/me/language', { language: 'fi' })).status).toBe(303);
    expect((await press(world, cookie, '/a/me/language', { language: 'xx' })).status).toBe(400);
    await ask(world, STUDENT);
    expect(world.mails.to(STUDENT).at(-1)?.language).toBe('fi');
    expect((await look(world, cookie)).body).toContain('<html lang="fi">');
  });

  it('withdraws an application once, and none of somebody else', async () => {
    const world = await student();
    const other = await confirmed(world, aMentor());
    const cookie = await signedIn(world, STUDENT);
    const application = hidden(await look(world, cookie, 'lang=en'), 'application');
    expect((await press(world, cookie, '/a/me/withdraw', { application: other })).status).toBe(404);
    for (let n = 0; n < 2; n += 1)
      expect((await press(world, cookie, '/a/me/withdraw', { application })).status).toBe(303);
    expect(world.factsOf('ApplicationWithdrawn').map(({ data }) => data['applicationId'])).toEqual([
      application,
    ]);
    expect((await look(world, cookie, 'lang=en')).body).toContain('Withdrawn');
  });

  it('offers no withdrawal while a proposal waits, and refuses one', async () => {
    const { world, studentApplicationId } = await proposed();
    const cookie = await signedIn(world, STUDENT);
    expect((await look(world, cookie)).body).not.toContain('action="/a/me/withdraw"');
    const refused = await press(world, cookie, '/a/me/withdraw', { application: studentApplicationId });
    expect(refused.status).toBe(409);
  });

  it('shows every answer and every mail, and hands all of it over as a file without what is the other’s', async () => {
    const { world, mentorToken, studentToken } = await proposed();
    done(await act(world, { token: mentorToken, verb: 'accept' }));
    done(await act(world, { token: studentToken, verb: 'accept' }));
    const cookie = await signedIn(world, STUDENT);
    const page = await world.myPageApi('GET', '/a/me/data', { cookies: [cookie], query: 'lang=en' });
    expect(page.body).toContain(STUDENT);
    expect(page.body).toContain('Your code for your own page');
    const file = await world.myPageApi('GET', '/a/me/data/file', { cookies: [cookie] });
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.body).toContain(STUDENT);
    expect(file.body).not.toContain(MENTOR);
    // The coordinator who approved the application: by role, not by name.
    expect(page.body).toMatch(/a coordinator, changed something/);
    expect(JSON.parse(String(file.body))).toMatchObject({
      seenBy: expect.arrayContaining([expect.objectContaining({ role: 'coordinator', kind: 'DEED' })]),
    });
    expect(file.body).not.toContain('staff:');
    expect((await world.myPageApi('GET', '/a/me/data/file')).status).toBe(303);
  });
});

describe('the way to the page, from a coordinator', () => {
  it('is mailed once an hour to the stored address alone, in the language of the person, and opens nothing by itself', async () => {
    const world = aWorld();
    await openCohort(world);
    const applicationId = await confirmed(world, aMentor());
    await world.deliver();
    const { personId } = done(await asCoordinator(world, 'GET', `applications/${applicationId}`));
    const way = `people/${personId}/own-page-mail`;
    expect(done(await asCoordinator(world, 'GET', way))).toEqual({ email: MENTOR });
    const [first] = await Promise.all([1, 2].map(async () => done(await asCoordinator(world, 'POST', way))));
    done(await asCoordinator(world, 'POST', way));
    await world.deliver();
    const letters = world.mails
      .to(MENTOR)
      .filter(({ subject }) => subject === 'Så kommer du till din egen sida');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain(`${WEB_ORIGIN}/a/me`);
    expect(letters[0]?.token).toBeUndefined();
    expect(done(await asCoordinator(world, 'GET', way))['lastAt']).toBe(first?.['lastAt']);
    world.pass({ hours: 1 });
    done(await asCoordinator(world, 'POST', way));
    await world.deliver();
    const [newest, earlier] = itemsOf(await asCoordinator(world, 'GET', `people/${personId}/mails`));
    expect([newest?.['template'], earlier?.['template']]).toEqual(['own-page-mail', 'own-page-mail']);
    expect((await asCoordinator(world, 'POST', 'people/per_nobody/own-page-mail')).status).toBe(404);
  });

  it('is mailed to somebody whose data is restricted as well, for they have asked', async () => {
    const world = await student();
    const [person] = itemsOf(
      await asCoordinator(world, 'POST', 'programmes/cccc/people-search', { search: STUDENT }),
    );
    const word = { channel: 'PHONE', reason: 'Asked on the telephone' };
    done(await asCoordinator(world, 'POST', `people/${person?.['id']}/restriction`, word));
    done(await asCoordinator(world, 'POST', `people/${person?.['id']}/own-page-mail`));
    await world.deliver();
    expect(world.mails.to(STUDENT).map(({ subject }) => subject)).toContain('How to get to your own page');
  });
});
