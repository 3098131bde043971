import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVERY_ROUTE, type RouteContract } from '../../infra/build/every-route.ts';
import { STAFF_ROLES } from '../../shared/domain/staff/roles.ts';
import { routesFor } from '../../shared/runtime/http/route.ts';
import { staffMembers } from '../../shared/store/kinds/staff.ts';
import { create } from '../../shared/store/store.ts';
import { signedIn, staffIn } from './api.ts';
import { aWorld, type World } from './world.ts';

type Asker = { readonly name: string; readonly claims?: Readonly<Record<string, string>> };

/** Callers: nobody signed in, a token that is none of ours, somebody whose time is over, and each role alone. */
const ASKERS: readonly Asker[] = [
  { name: 'nobody' },
  { name: 'somebody without a role', claims: staffIn() },
  { name: 'an ID token', claims: { ...staffIn('coordinator', 'finance', 'admin'), token_use: 'id' } },
  {
    name: 'a token that names groups, of somebody without a role',
    claims: { ...staffIn(), 'cognito:groups': '[coordinator trainer finance admin]' },
  },
  { name: 'a member whose roles have ended', claims: signedIn('former') },
  { name: 'coordinator', claims: staffIn('coordinator') },
  { name: 'trainer', claims: staffIn('trainer') },
  { name: 'finance', claims: staffIn('finance') },
  { name: 'admin', claims: staffIn('admin') },
];

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  staff: ['coordinator', 'trainer', 'finance', 'admin'],
  trainer: ['trainer', 'coordinator', 'admin'],
  coordinator: ['coordinator', 'admin'],
  finance: ['finance', 'admin'],
  admin: ['admin'],
};

/** A world with somebody who had every role until a minute ago. */
const withFormerStaff = (): World => {
  const world = aWorld();
  const now = world.now();
  const cccc = {
    roles: [...STAFF_ROLES],
    since: new Date(now.getTime() - 3_600_000).toISOString(),
    until: new Date(now.getTime() - 60_000).toISOString(),
  };
  const former = { id: 'former', name: 'Eva Former', knownSince: cccc.since, programmes: { cccc } };
  void world.twin.commit([create(staffMembers, former)], {
    now,
    actor: 'staff:d4f0',
    programmeId: 'cccc',
    correlationId: 'x',
    depth: 0,
  });
  return world;
};

const doorOf = (world: World, path: string) => {
  if (path.startsWith('/api/coordinator/') || path.startsWith('/api/sheets/')) return world.coordinatorApi;
  if (path.startsWith('/api/finance/') || path.startsWith('/api/packs/')) return world.financeApi;
  if (path.startsWith('/a/me')) return world.myPageApi;
  return path.startsWith('/a') && !path.startsWith('/api/') ? world.participantApi : world.publicApi;
};

/** Everything that a trainer may ask. */
const TRAINERS: ReadonlySet<string> = new Set([
  '/api/coordinator/programmes/{programmeId}/cohorts',
  '/api/coordinator/cohorts/{cohortId}/training-sessions',
  '/api/coordinator/training-sessions/{sessionId}',
  '/api/coordinator/training-sessions/{sessionId}/settings',
  '/api/coordinator/training-sessions/{sessionId}/settings-preview',
  '/api/coordinator/training-sessions/{sessionId}/cancellation',
  '/api/coordinator/training-sessions/{sessionId}/attendance',
  '/api/coordinator/training-sessions/{sessionId}/attendance/{applicationId}',
]);

/** Audiences that the routes of a door may be for: what a contract says of itself is not believed. */
const audiencesBehind = (path: string): readonly string[] => {
  if (TRAINERS.has(path)) return path.endsWith('/cohorts') ? ['trainer', 'coordinator'] : ['trainer'];
  if (path === '/api/coordinator/me') return ['staff'];
  if (path.startsWith('/api/coordinator/')) return ['coordinator', 'admin'];
  if (path.startsWith('/api/finance/')) return ['finance'];
  // The way in is everybody's; behind it a session is asked for.
  if (path === '/a/me/code' || path === '/a/me/session') return ['everybody'];
  if (path.startsWith('/a/me')) return ['person'];
  // A certificate is its owner's, by link; its number is checked by anybody who has the paper.
  const isByLink =
    path.startsWith('/api/participant/') ||
    path.startsWith('/api/packs/') ||
    path.startsWith('/api/sheets/') ||
    ['/a', '/a/calendar.ics'].includes(path) ||
    path === '/a/new-link' ||
    path.startsWith('/a/certificate');
  return isByLink ? ['link'] : ['everybody'];
};

const nameOf = ({ method, path }: Pick<RouteContract, 'method' | 'path'>): string => `${method} ${path}`;
const staffRoutes = EVERY_ROUTE.filter(({ who }) => who in ALLOWED);

describe('every route', () => {
  it('is for the audience of its door, and for no other', () => {
    const wrong = EVERY_ROUTE.filter(({ path, who }) => !audiencesBehind(path).includes(who));
    expect(wrong.map(({ method, path, who }) => `${method} ${path}: ${who}`)).toEqual([]);
    expect(staffRoutes.length).toBeGreaterThanOrEqual(45);
  });

  it('is every route that a door exports', async () => {
    const doors = new URL('../../functions/', import.meta.url);
    const files = readdirSync(doors, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /-api\/.*\.ts$/.test(file) && !/\/(?:lambda|appoint-admin)\.ts$/.test(file),
    );
    const modules = await Promise.all(files.map((file) => import(new URL(file, doors).href)));
    const exported = modules
      .flatMap((module: object) => Object.values(module))
      .flat()
      .filter((value) => typeof value === 'object' && 'does' in value && 'handle' in value);
    expect(new Set(exported.map(nameOf))).toEqual(new Set(EVERY_ROUTE.map(nameOf)));
  });

  it('is one route: no two have the same method and path', () => {
    const names = EVERY_ROUTE.map((route) => nameOf(route).replaceAll(/\{[^}]+\}/g, '{}'));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a route without an audience', () => {
  it('does not build', () => {
    // @ts-expect-error `who` is missing.
    const refused = routesFor<object>()({
      method: 'GET',
      path: '/api/coordinator/everything',
      does: 'Shows everything to everybody.',
      answers: { 200: 'nothing' },
      handle: () => Promise.resolve({ status: 200 }),
    });
    expect(refused.who).toBeUndefined();
  });
});

describe('a list or an item of what is not there', () => {
  it.each(
    staffRoutes.filter(({ method, path }) => method === 'GET' && path.includes('{')).map(({ path }) => path),
  )('is not found: %s', async (path) => {
    const world = aWorld();
    const { status, json } = await doorOf(world, path)('GET', path.replaceAll(/\{[^}]+\}/g, 'x_1'), {
      claims: staffIn('admin'),
      query: path.endsWith('/comparison') ? 'a=run_1&b=run_2' : '',
    });
    expect([status, json['code']]).toEqual([404, 'not-found']);
  });
});

describe.each(staffRoutes.map((route) => [nameOf(route), route] as const))(
  '%s',
  (_, { method, path, who }) => {
    it.each(ASKERS)(
      'answers $name as its contract says, before it reads anything',
      async ({ name, claims }) => {
        const world = withFormerStaff();
        const asked = path.replaceAll('{programmeId}', 'cccc').replaceAll(/\{[^}]+\}/g, 'x_1');
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

  it.each(['\u3164\u3164\u3164', '\u2800\u2800\u2800', 'tag\u{E0041}', 'two\u2028lines', 'a\u202Eb'])(
    'is refused where nobody sees what it says: %j',
    async (reason) => {
      const { status, json } = await asked(
        'PUT',
        '/api/coordinator/cohorts/coh_1/pairing-notes/app_1/app_2',
        {
          json: { known: 'MUTUAL_WISH', reason },
        },
      );
      expect([status, json['errors']]).toMatchObject([
        400,
        [{ pointer: '/reason', code: 'characters-refused' }],
      ]);
    },
  );

  it('is a condition on a version that the route does not look at', async () => {
    const { status, json } = await asked('POST', '/api/coordinator/mails/mai_1/resend', {
      headers: { 'if-match': '"1"' },
    });
    expect([status, json['errors']]).toMatchObject([400, [{ pointer: '/If-Match', code: 'unknown-field' }]]);
  });
});
