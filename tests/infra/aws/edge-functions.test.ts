import { globSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { PROGRAMMES } from '../../../shared/domain/programme/catalogue.ts';
import { staticPages } from '../../../shared/pages/static-pages.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { problemText } from '../../../shared/text/problem/text.ts';
import { install, type Json } from './installation.ts';

const { ofType, single } = install();

/** Code of the function that a behaviour runs before it asks its origin. */
const codeAt = ({ FunctionAssociations: [association] }: Json): string => {
  expect(association.EventType).toBe('viewer-request');
  const id = association.FunctionARN['Fn::GetAtt'][0];
  return ofType('AWS::CloudFront::Function').find(([each]) => each === id)?.[1].Properties.FunctionCode;
};

describe('the viewer function', () => {
  const code = codeAt(
    single('AWS::CloudFront::Distribution').Properties.DistributionConfig.DefaultCacheBehavior,
  );
  const asked = (request: Json): Json =>
    JSON.parse(
      runInNewContext(`${code}\nJSON.stringify(handler({ request }))`, {
        request: { headers: {}, querystring: {}, ...request },
      }),
    );
  const answered = (uri: string): Json => asked({ uri });
  const languageOf = ({ body }: Json): string | undefined => /<html lang="(\w\w)">/.exec(body)?.[1];

  it.each([
    ['/', '/index.html'],
    ['/index.html', '/index.html'],
    ['/fi', '/fi/index.html'],
    ['/fi/hae/mentoriksi', '/fi/hae/mentoriksi/index.html'],
    ['/fi/hae/mentoriksi/', '/fi/hae/mentoriksi/index.html'],
    ['/console/', '/console/index.html'],
    ['/assets/site.css', '/assets/site.css'],
    ['/assets/handbook/fi/today.webp', '/assets/handbook/fi/today.webp'],
  ])('maps %s to %s', (typed, kept) => {
    expect(answered(typed).uri).toBe(kept);
  });

  it('finds every page of the site', () => {
    for (const path of staticPages(PROGRAMMES).keys()) expect(answered(path).uri).toMatch(/\/index\.html$/);
  });

  it('finds every other file of the site', () => {
    const assets = globSync('assets/**/*.*', { cwd: join(import.meta.dirname, '../../../.build/web') });
    expect(assets.length).toBeGreaterThan(100);
    for (const asset of assets) expect(answered(`/${asset}`).uri).toBe(`/${asset}`);
  });

  it.each([
    '/en/a/',
    '/sv/x',
    '/a.',
    '/A/me',
    '/fi/hae',
    '/favicon.ico',
    '/404.html',
    '/fi/hae/mentoriksi.',
    '/assets',
    '/assets/',
    '/assets/old.js',
    '/assets/console-',
    '/assets/handbook/',
    '/assets/handbook/fi/',
    '/assets/x/site.css',
    '/assets/constructor',
    '/assets/../index.html',
    '/assets/site.css/',
  ])('answers at %s, where nothing lies, with a page that leads on', (typed) => {
    const { statusCode, headers, body } = answered(typed);
    expect([statusCode, headers['content-type'].value]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).toContain('href="/a/me"');
    for (const language of LANGUAGES)
      if (language !== languageOf({ body })) expect(body).toContain(`name="lang" value="${language}"`);
  });

  it.each([
    ['sv', '/sv/x', '', 'fi'],
    ['fi', '/fi/hae', '', 'sv'],
    ['fi', '/revontuli/fi/hae', '', 'sv'],
    ['en', '/en/', 'en', 'sv'],
    ['sv', '/x', '', 'de, SV-fi;q=0.8, en;q=0.5'],
    ['fi', '/sv/x', 'fi', 'en'],
    ['en', '/finland', 'xx', ''],
    ['en', '/svx', '', 'de'],
  ])('answers in %s at %s, asked for “%s” by a browser of “%s”', (language, uri, lang, accepted) => {
    const reply = asked({
      uri: uri === '/en/' ? '/en/unknown' : uri,
      querystring: lang === '' ? {} : { lang: { value: lang } },
      headers: { 'accept-language': { value: accepted } },
    });
    expect([languageOf(reply), reply.headers['content-language'].value]).toEqual([language, language]);
    expect(reply.body).toContain(`<h1>${problemText[language as Language].refusals['not-found'].title}</h1>`);
  });

  it('names the mailbox of the stage, and fits into what CloudFront takes', () => {
    expect(answered('/x').body).toContain('mailto:coordinators@mail.example');
    expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  });
});

describe('the function before the API', () => {
  const { CacheBehaviors } = single('AWS::CloudFront::Distribution').Properties.DistributionConfig;
  const doors = CacheBehaviors.filter(({ PathPattern }: Json) => PathPattern !== '/api/openapi.json');
  const code = codeAt(doors[0]);
  const asked = (request: Json) =>
    JSON.parse(
      runInNewContext(
        `${code}\nJSON.stringify(handler(${JSON.stringify({
          viewer: { ip: '203.0.113.7' },
          request: { method: 'POST', querystring: {}, headers: {}, ...request },
        })}))`,
      ),
    );

  it('stands before every door, and fits into what CloudFront takes', () => {
    expect(doors).toHaveLength(3);
    for (const door of doors) expect(codeAt(door)).toBe(code);
    expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  });

  it('says who calls, whatever the caller says', () => {
    const headers = { 'x-viewer-address': { value: '198.51.100.7' }, host: { value: 'cccc.example' } };
    expect(asked({ uri: '/api/health', headers }).headers).toEqual({
      host: { value: 'cccc.example' },
      'x-viewer-address': { value: '203.0.113.7' },
    });
  });

  it.each([
    ['en', '/api/coordinator/cohorts', {}, 401, 'Not signed in'],
    ['sv', '/api/finance/periods', {}, 401, 'Inte inloggad'],
    ['fi', '/api/participant/links/act', { 'content-length': { value: '10485761' } }, 413, 'Liikaa tekstiä'],
  ])('answers in our words where the API would not (%s %s)', (lang, uri, headers, status, title) => {
    const reply = asked({
      uri,
      headers: { ...headers, 'accept-language': { value: `${lang}-FI,de;q=0.5` } },
    });
    expect([reply.statusCode, JSON.parse(reply.body).title]).toEqual([status, title]);
    expect(
      asked({ uri, headers, querystring: { lang: { value: 'xx' } } }).headers['content-language'].value,
    ).toBe('en');
  });

  it.each([
    ['en', '/api/coordinator/cohorts', {}, 401, 'href="/console/">Open the coordinator’s desk'],
    ['sv', '/api/finance/periods', {}, 401, 'href="/finance/">Öppna ekonomisidan'],
    [
      'fi',
      '/api/programmes/cccc/applications/form/mentor',
      { 'content-length': { value: '10485761' } },
      413,
      'Liikaa tekstiä',
    ],
  ])('answers a browser with a page (%s %s)', (lang, uri, headers, status, said) => {
    const accept = { value: 'text/html,application/xhtml+xml' };
    const reply = asked({ uri, headers: { ...headers, accept, 'accept-language': { value: lang } } });
    expect([reply.statusCode, reply.headers['content-type'].value]).toEqual([
      status,
      'text/html; charset=utf-8',
    ]);
    expect(reply.body).toContain(`<html lang="${lang}">`);
    expect(reply.body).toContain(said);
    expect(reply.body).toContain('mailto:coordinators@mail.example');
  });

  it.each([
    ['/a/', '/a'],
    ['/a/me/', '/a/me'],
    ['/a/me/mails).', '/a/me/mails'],
    ['/a/me%3E', '/a/me'],
    ['/a/calendar.ics', '/a/calendar.ics'],
    ['/a/certificate/file', '/a/certificate/file'],
    ['/api/programmes/', '/api/programmes/'],
  ])('asks the API at %s for %s', (uri, kept) => {
    expect(asked({ uri }).uri).toBe(kept);
  });

  it('lets everything else through to the API, tokens that it will refuse included', () => {
    const headers = { authorization: { value: 'Bearer old' }, 'content-length': { value: '10485760' } };
    expect(asked({ uri: '/api/coordinator/cohorts', headers }).statusCode).toBeUndefined();
    expect(asked({ uri: '/api/coordinators', headers: {} }).statusCode).toBeUndefined();
  });
});
