import { setTimeout as nap } from 'node:timers/promises';
import type { JWTVerifyGetKey } from 'jose';
import { type Clock, type Lambdas, REQUEST_TOO_LARGE, type Resource, type Resources } from '../parts.ts';
import { patient } from '../patience.ts';
import { type Authorizer, jwtAuthorizer } from './authorizer.ts';
import { type EdgeReply, type EdgeRequest, json, TOO_LARGE } from './http.ts';
import { decoded, eventOf, INTERNAL_ERROR, replyOf } from './payload.ts';
import { matchRoute } from './routes.ts';

export type HttpApi = { domainName: string; answer(request: EdgeRequest): Promise<EdgeReply> };

type Route = {
  routeKey: string;
  functionArn: string;
  timeoutMs: number;
  authorizer: Authorizer | undefined;
  scopes: string[];
};

const LONGEST_INTEGRATION = 30_000;

/**
 * One AWS::ApiGatewayV2::Api with its routes, integrations and authorizers, answering as API Gateway would.
 * Answers bear the date of `clock`. `keys` verify the tokens of the local issuer, whose address `localise` puts in the place of Cognito's.
 */
export const httpApi = (options: {
  resources: Resources;
  apiId: string;
  lambdas: Pick<Lambdas, 'invoke'>;
  localise: (text: string) => string;
  keys: JWTVerifyGetKey;
  clock: Pick<Clock, 'now'>;
}): HttpApi => {
  const { resources, apiId, lambdas } = options;
  const ofApi = (type: string) =>
    resources.ofType(type).filter(({ properties }) => properties['ApiId'] === apiId);
  const byRef = (type: string) =>
    new Map(ofApi(type).map((resource) => [resources.ref(resource.logicalId), resource]));
  const integrations = byRef('AWS::ApiGatewayV2::Integration');
  const authorizers = new Map(
    [...byRef('AWS::ApiGatewayV2::Authorizer')].map(([ref, { properties }]) => [
      ref,
      jwtAuthorizer(properties, options),
    ]),
  );

  const routes = ofApi('AWS::ApiGatewayV2::Route').map(({ logicalId, properties }): Route => {
    const integration = integrations.get(String(properties['Target']).replace('integrations/', ''));
    if (integration === undefined) throw new Error(`Route ${logicalId} has no integration in the template.`);
    const authorizer = authorizers.get(String(properties['AuthorizerId']));
    if (properties['AuthorizerId'] !== undefined && authorizer === undefined)
      throw new Error(`Route ${logicalId} has no authorizer in the template.`);
    return {
      routeKey: String(properties['RouteKey']),
      ...lambdaOf(integration, resources),
      authorizer,
      scopes: [properties['AuthorizationScopes'] ?? []].flat().map(String),
    };
  });

  const stage = ofApi('AWS::ApiGatewayV2::Stage')[0]?.properties['StageName'];
  if (stage !== '$default')
    throw new Error('The HTTP API needs one stage, $default: CloudFront adds no path.');
  const domainName = `${apiId}.execute-api.${resources.region}.amazonaws.com`;
  const api = {
    id: apiId,
    domainName,
    stage,
    accountId: resources.account,
  };

  const answerTo = async (request: EdgeRequest): Promise<EdgeReply> => {
    const match = matchRoute(routes, request.method, decoded(request.path));
    if (match === undefined) return json(404, { message: 'Not Found' });
    const { routeKey, authorizer, scopes, functionArn, timeoutMs } = match.route;

    const entry = authorizer && (await authorizer(request, scopes));
    if (entry !== undefined && 'reply' in entry) return entry.reply;

    const event = eventOf(request, { routeKey, pathParameters: match.pathParameters, ...entry }, api);
    const patience = new AbortController();
    const result = await Promise.race([
      lambdas.invoke(functionArn, event),
      nap(patient(timeoutMs), undefined, { signal: patience.signal, ref: false }).catch(() => undefined),
    ]).finally(() => patience.abort());
    if (result === undefined) return json(503, { message: 'Service Unavailable' });
    if (result.ok) return replyOf(result.payload);
    return result.errorType === REQUEST_TOO_LARGE ? TOO_LARGE : INTERNAL_ERROR;
  };

  return {
    domainName,
    async answer(request) {
      const reply = await answerTo(request);
      return { ...reply, headers: { ...reply.headers, date: options.clock.now().toUTCString() } };
    },
  };
};

const lambdaOf = (
  { logicalId, properties }: Resource,
  resources: Resources,
): { functionArn: string; timeoutMs: number } => {
  if (properties['IntegrationType'] !== 'AWS_PROXY' || properties['PayloadFormatVersion'] !== '2.0')
    throw new Error(`Integration ${logicalId} is not a Lambda with payload format 2.0.`);
  const uri = String(properties['IntegrationUri']);
  const lambda = resources.byArn(/functions\/(arn:.+)\/invocations$/.exec(uri)?.[1] ?? uri);
  if (lambda === undefined) throw new Error(`Integration ${logicalId} names no function of the template.`);
  const timeoutMs = Number(properties['TimeoutInMillis'] ?? LONGEST_INTEGRATION);
  return { functionArn: resources.arn(lambda.logicalId), timeoutMs };
};
