import { describe, expect, it } from 'vitest';
import { ask, codeIn, look, post, press, type } from './own-page.ts';
import { aStudent, confirmed, openCohort } from './scenes.ts';
import { aWorld, logged } from './world.ts';

const STUDENT = 'lin@student.centria.fi';

const student = async () => {
  const world = aWorld();
  await openCohort(world);
  await confirmed(world, aStudent());
  await world.deliver();
  return world;
};

describe('asking for a code', () => {
  it('shows the same page for a known and an unknown address, and stores the same for each', async () => {
    const world = await student();
    const shapes = [];
    for (const email of [STUDENT, 'nobody@example.org']) {
      const stored = () => world.twin.records().filter(({ kind }) => kind !== 'VisitCount').length;
      const before = stored();
      const { status, body, cookies } = await post(world, '/a/me/code', { email, lang: 'en' });
      shapes.push({
        status,
        cookies,
        stored: stored() - before,
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

  it.each([
    ['unseen marks', (code: string) => `\u200B${code}\u200E`],
    ['a dash of print', (code: string) => `${code.slice(0, 3)}–${code.slice(3)}`],
    ['a hyphen that keeps the line', (code: string) => `${code.slice(0, 3)}\u2011${code.slice(3)}`],
  ])('is taken with what copying brings: %s', async (_, copied) => {
    const world = await student();
    const page = await ask(world, STUDENT);
    expect((await type(world, page, copied(codeIn(world, STUDENT)))).status).toBe(303);
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
