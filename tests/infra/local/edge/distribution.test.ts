import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { responseHeaders } from '../../../../infra/local/runner/edge/response-headers.ts';
import { viewerFunction } from '../../../../infra/local/runner/edge/viewer-function.ts';
import { website } from '../../../../infra/local/runner/edge/website.ts';
import { smallEdge } from './small-edge.ts';
import { smallTemplate } from './small-template.ts';

let edge: Awaited<ReturnType<typeof smallEdge>>;
beforeAll(async () => {
  edge = await smallEdge();
});
afterAll(() => edge.close());

const get = (path: string, init: RequestInit = {}) =>
  fetch(edge.origin + path, { redirect: 'manual', ...init });

describe('the distribution', () => {
  it.each([
    ['/', 'Home'],
    ['/fi/hae', 'Hae'],
    ['/fi/hae/', 'Hae'],
    ['/fi/hae/index.html', 'Hae'],
  ])('finds the page of %s through the viewer function', async (path, heading) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([200, `<h1>${heading}</h1>`]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=0');
  });

  it('lets the viewer function answer itself', async () => {
    const response = await get('/old');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/new']);
  });

  it('puts the security headers on every answer, and names the local sign-in in them', async () => {
    for (const path of ['/', '/nowhere.txt', '/api/x', '/old']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain(`${edge.origin}/_local/identity`);
    }
  });

  it('answers as S3 does where an object is missing: 403, for the reader may not list', async () => {
    const response = await get('/nowhere.txt');
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('AccessDenied')]);
  });

  it('serves nothing from outside of the site’s folder', async () => {
    const status = await new Promise((resolve) => {
      rawRequest(`${edge.origin}/..%2Fsecret.txt`, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(status).toBe(403);
  });

  it.each(['an absolute path', 'a relative path'] as const)(
    'finds the pages of an assembly that is named by %s',
    (from) => {
      const resources = smallTemplate(from);
      const [bucket] = resources.ofType('AWS::S3::Bucket');
      const page = website(
        resources,
        resources.ref(bucket?.logicalId ?? ''),
      )({
        method: 'GET',
        path: '/index.html',
        query: '',
        headers: {},
        cookies: [],
        body: Buffer.of(),
        clientAddress: '',
      });
      expect([page.status, String(page.body)]).toEqual([200, '<h1>Home</h1>']);
    },
  );

  it('answers 304 to who has the page already', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('refuses a method that the behaviour does not allow', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(403);
  });

  it('sends HEAD the headers alone', async () => {
    const response = await get('/', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('a viewer function', () => {
  it('has none of Node’s globals', () => {
    const types = viewerFunction(`function handler(event) {
      return { statusCode: 200, body: [typeof process, typeof require, typeof fetch].join() };
    }`);
    const request = {
      method: 'GET',
      path: '/',
      query: '',
      headers: {},
      cookies: [],
      body: Buffer.of(),
      clientAddress: '',
    };
    expect(types(request)).toMatchObject({ reply: { body: 'undefined,undefined,undefined' } });
  });
});

describe('a response headers policy', () => {
  const reply = { status: 200, headers: { 'referrer-policy': 'same-origin', server: 'ours' }, body: '' };

  it('overrides only where it says so, and removes what it names', () => {
    const dress = responseHeaders(
      {
        Name: 'p',
        SecurityHeadersConfig: {
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: false },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 60, IncludeSubdomains: true, Override: true },
        },
        RemoveHeadersConfig: { Items: [{ Header: 'Server' }] },
      },
      (text) => text,
    );
    expect(dress(reply).headers).toEqual({
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=60; includeSubDomains',
    });
  });

  it('is refused where a part of it is not understood', () => {
    expect(() => responseHeaders({ Name: 'p', CorsConfig: {} }, (text) => text)).toThrow('CorsConfig');
  });
});
