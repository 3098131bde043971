import { createContext, Script } from 'node:vm';
import * as z from 'zod';
import type { EdgeReply, EdgeRequest } from './http.ts';

/** A CloudFront function at viewer-request: the request as changed, or an answer in the origin's place. */
export type ViewerFunction = (request: EdgeRequest) => { request: EdgeRequest } | { reply: EdgeReply };

const Values = z.record(z.string(), z.object({ value: z.string() }));
const Answer = z.union([
  z.object({
    statusCode: z.int(),
    headers: Values.default({}),
    body: z.union([z.string(), z.object({ data: z.string() }).transform(({ data }) => data)]).default(''),
  }),
  z.object({ uri: z.string(), querystring: Values, headers: Values }),
]);

/**
 * Compiles the code of an AWS::CloudFront::Function. It runs without Node's globals, as there, and without CloudFront's limit of about a
 * millisecond: one of `node:vm` starts a thread for each request.
 * @throws where the code does not define `handler`
 */
export const viewerFunction = (code: string): ViewerFunction => {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  new Script(code).runInContext(context);
  const call = new Script('JSON.stringify(handler(JSON.parse(event)))');

  return (request) => {
    const { method, path, query, headers } = request;
    context['event'] = JSON.stringify({
      version: '1.0',
      context: { eventType: 'viewer-request' },
      viewer: { ip: request.clientAddress },
      request: {
        method,
        uri: path,
        querystring: asValues(new URLSearchParams(query)),
        headers: asValues(Object.entries(headers)),
        cookies: asValues(request.cookies.map((cookie) => cookie.split('=', 2))),
      },
    });
    const answer = Answer.parse(JSON.parse(String(call.runInContext(context))));
    if ('statusCode' in answer)
      return {
        reply: { status: answer.statusCode, headers: asStrings(answer.headers), body: answer.body },
      };
    const changedQuery = new URLSearchParams(asStrings(answer.querystring)).toString();
    const sameQuery = changedQuery === new URLSearchParams(query).toString();
    return {
      request: {
        ...request,
        path: answer.uri,
        query: sameQuery ? query : changedQuery,
        headers: asStrings(answer.headers),
      },
    };
  };
};

const asValues = (entries: Iterable<string[]>): Record<string, { value: string }> =>
  Object.fromEntries([...entries].map(([name = '', value = '']) => [name, { value }]));

const asStrings = (values: Record<string, { value: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
