import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InvokeResult, REQUEST_TOO_LARGE } from '../../../../infra/local/runner/parts.ts';
import { type Answer, NOW, smallEdge } from './small-edge.ts';

let answer: Answer;
let edge: Awaited<ReturnType<typeof smallEdge>>;
beforeAll(async () => {
  edge = await smallEdge({ open: (event) => answer(event) });
});
afterAll(() => edge.close());

const ok =
  (payload: unknown): Answer =>
  () => ({ ok: true, payload });

const statusAt = (path: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    rawRequest(edge.origin + path, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

const call = async (path: string, init: RequestInit = {}, answers: Answer = ok({ statusCode: 200 })) => {
  answer = answers;
  const response = await fetch(edge.origin + path, init);
  return { response, text: await response.text(), event: edge.calls.at(-1)?.event ?? {} };
};

describe('the event that a function gets', () => {
  it('is a payload 2.0, with the path decoded and everything empty left out', async () => {
    const { event } = await call('/api/people/H%C3%A4ll%C3%B6');
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /api/{proxy+}',
      rawPath: '/api/people/Hällö',
      rawQueryString: '',
      pathParameters: { proxy: 'people/Hällö' },
      isBase64Encoded: false,
      requestContext: {
        routeKey: 'ANY /api/{proxy+}',
        stage: '$default',
        http: { method: 'GET', path: '/api/people/Hällö', protocol: 'HTTP/1.1' },
      },
    });
    for (const absent of ['cookies', 'queryStringParameters', 'body'])
      expect(event).not.toHaveProperty(absent);
  });

  it('joins what is repeated and keeps the query as it was sent', async () => {
    const { event } = await call('/api/x?tag=a&tag=b%20c');
    expect(event).toMatchObject({
      rawQueryString: 'tag=a&tag=b%20c',
      queryStringParameters: { tag: 'a,b c' },
    });
  });

  it('has cookies in a list of their own and headers in lower case', async () => {
    const { event } = await call('/api/x', { headers: { Cookie: 'a=1; b=2', 'X-Mixed-Case': 'Yes' } });
    expect(event).toMatchObject({ cookies: ['a=1', 'b=2'], headers: { 'x-mixed-case': 'Yes' } });
    expect(event['headers']).not.toHaveProperty('cookie');
  });

  it('comes through CloudFront: the API as host, the secret of the origin, the person last but one', async () => {
    const { event } = await call('/api/x', { headers: { 'x-forwarded-for': '192.0.2.7' } });
    expect(event['headers']).toMatchObject({
      host: expect.stringMatching(/^[a-z0-9]+\.execute-api\.eu-north-1\.amazonaws\.com$/),
      'x-origin-secret': 'shared',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': expect.stringMatching(/^192\.0\.2\.7, [\d.]+, 198\.51\.100\.1$/),
    });
    expect(event['requestContext']).toMatchObject({ http: { sourceIp: '198.51.100.1' } });
  });

  it.each([
    ['application/json', '{"name":"Åsa"}', { body: '{"name":"Åsa"}', isBase64Encoded: false }],
    ['application/x-www-form-urlencoded', 'a=1', { body: 'a=1', isBase64Encoded: false }],
    ['application/octet-stream', 'bytes', { body: 'Ynl0ZXM=', isBase64Encoded: true }],
  ])('carries a body of %s', async (type, body, expected) => {
    const { event } = await call('/api/x', { method: 'POST', headers: { 'content-type': type }, body });
    expect(event).toMatchObject(expected);
  });
});

describe('the answer that a client gets', () => {
  it('is what the function says, with its cookies', async () => {
    const { response, text } = await call(
      '/api/x',
      {},
      ok({ statusCode: 201, headers: { 'X-Number': 7 }, cookies: ['a=1', 'b=2; Secure'], body: 'made' }),
    );
    expect([response.status, text]).toEqual([201, 'made']);
    expect(response.headers.get('x-number')).toBe('7');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2; Secure']);
    expect(response.headers.get('content-type')).toMatch('text/plain');
  });

  it('bears the date of the local system, which may be another than that of this machine', async () => {
    const { response } = await call('/api/x', {}, ok({ statusCode: 200 }));
    expect(response.headers.get('date')).toBe(NOW.toUTCString());
  });

  it('is decoded from base64', async () => {
    const { text } = await call('/api/x', {}, ok({ statusCode: 200, body: 'w6Q=', isBase64Encoded: true }));
    expect(text).toBe('ä');
  });

  it('is JSON where the function leaves the status out', async () => {
    const { response, text } = await call('/api/x', {}, ok({ status: 'ok' }));
    expect([response.status, response.headers.get('content-type'), text]).toEqual([
      200,
      'application/json',
      '{"status":"ok"}',
    ]);
  });

  it.each([
    ['fails', { ok: false as const, errorType: 'Error', errorMessage: 'secret detail' }],
    ['answers with a body that is not text', { ok: true as const, payload: { statusCode: 200, body: {} } }],
    ['answers with no real status', { ok: true as const, payload: { statusCode: 'x' } }],
  ])('is a bare 500 where the function %s', async (_how, result) => {
    const { response, text } = await call('/api/x', {}, () => result);
    expect([response.status, JSON.parse(text)]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('is a 503 where the function takes longer than its integration allows', async () => {
    const { promise: end, resolve } = Promise.withResolvers<InvokeResult>();
    const { response, text } = await call('/api/x', {}, () => end);
    resolve({ ok: true, payload: { statusCode: 200 } });
    expect([response.status, JSON.parse(text)]).toEqual([503, { message: 'Service Unavailable' }]);
  });

  it('is a 413 for more than 10 MB, and no function hears of it', async () => {
    const before = edge.calls.length;
    const body = Buffer.alloc(10 * 1024 * 1024 + 1);
    const { response } = await call('/api/x', { method: 'POST', body });
    expect(response.status).toBe(413);
    expect(edge.calls).toHaveLength(before);
  });

  it('is a 413 as well for what is less and still more than Lambda takes', async () => {
    const refusal: Answer = () => ({ ok: false, errorType: REQUEST_TOO_LARGE, errorMessage: 'too large' });
    const { response, text } = await call('/api/x', { method: 'POST', body: 'x' }, refusal);
    expect([response.status, JSON.parse(text)]).toEqual([413, { message: 'Request Entity Too Large' }]);
  });

  it.each(['evil.example', 'localhost.evil.example:80', '127.0.0.1.evil.example', 'evil.example:localhost'])(
    'is a 421 where a name server has led %s to this machine, whatever the path',
    async (host) => {
      const before = edge.calls.length;
      for (const path of ['/', '/api/x', '/_local/clock', '/_local/identity/jwks'])
        expect(await statusAt(path, host)).toBe(421);
      expect(edge.calls).toHaveLength(before);
    },
  );

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1:8080', '[::1]:8080'])(
    'comes at any port where the host is called %s',
    async (host) => {
      answer = ok({ statusCode: 200 });
      expect(await statusAt('/api/x', host)).toBe(200);
    },
  );

  it('leaves a path that does not decode as it is', async () => {
    answer = ok({ statusCode: 200 });
    const status = await new Promise((resolve) => {
      rawRequest(`${edge.origin}/api/%E0%A4%A`, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(status).toBe(200);
    expect(edge.calls.at(-1)?.event).toMatchObject({ rawPath: '/api/%E0%A4%A' });
  });
});
