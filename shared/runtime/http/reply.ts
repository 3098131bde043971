import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { HttpRequest } from './request.ts';

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole `set-cookie` values. */
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
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

/** A file to keep; its name is for the reader's disk, in ASCII. */
export const file = (status: number, body: Uint8Array, type: string, name: string): Reply => ({
  status,
  headers: { 'content-type': type, 'content-disposition': `inline; filename="${name}"` },
  body,
});

/** After a form post: the browser fetches the next page, and reloading it posts nothing. */
export const seeOther = (location: string): Reply => ({ status: 303, headers: { location } });

export const etag = (version: number): { readonly etag: string } => ({ etag: `"${version}"` });

/** Answers of at least so many bytes are compressed for callers that accept it. */
const PACKED_FROM = 64 * 1024;
/** A Lambda answers with 6 MB at most; headers and the envelope take their part. */
const MAX_ANSWER = 5_900_000;

const unpacks = (acceptEncoding = ''): boolean =>
  acceptEncoding.split(',').some((offer) => {
    const [coding, ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase());
    return coding === 'gzip' && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });

export const resultOf = (
  { status, headers, cookies, body }: Reply,
  { 'accept-encoding': acceptEncoding }: HttpRequest['headers'],
): APIGatewayProxyStructuredResultV2 => {
  const result = {
    statusCode: status,
    headers: { ...SAFE_HEADERS, ...headers },
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
  };
  if (body === undefined) return result;
  if (typeof body !== 'string')
    return { ...result, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
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
