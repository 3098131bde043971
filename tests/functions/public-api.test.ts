import { describe, expect, it } from 'vitest';
import { MOST_A_DAY } from '../../functions/send-mail/mailbox-slots.ts';
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
import { aWorld, type World } from './world.ts';

const RECEIVED = { received: true };

const open = async (plan = {}) => {
  const world = aWorld();
  const cohortId = await openCohort(world, plan);
  return { world, cohortId };
};

/** Everything that is stored but for the counts of the door, compared with what was stored before. */
const storedSince = (world: World) => {
  const stored = () => JSON.stringify(world.twin.records().filter(({ kind }) => kind !== 'VisitCount'));
  const before = stored();
  return () => stored() === before;
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
    for (const form of [aMentor({ email }), aStudent({ email })]) await confirmed(world, form);
    const twice = await apply(world, aStudent({ email: 'BOTH@Example.ORG ' }));
    expect(twice.status).toBe(202);
    await world.deliver();
    expect(world.mails.to(email).at(-1)).toMatchObject({ token: undefined });
    expect(world.factsOf('ApplicationConfirmed').map(({ data }) => data['role'])).toEqual([
      'mentor',
      'student',
    ]);
    expect(new Set(world.factsOf('ApplicationConfirmed').map(({ data }) => data['personId'])).size).toBe(1);
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
    await world.reports({
      mailId,
      type: 'Bounce',
      at: world.now().toISOString(),
      bounceType: 'Permanent',
      bounceSubType: 'General',
    });
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

  it('that is confirmed hears that we have its application, with no link', async () => {
    const { world } = await open();
    await confirmed(world, aStudent());
    await apply(world, aStudent({ firstName: 'Somebody-else' }));
    await world.deliver();
    const letter = world.mails.letters.at(-1);
    expect(letter).toMatchObject({ subject: 'We already have your application', token: undefined });
    expect(letter?.text).toMatch(/S-[0-9A-Z]{6}/);
    expect(letter?.text).not.toContain('Somebody-else');
  });

  it('is not reminded of a version that comes after the one that counts', async () => {
    const { world } = await open();
    await confirmed(world, aStudent());
    await apply(world, aStudent());
    await world.deliver();
    const before = world.mails.letters.length;
    for (let day = 0; day < 7; day += 1) {
      world.pass({ days: 1 });
      await world.jobs.sendReminders();
      await world.deliver();
    }
    expect(world.mails.letters).toHaveLength(before);
  });

  it('costs the same requests to the store as an unknown one, in the same order', async () => {
    const { world } = await open();
    await confirmed(world, aStudent({ email: 'known@example.org' }));
    await apply(world, aStudent({ email: 'waiting@example.org' }));
    const workFor = async (email: string): Promise<string[]> => {
      const asked: string[] = [];
      const stop = world.watching((request) => asked.push(request));
      await apply(world, aStudent({ email }), { 'idempotency-key': `key-of-${email}` });
      stop();
      return asked;
    };
    const unknown = await workFor('never@example.org');
    expect(unknown).toEqual([
      'list Cohort',
      'commit create IdempotentRequest, create Application, create Reminder',
    ]);
    for (const email of ['known@example.org', 'waiting@example.org', 'never@example.org'])
      expect(await workFor(`${email}`.replace('never', 'never2')), email).toEqual(unknown);
  });

  it('of one mailbox gets few mails a day however it is spelt, and every request is answered alike', async () => {
    const { world } = await open();
    const answers = [];
    for (let n = 0; n < 30; n += 1)
      answers.push(await apply(world, aStudent({ email: `lin+${n}@example.org` })));
    await world.deliver();
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(world.mails.letters).toHaveLength(MOST_A_DAY);
    await apply(world, aStudent({ email: 'other@example.org' }));
    await world.deliver();
    expect(world.mails.to('other@example.org')).toHaveLength(1);
    world.pass({ days: 1 });
    await apply(world, aStudent({ email: 'lin@example.org' }));
    await world.deliver();
    expect(world.mails.to('lin@example.org')).toHaveLength(1);
  });

  it('leaves no trace of the mailbox that could be put together from two days', async () => {
    const { world } = await open();
    for (let day = 0; day < 2; day += 1) {
      await apply(world, aStudent({ email: 'lin@example.org' }));
      await world.deliver();
      world.pass({ days: 1 });
    }
    const slots = world.twin.records().filter(({ kind }) => kind === 'MailboxSlot');
    expect(new Set(slots.map(({ pk }) => pk)).size).toBe(2);
    expect(JSON.stringify(slots)).not.toContain('example.org');
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
      for (let time = 0; time < times; time += 1) await apply(world, aStudent());
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
  });

  it('without a key is a version of its own each time, and few mails are sent of them', async () => {
    const { world } = await open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => apply(world, aStudent())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(20);
    await world.deliver();
    expect(world.mails.letters).toHaveLength(MOST_A_DAY);
  });

  it.each([
    ['short', { code: 'too-short', limit: 8 }],
    ['x'.repeat(256), { code: 'too-long', limit: 255 }],
    ['with space', { code: 'characters-refused' }],
    ['ä-key-long-enough', { code: 'characters-refused' }],
  ])('needs a key that is one: %s', async (key, fault) => {
    const { world } = await open();
    const answer = await apply(world, aStudent(), { 'idempotency-key': key });
    expect(answer.status).toBe(400);
    expect(answer.json['errors']).toMatchObject([{ pointer: '/Idempotency-Key', ...fault }]);
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(0);
  });

  it('after a crash that lost the answer finds its application', async () => {
    const { world } = await open();
    world.breaking(() => 'AFTER');
    expect((await apply(world, aStudent(), KEY)).status).toBe(500);
    world.healed();
    expect((await apply(world, aStudent(), KEY)).status).toBe(202);
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
  });
});

describe('a form that is sent at once', () => {
  it('as a machine does, or a person whose draft has come back, is taken like any other', async () => {
    const { world } = await open();
    await apply(world, aStudent());
    await world.deliver();
    expect(world.factsOf('ApplicationSubmitted')).toHaveLength(1);
    expect(world.mails.letters).toHaveLength(1);
  });

  it.each(['website', 'formTime', 'url'])(
    'with a field %s that is no question is refused with its name, and not taken for success',
    async (field) => {
      const { world } = await open();
      const answer = await apply(world, aStudent({ [field]: 'https://spam.example' }));
      expect(answer.status).toBe(400);
      expect(answer.json['errors']).toMatchObject([{ pointer: `/${field}` }]);
    },
  );
});
