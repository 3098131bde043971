import { gzipSync } from 'node:zlib';
import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { type FieldFault, Refusal } from '../domain/kernel/refusal.ts';
import { type Language, pickLanguage } from '../text/language.ts';
import type { Clock } from './clock.ts';
import { jsonLog, type Log, traceOf } from './log.ts';
import { problem, unexpectedProblem } from './problem.ts';

/** Largest body that any form or call needs, in bytes. */
const MAX_BODY = 32 * 1024;

/** A request, as a deed sees it. */
export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** The reader's language: asked for by `?lang=`, else the browser's, else English. */
  readonly language: Language;
  readonly now: Date;
  readonly correlationId: string;
  /** Claims of a verified access token; empty on the routes that ask for none. */
  readonly claims: Readonly<Record<string, string>>;
};

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Route<Deps> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As API Gateway writes it: `/api/coordinator/cohorts/{cohortId}`. */
  readonly path: string;
  readonly handle: (request: HttpRequest, deps: Deps) => Promise<Reply>;
};

/** Sent with every answer; the distribution adds the same for the site. */
const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

export const html = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

/** After a form post: the browser fetches the next page, and reloading it posts nothing. */
export const seeOther = (location: string): Reply => ({ status: 303, headers: { location } });

const mediaTypeOf = (request: HttpRequest): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A body of the one kind that is read here, plain and of a size that people write. */
const requireBody = (request: HttpRequest, mediaType: string, most = MAX_BODY): void => {
  if (Buffer.byteLength(request.body) > most) throw new Refusal('body-too-large', `More than ${most} bytes.`);
  if (mediaTypeOf(request) !== mediaType || request.headers['content-encoding'])
    throw new Refusal('unsupported-media-type', `Only ${mediaType} is read here.`);
};

/** @throws Refusal `body-too-large`, `unsupported-media-type`, `malformed-json` */
export const readJson = (request: HttpRequest, most?: number): unknown => {
  requireBody(request, 'application/json', most);
  try {
    return JSON.parse(request.body);
  } catch {
    throw new Refusal('malformed-json', 'The body is no JSON.');
  }
};

/** The no-JavaScript lane. @throws Refusal `body-too-large`, `unsupported-media-type` */
export const readForm = (request: HttpRequest): URLSearchParams => {
  requireBody(request, 'application/x-www-form-urlencoded');
  return new URLSearchParams(request.body);
};

const stepOf = (step: PropertyKey): string => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const codeOf = (issue: z.core.$ZodIssue): FieldFault['code'] => {
  if (issue.input === undefined) return 'required';
  if (issue.code === 'invalid_type') return 'type-wrong';
  const isChoice = issue.code === 'invalid_value' || (issue.code === 'invalid_union' && issue.discriminator);
  return isChoice ? 'choice-unknown' : 'invalid';
};

const faultsOf = (issue: z.core.$ZodIssue): FieldFault[] => {
  const pointer = issue.path.map(stepOf).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointer + stepOf(key), code: 'unknown-field' }));
  return [{ pointer, code: codeOf(issue) }];
};

/** Reads a JSON body of at most `most` bytes by its schema. @throws Refusal `field-invalid` with a pointer to each fault, and as `readJson` */
export const readBody = <Body>(request: HttpRequest, schema: z.ZodType<Body>, most?: number): Body => {
  const read = schema.safeParse(readJson(request, most), { reportInput: true });
  if (read.success) return read.data;
  throw new Refusal('field-invalid', 'The body does not fit.', read.error.issues.flatMap(faultsOf));
};

/** The version that the caller has seen, from `If-Match: "3"`; undefined where the header is missing. */
export const seenVersion = (request: HttpRequest): number | undefined => {
  const header = request.headers['if-match'];
  if (header === undefined) return undefined;
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (digits === undefined) throw new Refusal('changed-meanwhile', 'If-Match is no version of ours.');
  return Number(digits);
};

/** Where the caller says what they have seen, it must still be so. @throws Refusal `changed-meanwhile` */
export const requireSeen = (request: HttpRequest, held: { readonly version: number }): void => {
  const seen = seenVersion(request);
  if (seen !== undefined && seen !== held.version)
    throw new Refusal('changed-meanwhile', `Version ${held.version}, not ${seen}.`);
};

export const etag = (version: number): { readonly etag: string } => ({ etag: `"${version}"` });

/**
 * Only our own pages may post: a form on another site is refused. Forms of a page that is sent with `no-referrer` come
 * with `Origin: null`; that the page is ours stands in `Sec-Fetch-Site` then, which no script can write.
 * @throws Refusal `origin-refused`
 */
export const requireOrigin = (request: HttpRequest, webOrigin: string): void => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin !== webOrigin && site !== 'same-origin')
    throw new Refusal('origin-refused', 'Another site posted.');
};

const textOf = (event: APIGatewayProxyEventV2): string =>
  event.body === undefined
    ? ''
    : event.isBase64Encoded
      ? Buffer.from(event.body, 'base64').toString('utf8')
      : event.body;

const requestOf = (event: APIGatewayProxyEventV2, clock: Clock): HttpRequest => {
  const authorizer = (event.requestContext as { authorizer?: { jwt?: { claims?: Record<string, string> } } })
    .authorizer;
  const query = event.queryStringParameters ?? {};
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    params: Object.fromEntries(
      Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? '']),
    ),
    query,
    headers: event.headers,
    body: textOf(event),
    language: pickLanguage(query['lang'], event.headers['accept-language']),
    now: clock.now(),
    correlationId: event.requestContext.requestId,
    claims: authorizer?.jwt?.claims ?? {},
  };
};

/** From so many bytes on an answer is packed for whoever can unpack it. */
const PACKED_FROM = 64 * 1024;
/** A Lambda answers with 6 MB at most; headers and the envelope take their part. */
const MAX_ANSWER = 5_900_000;

const unpacks = (acceptEncoding = ''): boolean =>
  acceptEncoding.split(',').some((offer) => {
    const [coding, ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase());
    return coding === 'gzip' && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });

const resultOf = (
  { status, headers, body }: Reply,
  { 'accept-encoding': acceptEncoding }: HttpRequest['headers'],
): APIGatewayProxyStructuredResultV2 => {
  const result = { statusCode: status, headers: { ...SAFE_HEADERS, ...headers } };
  if (body === undefined) return result;
  const size = Buffer.byteLength(body);
  if (size < PACKED_FROM) return { ...result, body };
  const varied = { ...result.headers, vary: 'accept-encoding' };
  const isPacked = unpacks(acceptEncoding);
  const sent = isPacked ? gzipSync(body).toString('base64') : body;
  if (Buffer.byteLength(sent) > MAX_ANSWER)
    throw new Refusal(
      'answer-too-large',
      `${size} bytes${isPacked ? ', also packed' : ', and no gzip is accepted'}.`,
    );
  return isPacked
    ? { ...result, headers: { ...varied, 'content-encoding': 'gzip' }, body: sent, isBase64Encoded: true }
    : { ...result, headers: varied, body };
};

/** Whoever only looks whether a link is alive – mail filters do – is answered like a reader. */
const methodsOf = (method: Route<never>['method']) =>
  method === 'GET' ? (['GET', 'HEAD'] as const) : [method];

/** Far above the longest path of ours, and below what a key of the table can hold. */
const LONGEST_PATH = 500;

/** @throws Refusal `not-found` where somebody has come past the distribution and what stands before it */
const requireDistribution = ({ headers }: APIGatewayProxyEventV2, originSecret: string | undefined): void => {
  if (originSecret !== undefined && headers['x-origin-secret'] !== originSecret)
    throw new Refusal('not-found', 'Come by the address of the site.');
};

/** One route, one path: no second spelling with a slash at the end. @throws Refusal `not-found` */
const requirePlainPath = ({ rawPath }: APIGatewayProxyEventV2): void => {
  if (rawPath.endsWith('/') || rawPath.length > LONGEST_PATH)
    throw new Refusal('not-found', 'No path of ours is written so.');
};

/**
 * The Lambda behind one audience's routes. Refusals become problem documents in the reader's language; anything else
 * that is thrown is logged by its trace and answered without detail.
 */
export const httpLambda = <
  Deps extends { readonly clock: Clock; readonly originSecret?: string | undefined },
>(
  routes: readonly Route<Deps>[],
  deps: Deps,
  log: Log = jsonLog,
) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .onError((failed) => {
      const request = requestOf(failed.event, deps.clock);
      const { correlationId } = request;
      if (failed.error instanceof Refusal) {
        log('info', 'refused', { correlationId, code: failed.error.code });
        failed.response = resultOf(problem(failed.error, request.language), request.headers);
      } else {
        log('error', 'unexpected error', { correlationId, error: traceOf(failed.error) });
        failed.response = resultOf(unexpectedProblem(request.language), request.headers);
      }
    })
    .handler(
      httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
        routes: routes.flatMap(({ method, path, handle }) =>
          methodsOf(method).map((asked) => ({
            method: asked,
            path,
            handler: async (event: APIGatewayProxyEventV2) => {
              requireDistribution(event, deps.originSecret);
              requirePlainPath(event);
              const request = requestOf(event, deps.clock);
              const reply = await handle(request, deps);
              return resultOf(asked === 'HEAD' ? { ...reply, body: '' } : reply, request.headers);
            },
          })),
        ),
        notFoundResponse: ({ method, path }) => {
          throw new Refusal('not-found', `${method} ${path} is no route.`);
        },
      }),
    );
