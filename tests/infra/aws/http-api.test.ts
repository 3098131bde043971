import { describe, expect, it } from 'vitest';
import { install } from './installation.ts';

const { ofType, single, lambda } = install();

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
