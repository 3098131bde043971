import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DynamoDbLocal, startDynamoDb } from '../infra/local/runner/engines/dynamodb.ts';
import { findJava } from '../infra/local/runner/engines/java.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A DynamoDB Local of one's own, in memory. */
export const startInMemory = async (): Promise<DynamoDbLocal> => {
  const java = await findJava();
  if (!java.found) throw new Error('The store is tested on DynamoDB Local, which needs Java 17.');
  return startDynamoDb({ java: java.path, dataDir: temporaryFolder(), persist: false });
};

/** One DynamoDB Local for a run of tests, in memory: started when the first file asks for it, ended with the run. */
export const setup = async (): Promise<() => Promise<void>> => {
  let engine: ReturnType<typeof startInMemory> | undefined;
  const server = createServer((_, response) => {
    engine ??= startInMemory();
    engine.then(
      ({ endpoint }) => response.end(endpoint),
      (problem: unknown) => response.writeHead(500).end(String(problem)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.env['SHARED_DYNAMODB'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    server.closeAllConnections();
    server.close();
    await engine?.then(({ stop }) => stop()).catch(() => undefined);
  };
};
