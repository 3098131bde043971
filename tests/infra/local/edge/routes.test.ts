import { describe, expect, it } from 'vitest';
import { matchRoute } from '../../../../infra/local/runner/edge/routes.ts';

const routes = [
  '$default',
  'ANY /{proxy+}',
  'ANY /api/{proxy+}',
  'GET /api/{proxy+}',
  'ANY /api/pairs/{id}',
  'GET /api/pairs/{id}',
  'POST /api/pairs/mine',
  'ANY /api/pairs/{id}/meetings/{proxy+}',
  'GET /a',
].map((routeKey) => ({ routeKey }));

describe('the HTTP API', () => {
  it.each([
    ['GET', '/api/pairs/7', 'GET /api/pairs/{id}', { id: '7' }],
    ['PUT', '/api/pairs/7', 'ANY /api/pairs/{id}', { id: '7' }],
    ['POST', '/api/pairs/mine', 'POST /api/pairs/mine', {}],
    ['GET', '/api/pairs/mine', 'GET /api/pairs/{id}', { id: 'mine' }],
    [
      'GET',
      '/api/pairs/7/meetings/2/notes',
      'ANY /api/pairs/{id}/meetings/{proxy+}',
      { id: '7', proxy: '2/notes' },
    ],
    ['GET', '/api/pairs', 'GET /api/{proxy+}', { proxy: 'pairs' }],
    ['DELETE', '/api/pairs', 'ANY /api/{proxy+}', { proxy: 'pairs' }],
    ['GET', '/api', 'ANY /{proxy+}', { proxy: 'api' }],
    ['GET', '/a', 'GET /a', {}],
    ['POST', '/a', 'ANY /{proxy+}', { proxy: 'a' }],
    ['GET', '/', '$default', {}],
  ])('sends %s %s to %s', (method, path, routeKey, pathParameters) => {
    expect(matchRoute(routes, method, path)).toEqual({ route: { routeKey }, pathParameters });
  });

  it('has no route for what nothing matches, where there is no $default', () => {
    expect(matchRoute([{ routeKey: 'GET /a' }], 'GET', '/b')).toBeUndefined();
  });

  it('does not take a greedy parameter for empty', () => {
    expect(matchRoute([{ routeKey: 'ANY /a/{proxy+}' }], 'GET', '/a/')).toBeUndefined();
  });
});
