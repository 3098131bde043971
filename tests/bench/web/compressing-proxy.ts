import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';

const COMPRESSED = /^(text\/|application\/(json|javascript|problem\+json))|svg/;

/** Compresses as CloudFront does. The local edge sends everything plain. */
export const startCompressingProxy = async (
  target: string,
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> => {
  const { hostname, port } = new URL(target);
  const server = createServer((from, to) => {
    const { url: path, method, headers } = from;
    const onward = request({ hostname, port, path, method, headers }, (answer) => {
      const { 'content-length': _length, ...rest } = answer.headers;
      const isCompressed = COMPRESSED.test(String(rest['content-type'] ?? ''));
      to.writeHead(answer.statusCode ?? 502, {
        ...(isCompressed ? { ...rest, 'content-encoding': 'gzip' } : answer.headers),
      });
      if (isCompressed) answer.pipe(createGzip()).pipe(to);
      else answer.pipe(to);
    });
    onward.on('error', (error) => to.destroy(error));
    from.pipe(onward);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
};
