import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Context } from 'aws-lambda';
import { expect } from 'vitest';
import { eventOf } from '../../infra/local/runner/edge/payload.ts';
import { STAFF_ROLES, type StaffRole } from '../../shared/domain/staff/roles.ts';
import type { Audit } from '../../shared/runtime/audit.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { httpLambda, type RefusalPage } from '../../shared/runtime/http/edge.ts';
import type { Route } from '../../shared/runtime/http/route.ts';
import type { Authorise } from '../../shared/runtime/staff.ts';

export type Json = Readonly<Record<string, unknown>>;

export type Call = {
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>> | URLSearchParams;
  /** Sent as it is; its kind stands in `headers`. */
  readonly raw?: string | Buffer;
  /** Handed on as base64, as the HTTP API does with what it does not take for text. */
  readonly packed?: boolean;
  /** `name=value`. */
  readonly cookies?: readonly string[];
  /** Address of the caller. Without it every call comes from a network of its own. */
  readonly from?: string;
  /** Claims of an access token, as API Gateway hands them on. */
  readonly claims?: Readonly<Record<string, string>>;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Whole `set-cookie` values. */
  readonly cookies: readonly string[];
  /** Without the places at which an address may break: a search for one must find it. */
  readonly body: string;
  readonly bytes: Uint8Array;
  /** The body as an object; empty where it is none. */
  readonly json: Json;
};

export type Api = (method: string, path: string, call?: Call) => Promise<Answer>;

const bodyOf = ({ json, form, raw }: Call): { type?: string; body: Buffer } => {
  if (json !== undefined) return { type: 'application/json', body: Buffer.from(JSON.stringify(json)) };
  if (form !== undefined)
    return {
      type: 'application/x-www-form-urlencoded',
      body: Buffer.from(new URLSearchParams(form as Record<string, string>).toString()),
    };
  return { body: Buffer.from(raw ?? '') };
};

const parsed = (body: string): Json => {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return {};
  }
};

const expressions = new Map<string, RegExp>();

const expressionOf = (path: string): RegExp => {
  const expression = expressions.get(path) ?? new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
  expressions.set(path, expression);
  return expression;
};

const isRoute = ({ method, path }: Pick<Route<never>, 'method' | 'path'>, asked: string, at: string) =>
  (method === asked || (method === 'GET' && asked === 'HEAD')) && expressionOf(path).test(at);

/** An answer is what its contract says, and has no member that the contract does not know. @throws where it is not */
const requireContract = (route: Pick<Route<never>, 'path' | 'answers'>, { status, json }: Answer): void => {
  if (status >= 400 && route.answers[status] === undefined) return;
  const contract = route.answers[status];
  if (contract === undefined) throw new Error(`${route.path} does not promise ${status}.`);
  if (typeof contract === 'string') return;
  const read: unknown = JSON.parse(JSON.stringify(contract.parse(json)));
  if (!isDeepStrictEqual(read, json)) expect(read, `the contract of ${route.path}`).toEqual(json);
};

let called = 0;
/** A network that nobody has called from. */
const anotherNetwork = (): string => {
  called += 1;
  return `10.${(called >> 8) & 0xff}.${called & 0xff}.7`;
};

/** Calls the Lambda behind routes as the HTTP API does: with an event of payload format 2.0. */
export const apiOf = <Deps>(
  routes: readonly Route<Deps>[],
  deps: Deps & {
    readonly clock: Clock;
    readonly audit?: Audit;
    readonly authorise?: Authorise;
    readonly refusalPage?: RefusalPage;
  },
  carriedOut: (requestId: string) => void = () => undefined,
): Api => {
  let lambda: ReturnType<typeof httpLambda> | undefined;
  return async (method, path, call = {}) => {
    const { type, body } = bodyOf(call);
    const event = eventOf(
      {
        method,
        path,
        query: call.query ?? '',
        headers: { host: 'api.example', ...(type ? { 'content-type': type } : {}), ...call.headers },
        cookies: [...(call.cookies ?? [])],
        body,
        clientAddress: call.from ?? anotherNetwork(),
      },
      {
        routeKey: '$default',
        // As the HTTP API hands on the rest of an address behind `{proxy+}`.
        pathParameters: { proxy: path.split('/').slice(3).join('/') },
        ...(call.claims ? { jwt: { claims: { ...call.claims }, scopes: ['cccc/staff'] } } : {}),
      },
      { id: 'api', domainName: 'api.example', stage: '$default', accountId: '000000000000' },
    );
    lambda ??= httpLambda(routes, deps);
    const result = await lambda(
      call.packed ? { ...event, body: body.toString('base64'), isBase64Encoded: true } : event,
      {} as Context,
    );
    const packed = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
    const bytes = result.headers?.['content-encoding'] === 'gzip' ? gunzipSync(packed) : packed;
    const text = bytes.toString();
    const answer = {
      status: result.statusCode ?? 0,
      headers: Object.fromEntries(
        Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
      ),
      cookies: result.cookies ?? [],
      body: text.replaceAll('<wbr>', ''),
      bytes,
      json: parsed(text),
    };
    if (answer.status < 400) carriedOut(event.requestContext.requestId);
    const route = routes.find((each) => isRoute(each, method, path));
    if (route !== undefined && method !== 'HEAD') requireContract(route, answer);
    return answer;
  };
};

/** Subject of the member of staff with these roles, whom each world knows. */
export const staffIdOf = (roles: readonly StaffRole[]): string => {
  const others = STAFF_ROLES.filter((role) => role !== 'coordinator' && roles.includes(role));
  return [roles.includes('coordinator') ? 'd4f0' : 'e4f0', ...others].join('-');
};

/** Claims of an access token. */
export const signedIn = (sub: string): Readonly<Record<string, string>> => ({
  sub,
  token_use: 'access',
  client_id: 'staff-pages',
  scope: 'openid cccc/staff',
});

/** A member of staff with these roles in every programme, signed in with an access token; without any, a stranger. */
export const staffIn = (...roles: StaffRole[]): Readonly<Record<string, string>> =>
  signedIn(roles.length === 0 ? 'stranger' : staffIdOf(roles));

export const COORDINATOR = staffIn('coordinator');
export const FINANCE = staffIn('finance');

export const itemsOf = ({ json }: Answer, name = 'items'): Json[] => (json[name] ?? []) as Json[];
