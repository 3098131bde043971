import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Resources } from '../../../../infra/local/runner/parts.ts';
import { readTemplate } from '../../../../infra/local/runner/template/read.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

/** `Fn::Join` without a separator. */
const joined = (...parts: unknown[]) => ({ 'Fn::Join': ['', parts] });
const region = { Ref: 'AWS::Region' };
const siteDomain = { 'Fn::GetAtt': ['Distribution', 'DomainName'] };

const HASH = 'a'.repeat(64);

const lambdaIntegration = (name: string, more: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::Integration',
  Properties: {
    ApiId: { Ref: 'Api' },
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: { 'Fn::GetAtt': [name, 'Arn'] },
    PayloadFormatVersion: '2.0',
    ...more,
  },
});

const route = (RouteKey: string, integration: string, more: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: { Ref: 'Api' },
    RouteKey,
    Target: joined('integrations/', { Ref: integration }),
    ...more,
  },
});

export const schedule = (ScheduleExpression: string, more: object = {}) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    ScheduleExpression,
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: { 'Fn::GetAtt': ['Open', 'Arn'] },
      Input: '{"at":"<aws.scheduler.scheduled-time>"}',
      RetryPolicy: { MaximumRetryAttempts: 1 },
      DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Missed', 'Arn'] } },
    },
    ...more,
  },
});

const staff = {
  AuthorizationType: 'JWT',
  AuthorizerId: { Ref: 'Staff' },
  AuthorizationScopes: ['cccc/staff'],
};

const behaviour = (TargetOriginId: string, more: object = {}) => ({
  TargetOriginId,
  AllowedMethods: ['GET', 'HEAD'],
  ResponseHeadersPolicyId: { Ref: 'Headers' },
  ...more,
});

const everyMethod = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'];

/** The kinds of resources that the edge reads, a few of each: two functions behind an API, a site, sign-in, mail, two jobs. */
const RESOURCES = {
  Open: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'open' } },
  Closed: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'closed' } },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'small', ProtocolType: 'HTTP' } },
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
  },
  ToOpen: lambdaIntegration('Open', { TimeoutInMillis: 2_000 }),
  ToClosed: lambdaIntegration('Closed'),
  Otherwise: route('$default', 'ToOpen'),
  Everything: route('ANY /api/{proxy+}', 'ToOpen'),
  Inside: route('ANY /api/staff/{proxy+}', 'ToClosed', staff),
  Staff: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      ApiId: { Ref: 'Api' },
      Name: 'Staff',
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [{ Ref: 'Client' }],
        Issuer: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] },
      },
    },
  },
  Pool: {
    Type: 'AWS::Cognito::UserPool',
    Properties: {},
  },
  Domain: {
    Type: 'AWS::Cognito::UserPoolDomain',
    Properties: { UserPoolId: { Ref: 'Pool' }, Domain: 'small' },
  },
  Client: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: {
      UserPoolId: { Ref: 'Pool' },
      AllowedOAuthScopes: ['openid', 'cccc/staff'],
      CallbackURLs: [joined('https://', siteDomain, '/staff/')],
      LogoutURLs: [joined('https://', siteDomain, '/staff/')],
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
    },
  },
  Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
  Pages: {
    Type: 'Custom::CDKBucketDeployment',
    Properties: {
      DestinationBucketName: { Ref: 'Bucket' },
      SourceObjectKeys: [`${HASH}.zip`],
      SystemMetadata: { 'cache-control': 'public, max-age=0' },
    },
  },
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: 'small',
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: joined(
              "default-src 'self'; connect-src https://small.auth.",
              region,
              '.amazoncognito.com',
            ),
            Override: true,
          },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: false },
        },
      },
    },
  },
  Viewer: {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      Name: 'viewer',
      FunctionCode: `function handler(event) {
        var request = event.request;
        if (request.uri === '/old') return { statusCode: 301, headers: { location: { value: '/new' } } };
        if (request.uri.indexOf('.') < 0) request.uri = request.uri.replace(/\\/?$/, '/index.html');
        return request;
      }`,
      FunctionConfig: { Comment: '', Runtime: 'cloudfront-js-2.0' },
    },
  },
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        Origins: [
          { Id: 'site', DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] }, S3OriginConfig: {} },
          {
            Id: 'api',
            DomainName: joined({ Ref: 'Api' }, '.execute-api.', region, '.', { Ref: 'AWS::URLSuffix' }),
            OriginCustomHeaders: [{ HeaderName: 'X-Origin-Secret', HeaderValue: 'shared' }],
          },
        ],
        DefaultCacheBehavior: behaviour('site', {
          FunctionAssociations: [
            { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['Viewer', 'FunctionARN'] } },
          ],
        }),
        CacheBehaviors: [behaviour('api', { PathPattern: '/api/*', AllowedMethods: everyMethod })],
      },
    },
  },
  Identity: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'programme.example' } },
  Sending: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'sending' } },
  Outcomes: {
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: {
      ConfigurationSetName: { Ref: 'Sending' },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint'],
        EventBridgeDestination: {
          EventBusArn: joined('arn:aws:events:', region, ':1:event-bus/default'),
        },
      },
    },
  },
  Missed: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'missed' } },
  Sweep: schedule('rate(5 minutes)'),
  Morning: schedule('cron(0 7 * * ? *)', { ScheduleExpressionTimezone: 'Europe/Helsinki' }),
  Asleep: schedule('rate(1 minute)', { State: 'DISABLED' }),
};

/** Writes a small cloud assembly with two pages and reads it as the runner reads the real one; `from` names its folder. */
export const smallTemplate = (
  from: 'an absolute path' | 'a relative path' = 'an absolute path',
  more: Readonly<Record<string, object>> = {},
): Resources => {
  const folder = temporaryFolder();
  const assemblyDir = from === 'a relative path' ? relative(process.cwd(), folder) : folder;
  const site = join(assemblyDir, 'site');
  mkdirSync(join(site, 'fi/hae'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(site, 'fi/hae/index.html'), '<h1>Hae</h1>');
  writeFileSync(join(assemblyDir, 'secret.txt'), 'outside of the site');
  const destinations = { here: { bucketName: 'assets', objectKey: `${HASH}.zip` } };
  const artifacts = { 'small.assets': { type: 'cdk:asset-manifest' } };
  writeFileSync(join(assemblyDir, 'manifest.json'), JSON.stringify({ artifacts }));
  writeFileSync(
    join(assemblyDir, 'small.assets.json'),
    JSON.stringify({ files: { [HASH]: { source: { path: 'site' }, destinations } } }),
  );
  return readTemplate(
    { Resources: { ...RESOURCES, ...more } },
    { assemblyDir, stackName: 'small', region: 'eu-north-1' },
  );
};
