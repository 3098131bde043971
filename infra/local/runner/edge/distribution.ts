import * as z from 'zod';
import type { Resources } from '../parts.ts';
import { type EdgeReply, type EdgeRequest, json } from './http.ts';
import type { HttpApi } from './http-api.ts';
import { responseHeaders } from './response-headers.ts';
import { type ViewerFunction, viewerFunction } from './viewer-function.ts';
import { website } from './website.ts';

const BehaviourProperties = z.object({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z
    .array(z.object({ EventType: z.literal('viewer-request'), FunctionARN: z.string() }))
    .default([]),
});

const OriginProperties = z.object({
  Id: z.string(),
  DomainName: z.string(),
  OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
});

const Config = z.object({
  Origins: z.array(OriginProperties),
  DefaultCacheBehavior: BehaviourProperties,
  CacheBehaviors: z.array(BehaviourProperties).default([]),
  DefaultRootObject: z.string().optional(),
  CustomErrorResponses: z
    .array(
      z.object({
        ErrorCode: z.coerce.number(),
        ResponseCode: z.coerce.number().optional(),
        ResponsePagePath: z.string().optional(),
      }),
    )
    .default([]),
});

type Origin = (request: EdgeRequest) => EdgeReply | Promise<EdgeReply>;

type Behaviour = {
  matches: (path: string) => boolean;
  methods: string[];
  origin: Origin;
  dress(reply: EdgeReply): EdgeReply;
  viewer: ViewerFunction | undefined;
};

/**
 * The CloudFront distribution of the template in front of its bucket and its HTTP API: behaviours by path, the
 * viewer function, response headers. Nothing is cached, so a policy that allows caching is not noticed here.
 */
export const distribution = (options: {
  resources: Resources;
  apis: readonly HttpApi[];
  localise: (text: string) => string;
}): ((request: EdgeRequest) => Promise<EdgeReply>) => {
  const { resources, apis, localise } = options;
  const [found, ...others] = resources.ofType('AWS::CloudFront::Distribution');
  if (found === undefined || others.length > 0)
    throw new Error('The template needs exactly one distribution.');
  const config = Config.parse(found.properties['DistributionConfig']);

  const origins = new Map(
    config.Origins.map((origin): [string, Origin] => [origin.Id, originOf(origin, resources, apis)]),
  );
  const behaviourOf = (properties: z.output<typeof BehaviourProperties>): Behaviour => {
    const origin = origins.get(properties.TargetOriginId);
    if (origin === undefined) throw new Error(`No origin is called ${properties.TargetOriginId}.`);
    const [association] = properties.FunctionAssociations;
    return {
      matches: pathPattern(properties.PathPattern),
      methods: properties.AllowedMethods,
      origin,
      dress: policyOf(properties.ResponseHeadersPolicyId, resources, localise),
      viewer: association && viewerFunction(functionCode(association.FunctionARN, resources)),
    };
  };
  const behaviours = [...config.CacheBehaviors, config.DefaultCacheBehavior].map(behaviourOf);

  const answerOf = async (request: EdgeRequest): Promise<EdgeReply> => {
    const behaviour = behaviours.find(({ matches }) => matches(request.path));
    if (behaviour === undefined) throw new Error('The default behaviour matches every path.');
    if (!behaviour.methods.includes(request.method))
      return behaviour.dress(json(403, { message: 'This behaviour does not allow the method.' }));
    const viewed = behaviour.viewer?.(request) ?? { request };
    if ('reply' in viewed) return behaviour.dress(viewed.reply);
    return behaviour.dress(await behaviour.origin(viewed.request));
  };

  return async (request) => {
    const path =
      request.path === '/' && config.DefaultRootObject !== undefined
        ? `/${config.DefaultRootObject}`
        : request.path;
    const reply = await answerOf({ ...request, path });
    const page = config.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === reply.status);
    if (page?.ResponsePagePath === undefined) return reply;
    const shown = await answerOf({ ...request, method: 'GET', path: page.ResponsePagePath });
    return { ...shown, status: page.ResponseCode ?? reply.status };
  };
};

const originOf = (
  { DomainName, OriginCustomHeaders }: z.output<typeof OriginProperties>,
  resources: Resources,
  apis: readonly HttpApi[],
): Origin => {
  const api = apis.find(({ domainName }) => domainName === DomainName);
  if (api !== undefined) {
    const own = OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
      HeaderName.toLowerCase(),
      HeaderValue,
    ]);
    return (request) => api.answer(forwarded(request, DomainName, Object.fromEntries(own)));
  }
  const bucket = resources
    .ofType('AWS::S3::Bucket')
    .find(({ logicalId }) => resources.attribute(logicalId, 'RegionalDomainName') === DomainName);
  if (bucket === undefined) throw new Error(`No API or bucket of the template answers at ${DomainName}.`);
  return website(resources, resources.ref(bucket.logicalId));
};

/** Made up. Behind CloudFront the API's caller is an edge server, and a function that takes it for the person errs here too. */
const EDGE_ADDRESS = '198.51.100.1';

/** All headers of the viewer but Host, as the AllViewerExceptHostHeader policy forwards them. */
const forwarded = (request: EdgeRequest, host: string, own: Record<string, string>): EdgeRequest => ({
  ...request,
  clientAddress: EDGE_ADDRESS,
  headers: {
    ...request.headers,
    host,
    'x-forwarded-for': [request.headers['x-forwarded-for'] ?? [], request.clientAddress, EDGE_ADDRESS]
      .flat()
      .join(', '),
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
    ...own,
  },
});

/** CloudFront's wildcards: `*` for any run of characters, `?` for one. */
const pathPattern = (pattern: string): ((path: string) => boolean) => {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const whole = new RegExp(`^/?${escaped.replace(/^\//, '')}$`, 's');
  return (path) => whole.test(path);
};

const policyOf = (
  id: string | undefined,
  resources: Resources,
  localise: (text: string) => string,
): Behaviour['dress'] => {
  if (id === undefined) return (reply) => reply;
  const policy = resources
    .ofType('AWS::CloudFront::ResponseHeadersPolicy')
    .find(({ logicalId }) => resources.ref(logicalId) === id);
  if (policy === undefined) throw new Error(`Response headers policy ${id} is not in the template.`);
  return responseHeaders(policy.properties['ResponseHeadersPolicyConfig'], localise);
};

const functionCode = (arn: string, resources: Resources): string => {
  const code = resources
    .ofType('AWS::CloudFront::Function')
    .find(({ logicalId }) => resources.attribute(logicalId, 'FunctionARN') === arn);
  if (code === undefined) throw new Error(`Viewer function ${arn} is not in the template.`);
  return String(code.properties['FunctionCode']);
};
