import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
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
    expect(routes.size).toBe(9);
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

  it('knows three groups', () => {
    const names = ofType('AWS::Cognito::UserPoolGroup').map(([, { Properties }]) => Properties.GroupName);
    expect(names.sort((a: string, b: string) => a.localeCompare(b))).toEqual([
      'admin',
      'coordinator',
      'finance',
    ]);
  });

  it('has access tokens named by our function, which a trigger can do from its second version on', () => {
    const { LambdaConfig, UserPoolTier } = single('AWS::Cognito::UserPool').Properties;
    const [nameStaff] = lambda('name-staff');
    expect(UserPoolTier).toBe('ESSENTIALS');
    expect(LambdaConfig.PreTokenGenerationConfig).toEqual({
      LambdaArn: { 'Fn::GetAtt': [nameStaff, 'Arn'] },
      LambdaVersion: 'V2_0',
    });
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

describe('the viewer function', () => {
  const file = join(import.meta.dirname, '../../../infra/aws/viewer-request.js');
  const mapped = (uri: string): string =>
    runInNewContext(`${readFileSync(file, 'utf8')}\nhandler({ request: { uri } }).uri`, { uri });

  it.each([
    ['/', '/index.html'],
    ['/fi/hae', '/fi/hae/index.html'],
    ['/fi/hae/', '/fi/hae/index.html'],
    ['/assets/site-7f.css', '/assets/site-7f.css'],
    ['/v1.2/page', '/v1.2/page/index.html'],
    ['/favicon.ico', '/favicon.ico'],
  ])('maps %s to %s', (typed, kept) => {
    expect(mapped(typed)).toBe(kept);
  });

  it('is the one that the distribution runs', () => {
    expect(single('AWS::CloudFront::Function').Properties.FunctionCode).toBe(readFileSync(file, 'utf8'));
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

describe('a stage with a web ACL', () => {
  const headerOf = ({ single }: typeof full) =>
    single('AWS::CloudFront::Distribution')
      .Properties.DistributionConfig.Origins.flatMap(
        ({ OriginCustomHeaders = [] }: Json) => OriginCustomHeaders,
      )
      .find(({ HeaderName }: Json) => HeaderName === 'x-origin-secret')?.HeaderValue;
  const doorsOf = ({ lambda }: typeof full) =>
    (['public-api', 'participant-api', 'my-page-api', 'coordinator-api', 'finance-api'] as const).map(
      (name) => lambda(name)[1].Properties.Environment.Variables.ORIGIN_SECRET,
    );

  it('lets nobody past it: the distribution shows the doors a secret', () => {
    expect(JSON.stringify(headerOf(full))).toContain('{{resolve:secretsmanager:');
    for (const known of doorsOf(full)) expect(known).toEqual(headerOf(full));
  });

  it('is the only one that pays for such a secret', () => {
    const plain = install();
    expect(headerOf(plain)).toBeUndefined();
    expect(doorsOf(plain)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(plain.ofType('AWS::SecretsManager::Secret')).toHaveLength(2);
  });
});
