import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const SITE = join(import.meta.dirname, '../../.build/web');

/** The site's own policy, so that a page which would break behind CloudFront breaks here too. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export type Answer = { readonly status: number; readonly type: string; readonly body: string };
/** Stand-in for the API: answers known requests, and leaves the rest to the files. */
export type Api = (request: {
  method: string;
  url: URL;
  body: string;
  headers: IncomingMessage['headers'];
}) => Answer | undefined;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const fileAt = async (path: string): Promise<Answer> => {
  const file = extname(path) === '' ? join(path, 'index.html') : path;
  try {
    const body = await readFile(join(SITE, normalize(file)), 'utf8');
    return { status: 200, type: TYPES[extname(file)] ?? 'text/plain', body };
  } catch {
    return { status: 404, type: 'text/plain', body: 'Not found' };
  }
};

/** Serves the built site on a free port, with a stand-in for the API. */
export const serveSite = async (
  api: Api = () => undefined,
): Promise<{ origin: string; close: () => Promise<void> }> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asked = {
      method: request.method ?? 'GET',
      url,
      body: await bodyOf(request),
      headers: request.headers,
    };
    const { status, type, body } = api(asked) ?? (await fileAt(url.pathname));
    response
      .writeHead(status, {
        'content-type': type,
        'content-security-policy': POLICY,
        'referrer-policy': 'no-referrer',
      })
      .end(body);
  };
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
};

/** Serves the built site with pages that only a Lambda renders. */
export const servePages = (pageAt: (url: URL) => string | undefined): ReturnType<typeof serveSite> =>
  serveSite(({ url }) => {
    const body = pageAt(url);
    return body === undefined ? undefined : { status: 200, type: 'text/html; charset=utf-8', body };
  });
