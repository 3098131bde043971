import { describe, expect, it } from 'vitest';
import { createCallers } from '../../../../infra/local/runner/edge/callers.ts';
import type { EdgeRequest } from '../../../../infra/local/runner/edge/http.ts';

const asked = (headers: Record<string, string> = {}): EdgeRequest => ({
  method: 'GET',
  path: '/',
  query: '',
  headers,
  cookies: [],
  body: Buffer.alloc(0),
  clientAddress: '127.0.0.1',
});

describe('callers of the local system', () => {
  it('come each from a network of its own, so that no limit of a network is met by chance', () => {
    const calledFrom = createCallers(false);
    const networks = Array.from({ length: 300 }, () =>
      calledFrom(asked()).clientAddress.split('.').slice(0, 3).join('.'),
    );
    expect(new Set(networks).size).toBe(300);
  });

  it('come all from the one address that they have where that is asked for', () => {
    expect(createCallers(true)(asked()).clientAddress).toBe('127.0.0.1');
  });

  it('may name an address, which the API never sees as a header', () => {
    for (const one of [true, false]) {
      const { clientAddress, headers } = createCallers(one)(
        asked({ 'x-local-address': '2001:db8::1', a: 'b' }),
      );
      expect([clientAddress, headers]).toEqual(['2001:db8::1', { a: 'b' }]);
    }
  });
});
