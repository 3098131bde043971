import { uiText } from '../../shared/text/console/ui/text.ts';
import { noteServerTime } from '../server-time.ts';
import { endSession } from '../staff/session.ts';
import { heldToken, noteUse, renewToken } from '../staff/sign-in.ts';
import { inLanguage, language } from '../ui/language.ts';
import type { Outcome, Problem } from '../ui/problem.ts';
import { noteReading } from '../ui/readings.ts';
import type { Routes } from './routes.generated.ts';

export type RouteKey = keyof Routes;
export type AnswerOf<Key extends RouteKey> = Routes[Key]['answer'];
/** An item of a list's page. */
export type ItemOf<Key extends RouteKey> =
  AnswerOf<Key> extends { readonly items: readonly (infer Item)[] } ? Item : never;

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [N in Name]?: undefined }
  : { readonly [N in keyof Value]?: undefined } extends Value
    ? { readonly [N in Name]?: Value }
    : { readonly [N in Name]: Value };

/** Parts of a request, as the route's contract names them. */
export type Request<Key extends RouteKey> = Part<'params', Routes[Key]['params']> &
  Part<'query', Routes[Key]['query']> &
  Part<'body', Routes[Key]['body']> & {
    /** Version that the person has seen, for routes that take `If-Match`. */
    readonly version?: string | undefined;
    /** Idempotency-Key: made when a form opens, so that a second press is the same request. */
    readonly once?: string;
  };

type Given = {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  readonly body?: unknown;
  readonly version?: string | undefined;
  readonly once?: string;
};

const addressOf = (path: string, { params = {}, query = {} }: Given): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const named = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]): [string, string] => [name, String(value)]);
  return `${filled}?${new URLSearchParams([...named, ['lang', language.value]])}`;
};

const offline = (): Problem => ({
  code: 'offline',
  status: 0,
  // Read at each drawing, so that they follow the reader's language.
  get title() {
    return inLanguage(uiText).offline.title;
  },
  get detail() {
    return inLanguage(uiText).offline.detail;
  },
  errors: [],
  members: {},
});

/** A choice that is part of the address and was not made: a fault at its field, as the API would find it. */
const missingIn = ({ params = {} }: Given): Problem | undefined => {
  const missing = Object.keys(params).filter((name) => params[name] === '');
  if (missing.length === 0) return undefined;
  const { title, detail, choice } = inLanguage(uiText).missing;
  return {
    code: 'field-invalid',
    status: 400,
    title,
    detail,
    members: {},
    errors: missing.map((name) => ({ pointer: `/${name}`, code: 'required', detail: choice })),
  };
};

type Finding = {
  readonly code: string;
  readonly severity: string;
  readonly detail: string;
  readonly fields: readonly string[];
};

/** Remarks that forbid a plan, as faults at the fields that they are about. */
const faultsIn = (findings: unknown): Problem['errors'] =>
  (Array.isArray(findings) ? (findings as readonly Finding[]) : [])
    .filter(({ severity }) => severity === 'refused')
    .flatMap(({ code, detail, fields }) => fields.map((pointer) => ({ pointer, code, detail })));

const problemIn = (status: number, body: Readonly<Record<string, unknown>>): Problem => {
  const { code, title, detail, errors, type: _, status: __, ...members } = body;
  const { title: unknown, detail: unknownDetail } = offline();
  return {
    code: String(code ?? 'unexpected'),
    status,
    title: String(title ?? unknown),
    detail: String(detail ?? unknownDetail),
    errors: [...(Array.isArray(errors) ? errors : []), ...faultsIn(members['findings'])],
    members,
  };
};

const headersOf = ({ body, version, once }: Given, token: string | undefined): Headers => {
  const headers = new Headers({ authorization: `Bearer ${token ?? ''}` });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (version !== undefined) headers.set('if-match', version);
  if (once !== undefined) headers.set('idempotency-key', once);
  return headers;
};

const answerTo = async (route: string, given: Given, signal?: AbortSignal): Promise<Response> => {
  const [method = 'GET', path = ''] = route.split(' ');
  const token = heldToken();
  const sent = (bearer: string | undefined): Promise<Response> =>
    fetch(addressOf(path, given), {
      method,
      headers: headersOf(given, bearer),
      ...(signal && { signal }),
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    });
  let response = await sent(token);
  // A token is refused at the door, before anything is done.
  if (response.status === 401 && (await renewToken(token))) response = await sent(heldToken());
  if (response.status !== 401) noteUse();
  noteServerTime(response);
  return response;
};

const refusedBy = (status: number, answer: unknown): { readonly ok: false; readonly problem: Problem } => {
  if (status === 401) endSession();
  const body = (answer ?? {}) as Record<string, unknown>;
  // A gateway that waited in vain has no code: nobody knows what became of the request.
  const isLost = status >= 500 && body['code'] === undefined;
  return { ok: false, problem: isLost ? offline() : problemIn(status, body) };
};

/** Fetches a file with the name that the API gives it. Never throws. */
export const fetchFile = async <Key extends RouteKey>(
  route: Key,
  request: Request<Key>,
): Promise<Outcome<{ readonly name: string; readonly content: Blob }>> => {
  try {
    const response = await answerTo(route, request as Given);
    if (!response.ok) return refusedBy(response.status, JSON.parse(await response.text()));
    const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
    const answer = { name: named?.[1] ?? 'file', content: await response.blob() };
    return { ok: true, answer, version: undefined };
  } catch {
    return { ok: false, problem: offline() };
  }
};

/** Fetches a file whose link answers with it in pieces. Never throws. */
export const fetchPieces = async (href: string, pieces: number, type: string): Promise<Outcome<Blob>> => {
  try {
    const fetched: Blob[] = [];
    for (let piece = 0; piece < pieces; piece += 1) {
      const response = await fetch(`${href}&piece=${piece}&lang=${language.value}`);
      if (!response.ok) return refusedBy(response.status, JSON.parse(await response.text()));
      fetched.push(await response.blob());
    }
    return { ok: true, answer: new Blob(fetched, { type }), version: undefined };
  } catch {
    return { ok: false, problem: offline() };
  }
};

/** Milliseconds for a request with its answer. The API has 30 s; the rest is for a signed sheet on its way over a slow connection. */
const LONGEST = 120_000;

const outcomeOf = async <Key extends RouteKey>(route: Key, given: Given): Promise<Outcome<AnswerOf<Key>>> => {
  try {
    // A connection that is gone may never say so.
    const response = await answerTo(route, given, AbortSignal.timeout(LONGEST));
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    return response.ok
      ? {
          ok: true,
          answer: answer as AnswerOf<Key>,
          version: response.headers.get('etag') ?? undefined,
        }
      : refusedBy(response.status, answer);
  } catch {
    return { ok: false, problem: offline() };
  }
};

/** Asks the API. Never throws: a refusal and a lost connection are outcomes too. */
export const call = async <Key extends RouteKey>(
  route: Key,
  ...[request]: Record<never, never> extends Request<Key> ? [Request<Key>?] : [Request<Key>]
): Promise<Outcome<AnswerOf<Key>>> => {
  const given = (request ?? {}) as Given;
  const missing = missingIn(given);
  if (missing) return { ok: false, problem: missing };
  const outcome = outcomeOf(route, given);
  return route.startsWith('GET ') ? noteReading(outcome) : outcome;
};
