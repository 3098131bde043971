import { describe, expect, it } from 'vitest';
import { EVERY_ROUTE, type RouteContract } from '../../infra/build/every-route.ts';
import { staffIn } from './api.ts';
import { aWorld, WEB_ORIGIN, type World } from './world.ts';

const doorOf = (world: World, path: string) => {
  if (path.startsWith('/api/coordinator/')) return world.coordinatorApi;
  if (path.startsWith('/api/finance/')) return world.financeApi;
  if (path.startsWith('/a/me')) return world.myPageApi;
  return path.startsWith('/a') && !path.startsWith('/api/programmes') && path !== '/api/health'
    ? world.participantApi
    : world.publicApi;
};

const STAFF = staffIn('coordinator', 'finance', 'admin');
/** Names in a path that lead somewhere, as far as a route looks at them before its body. */
const pathOf = ({ path }: RouteContract): string =>
  path
    .replace('{programmeId}', 'cccc')
    .replace('{role}', 'mentor')
    .replaceAll(/\{[^}]+\}/g, 'some_1');
const nameOf = ({ method, path }: RouteContract): string => `${method} ${path}`;

const taking = EVERY_ROUTE.filter(({ body, form }) => body !== undefined || form === true);
const listing = EVERY_ROUTE.filter(({ query }) => query !== undefined && 'shape' in query).filter(
  ({ query }) => 'limit' in (query as unknown as { readonly shape: object }).shape,
);

describe('every route that takes something', () => {
  it('is most of those that change something', () => {
    expect(taking.length).toBeGreaterThan(40);
  });

  it.each(taking.map((route) => [nameOf(route), route] as const))(
    '%s takes no more than it says',
    async (_, route) => {
      const world = aWorld();
      const most = route.mostBytes ?? 32 * 1024;
      const answer = await doorOf(world, route.path)(route.method, pathOf(route), {
        raw: `{"x":"${'x'.repeat(most)}"}`,
        headers: {
          origin: WEB_ORIGIN,
          'content-type': route.body === undefined ? 'application/x-www-form-urlencoded' : 'application/json',
        },
        ...(route.who === 'everybody' || route.who === 'link' || route.who === 'person'
          ? {}
          : { claims: STAFF }),
      });
      expect(answer.status).toBe(413);
      expect(world.twin.records().filter(({ kind }) => kind === 'VisitCount')).toEqual([]);
    },
  );
});

describe('every list', () => {
  it.each(listing.map((route) => [nameOf(route), route] as const))(
    '%s has pages of a hundred at most',
    async (_, route) => {
      const world = aWorld();
      for (const limit of ['101', '100000', '0', '-1', '1.5', 'all']) {
        const answer = await doorOf(world, route.path)(route.method, pathOf(route), {
          query: `limit=${limit}`,
          claims: STAFF,
        });
        expect([limit, answer.status]).toEqual([limit, 400]);
      }
    },
  );

  it('is one of several', () => {
    expect(listing.length).toBeGreaterThan(3);
  });
});
