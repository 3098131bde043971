import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, it } from 'vitest';
import { EVERY_ROUTE } from '../../infra/build/every-route.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { problemText } from '../../shared/text/problem/text.ts';
import type { Answer, Call } from './api.ts';
import { act, aMentor, apply, aStudent, done, openCohort, tokenFor } from './scenes.ts';
import { aWorld, logged, WEB_ORIGIN, type World } from './world.ts';

const SCHOOL = '203.0.113.7';
const headers = { origin: WEB_ORIGIN };

const open = async (): Promise<World> => {
  const world = aWorld();
  await openCohort(world);
  return world;
};

/** The table has seen so many of each. */
const afterSoMany = (world: World, times: number): void => {
  world.twin.count = () => Promise.resolve(times + 1);
};

const student = (n: number) => aStudent({ email: `student${n}@example.org` });

const send = (world: World, json: unknown, call: Call = {}) =>
  world.publicApi('POST', '/api/programmes/cccc/applications', {
    json,
    from: SCHOOL,
    ...call,
    headers: { ...headers, ...call.headers },
  });

const subscribe = (world: World, n: number, more: Record<string, string> = {}, from = SCHOOL) =>
  world.publicApi('POST', '/api/programmes/cccc/subscriptions', {
    form: { email: `reader${n}@example.org`, role: 'student', language: 'sv', lang: 'sv', ...more },
    from,
    headers,
  });

const many = async (count: number, once: (n: number) => Promise<Answer>): Promise<Set<number>> => {
  const statuses = new Set<number>();
  for (let n = 0; n < count; n += 1) statuses.add((await once(n)).status);
  return statuses;
};

type Question = Awaited<ReturnType<typeof createChallenge>>;
const questionIn = ({ json }: Answer): Question =>
  JSON.parse(Buffer.from(String(json['question']), 'base64').toString()) as Question;
const packed = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');
const worked = async (challenge: Question): Promise<string> =>
  packed({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });

/** Every form that needs no session: how it is sent, and how its refusal is worded. */
const FORMS: Readonly<Record<string, (world: World, lang: string) => Promise<Answer>>> = {
  'POST /api/programmes/{programmeId}/applications': (world, lang) =>
    send(world, aMentor(), { query: `lang=${lang}` }),
  'POST /api/programmes/{programmeId}/applications/form/{role}': (world, lang) =>
    world.publicApi('POST', '/api/programmes/cccc/applications/form/mentor', {
      form: formOf(aMentor(), { lang }),
      headers,
    }),
  'POST /api/programmes/{programmeId}/subscriptions': (world, lang) => subscribe(world, 1, { lang }),
  'POST /a/me/code': (world, lang) =>
    world.myPageApi('POST', '/a/me/code', { form: { email: 'lin@example.org', lang }, headers }),
  'POST /a/me/session': (world, lang) =>
    world.myPageApi('POST', '/a/me/session', { form: { signIn: 'sin_1', code: '123456', lang }, headers }),
  'POST /api/participant/links/view': (world, lang) =>
    world.participantApi('POST', '/api/participant/links/view', {
      json: { token: 'x'.repeat(43) },
      headers,
      query: `lang=${lang}`,
    }),
  'POST /api/participant/links/act': (world, lang) =>
    world.participantApi('POST', '/api/participant/links/act', {
      json: { token: 'x'.repeat(43), verb: 'confirm' },
      headers,
      query: `lang=${lang}`,
    }),
  'POST /a': (world, lang) =>
    world.participantApi('POST', '/a', { form: { t: 'x'.repeat(43), lang }, headers }),
  'POST /a/new-link': (world, lang) =>
    world.participantApi('POST', '/a/new-link', { form: { t: 'x'.repeat(43), lang }, headers }),
  'POST /a/verify': (world, lang) =>
    world.participantApi('POST', '/a/verify', { form: { number: '0000-0000-0000-0001', lang }, headers }),
};

/** An application as a browser without scripts sends it. */
const formOf = (
  form: Readonly<Record<string, unknown>>,
  more: Record<string, string> = {},
): URLSearchParams => {
  const post = new URLSearchParams(more);
  for (const [name, value] of Object.entries(form)) {
    if (name === 'role') continue;
    if (name === 'languages')
      for (const { language, level } of value as { language: string; level: string }[])
        post.append(`languages.${language}`, level);
    else if (Array.isArray(value)) for (const one of value) post.append(name, String(one));
    else post.append(name, value === true ? 'on' : String(value));
  }
  return post;
};

describe('every form that needs no session', () => {
  it('is in this list', () => {
    const open = EVERY_ROUTE.filter(
      ({ method, who }) => method !== 'GET' && (who === 'everybody' || who === 'link'),
    );
    expect(open.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      Object.keys(FORMS).toSorted(),
    );
  });

  it.each(Object.keys(FORMS))(
    '%s is refused in the reader’s words far above what people send',
    async (name) => {
      const world = await open();
      afterSoMany(world, 600);
      for (const lang of LANGUAGES) {
        const answer = await FORMS[name]?.(world, lang);
        expect([lang, answer?.status]).toEqual([lang, 429]);
        expect(Number(answer?.headers['retry-after'])).toBeGreaterThan(0);
        expect(answer?.body).toContain(problemText[lang].refusals['too-many-requests'].title);
      }
      expect(world.mails.letters).toEqual([]);
    },
  );
});

describe('one network', () => {
  it('takes a class of forty that applies over one Wi-Fi without a question', async () => {
    const world = await open();
    expect(await many(40, (n) => send(world, student(n)))).toEqual(new Set([202]));
    expect(await many(20, (n) => subscribe(world, n))).toEqual(new Set([200]));
    expect((await subscribe(world, 60)).status).toBe(403);
    expect((await subscribe(world, 61, {}, '203.0.114.7')).status).toBe(200);
  });

  it('is asked for a proof above sixty an hour, which opens the door once', async () => {
    const world = await open();
    await many(60, (n) => subscribe(world, n));
    const asked = await send(world, student(1));
    expect([asked.status, asked.json['code']]).toEqual([403, 'proof-needed']);
    const proof = await worked(questionIn(asked));
    const sent = (call: Call = {}) => send(world, student(1), { ...call, headers: { 'x-proof': proof } });
    await many(60, (n) => subscribe(world, n, {}, '198.51.100.7'));
    expect((await sent({ from: '198.51.100.7' })).status).toBe(403);
    expect((await sent()).status).toBe(202);
    expect((await sent()).status).toBe(403);
  });

  it('gets through by no proof that cost nothing, and by none of somebody else’s key', async () => {
    const world = await open();
    await many(60, (n) => subscribe(world, n));
    const question = questionIn(await send(world, student(1)));
    const { nonce, salt } = question.parameters;
    const password = (counter: number) =>
      Buffer.from(`${nonce}${counter.toString(16).padStart(8, '0')}`, 'hex');
    const keyOf = async (counter: number) =>
      (await deriveKey(question.parameters, Buffer.from(salt, 'hex'), password(counter))).derivedKey;
    let counter = 0;
    while ((await keyOf(counter))[0] === 0) counter += 1;
    const derivedKey = Buffer.from(await keyOf(counter)).toString('hex');
    const { signature: _, ...unsigned } = question;
    const easy = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 1,
      deriveKey,
      hmacSignatureSecret: 'made up',
      data: question.parameters.data ?? {},
    });
    for (const proof of [
      packed({ challenge: question, solution: { counter, derivedKey } }),
      packed({ challenge: unsigned, solution: { counter, derivedKey } }),
      await worked(easy),
      packed({}),
      'no base64 at all',
      'A'.repeat(100_000),
    ])
      expect((await send(world, student(1), { headers: { 'x-proof': proof } })).status).toBe(403);
  });

  it('without scripts waits for a minute instead, and nothing that was typed is lost', async () => {
    const world = await open();
    await many(60, (n) => subscribe(world, n));
    const bio = 'I plan the production of boats "><b> and have done so for fifteen years by now, in Larsmo.';
    const post = (more: Record<string, string> = {}) =>
      world.publicApi('POST', '/api/programmes/cccc/applications/form/mentor', {
        form: formOf(aMentor({ bio }), { lang: 'fi', ...more }),
        from: SCHOOL,
        headers,
      });
    const page = await post();
    expect(page.status).toBe(403);
    for (const words of ['Vielä yksi vaihe', 'Odota minuutti', 'boats &quot;&gt;&lt;b&gt;', 'name="email"'])
      expect(page.body).toContain(words);
    const waited = /name="waited" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await post({ waited })).status).toBe(403);
    world.pass({ minutes: 1 });
    expect((await post({ waited })).status).toBe(303);
    expect((await post({ waited })).status).toBe(403);
  });

  it('that waits gets no further than three times what is free', async () => {
    const world = await open();
    await many(180, (n) => subscribe(world, n));
    const page = await subscribe(world, 200);
    const waited = /name="waited" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    world.pass({ minutes: 2 });
    expect((await subscribe(world, 200, { waited })).status).toBe(403);
  });

  it('begins anew with the next hour', async () => {
    const world = await open();
    await many(60, (n) => subscribe(world, n));
    expect((await subscribe(world, 60)).status).toBe(403);
    world.pass({ hours: 1 });
    expect((await subscribe(world, 60)).status).toBe(200);
  });

  it('cannot be left by a header that the caller writes', async () => {
    const world = await open();
    const forged = (n: number) =>
      send(world, student(n), {
        headers: {
          'x-forwarded-for': `198.51.${n}.7`,
          'x-viewer-address': `198.51.${n}.7`,
          'cloudfront-viewer-address': `198.51.${n}.7:4711`,
          forwarded: `for=198.51.${n}.7`,
        },
      });
    await many(60, forged);
    expect((await forged(61)).status).toBe(403);
  });
});

describe('one address', () => {
  it('is asked about from many networks: a proof above thirty an hour, an end at a hundred and twenty', async () => {
    const world = await open();
    const ask = (n: number) =>
      world.myPageApi('POST', '/a/me/code', {
        form: { email: n % 2 === 0 ? 'lin@example.org' : ' LIN@example.org', lang: 'en' },
        from: `198.51.${n}.7`,
        headers,
      });
    expect(await many(30, ask)).toEqual(new Set([200]));
    expect(await many(90, (n) => ask(n + 30))).toEqual(new Set([403]));
    expect((await ask(121)).status).toBe(429);
  });
});

describe('a guess', () => {
  it('at one-time codes is counted before it is looked at', async () => {
    const world = await open();
    const guess = () =>
      world.myPageApi('POST', '/a/me/session', {
        form: { signIn: 'sin_1', code: '123456', lang: 'en' },
        from: SCHOOL,
        headers,
      });
    expect(await many(120, guess)).toEqual(new Set([410]));
    expect((await guess()).status).toBe(429);
  });

  it('at links is refused after sixty that lead to nothing, and a true link works all the same', async () => {
    const world = await open();
    await apply(world, aMentor());
    await world.deliver();
    const guess = (n: number) =>
      world.participantApi('GET', '/a', {
        query: `t=${String(n).padStart(43, 'x')}`,
        from: SCHOOL,
      });
    expect(await many(60, guess)).toEqual(new Set([404]));
    const refused = await guess(61);
    expect([refused.status, refused.body.includes('Too many tries')]).toEqual([429, true]);
    const token = tokenFor(world, String(aMentor()['email']));
    expect((await world.participantApi('GET', '/a', { query: `t=${token}`, from: SCHOOL })).status).toBe(200);
    done(await act(world, { token, verb: 'confirm' }));
  });
});

describe('what is kept of it', () => {
  it('names no network and no address, is another one each day, and ends by itself', async () => {
    const world = await open();
    await subscribe(world, 1);
    const ofToday = world.twin.records().filter(({ kind }) => kind === 'VisitCount');
    expect(ofToday).toHaveLength(2);
    world.pass({ days: 1 });
    await subscribe(world, 1);
    const all = world.twin.records().filter(({ kind }) => kind === 'VisitCount');
    const hashes = all.map(({ pk }) => String(pk).split('.').at(-1));
    expect(new Set(hashes).size).toBe(4);
    for (const record of all) {
      expect(JSON.stringify(record)).not.toMatch(/203\.0\.113|reader1|example\.org/);
      expect(Number(record['ttl']) - world.now().getTime() / 1000).toBeLessThanOrEqual(2 * 3600);
    }
    expect(logged.join('\n')).not.toMatch(/203\.0\.113|198\.51/);
  });

  it('costs a whole form one write for its network and one for its address, and a faulty one nothing', async () => {
    const world = await open();
    let counts = 0;
    const { count } = world.twin;
    world.twin.count = (id, until) => {
      counts += 1;
      return count(id, until);
    };
    await subscribe(world, 1);
    expect(counts).toBe(2);
    await subscribe(world, 1, { language: 'none' });
    await send(world, aStudent({ email: 'nobody' }));
    expect(counts).toBe(2);
  });
});
