import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as the client sent it, read whole. */
export type EdgeRequest = {
  method: string;
  /** Still percent-encoded. */
  path: string;
  /** Still percent-encoded, without the question mark. */
  query: string;
  /** Lower-case names, repeated ones joined by commas; cookies are apart. */
  headers: Record<string, string>;
  /** `name=value` each. */
  cookies: string[];
  body: Buffer;
  clientAddress: string;
};

export type EdgeReply = {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** Whole `set-cookie` values. */
  cookies?: string[];
  body: Buffer | string;
};

/** API Gateway takes 10 MB and not a byte more. */
const LARGEST_BODY = 10 * 1024 * 1024;

/** Reads a request; `undefined` when its body is larger than API Gateway takes. */
export const readRequest = async (incoming: IncomingMessage): Promise<EdgeRequest | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) return undefined;

  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  const { cookie, ...headers } = joined(incoming.rawHeaders);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: query.join('?'),
    headers,
    cookies: cookie === undefined ? [] : cookie.split(/; */).filter((one) => one !== ''),
    body: Buffer.concat(chunks),
    clientAddress: incoming.socket.remoteAddress ?? '127.0.0.1',
  };
};

/** Writes a reply; to HEAD without its body. */
export const writeReply = (outgoing: ServerResponse, reply: EdgeReply, method: string): void => {
  for (const [name, value] of Object.entries(reply.headers)) outgoing.setHeader(name, value);
  if (reply.cookies !== undefined && reply.cookies.length > 0)
    outgoing.setHeader('set-cookie', reply.cookies);
  outgoing.writeHead(reply.status);
  outgoing.end(method === 'HEAD' ? undefined : reply.body);
};

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): EdgeReply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: `${JSON.stringify(value)}\n`,
});

export const html = (status: number, body: string): EdgeReply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  },
  body,
});

/** More than API Gateway takes, or than Lambda does: six megabytes as an event, of which base64 is four and a half. */
export const TOO_LARGE: EdgeReply = json(413, { message: 'Request Entity Too Large' });

const joined = (rawHeaders: string[]): Record<string, string> => {
  const headers: Record<string, string> = Object.create(null);
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}${name === 'cookie' ? '; ' : ','}${value}`;
  }
  return { ...headers };
};
