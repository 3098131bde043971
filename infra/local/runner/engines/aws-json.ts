import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A refusal as AWS's JSON protocol states it. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Operations by their `X-Amz-Target`, such as `AWSEvents.PutEvents`, and `Lambda.Invoke`, whose protocol has a path instead. */
export type Operations = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
};

const INVOKE = /^\/2015-03-31\/functions\/([^/?]+)\/invocations/;

const answer = async (operations: Operations, request: IncomingMessage, response: ServerResponse) => {
  const [, functionName] = INVOKE.exec(decodeURIComponent(request.url ?? '')) ?? [];
  const target = functionName === undefined ? String(request.headers['x-amz-target'] ?? '') : 'Lambda.Invoke';
  const operation = operations[target];
  if (!operation)
    return send(response, 400, {
      __type: 'UnknownOperationException',
      message: `The local runner has no ${target || 'operation without X-Amz-Target'}.`,
    });
  try {
    const body = await bodyOf(request);
    const input = functionName === undefined ? body : { functionName, payload: body };
    send(response, 200, await operation(input));
  } catch (problem) {
    const refused = problem instanceof ServiceError;
    send(response, refused ? 400 : 500, {
      __type: refused ? problem.code : 'InternalException',
      message: problem instanceof Error ? problem.message : String(problem),
    });
  }
};

/** Serves AWS's JSON 1.1 protocol on a free port of the loopback address, to the SDK inside the Lambdas. */
export const startAwsJson = (
  operations: Operations,
  wanted = 0,
): Promise<{ endpoint: string; stop(): Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(operations, request, response).catch(() => response.destroy());
    });
    server.on('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        endpoint: `http://127.0.0.1:${port}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      });
    });
  });
