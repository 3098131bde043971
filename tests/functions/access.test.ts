import { describe, expect, it } from 'vitest';
import { staffIn } from './api.ts';
import { EVERY_ROUTE } from './every-route.ts';
import { aWorld, type World } from './world.ts';

type Asker = { readonly name: string; readonly claims?: Readonly<Record<string, string>> };

/** Who may come: nobody signed in, a token that is none of ours, and each group alone. */
const ASKERS: readonly Asker[] = [
  { name: 'nobody' },
  { name: 'somebody in no group', claims: staffIn() },
  { name: 'an ID token', claims: { ...staffIn('coordinator', 'finance', 'admin'), token_use: 'id' } },
  { name: 'a group named x,coordinator', claims: staffIn('x,coordinator', 'x,finance', 'x,admin') },
  { name: 'coordinator', claims: staffIn('coordinator') },
  { name: 'finance', claims: staffIn('finance') },
  { name: 'admin', claims: staffIn('admin') },
];

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  coordinator: ['coordinator', 'admin'],
  finance: ['finance', 'admin'],
  admin: ['admin'],
};

const doorOf = (world: World, path: string) => {
  if (path.startsWith('/api/coordinator/')) return world.coordinatorApi;
  if (path.startsWith('/api/finance/')) return world.financeApi;
  return path.startsWith('/a') && !path.startsWith('/api/') ? world.participantApi : world.publicApi;
};

const staffRoutes = EVERY_ROUTE.filter(({ who }) => who in ALLOWED);

describe('every route', () => {
  it('is for staff behind the doors of the staff, and for nobody else’s token elsewhere', () => {
    for (const { path, who } of EVERY_ROUTE)
      expect(who in ALLOWED, path).toBe(/^\/api\/(coordinator|finance)\//.test(path));
    expect(staffRoutes.length).toBeGreaterThanOrEqual(45);
  });

  it('is one route: no two have the same method and path', () => {
    const names = EVERY_ROUTE.map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(staffRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, { method, path, who }) => {
    it.each(ASKERS)(
      'answers $name as its contract says, before it reads anything',
      async ({ name, claims }) => {
        const world = aWorld();
        const asked = path.replaceAll(/\{[^}]+\}/g, 'x_1');
        const { status, json } = await doorOf(world, path)(method, asked, {
          // Nothing of this fits: who may not ask is refused for that, and not for what was sent.
          query: 'nonsense=1',
          json: { nonsense: true },
          ...(claims === undefined ? {} : { claims }),
        });
        if (ALLOWED[who]?.includes(name) === true) expect(status).not.toBe(403);
        else expect([status, json['code']]).toEqual([403, 'forbidden']);
      },
    );
  },
);

describe('what does not fit a contract', () => {
  const asked = (method: string, path: string, call = {}) =>
    aWorld().coordinatorApi(method, path, { claims: staffIn('coordinator'), ...call });

  it('is refused by its name where it stands in the query', async () => {
    const { status, json } = await asked('GET', '/api/coordinator/cohorts/coh_1', { query: 'from=2027' });
    expect([status, json['errors']]).toMatchObject([400, [{ pointer: '/from', code: 'unknown-field' }]]);
    const list = await asked('GET', '/api/coordinator/cohorts/coh_1/applications', {
      query: 'standing=CONFIRMEDD',
    });
    expect([list.status, list.json['errors']]).toMatchObject([
      400,
      [{ pointer: '/standing', code: 'choice-unknown' }],
    ]);
  });

  it('names nothing of ours where it stands in a path', async () => {
    for (const id of ['run_1%23CHUNK%230000', 'a%20b', `${'a'.repeat(81)}`, '%E2%80%AE'])
      expect((await asked('GET', `/api/coordinator/rounds/rnd_1/runs/${id}`)).status, id).toBe(404);
  });

  it('is answered with the methods that the path takes', async () => {
    const { status, json, headers } = await asked('PATCH', '/api/coordinator/rounds/rnd_1/approval');
    expect([status, json['code'], headers['allow']]).toEqual([405, 'method-not-allowed', 'POST, DELETE']);
  });

  it('is refused where a body names one member twice', async () => {
    const { status, json } = await asked('POST', '/api/coordinator/applications/app_1/rejection', {
      raw: '{"reason":"COHORT_FULL","reason":"INCOMPLETE"}',
      headers: { 'content-type': 'application/json' },
    });
    expect([status, json['code']]).toEqual([400, 'malformed-json']);
  });
});
