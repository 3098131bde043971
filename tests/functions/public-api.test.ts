import { describe, expect, it } from 'vitest';
import { NOTICE_VERSION } from '../../shared/domain/applications/forms/common.ts';
import {
  act,
  aMentor,
  apply,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  tokenFor,
} from './scenes.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const RECEIVED = { received: true };

const open = async (plan = {}) => {
  const world = aWorld();
  const cohortId = await openCohort(world, plan);
  return { world, cohortId };
};

/** Everything that is stored, but for what was stored before. */
const storedSince = (world: World) => {
  const before = JSON.stringify(world.twin.records());
  return () => JSON.stringify(world.twin.records()) === before;
};

describe('applying', () => {
  it.each([
    ['mentor', aMentor()],
    ['student', aStudent()],
  ])('is possible for a %s, who is written to in their language and asked to confirm', async (role, form) => {
    const { world, cohortId } = await open();
    const answer = await apply(world, form);
    expect([answer.status, answer.json]).toEqual([202, RECEIVED]);
    expect(world.factsOf('ApplicationSubmitted').map(({ data }) => data)).toEqual([
      { applicationId: expect.stringMatching(/^app_/), cohortId, role },
    ]);
    await world.deliver();
    const letters = world.mails.to(String(form['email']));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ language: form['locale'], token: expect.stringMatching(/^.{43}$/) });
  });

  it('tells nothing that the applicant typed to an address that nobody has confirmed', async () => {
    const { world } = await open();
    await apply(
      world,
      aStudent({ firstName: 'Buy-cheap-pills', goals: `${'evil-link.example '.repeat(10)}` }),
    );
    await world.deliver();
    const [letter] = world.mails.letters;
    expect(`${letter?.subject} ${letter?.text} ${letter?.html}`).not.toMatch(/pills|evil-link/);
  });

  it('is closed before the first and after the last day, to the minute in Finnish time', async () => {
    const { world } = await open({
      applications: {
        mentor: { opens: '2027-02-01', closes: '2027-02-10' },
        student: { opens: '2027-02-01', closes: '2027-02-10' },
      },
    });
    const unchanged = storedSince(world);
    for (const closed of ['2027-01-31T21:59:59Z', '2027-02-10T22:00:00Z']) {
      world.setClock(closed);
      const answer = await apply(world, aStudent());
      expect([answer.status, answer.json['code']]).toEqual([409, 'application-period-closed']);
    }
    expect(unchanged()).toBe(true);
    for (const [instant, email] of [
      ['2027-01-31T22:00:00Z', 'first@example.org'],
      ['2027-02-10T21:59:59Z', 'last@example.org'],
    ] as const) {
      world.setClock(instant);
      expect((await apply(world, aStudent({ email }))).status).toBe(202);
    }
  });

  it('goes to the cohort that is asked for, and to no cohort that there is not', async () => {
    const { world, cohortId } = await open();
    expect((await apply(world, aStudent({ cohortId }))).status).toBe(202);
    const answer = await apply(world, aStudent({ cohortId: 'coh_elsewhere' }));
    expect([answer.status, answer.json['code']]).toEqual([409, 'application-period-closed']);
  });

  it('is possible in both roles with one address, and as one person twice in neither', async () => {
    const { world } = await open();
    const email = 'both@example.org';
    for (const form of [aMentor({ email }), aStudent({ email }), aStudent({ email: 'BOTH@Example.ORG ' })])
      expect((await apply(world, form)).status).toBe(202);
    expect(world.factsOf('ApplicationSubmitted').map(({ data }) => data['role'])).toEqual([
      'mentor',
      'student',
    ]);
  });

  it('treats an address with a tag as another address', async () => {
    const { world } = await open();
    await apply(world, aStudent({ email: 'a@example.org' }));
    await apply(world, aStudent({ email: 'a+tag@example.org' }));
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(2);
  });

  it('is possible again when an unconfirmed application has been forgotten after seven days', async () => {
    const { world } = await open();
    await apply(world, aStudent());
    world.pass({ days: 7, seconds: 1 });
    await apply(world, aStudent());
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(2);
    expect(world.factsOf('ApplicationRepeated')).toHaveLength(0);
  });

  it('is possible again after a rejection', async () => {
    const { world } = await open();
    const id = await confirmed(world, aStudent());
    done(await asCoordinator(world, 'POST', `applications/${id}/rejection`, { reason: 'INCOMPLETE' }));
    await apply(world, aStudent());
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(2);
  });

  it('sends no mail to an address that has refused our mail, and does not say so', async () => {
    const { world } = await open();
    const first = await apply(world, aMentor());
    await world.deliver();
    const mailId = String(world.mails.letters[0]?.mailId);
    await world.reports({ mailId, type: 'Bounce', at: world.now().toISOString() });
    const second = await apply(world, aStudent({ email: aMentor()['email'] }));
    await world.deliver();
    expect(second).toEqual(first);
    expect(world.mails.letters).toHaveLength(1);
  });
});

describe('a known address', () => {
  it('is answered byte for byte like an unknown one, whether or not it was confirmed', async () => {
    const { world } = await open();
    const unknown = await apply(world, aStudent());
    const unconfirmed = await apply(world, aStudent());
    await world.deliver();
    done(await act(world, { token: tokenFor(world, 'lin@student.centria.fi'), verb: 'confirm' }));
    const known = await apply(world, aStudent());
    const fourth = await apply(world, aStudent());
    expect([unconfirmed, known, fourth]).toEqual([unknown, unknown, unknown]);
  });

  it('hears of it once a day, and the day is a Finnish one', async () => {
    const { world } = await open();
    await confirmed(world, aStudent());
    const repetitions = () => world.factsOf('ApplicationRepeated').map(({ data }) => data['localDate']);
    for (const instant of ['2027-01-19T10:00:00Z', '2027-01-19T21:59:00Z', '2027-01-19T22:00:00Z']) {
      world.setClock(instant);
      await apply(world, aStudent());
      await world.deliver();
    }
    expect(repetitions()).toEqual(['2027-01-19', '2027-01-20']);
    const letters = world.mails.letters.filter(({ subject }) => /already/i.test(subject));
    expect(letters).toHaveLength(2);
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
  });

  it('that is not confirmed yet gets a link that confirms the first application', async () => {
    const { world } = await open();
    await apply(world, aStudent());
    await apply(world, aStudent({ firstName: 'Somebody-else' }));
    await world.deliver();
    expect(world.mails.letters).toHaveLength(2);
    expect((await act(world, { token: world.mails.letters[1]?.token, verb: 'confirm' })).status).toBe(200);
    expect(world.factsOf('ApplicationConfirmed')).toHaveLength(1);
  });
});

describe('a repeated request', () => {
  const KEY = { 'idempotency-key': 'a-key-of-the-browser' };

  it('with the same key and body gets the same answer and stores nothing', async () => {
    const { world } = await open();
    const first = await apply(world, aStudent(), KEY);
    const unchanged = storedSince(world);
    expect(await apply(world, aStudent(), KEY)).toEqual(first);
    world.pass({ days: 29 });
    expect(await apply(world, aStudent(), KEY)).toEqual(first);
    expect(unchanged()).toBe(true);
  });

  it('with the same key and another body is refused, and stores nothing', async () => {
    const { world } = await open();
    await apply(world, aStudent(), KEY);
    const unchanged = storedSince(world);
    for (const other of [
      aStudent({ email: 'other@example.org' }),
      aStudent({ firstName: 'Linn' }),
      aMentor(),
    ]) {
      const answer = await apply(world, other, KEY);
      expect([answer.status, answer.json['code']]).toEqual([422, 'idempotency-key-reused']);
    }
    expect(unchanged()).toBe(true);
  });

  it.each([1, 2])(
    'keeps its key also where the address has applied before (%i. time today)',
    async (times) => {
      const { world } = await open();
      await apply(world, aStudent());
      for (let time = 1; time < times; time += 1) await apply(world, aStudent());
      const first = await apply(world, aStudent({ firstName: 'Again' }), KEY);
      const unchanged = storedSince(world);
      expect(await apply(world, aStudent({ firstName: 'Again' }), KEY)).toEqual(first);
      expect((await apply(world, aStudent({ email: 'other@example.org' }), KEY)).status).toBe(422);
      expect(unchanged()).toBe(true);
    },
  );

  it('may use the key of a request that was refused: nothing of it was kept', async () => {
    const { world } = await open();
    expect((await apply(world, aStudent({ firstName: '' }), KEY)).status).toBe(400);
    expect((await apply(world, aStudent(), KEY)).status).toBe(202);
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
  });

  it('is carried out once when it arrives twenty times at the same moment', async () => {
    const { world } = await open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => apply(world, aStudent(), KEY)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
    expect(world.factsOf('ApplicationRepeated')).toHaveLength(0);
  });

  it('without a key is one application and one repetition when it arrives twenty times at the same moment', async () => {
    const { world } = await open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => apply(world, aStudent())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
    expect(world.factsOf('ApplicationRepeated')).toHaveLength(1);
  });

  it.each(['short', 'x'.repeat(256), 'with space', 'ä-key-long-enough'])(
    'needs a key that is one: %s',
    async (key) => {
      const { world } = await open();
      const answer = await apply(world, aStudent(), { 'idempotency-key': key });
      expect(answer.status).toBe(400);
      expect(answer.json['errors']).toMatchObject([{ pointer: '/Idempotency-Key' }]);
      expect(world.factsOf('ApplicationSubmitted')).toHaveLength(0);
    },
  );

  it('after a crash that lost the answer finds its application', async () => {
    const { world } = await open();
    world.breaking(() => 'AFTER');
    expect((await apply(world, aStudent(), KEY)).status).toBe(500);
    world.healed();
    expect((await apply(world, aStudent(), KEY)).status).toBe(202);
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
  });
});

describe('a machine', () => {
  it.each([
    ['fills in what no person sees', () => ({ website: 'https://spam.example' })],
    ['makes up the time at which it saw the form', () => ({ formTime: '1.made-up' })],
  ])('that %s is answered as if all were well, and nothing is stored', async (_, trap) => {
    const { world } = await open();
    const person = await apply(world, aStudent());
    const unchanged = storedSince(world);
    expect(await apply(world, aStudent({ email: 'spam@example.org', ...trap() }))).toEqual(person);
    expect(unchanged()).toBe(true);
  });

  it('that is faster than any hand is answered alike, and a slow hand is a person', async () => {
    const { world } = await open();
    const { formTime } = (await world.publicApi('GET', '/api/form-time')).json;
    world.pass({ seconds: 2 });
    expect((await apply(world, aStudent({ formTime }))).status).toBe(202);
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(0);
    world.pass({ hours: 30 });
    expect((await apply(world, aStudent({ formTime }))).status).toBe(202);
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
  });
});

describe('the page of the programme', () => {
  it('says what is open, and of people nothing', async () => {
    const { world, cohortId } = await open();
    await confirmed(world, aStudent());
    const answer = await world.publicApi('GET', '/api/programmes/cccc');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      id: 'cccc',
      noticeVersion: NOTICE_VERSION,
      cohorts: [{ id: cohortId, openFor: ['mentor', 'student'] }],
    });
    expect(answer.body).not.toMatch(/"Lin|Example|@|app_|per_/);
  });

  it('is not found for a programme that there is not', async () => {
    const { world } = await open();
    expect((await world.publicApi('GET', '/api/programmes/other')).json).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});

describe('what every page asks', () => {
  it('is whether we are well, and where staff sign in', async () => {
    const world = aWorld();
    expect(await world.publicApi('GET', '/api/health')).toMatchObject({
      status: 200,
      body: '{"status":"ok"}',
    });
    expect((await world.publicApi('GET', '/api/sign-in')).json).toEqual({
      issuer: 'https://issuer.example',
      domain: 'https://sign-in.example',
      clientId: 'staff-pages',
    });
  });

  it('is answered with headers that keep a browser safe, also where it is refused', async () => {
    const world = aWorld();
    for (const path of ['/api/health', '/api/nothing'])
      expect((await world.publicApi('GET', path)).headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('includeSubDomains'),
        'x-content-type-options': 'nosniff',
      });
  });

  it('is answered to a HEAD without a body', async () => {
    const world = aWorld();
    expect(await world.publicApi('HEAD', '/api/health')).toMatchObject({ status: 200, body: '' });
  });

  it('is the own origin alone: no answer allows another one', async () => {
    const { world } = await open();
    for (const origin of ['https://evil.example', 'null', WEB_ORIGIN]) {
      const answer = await apply(world, aStudent(), { origin });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});
