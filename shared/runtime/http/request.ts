import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { FIELD_CODES } from '../../domain/applications/forms/field-codes.ts';
import { isPlainText } from '../../domain/kernel/characters.ts';
import { type FieldFault, Refusal, StaleVersion } from '../../domain/kernel/refusal.ts';
import type { AnyKind, ItemKind, Versioned } from '../../store/store.ts';
import { LANGUAGES, type Language, pickLanguage } from '../../text/language.ts';
import type { Clock } from '../clock.ts';
import { callerOf } from './address.ts';
import { repeatedKeyIn } from './repeated-key.ts';

/** Largest body that any form or call needs, in bytes. */
const MAX_BODY = 32 * 1024;

/** A request as it came, before anything of it is believed. */
export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `name=value`, as the HTTP API hands them on: apart from the headers. */
  readonly cookies: readonly string[];
  readonly body: string;
  /** The reader's language: asked for by `?lang=`, else the browser's, else English. */
  readonly language: Language;
  readonly now: Date;
  readonly correlationId: string;
  /** Address that the request came from, for the limits of the public doors alone. Never stored or logged. */
  readonly caller: string;
  /** Claims of a verified access token; empty on the routes that ask for none. */
  readonly claims: Readonly<Record<string, string>>;
};

const textOf = (event: APIGatewayProxyEventV2): string =>
  event.body === undefined
    ? ''
    : event.isBase64Encoded
      ? Buffer.from(event.body, 'base64').toString('utf8')
      : event.body;

export const requestOf = (
  event: APIGatewayProxyEventV2,
  clock: Clock,
  originSecret?: string | undefined,
): HttpRequest => {
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
    cookies: event.cookies ?? [],
    body: textOf(event),
    language: pickLanguage(query['lang'], event.headers['accept-language']),
    now: clock.now(),
    correlationId: event.requestContext.requestId,
    caller: callerOf(event, originSecret),
    claims: authorizer?.jwt?.claims ?? {},
  };
};

/** A body as it came, with its headers' encoding and type. */
type Posted = Pick<HttpRequest, 'headers'> & { readonly text: string };

const mediaTypeOf = (request: Posted): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A body of the one kind that is read here, plain and of a size that people write. */
const requireBody = (request: Posted, mediaType: string, most = MAX_BODY): void => {
  if (Buffer.byteLength(request.text) > most) throw new Refusal('body-too-large', `More than ${most} bytes.`);
  if (mediaTypeOf(request) !== mediaType || request.headers['content-encoding'])
    throw new Refusal('unsupported-media-type', `Only ${mediaType} is read here.`);
};

/** @throws Refusal `body-too-large`, `unsupported-media-type`, `malformed-json`, also where one object names a member twice */
export const readJson = (request: Posted, most?: number): unknown => {
  requireBody(request, 'application/json', most);
  let value: unknown;
  try {
    value = JSON.parse(request.text);
  } catch {
    throw new Refusal('malformed-json', 'The body is no JSON.');
  }
  const repeated = repeatedKeyIn(request.text);
  if (repeated !== undefined) throw new Refusal('malformed-json', `${repeated} is named twice.`);
  return value;
};

/**
 * Reads a form post, as browsers without JavaScript send it.
 * @throws Refusal `body-too-large`, `unsupported-media-type`
 */
export const readForm = (request: Posted): URLSearchParams => {
  requireBody(request, 'application/x-www-form-urlencoded');
  return new URLSearchParams(request.text);
};

/** Language that the switch on a posted page asks for; undefined for every other press. */
export const shownIn = (posted: URLSearchParams): Language | undefined =>
  LANGUAGES.find((language) => language === posted.get('show'));

/** The reader's language by a posted form: the switch, else the form's own, else the browser's. */
export const languageOfForm = (posted: URLSearchParams, headers: HttpRequest['headers']): Language =>
  shownIn(posted) ?? pickLanguage(posted.get('lang') ?? undefined, headers['accept-language']);

const stepOf = (step: PropertyKey): string => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const codeOf = (issue: z.core.$ZodIssue): FieldFault['code'] => {
  if (issue.input === undefined || issue.input === '') return 'required';
  if (issue.code === 'invalid_type') return 'type-wrong';
  const isChoice = issue.code === 'invalid_value' || (issue.code === 'invalid_union' && issue.discriminator);
  return isChoice ? 'choice-unknown' : 'invalid';
};

type Fault = Omit<FieldFault, 'pointer'>;

/** A rule of ours names its own fault. */
const ownFaultOf = ({ message }: z.core.$ZodIssue): Fault | undefined => {
  const code = FIELD_CODES.find((each) => each === message);
  return code && { code };
};

const BEYOND = {
  array: ['too-few', 'too-many'],
  string: ['too-short', 'too-long'],
  number: ['number-too-small', 'number-too-large'],
} as const;

const isBounded = (origin: string): origin is keyof typeof BEYOND => Object.hasOwn(BEYOND, origin);

/** Of a text or a list of the wrong length, or a number beyond its limits; a text that may not be empty is missing. */
const limitFaultOf = (issue: z.core.$ZodIssue): Fault | undefined => {
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return undefined;
  if (!isBounded(issue.origin) || issue.input === '') return undefined;
  const [below, above] = BEYOND[issue.origin];
  return issue.code === 'too_big'
    ? { code: above, limit: Number(issue.maximum) }
    : { code: below, limit: Number(issue.minimum) };
};

const faultsOf = (issue: z.core.$ZodIssue): FieldFault[] => {
  const pointer = issue.path.map(stepOf).join('');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointer + stepOf(key), code: 'unknown-field' }));
  return [{ pointer, ...(ownFaultOf(issue) ?? limitFaultOf(issue) ?? { code: codeOf(issue) }) }];
};

/** Texts of a body with characters that readers would not see. */
const disguisedIn = (value: unknown, pointer = ''): FieldFault[] => {
  if (typeof value === 'string')
    return isPlainText(value, { lines: true }) ? [] : [{ pointer, code: 'characters-refused' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, inner]) => disguisedIn(inner, pointer + stepOf(step)));
};

/** @throws Refusal `field-invalid` with a pointer to each fault */
export const parseBy = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  throw new Refusal('field-invalid', 'What was sent does not fit.', read.error.issues.flatMap(faultsOf));
};

/**
 * Reads a body that is stored, without invisible characters.
 * @throws Refusal `field-invalid` with a pointer to each fault
 */
export const parseBody = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const body = parseBy(schema, value);
  const disguised = disguisedIn(value);
  if (disguised.length === 0) return body;
  throw new Refusal('field-invalid', 'A text has characters that nobody sees.', disguised);
};

/** The version that the caller has seen, from `If-Match: "3"`; undefined where the header is missing. */
export const seenVersion = ({ headers }: Pick<HttpRequest, 'headers'>): number | undefined => {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (digits === undefined) throw new StaleVersion('If-Match is no version of ours.');
  return Number(digits);
};

/** A stale version of a stored item: its facts tell what has changed since `seen`. */
export class StaleItem extends StaleVersion {
  readonly kind: AnyKind;
  readonly id: string;
  readonly seen: number;
  /** False where the caller names a version that does not exist yet, or is known to want something else than what stands. */
  readonly mayStand: boolean;

  constructor(kind: AnyKind, { state, version }: Versioned<unknown>, seen: number, wantsMore: boolean) {
    super(`Version ${version}, not ${seen}.`);
    this.name = 'StaleItem';
    this.kind = kind;
    this.id = kind.idOf(state);
    this.seen = seen;
    this.mayStand = seen < version && !wantsMore;
  }
}

/** The refusal of whoever has seen another version of this item. */
export const staleItem = <State>(
  kind: ItemKind<State>,
  held: Versioned<State>,
  seen: number,
  wantsMore = false,
): StaleItem => new StaleItem(kind, held, seen, wantsMore);

/**
 * Compares `If-Match` with the version of an item.
 * @param wantsMore true where the request is known to be no repetition
 * @throws StaleItem
 */
export const requireSeen = <State>(
  request: Pick<HttpRequest, 'headers'>,
  kind: ItemKind<State>,
  held: Versioned<State>,
  wantsMore = false,
): void => {
  const seen = seenVersion(request);
  if (seen !== undefined && seen !== held.version) throw staleItem(kind, held, seen, wantsMore);
};

/** Compares `If-Match` where the item may not exist yet: a caller then has seen version 0. @throws Refusal `changed-meanwhile` */
export const requireSeenIfAny = <State>(
  request: Pick<HttpRequest, 'headers'>,
  kind: ItemKind<State>,
  held: Versioned<State> | undefined,
): void => {
  const seen = seenVersion(request);
  if (held !== undefined) requireSeen(request, kind, held);
  else if (seen !== undefined && seen !== 0)
    throw new StaleVersion(`There is nothing, and not version ${seen}.`);
};

/**
 * Compares `If-Match` with the version, and lets an older one through: a request that has been carried out already may
 * be answered with what stands (RFC 9110, 13.1.1). True where the caller named the current version.
 * @throws Refusal `changed-meanwhile` for a version that does not exist yet
 */
export const sawCurrent = (
  request: Pick<HttpRequest, 'headers'>,
  held: { readonly version: number },
): boolean => {
  const seen = seenVersion(request);
  if (seen !== undefined && seen > held.version)
    throw new StaleVersion(`Version ${held.version}, not ${seen}.`);
  return seen === held.version;
};

/**
 * Refuses a form of another site. Forms of our own pages, which are sent with `no-referrer`, come with `Origin: null`;
 * `Sec-Fetch-Site` tells them from others, where the browser sends it. A browser without it (Safari before 16.4, views
 * inside apps) is believed: a form that a cookie opens has a key of its session besides.
 * @throws Refusal `origin-refused`
 */
export const requireOrigin = (request: Pick<HttpRequest, 'headers'>, webOrigin: string): void => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOurs = origin === undefined || origin === webOrigin || site === 'same-origin';
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  const isUntold = isForm && origin === 'null' && site === undefined;
  if (!isOurs && !isUntold) throw new Refusal('origin-refused', 'Another site posted.');
};
