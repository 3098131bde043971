import { describe, expect, it } from 'vitest';
import { type Answer, itemsOf } from './api.ts';
import { ask, codeIn, hidden, look, post, press, signedIn, type } from './own-page.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
} from './scenes.ts';
import { aWorld, logged, WEB_ORIGIN } from './world.ts';

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

describe('asking for a code', () => {
  it('shows the same page for a known and an unknown address, and stores the same for each', async () => {
    const world = await student();
    const shapes = [];
    for (const email of [STUDENT, 'nobody@example.org']) {
      const stored = () => world.twin.records().filter(({ kind }) => kind !== 'VisitCount').length;
      const before = stored();
      const { status, body, cookies } = await post(world, '/a/me/code', { email, lang: 'en' });
      shapes.push({
        ...{ status, cookies, stored: stored() - before },
        body: body.replaceAll(/sin_[A-Za-z0-9_-]+/g, 'SIGNIN').replaceAll(email, 'EMAIL'),
      });
    }
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it('mails six digits to the person, in their language, with no code in the subject, and to nobody else', async () => {
    const world = await student();
    await ask(world, STUDENT);
    const letter = world.mails.to(STUDENT).at(-1);
    expect(codeIn(world, STUDENT)).toMatch(/^\d{6}$/);
    expect(letter?.subject).not.toMatch(/\d/);
    await ask(world, 'nobody@example.org');
    expect(world.mails.to('nobody@example.org')).toEqual([]);
  });

  it('stores the code nowhere, and logs neither it nor the address', async () => {
    const world = await student();
    await ask(world, STUDENT);
    expect(JSON.stringify(world.twin.records())).not.toContain(`"${codeIn(world, STUDENT)}"`);
    expect(world.factsOf('SignInRequested').map(({ data }) => Object.keys(data))).toEqual([['signInId']]);
    expect(logged.join()).not.toContain(STUDENT);
  });

  it('sends one mailbox at most five codes a day', async () => {
    const world = await student();
    const before = world.mails.to(STUDENT).length;
    for (let n = 0; n < 7; n += 1) expect((await ask(world, STUDENT)).status).toBe(200);
    // Its confirmation has taken one of the five.
    expect(world.mails.to(STUDENT).length - before).toBe(4);
  });

  it('refuses what is no address at its field', async () => {
    const answer = await post(aWorld(), '/a/me/code', { email: 'lin', lang: 'en' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('aria-invalid="true"');
  });
});

describe('a code', () => {
  it('opens a session of an hour, in a cookie that no script and no other site can use', async () => {
    const world = await student();
    const answer = await type(world, await ask(world, STUDENT), codeIn(world, STUDENT));
    expect(answer.status).toBe(303);
    expect(answer.cookies[0]).toMatch(
      /^__Host-[a-z-]+=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=3600$/,
    );
    const cookie = String(answer.cookies[0]?.split(';')[0]);
    expect((await look(world, cookie)).body).toContain('Hi Lin');
    world.pass({ minutes: 59 });
    expect((await look(world, cookie)).body).toContain('Hi Lin');
    world.pass({ minutes: 2 });
    expect((await look(world, cookie)).body).toContain('action="/a/me/code"');
  });

  it('works once, and for a quarter of an hour', async () => {
    const world = await student();
    const page = await ask(world, STUDENT);
    const code = codeIn(world, STUDENT);
    expect((await type(world, page, code)).status).toBe(303);
    world.pass({ minutes: 1 });
    expect((await type(world, page, code)).status).toBe(410);
    const later = await ask(world, STUDENT);
    world.pass({ minutes: 15 });
    expect((await type(world, later, codeIn(world, STUDENT))).status).toBe(410);
  });

  it('has five tries, for a known as for an unknown address, and then the right one opens nothing', async () => {
    const world = await student();
    const known = await ask(world, STUDENT);
    const right = codeIn(world, STUDENT);
    const wrong = right === '000000' ? '000001' : '000000';
    const unknown = await ask(world, 'nobody@example.org');
    for (const page of [known, unknown]) {
      const statuses = [];
      for (let n = 0; n < 6; n += 1) statuses.push((await type(world, page, wrong)).status);
      expect(statuses).toEqual([422, 422, 422, 422, 410, 410]);
    }
    expect((await type(world, known, right)).status).toBe(410);
  });

  it('leads to one session by two presses at once, and by another within a minute', async () => {
    const world = await student();
    const page = await ask(world, STUDENT);
    const code = codeIn(world, STUDENT);
    const presses = await Promise.all([type(world, page, code), type(world, page, code)]);
    const again = await type(world, page, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect([...presses, again].map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set([...presses, again].map(({ cookies }) => cookies[0])).size).toBe(1);
    expect(world.twin.records().filter(({ kind }) => kind === 'PersonSession')).toHaveLength(1);
    expect((await look(world, String(again.cookies[0]?.split(';')[0]))).body).toContain('Hi Lin');
  });

  it('opens nothing once its session was ended, in the same minute', async () => {
    const world = await student();
    const page = await ask(world, STUDENT);
    const code = codeIn(world, STUDENT);
    const cookie = String((await type(world, page, code)).cookies[0]?.split(';')[0]);
    await press(world, cookie, '/a/me/sign-out', {});
    const again = await type(world, page, code);
    expect([again.status, again.cookies]).toEqual([410, []]);
  });

  it('is guessed no better in the minute after its use', async () => {
    const world = await student();
    const page = await ask(world, STUDENT);
    const code = codeIn(world, STUDENT);
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await type(world, page, code)).status).toBe(303);
    for (let n = 0; n < 5; n += 1) expect((await type(world, page, wrong)).status).toBe(410);
    expect((await type(world, page, code)).status).toBe(410);
  });

  it.each(['', '   ', '12345', '1234567', 'abcdef', '12345é'])(
    'of another shape, “%s”, is refused at its field and costs no try',
    async (typed) => {
      const world = await student();
      const page = await ask(world, STUDENT);
      for (let n = 0; n < 6; n += 1) {
        const answer = await type(world, page, typed);
        expect(answer.status).toBe(422);
        expect(answer.body).toContain('Type all six digits of the code.');
        expect(answer.body).toContain(`value="${typed}"`);
      }
      expect((await type(world, page, codeIn(world, STUDENT))).status).toBe(303);
    },
  );

  it('is taken in the digits of another keyboard', async () => {
    const world = await student();
    const page = await ask(world, STUDENT);
    const arabic = codeIn(world, STUDENT).replaceAll(/\d/g, (digit) =>
      String.fromCodePoint(0x06_60 + Number(digit)),
    );
    expect((await type(world, page, arabic)).status).toBe(303);
  });

  it('counts tries at once together', async () => {
    const world = await student();
    const page = await ask(world, STUDENT);
    const wrong = codeIn(world, STUDENT) === '000000' ? '000001' : '000000';
    const answers = await Promise.all(Array.from({ length: 50 }, () => type(world, page, wrong)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(5);
    expect(statuses.filter((status) => status === 303 || status >= 500)).toEqual([]);
    expect((await type(world, page, codeIn(world, STUDENT))).status).toBe(410);
  });

  it('of one browser is not used up by another, and opens no sign-in of somebody else', async () => {
    const world = await student();
    const mine = await ask(world, STUDENT);
    const code = codeIn(world, STUDENT);
    const theirs = await ask(world, STUDENT);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) await type(world, theirs, wrong);
    expect((await type(world, mine, code)).status).toBe(303);
  });
});

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
    expect((await post(world, '/a/me/open', { key, lang: 'en', way }, cookie)).status).toBe(410);
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
