import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import { Refusal, type RefusalCode } from '../../domain/kernel/refusal.ts';
import { readOnce } from '../../store/read-once.ts';
import { retryOnConflict } from '../../store/retry.ts';
import type { Store } from '../../store/store.ts';
import type { Language } from '../../text/language.ts';
import type { Audit } from '../audit.ts';
import type { TellChanges } from '../changes.ts';
import type { Clock } from '../clock.ts';
import { jsonLog, type Log, traceOf } from '../log.ts';
import type { Authorise } from '../staff.ts';
import { html, type Reply, resultOf } from './reply.ts';
import {
  type HttpRequest,
  parseBody,
  parseBy,
  readJson,
  requestOf,
  StaleItem,
  seenVersion,
} from './request.ts';
import type { Audience, Route } from './route.ts';
import { answerWhatStands } from './standing.ts';

/** `HEAD` is answered like `GET`: mail filters look whether a link is alive. */
const methodsOf = (method: Route<never>['method']) =>
  method === 'GET' ? (['GET', 'HEAD'] as const) : [method];

/** Far above our longest path, and below the largest key of the table. */
const LONGEST_PATH = 500;

/** @throws Refusal `not-found` where a request has bypassed the distribution, which says who calls */
const requireDistribution = ({ headers }: APIGatewayProxyEventV2, originSecret: string | undefined): void => {
  if (originSecret !== undefined && headers['x-origin-secret'] !== originSecret)
    throw new Refusal('not-found', 'Come by the address of the site.');
};

/** One route, one path: no second spelling with a slash at the end. @throws Refusal `not-found` */
const requirePlainPath = ({ rawPath }: APIGatewayProxyEventV2): void => {
  if (rawPath.endsWith('/') || rawPath.length > LONGEST_PATH)
    throw new Refusal('not-found', 'No path of ours is written so.');
};

/** Characters of ids and codes; a path with others names nothing of ours, and never enters a key. */
const NAME = /^[A-Za-z0-9_.-]{1,80}$/;

/** Names between the braces of a path. API Gateway adds one of its own, `proxy`, with the rest of the address. */
const namesIn = (path: string): string[] => [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);

const readParams = <Deps>({ params }: HttpRequest, { path }: Route<Deps>): HttpRequest['params'] =>
  Object.fromEntries(
    namesIn(path).map((name) => {
      const value = params[name] ?? '';
      if (!NAME.test(value)) throw new Refusal('not-found', `There is no such ${name}.`);
      return [name, value];
    }),
  );

/** Audiences without a token of staff. */
const isForEverybody = (who: Audience): who is 'everybody' | 'link' | 'person' =>
  who === 'everybody' || who === 'link' || who === 'person';

/** Pages, papers and files that a person opens without signing in as staff. Told by the path: bundles hold no answers of a contract. */
const isForEyes = <Deps>({ who, method, path }: Route<Deps>): boolean =>
  isForEverybody(who) &&
  (!path.startsWith('/api/') || path.includes('/form/') || (who === 'link' && method === 'GET'));

/** Whether a person looks at the answer: nothing but pages lies below `/a`, and browsers ask for HTML where they open an address or send a form. */
const isLookedAt = ({ path, headers }: HttpRequest): boolean | undefined =>
  /^\/a(\/|$)/.test(path) || headers['accept']?.includes('text/html');

/** Reads an address as if values that do not fit, and names that nobody knows, were not there. */
const readLeniently = (schema: z.ZodType, query: HttpRequest['query']): unknown => {
  const read = schema.safeParse(query);
  if (read.success) return read.data;
  const unfit = new Set(read.error.issues.map(({ path: [name] }) => name));
  return parseBy(schema, Object.fromEntries(Object.entries(query).filter(([name]) => !unfit.has(name))));
};

const readQuery = <Deps>({ query }: HttpRequest, route: Route<Deps>): unknown => {
  const { lang: _, ...own } = query;
  // Mail programs add names of their own, and break long addresses: a list of faults helps no reader of a page.
  if (isForEyes(route)) return route.query && readLeniently(route.query, own);
  if (route.query !== undefined) return parseBy(route.query, own);
  const [unknown] = Object.keys(own);
  if (unknown !== undefined)
    throw new Refusal('field-invalid', `The route has no ${unknown}.`, [
      { pointer: `/${unknown}`, code: 'unknown-field' },
    ]);
  return undefined;
};

/** A condition must never be ignored: a route that does not look at versions refuses one. @throws Refusal `field-invalid`, `changed-meanwhile` */
const readCondition = <Deps>(request: HttpRequest, { ifMatch }: Route<Deps>): void => {
  if (seenVersion(request) !== undefined && ifMatch !== true)
    throw new Refusal('field-invalid', 'The route takes no If-Match.', [
      { pointer: '/If-Match', code: 'unknown-field' },
    ]);
};

const readBody = <Deps>(request: HttpRequest, route: Route<Deps>): unknown =>
  route.body === undefined
    ? undefined
    : parseBody(route.body, readJson({ headers: request.headers, text: request.body }, route.mostBytes));

export type RefusalPage = (refused: {
  readonly code: RefusalCode | 'unexpected';
  readonly path: string;
  readonly language: Language;
  readonly reference: string;
}) => string | Promise<string>;

type Door = {
  readonly clock: Clock;
  readonly originSecret?: string | undefined;
  /** Kept by every door for staff. */
  readonly audit?: Audit;
  /** Asked by every door for staff, before anything else is read. */
  readonly authorise?: Authorise;
  /** Given by doors for staff: a stale version is answered with what others have done since. */
  readonly tellChanges?: TellChanges;
  /** Given by doors that people open: what they see in place of a problem document. */
  readonly refusalPage?: RefusalPage;
};

/** @throws where a door for staff lets nobody check who they are */
const authoriseBy = ({ authorise }: Door): Authorise => {
  if (authorise === undefined) throw new Error('A door for staff authorises nobody.');
  return authorise;
};

/** Each attempt of a deed asks for nothing twice, and for everything anew. */
const atOneMoment = <Deps>(deps: Deps): Deps => {
  const { store } = deps as { readonly store?: Store };
  return store === undefined ? deps : { ...deps, store: readOnce(store) };
};

/**
 * Handles a request after the checks of its contract. Authorisation comes first: an unauthorised caller learns nothing
 * about valid input.
 */
const answer = async <Deps>(request: HttpRequest, route: Route<Deps>, deps: Deps & Door): Promise<Reply> => {
  const staff = isForEverybody(route.who) ? undefined : await authoriseBy(deps)(request, route.who, deps);
  const actor = staff?.actor ?? 'visitor';
  const params = readParams(request, route);
  const query = readQuery(request, route);
  readCondition(request, route);
  const asked = {
    ...request,
    params,
    query,
    actor,
    rights: staff?.rights ?? new Map(),
    lang: request.query['lang'],
    text: request.body,
    body: readBody(request, route),
    cause: { now: request.now, actor, correlationId: request.correlationId, depth: 0 },
  };
  const carryOut = (headers: HttpRequest['headers'], within: (deps: Deps) => Deps = (own) => own) =>
    staff === undefined || deps.audit === undefined
      ? route.handle({ ...asked, headers }, atOneMoment(within(deps)))
      : deps.audit(route, asked, staff.deps, (audited) =>
          route.handle({ ...asked, headers }, atOneMoment(within(audited))),
        );
  // A caller without a condition has seen nothing that could have changed: the deed is decided again.
  try {
    return await retryOnConflict(() => carryOut(request.headers));
  } catch (error) {
    if (!(error instanceof StaleItem)) throw error;
    const { 'if-match': _, ...headers } = request.headers;
    const standing = error.mayStand
      ? await answerWhatStands<Deps>((within) => carryOut(headers, within))
      : undefined;
    if (standing) return standing;
    throw deps.tellChanges ? await deps.tellChanges(error, asked.actor, request.language) : error;
  }
};

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);

/** @throws Refusal `method-not-allowed` with the methods that the path knows, or `not-found` */
const refuseUnrouted = <Deps>(routes: readonly Route<Deps>[], method: string, path: string): never => {
  const allowed = routes
    .filter((route) => patternOf(route.path).test(path))
    .flatMap((route) => methodsOf(route.method));
  if (allowed.length === 0) throw new Refusal('not-found', `${method} ${path} is no route.`);
  throw new Refusal('method-not-allowed', `${path} takes no ${method}.`, [], {
    allow: [...new Set(allowed)],
  });
};

/**
 * The Lambda behind one audience's routes. Refusals become problem documents in the reader's language, or pages for a person; anything
 * else that is thrown is logged by its trace and answered without detail.
 */
export const httpLambda = <Deps>(routes: readonly Route<Deps>[], deps: Deps & Door, log: Log = jsonLog) => {
  const forStaff = routes.find(({ who }) => !isForEverybody(who));
  if (forStaff && (deps.audit === undefined || deps.authorise === undefined))
    throw new Error(`${forStaff.path} is for staff, and its door keeps no audit or authorises nobody.`);
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .onError(async (failed) => {
      // Sentences of all refusals in three languages are loaded with the first refusal.
      const { headersOf, problem, unexpectedProblem } = await import('../problem.ts');
      const request = requestOf(failed.event, deps.clock, deps.originSecret);
      const { correlationId, path, language } = request;
      const { error } = failed;
      const refusal = error instanceof Refusal ? error : undefined;
      if (refusal) log('info', 'refused', { correlationId, code: refusal.code });
      else log('error', 'unexpected error', { correlationId, error: traceOf(error) });
      const reply = refusal ? problem(refusal, language) : unexpectedProblem(language);
      if (deps.refusalPage === undefined || !isLookedAt(request)) {
        failed.response = resultOf(reply, request.headers);
        return;
      }
      const code = refusal?.code ?? 'unexpected';
      const page = await deps.refusalPage({ code, path, language, reference: correlationId });
      const shown = html(reply.status, page);
      const headers = { ...shown.headers, ...(refusal && headersOf(refusal)) };
      failed.response = resultOf({ ...shown, headers }, request.headers);
    })
    .handler(
      httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
        routes: routes.flatMap((route) =>
          methodsOf(route.method).map((asked) => ({
            method: asked,
            path: route.path,
            handler: async (event: APIGatewayProxyEventV2) => {
              requireDistribution(event, deps.originSecret);
              requirePlainPath(event);
              const request = requestOf(event, deps.clock, deps.originSecret);
              const reply = await answer(request, route, deps);
              return resultOf(asked === 'HEAD' ? { ...reply, body: '' } : reply, request.headers);
            },
          })),
        ),
        notFoundResponse: ({ method, path }) => refuseUnrouted(routes, method, path),
      }),
    );
};
