import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openWarmth } from '../../../open-warmth.ts';
import { lambda, policy, smallAssembly } from './assembly.ts';
import { handClock, runLambdas } from './running-lambdas.ts';

const HOUR = 3_600_000;

/** Counts over the life of the thread, and asks SQS. */
const COUNTS = `import { request } from 'node:http';
  const headers = { authorization: 'Credential=local/20270101/eu-north-1/sqs/aws4_request', 'x-amz-target': 'AmazonSQS.GetQueueUrl' };
  let times = 0;
  export const handler = ({ url }) => new Promise((resolve) => {
    times += 1;
    request(url, { method: 'POST', headers }, () => resolve({ times, at: Date.now() })).end('{"QueueName":"q"}');
  });`;

const resources = smallAssembly(
  {
    MayAsk: policy('counts', { Effect: 'Allow', Action: 'sqs:GetQueueUrl', Resource: '*' }),
    counts: lambda('counts', {}),
  },
  { counts: COUNTS },
);

const answering = async (): Promise<{ url: string; close: () => void }> => {
  const server = createServer((_, response) => response.end());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

describe('a system that follows another in one process', () => {
  it('finds the Lambdas of the one before warm, at its own time, and hears of the rights that they use', async () => {
    const warmth = openWarmth();
    const server = await answering();
    const run = async ({ offset = 0, atOnce = 1, endpoints = {} }) => {
      const { lambdas } = runLambdas(resources, { warmth, endpoints, clock: handClock(offset) });
      const calls = Array.from({ length: atOnce }, async () => {
        const result = await lambdas.invoke(resources.arn('counts'), { url: server.url });
        if (!result.ok) throw new Error(result.errorMessage);
        const { times, at } = result.payload as { times: number; at: number };
        expect(Math.abs(at - Date.now() - offset)).toBeLessThan(HOUR);
        return times;
      });
      const times = (await Promise.all(calls)).sort();
      expect(lambdas.rightsUsed()['counts']).toHaveLength(1);
      await lambdas.stop();
      await lambdas.stop();
      return times;
    };
    expect(await run({ offset: 2_000 * HOUR })).toEqual([1]);
    expect(await run({ offset: 1_000 * HOUR })).toEqual([2]);
    expect(await run({ atOnce: 2 }), 'what is stopped twice is left once').toEqual([1, 3]);
    expect(
      await run({ endpoints: { AWS_ENDPOINT_URL_SQS: 'http://127.0.0.1:1' } }),
      'one that knows other addresses serves nobody',
    ).toEqual([1]);
    server.close();
  });
});
