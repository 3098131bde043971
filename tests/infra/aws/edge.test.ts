import { globSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
import { PROGRAMMES } from '../../../shared/domain/programme/catalogue.ts';
import { staticPages } from '../../../shared/pages/static-pages.ts';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { problemText } from '../../../shared/text/problem/text.ts';
import { aFullStage, install, type Json } from './installation.ts';

const { ofType, single, lambda } = install();
const full = install(aFullStage());

const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('the HTTP API', () => {
  const integrations = new Map(ofType('AWS::ApiGatewayV2::Integration'));
  const routes = new Map(
    ofType('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
      const integration = integrations.get(Properties.Target['Fn::Join'][1][1].Ref);
      return [
        Properties.RouteKey as string,
        { ...Properties, lambdaId: integration?.['Properties'].IntegrationUri['Fn::GetAtt'][0] },
      ];
    }),
  );

  it.each([
    ['$default', 'public-api'],
    ['ANY /api/{proxy+}', 'public-api'],
    ['ANY /api/participant/{proxy+}', 'participant-api'],
    ['ANY /a', 'participant-api'],
    ['ANY /a/{proxy+}', 'participant-api'],
    ['ANY /a/me', 'my-page-api'],
    ['ANY /a/me/{proxy+}', 'my-page-api'],
    ['ANY /api/coordinator/{proxy+}', 'coordinator-api'],
    ['ANY /api/finance/{proxy+}', 'finance-api'],
    ['ANY /api/packs/{proxy+}', 'finance-api'],
    ['ANY /api/sheets/{proxy+}', 'coordinator-api'],
  ] as const)('brings %s to %s', (route, name) => {
    expect(routes.get(route)?.lambdaId).toBe(lambda(name)[0]);
  });

  it('asks for a staff token on the coordinator’s and finance’s routes, and on no others', () => {
    const guarded = [...routes].filter(([, { AuthorizationType }]) => AuthorizationType !== 'NONE');
    expect(guarded.map(([key]) => key).sort()).toEqual([
      'ANY /api/coordinator/{proxy+}',
      'ANY /api/finance/{proxy+}',
    ]);
    for (const [, route] of guarded)
      expect(route).toMatchObject({ AuthorizationType: 'JWT', AuthorizationScopes: ['cccc/staff'] });
    expect(routes.size).toBe(11);
  });

  it('accepts tokens of our user pool for our pages only', () => {
    const { JwtConfiguration } = single('AWS::ApiGatewayV2::Authorizer').Properties;
    const [[clientId] = []] = ofType('AWS::Cognito::UserPoolClient');
    expect(JwtConfiguration.Audience).toEqual([{ Ref: clientId }]);
    const [[poolId] = []] = ofType('AWS::Cognito::UserPool');
    expect(JwtConfiguration.Issuer).toEqual({ 'Fn::GetAtt': [poolId, 'ProviderURL'] });
  });

  it('logs neither the query nor the caller', () => {
    const { AccessLogSettings, DefaultRouteSettings } = single('AWS::ApiGatewayV2::Stage').Properties;
    expect(AccessLogSettings.Format).not.toMatch(
      /query|sourceIp|userAgent|rawPath|\.protocol|authorizer\.claims/i,
    );
    expect(AccessLogSettings.Format).toContain('$context.requestId');
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
  });

  it('counts the requests of each door apart, so that applicants cannot use up what the staff have', () => {
    const { Properties, DependsOn } = single('AWS::ApiGatewayV2::Stage');
    expect(Object.keys(Properties.RouteSettings).sort()).toEqual([...routes.keys()].sort());
    for (const limits of Object.values(Properties.RouteSettings))
      expect(limits).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    for (const [id] of ofType('AWS::ApiGatewayV2::Route')) expect(DependsOn).toContain(id);
  });
});

describe('staff sign-in', () => {
  it('is by invitation, with a second factor that is an app', () => {
    const pool = single('AWS::Cognito::UserPool').Properties;
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.MfaConfiguration).toBe('ON');
    expect(pool.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(pool.DeletionProtection).toBe('ACTIVE');
  });

  it('knows no groups: roles are read from the table at each call', () => {
    expect(ofType('AWS::Cognito::UserPoolGroup')).toEqual([]);
  });

  it('lets no function of ours change a token, which names nobody', () => {
    const { LambdaConfig, UserPoolTier } = single('AWS::Cognito::UserPool').Properties;
    expect([LambdaConfig, UserPoolTier]).toEqual([undefined, 'LITE']);
  });

  it('gives our pages a code and a token of fifteen minutes, and takes no password through its API', () => {
    expect(single('AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});

describe('the distribution', () => {
  const config = single('AWS::CloudFront::Distribution').Properties.DistributionConfig;
  const behaviours: Json[] = [config.DefaultCacheBehavior, ...config.CacheBehaviors];

  it('passes the API everything but the host and keeps nothing of it', () => {
    const [document, ...doors] = config.CacheBehaviors;
    expect(document).toMatchObject({
      PathPattern: '/api/openapi.json',
      TargetOriginId: config.DefaultCacheBehavior.TargetOriginId,
    });
    expect(doors.map(({ PathPattern }: Json) => PathPattern)).toEqual(['/api/*', '/a', '/a/*']);
    for (const behaviour of doors)
      expect(behaviour).toMatchObject({
        CachePolicyId: CACHING_DISABLED,
        OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST,
        AllowedMethods: expect.arrayContaining(['POST', 'PUT', 'DELETE']),
      });
  });

  it('puts the same security headers on every answer, errors included', () => {
    const [[policyId] = []] = ofType('AWS::CloudFront::ResponseHeadersPolicy');
    for (const behaviour of behaviours) expect(behaviour.ResponseHeadersPolicyId).toEqual({ Ref: policyId });
    const headers = single('AWS::CloudFront::ResponseHeadersPolicy').Properties.ResponseHeadersPolicyConfig
      .SecurityHeadersConfig;
    const csp = JSON.stringify(headers.ContentSecurityPolicy);
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ])
      expect(csp).toContain(directive);
    expect(csp).not.toContain('unsafe');
    expect(headers.ReferrerPolicy).toEqual({ ReferrerPolicy: 'no-referrer', Override: true });
    expect(headers.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThanOrEqual(365 * 24 * 3600);
    expect(headers.StrictTransportSecurity.IncludeSubdomains).toBe(true);
    expect(headers.ContentTypeOptions).toEqual({ Override: true });
  });

  it('never turns an error of the API into a page', () => {
    expect(config.CustomErrorResponses).toBeUndefined();
  });

  it('keeps no log, because it would hold the tokens of links', () => {
    expect(config.Logging).toBeUndefined();
  });

  it('answers for the stage’s own name, and functions and sign-in call the site by it', () => {
    const { DistributionConfig } = full.single('AWS::CloudFront::Distribution').Properties;
    expect(DistributionConfig.Aliases).toEqual(['cccc.example']);
    expect(DistributionConfig.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
    expect(DistributionConfig.WebACLId).toContain(':wafv2:us-east-1:');
    const [, door] = full.lambda('public-api');
    expect(door.Properties.Environment.Variables.WEB_ORIGIN).toBe('https://cccc.example');
    expect(full.single('AWS::Cognito::UserPoolClient').Properties.CallbackURLs).toEqual([
      'https://cccc.example/staff/',
    ]);
  });

  it('reads the bucket alone: nobody else can', () => {
    expect(single('AWS::S3::Bucket').Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(JSON.stringify(single('AWS::S3::BucketPolicy'))).toContain('aws:SecureTransport');
  });
});

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
    ...['/en/a/', '/sv/x', '/a.', '/A/me', '/fi/hae', '/favicon.ico', '/404.html', '/fi/hae/mentoriksi.'],
    ...[
      '/assets',
      '/assets/',
      '/assets/old.js',
      '/assets/console-',
      '/assets/handbook/',
      '/assets/handbook/fi/',
    ],
    ...['/assets/x/site.css', '/assets/constructor', '/assets/../index.html', '/assets/site.css/'],
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

describe('mail', () => {
  it('tells what became of each mail, and tracks neither opening nor clicking', () => {
    const { EventDestination } = single('AWS::SES::ConfigurationSetEventDestination').Properties;
    expect(EventDestination.MatchingEventTypes).toEqual(
      expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint', 'reject']),
    );
    expect(EventDestination.MatchingEventTypes).not.toEqual(expect.arrayContaining(['open']));
    expect(EventDestination.MatchingEventTypes).not.toEqual(expect.arrayContaining(['click']));
    expect(JSON.stringify(EventDestination.EventBridgeDestination)).toContain('event-bus/default');
    expect(single('AWS::SES::ConfigurationSet').Properties.TrackingOptions).toBeUndefined();
  });

  it('is heard of by its own stage only', () => {
    const rule = ofType('AWS::Events::Rule').find(([id]) => id.includes('RecordMailOutcome'));
    expect(rule?.[1].Properties.EventPattern.detail.mail.tags['ses:configuration-set']).toHaveLength(1);
  });
});

describe('the secret of the distribution', () => {
  const headerOf = ({ single }: typeof full) =>
    single('AWS::CloudFront::Distribution')
      .Properties.DistributionConfig.Origins.flatMap(
        ({ OriginCustomHeaders = [] }: Json) => OriginCustomHeaders,
      )
      .find(({ HeaderName }: Json) => HeaderName === 'x-origin-secret')?.HeaderValue;
  const knownTo = ({ lambda }: typeof full, name: FunctionName) =>
    lambda(name)[1].Properties.Environment.Variables.ORIGIN_SECRET;

  it.each([
    ['a plain stage', install()],
    ['a stage with a web ACL', full],
  ])(
    'is shown to every door of %s, and to nothing else: nobody can say who calls but the distribution',
    (_, at) => {
      expect(headerOf(at)).toBeDefined();
      for (const name of FUNCTION_NAMES)
        expect([name, knownTo(at, name)]).toEqual([name, name.endsWith('-api') ? headerOf(at) : undefined]);
    },
  );

  it('is generated behind a web ACL, and costs nothing elsewhere', () => {
    expect(JSON.stringify(headerOf(full))).toContain('{{resolve:secretsmanager:');
    const plain = install();
    expect(headerOf(plain)).toEqual({ 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] });
    expect(plain.ofType('AWS::SecretsManager::Secret')).toHaveLength(2);
  });
});
