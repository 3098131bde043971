import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { httpLambda } from '../../shared/runtime/http/edge.ts';
import { json } from '../../shared/runtime/http/reply.ts';

const asked = (headers: Record<string, string>) =>
  ({
    version: '2.0',
    rawPath: '/api/door',
    rawQueryString: '',
    headers,
    requestContext: { requestId: 'r', http: { method: 'GET', path: '/api/door' } },
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2;

const statusWith = async (originSecret: string | undefined, headers: Record<string, string>) => {
  const handler = httpLambda(
    [
      {
        method: 'GET',
        path: '/api/door',
        who: 'everybody',
        does: 'Opens.',
        answers: { 200: 'nothing' },
        handle: async () => json(200, {}),
      },
    ],
    { clock: { now: () => new Date('2027-01-11T10:00:00Z') }, originSecret },
    () => undefined,
  );
  const answer = (await handler(asked(headers), {} as Context)) as APIGatewayProxyStructuredResultV2;
  return answer.statusCode;
};

describe('a door behind a web ACL', () => {
  it('opens only to who comes by the distribution', async () => {
    expect(await statusWith('s3cret', { 'x-origin-secret': 's3cret' })).toBe(200);
    expect(await statusWith('s3cret', { 'x-origin-secret': 'guessed' })).toBe(404);
    expect(await statusWith('s3cret', {})).toBe(404);
  });

  it('is open where nothing stands before it', async () => {
    expect(await statusWith(undefined, {})).toBe(200);
  });
});
