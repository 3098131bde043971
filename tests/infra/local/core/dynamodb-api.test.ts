import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { dynamoDbApi } from '../../../../infra/local/runner/table/dynamodb-api.ts';

it('An engine that closes an idle connection costs the runner no request', async () => {
  const known = new WeakSet<object>();
  const closed: string[] = [];
  const engine = createServer((request, response) => {
    const { socket } = request;
    if (known.has(socket)) {
      closed.push(String(request.headers['x-amz-target']));
      socket.destroy();
      return;
    }
    known.add(socket);
    response.end('{"StreamDescription":{}}');
  }).listen(0, '127.0.0.1');
  await once(engine, 'listening');
  const { port } = engine.address() as AddressInfo;
  const api = dynamoDbApi({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-north-1',
    accessKeyId: 'idle',
  });
  try {
    await api('DescribeStream', {});
    expect(await api('DescribeStream', {})).toEqual({ StreamDescription: {} });
    expect(closed).toHaveLength(1);
  } finally {
    engine.close();
    engine.closeAllConnections();
  }
});
