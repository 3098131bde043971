import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
import { aFullStage, install, type Json } from './installation.ts';

const { ofType, single } = install();
const full = install(aFullStage());

const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

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
