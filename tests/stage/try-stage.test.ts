import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryStage } from './try-stage.ts';

/** A stage that opens everything to everybody. */
const open = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200).end('{}'));
});
beforeAll(async () => {
  await new Promise<void>((ready) => open.listen(0, '127.0.0.1', ready));
});
afterAll(() => {
  open.close();
});

it('finds a fault by every check that asks a stage which refuses nobody', async () => {
  const site = `http://127.0.0.1:${(open.address() as AddressInfo).port}`;
  const tried = await tryStage(site, { writes: true });
  expect(tried.filter(({ fault }) => fault === undefined).map(({ check }) => check)).toEqual([
    'leads plain HTTP to HTTPS',
  ]);
  expect(tried.find(({ check }) => check.includes('without a token'))?.fault).toContain(
    'GET /api/coordinator/people/{personId}',
  );
});

it('finds a fault where nobody answers', async () => {
  const tried = await tryStage('http://127.0.0.1:9');
  expect(tried[0]?.fault).toContain('could not be asked');
});
