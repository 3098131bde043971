import { describe, expect, it } from 'vitest';
import { workingStyles } from '../../shared/domain/vocabularies/working-styles.ts';
import { cpuTimeOf, QUADRATIC_MS } from '../cpu-time.ts';
import type { Answer, Call } from './api.ts';
import { aMentor, apply, aStudent, openCohort } from './scenes.ts';
import { aWorld, logged, type World } from './world.ts';

/** The hostile catalogue, as far as it concerns bodies, headers, types and paths. */

const open = async (): Promise<World> => {
  const world = aWorld();
  await openCohort(world);
  return world;
};

const JSON_TYPE = { 'content-type': 'application/json' };
const VALID = JSON.stringify(aStudent());

const post = (world: World, call: Call) => world.publicApi('POST', '/api/programmes/cccc/applications', call);

/** A refused request must leave nothing behind: no item, no mail, no echo of its body. */
const expectRefused = async (world: World, answer: Answer, status: number, code: string) => {
  expect([answer.status, answer.json['code']]).toEqual([status, code]);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json).toMatchObject({
    type: `urn:cccc:problem:${code}`,
    status,
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
  });
  await world.deliver();
  expect(world.twin.allFacts().map(({ type }) => type)).toEqual(['CohortOpened.v1']);
  expect(world.added()).toHaveLength(2);
  expect(world.mails.letters).toHaveLength(0);
};

describe('a body', () => {
  it.each<[string, string | Buffer, string]>([
    ['is empty', '', 'malformed-json'],
    ['is cut short', VALID.slice(0, -20), 'malformed-json'],
    ['goes on after its end', `${VALID} {}`, 'malformed-json'],
    ['is UTF-16 with its mark', Buffer.from(`\uFEFF${VALID}`, 'utf16le'), 'malformed-json'],
    ['begins with a mark of UTF-8', `\uFEFF${VALID}`, 'malformed-json'],
    ['has a number that JSON does not know', '{"role":"mentor","capacity":NaN}', 'malformed-json'],
    ['is null', 'null', 'field-invalid'],
    ['is a list', '[]', 'field-invalid'],
    ['is a text', '"mentor"', 'field-invalid'],
    ['is ten thousand lists deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'field-invalid'],
    [
      'hides ten thousand lists in a field',
      VALID.replace('{', `{"bio":${'['.repeat(9000)}${']'.repeat(9000)},`),
      'field-invalid',
    ],
    ['names a field twice, the second time wrong', VALID.replace('}', ',"email":"nobody"}'), 'field-invalid'],
    ['is not UTF-8', Buffer.from(VALID.replace('Lin', 'L\xFFn'), 'latin1'), 'field-invalid'],
  ])('that %s is refused', async (_, raw, code) => {
    const world = await open();
    await expectRefused(world, await post(world, { raw, headers: JSON_TYPE }), 400, code);
  });

  it('may have 32 KB and no byte more, and ten megabytes are refused at once', async () => {
    const world = await open();
    const padded = (size: number) => VALID + ' '.repeat(size - Buffer.byteLength(VALID));
    for (const size of [32 * 1024 + 1, 10_000_000]) {
      const spent = await cpuTimeOf(async () => {
        const answer = await post(world, { raw: padded(size), headers: JSON_TYPE });
        await expectRefused(world, answer, 413, 'body-too-large');
      });
      expect(spent).toBeLessThan(QUADRATIC_MS);
    }
    expect((await post(world, { raw: padded(32 * 1024), headers: JSON_TYPE })).status).toBe(202);
  });

  it.each<[string, Record<string, string>]>([
    ['as text', { 'content-type': 'text/plain' }],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as several parts', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['as something like JSON', { 'content-type': 'application/jsonp' }],
    ['as nothing', {}],
    ['packed', { ...JSON_TYPE, 'content-encoding': 'gzip' }],
  ])('that comes %s is of a kind that is not read', async (_, headers) => {
    const world = await open();
    await expectRefused(world, await post(world, { raw: VALID, headers }), 415, 'unsupported-media-type');
  });

  it.each(['application/json', 'Application/JSON; charset=utf-8', 'application/json;charset=UTF-8'])(
    'that comes as %s is read',
    async (type) => {
      const world = await open();
      expect((await post(world, { raw: VALID, headers: { 'content-type': type } })).status).toBe(202);
    },
  );

  it('that the HTTP API hands on as base64 is the same body', async () => {
    const world = await open();
    expect((await post(world, { raw: VALID, headers: JSON_TYPE, packed: true })).status).toBe(202);
    const large = { raw: VALID + ' '.repeat(32 * 1024), headers: JSON_TYPE, packed: true };
    expect((await post(world, large)).status).toBe(413);
  });
});

describe('a path', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'HEAD'])(
    'for posting takes no %s, and says what it takes',
    async (method) => {
      const world = await open();
      const answer = await world.publicApi(method, '/api/programmes/cccc/applications', { json: aStudent() });
      await expectRefused(world, answer, 405, 'method-not-allowed');
      expect(answer.headers['allow']).toBe('POST');
    },
  );

  it.each([
    '/',
    '/api',
    '//api/programmes/cccc/applications',
    '/api//programmes/cccc/applications',
    '/api/programmes/cccc/applications/',
    '/api/programmes/cccc/applications/.',
    '/api/%2e%2e/api/programmes/cccc/applications',
    '/api/programmes/cccc/applications%2F',
    '/API/programmes/cccc/applications',
    '/api/programmes/cccc/applications/form',
    '/api/coordinator/programmes/cccc/tasks',
    '/api/__proto__',
    '/api/constructor',
    `/api/${'a'.repeat(9000)}`,
    '/api/%',
    '/api/%00',
  ])('that is written %s leads nowhere', async (path) => {
    const world = await open();
    for (const method of ['GET', 'POST'])
      await expectRefused(world, await world.publicApi(method, path, { json: aStudent() }), 404, 'not-found');
  });

  it.each(['admin', '__proto__'])('for the form of a role is none for %s', async (role) => {
    const world = await open();
    const answer = await world.publicApi('POST', `/api/programmes/cccc/applications/form/${role}`, {
      form: {},
    });
    expect(answer.status).toBe(404);
  });

  it('is not changed by a header that names another method', async () => {
    const world = await open();
    const headers = { 'x-http-method-override': 'DELETE', 'x-http-method': 'PUT' };
    expect((await post(world, { json: aStudent(), headers })).status).toBe(202);
  });
});

describe('a post from another site', () => {
  it.each([
    'https://evil.example',
    'null',
    'https://mentoring.example.evil.example',
    'http://mentoring.example',
    '',
  ])('is refused: %s', async (origin) => {
    const world = await open();
    await expectRefused(
      world,
      await post(world, { json: aStudent(), headers: { origin } }),
      403,
      'origin-refused',
    );
  });
});

describe('a field', () => {
  const MENTOR = aMentor();
  it.each<[string, Record<string, unknown>, string, string]>([
    ['of another role', { role: 'Mentor' }, '/role', 'choice-unknown'],
    ['that makes an administrator', { role: 'admin' }, '/role', 'choice-unknown'],
    ['with a number for an address', { email: 7 }, '/email', 'type-wrong'],
    ['with two addresses', { email: ['a@x.fi', 'b@x.fi'] }, '/email', 'type-wrong'],
    ['with a query for an address', { email: { $ne: null } }, '/email', 'type-wrong'],
    ['with a header in an address', { email: 'a@b.fi\r\nBcc: x@y.fi' }, '/email', 'email-invalid'],
    ['with a list in an address', { email: 'a@x.fi,b@y.fi' }, '/email', 'email-invalid'],
    ['with an address of 320 letters', { email: `${'a'.repeat(310)}@x.fi` }, '/email', 'email-invalid'],
    ['with fewer places than none', { capacity: -1 }, '/capacity', 'number-invalid'],
    ['with half a place', { capacity: 0.5 }, '/capacity', 'number-invalid'],
    ['with a milliard of places', { capacity: 1e9 }, '/capacity', 'number-invalid'],
    ['with a text for a number', { capacity: '3' }, '/capacity', 'number-invalid'],
    ['with a text for a tick', { noticeRead: 'true' }, '/noticeRead', 'type-wrong'],
    ['with a tick left out', { noticeRead: false }, '/noticeRead', 'tick-needed'],
    ['with a name of 201 letters', { firstName: 'x'.repeat(201) }, '/firstName', 'too-long'],
    ['with a line break in a name', { firstName: 'A\nB' }, '/firstName', 'characters-refused'],
    ['with a NUL', { firstName: 'A\u0000' }, '/firstName', 'characters-refused'],
    ['with a text turned round', { firstName: 'A\u202EB' }, '/firstName', 'characters-refused'],
    ['with half a character', { firstName: 'A\uD800' }, '/firstName', 'characters-refused'],
    ['with what is left of broken text', { firstName: 'A\uFFFDB' }, '/firstName', 'characters-refused'],
    ['with a thousand marks', { firstName: `A${'\u0300'.repeat(1000)}` }, '/firstName', 'characters-refused'],
    [
      'with eleven languages',
      { languages: Array.from({ length: 11 }, () => ({ language: 'en', level: 'good' })) },
      '/languages',
      'too-many',
    ],
    [
      'with a language twice',
      { languages: [1, 2].map(() => ({ language: 'en', level: 'good' })) },
      '/languages',
      'duplicate',
    ],
    [
      'with a way of working that is none',
      { workingStyles: ['obedience'] },
      '/workingStyles/0',
      'choice-unknown',
    ],
    ['with all ways of working', { workingStyles: [...workingStyles.codes] }, '/workingStyles', 'too-many'],
    ['with a language for messages that we do not write', { locale: 'xx' }, '/locale', 'choice-unknown'],
    ['with another notice', { noticeVersion: '1999-01' }, '/noticeVersion', 'notice-outdated'],
    ['that decides about itself', { status: 'FORMED' }, '/status', 'unknown-field'],
    ['that confirms itself', { verified: true }, '/verified', 'unknown-field'],
    ['that counts its places', { capacityUsed: 0 }, '/capacityUsed', 'unknown-field'],
    ['of another programme', { programmeId: 'other' }, '/programmeId', 'unknown-field'],
    ['with a strange name', { 'a/b~c': 1 }, '/a~1b~0c', 'unknown-field'],
  ])('%s is refused where it stands', async (_, change, pointer, code) => {
    const world = await open();
    const answer = await apply(world, { ...MENTOR, ...change });
    await expectRefused(world, answer, 400, 'field-invalid');
    expect(answer.json['errors']).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('that does not fit JavaScript is refused and pollutes nothing', async () => {
    const world = await open();
    const raw = VALID.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    const answer = await post(world, { raw, headers: JSON_TYPE });
    await expectRefused(world, answer, 400, 'field-invalid');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of thirty kilobytes takes no time to refuse', async () => {
    const world = await open();
    const spent = await cpuTimeOf(async () => {
      for (const field of ['email', 'firstName', 'phone', 'goals'])
        await apply(world, aStudent({ [field]: `${'a'.repeat(28_000)}!` }));
    });
    expect(spent).toBeLessThan(QUADRATIC_MS);
  });

  it('is named with all the others that are wrong, and none of the values is told back or logged', async () => {
    const world = await open();
    const from = logged.length;
    const answer = await apply(
      world,
      aStudent({ email: 'canary-address', firstName: 'canary\u0000', goals: 'canary' }),
    );
    await expectRefused(world, answer, 400, 'field-invalid');
    const pointers = (answer.json['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/email', '/firstName', '/goals']));
    expect(answer.body + logged.slice(from).join('')).not.toContain('canary');
  });

  it.each(['<script>alert(1)</script>', '{{7*7}} <%= 7 %>', '=HYPERLINK("http://evil")', '🎓👩‍🔧'])(
    'may hold %s, as text',
    async (text) => {
      const world = await open();
      const answer = await apply(world, aStudent({ goals: `${text}${' and so on'.repeat(12)}` }));
      expect(answer.status).toBe(202);
      expect(JSON.stringify(world.records())).toContain(JSON.stringify(text).slice(1, -1));
    },
  );
});

describe('a refusal', () => {
  it.each([
    ['en', 'en-GB,en;q=0.9', 'There is a problem', 'Fill this in.'],
    ['sv', 'sv-FI, en;q=0.5', 'Något behöver rättas', expect.stringMatching(/\S/)],
    ['fi', 'de, fi;q=0.8, en;q=0.1', 'Lomakkeessa on korjattavaa', expect.stringMatching(/\S/)],
    ['en', 'xx, fi-FI;q=…', 'There is a problem', 'Fill this in.'],
    ['en', 'fi;q=0', 'There is a problem', 'Fill this in.'],
  ])('speaks %s to a browser that asks for %s', async (language, asked, title, sentence) => {
    const world = await open();
    const answer = await apply(world, { ...aStudent(), firstName: undefined }, { 'accept-language': asked });
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.json).toMatchObject({
      title,
      errors: [{ pointer: '/firstName', code: 'required', detail: sentence }],
    });
  });

  it('speaks what the address asks for before what the browser does', async () => {
    const world = await open();
    const answer = await world.publicApi('GET', '/api/nothing', {
      query: 'lang=fi',
      headers: { 'accept-language': 'sv' },
    });
    expect(answer.headers['content-language']).toBe('fi');
  });

  it('is of one sentence per fault in every language, and of the same faults', async () => {
    const world = await open();
    const faults = [];
    for (const language of ['en', 'sv', 'fi']) {
      const answer = await apply(world, { role: 'mentor' }, { 'accept-language': language });
      const errors = answer.json['errors'] as { pointer: string; code: string; detail: string }[];
      expect(errors.every(({ detail }) => /^\p{Lu}.*[.!]$/u.test(detail))).toBe(true);
      faults.push(errors.map(({ pointer, code }) => `${pointer} ${code}`));
    }
    expect(faults[1]).toEqual(faults[0]);
    expect(faults[2]).toEqual(faults[0]);
  });

  it('of our own making says nothing about what went wrong, and its log nothing about whom', async () => {
    const world = await open();
    world.breaking(() => 'BEFORE');
    const from = logged.length;
    const answer = await apply(world, aStudent());
    expect([answer.status, answer.json['code']]).toEqual([500, 'unexpected']);
    expect(answer.body).not.toMatch(/store|died|at /i);
    const lines = logged.slice(from).join('\n');
    expect(lines).toContain('StoreDied');
    expect(lines).not.toMatch(/Lin|centria\.fi|example\.org/);
  });
});
