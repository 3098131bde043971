import { describe, expect, it, vi } from 'vitest';
import { json } from '../../shared/runtime/http/reply.ts';
import { apiOf } from './api.ts';

vi.spyOn(console, 'info').mockImplementation(() => undefined);

const ROUTE = '/api/coordinator/large';

/** Answer of a route with so many letters, to a caller who accepts these encodings. */
const answered = (letters: number, accepted?: string) => {
  const api = apiOf(
    [
      {
        method: 'GET',
        path: ROUTE,
        who: 'everybody',
        does: 'Answers at length.',
        answers: { 200: 'nothing' },
        handle: async () => json(200, { text: 'å'.repeat(letters) }),
      },
    ],
    { clock: { now: () => new Date('2027-01-18T10:00:00Z') } },
  );
  return api('GET', ROUTE, accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } });
};

describe('a large answer', () => {
  it.each(['gzip', 'br;q=1.0, GZIP;q=0.8', 'deflate, gzip'])(
    'is packed for who unpacks it: %s',
    async (accepted) => {
      const { headers, json: read, status } = await answered(4_000_000, accepted);
      expect([status, headers['content-encoding'], headers['vary']]).toEqual([
        200,
        'gzip',
        'accept-encoding',
      ]);
      expect(String(read['text'])).toHaveLength(4_000_000);
    },
  );

  it.each([undefined, '', 'br', 'gzip;q=0', 'identity, gzip; q=0.0'])(
    'is plain for who does not: %s',
    async (accepted) => {
      const { headers, json: read } = await answered(100_000, accepted);
      expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, 'accept-encoding']);
      expect(String(read['text'])).toHaveLength(100_000);
    },
  );

  it('that is small stays as it is', async () => {
    const { headers } = await answered(10, 'gzip');
    expect([headers['content-encoding'], headers['vary']]).toEqual([undefined, undefined]);
  });

  it('that no Lambda can send unpacked is refused with what to do', async () => {
    const { status, json: read } = await answered(3_000_000);
    expect([status, read['code'], read['detail']]).toEqual([
      406,
      'answer-too-large',
      'Ask for it packed: send Accept-Encoding: gzip.',
    ]);
  });
});
