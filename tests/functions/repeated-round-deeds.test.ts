import { describe, expect, it } from 'vitest';
import { COORDINATOR, type Json } from './api.ts';
import { asCoordinator, computedRound, done, ready } from './scenes.ts';
import { aWorld } from './world.ts';

const reason = 'They know each other’s work.';
const TUESDAY_AT_NINE = '2027-01-19T07:00:00.000Z';

const scene = async (n = 3) => {
  const world = aWorld();
  const people = await ready(world, n, n);
  const id = await computedRound(world, people.cohortId);
  const call = (method: string, path: string, json?: unknown) =>
    asCoordinator(world, method, `rounds/${id}${path}`, json);
  const round = async (): Promise<Json> => done(await call('GET', ''));
  const [first, second] = (await round())['pairs'] as Json[];
  const couple = {
    mentorApplicationId: first?.['mentorApplicationId'],
    studentApplicationId: first?.['studentApplicationId'],
  };
  const students = [first?.['studentApplicationId'], second?.['studentApplicationId']];
  return { world, ...people, id, call, round, couple, students };
};
type Scene = Awaited<ReturnType<typeof scene>>;
type Press = { readonly method: string; readonly path: string; readonly body?: unknown };

/** A deed that is pressed twice, with the steps that come before it. */
const PRESSES: readonly [string, (scene: Scene) => Promise<Press>][] = [
  ['an approval of everything', async () => ({ method: 'POST', path: '/approval', body: {} })],
  [
    'an approval of some',
    async ({ couple }) => ({ method: 'POST', path: '/approval', body: { except: [couple] } }),
  ],
  [
    'an approval taken back',
    async ({ call }) => {
      done(await call('POST', '/approval'));
      return { method: 'DELETE', path: '/approval' };
    },
  ],
  [
    'a publication at an hour',
    async ({ call }) => {
      done(await call('POST', '/approval'));
      return { method: 'POST', path: '/publication', body: { at: TUESDAY_AT_NINE } };
    },
  ],
  [
    'a publication at once',
    async ({ call }) => {
      done(await call('POST', '/approval'));
      return { method: 'POST', path: '/publication', body: {} };
    },
  ],
  ['a cancellation', async () => ({ method: 'POST', path: '/cancellation', body: {} })],
  ['a further run', async () => ({ method: 'POST', path: '/runs', body: { preset: 'languageFirst' } })],
  [
    'the choice of a run',
    async ({ world, call, round }) => {
      const { runId } = await round();
      done(await call('POST', '/runs', { preset: 'languageFirst' }));
      await world.deliver();
      return { method: 'POST', path: `/runs/${runId}/choice`, body: {} };
    },
  ],
  ['a lock', async ({ couple }) => ({ method: 'POST', path: '/locks', body: { ...couple, reason } })],
  [
    'a veto',
    async ({ couple: { mentorApplicationId, studentApplicationId } }) => ({
      method: 'POST',
      path: '/vetoes',
      body: { studentApplicationId, against: { mentorApplicationId }, reason },
    }),
  ],
  [
    'another room',
    async ({ couple: { mentorApplicationId } }) => ({
      method: 'POST',
      path: '/rooms',
      body: { mentorApplicationId, room: 2, reason },
    }),
  ],
  ['a swap', async ({ students }) => ({ method: 'POST', path: '/swaps', body: { students, reason } })],
  [
    'a lock taken back',
    async ({ call, couple }) => {
      done(await call('POST', '/locks', { ...couple, reason }));
      return { method: 'DELETE', path: `/locks/${couple.studentApplicationId}` };
    },
  ],
  [
    'a veto taken back',
    async ({ call, couple: { mentorApplicationId, studentApplicationId } }) => {
      const against = { mentorApplicationId };
      done(await call('POST', '/vetoes', { studentApplicationId, against, reason }));
      return { method: 'DELETE', path: `/vetoes/${studentApplicationId}/${mentorApplicationId}` };
    },
  ],
  [
    'a room taken back',
    async ({ call, couple: { mentorApplicationId } }) => {
      done(await call('POST', '/rooms', { mentorApplicationId, room: 2, reason }));
      return { method: 'DELETE', path: `/rooms/${mentorApplicationId}` };
    },
  ],
];

const versionOf = (headers: Readonly<Record<string, unknown>> | undefined): string =>
  String(headers?.['etag'] ?? headers?.['ETag']);

describe('a deed about a round that is pressed twice', () => {
  it.each(PRESSES)('is done once, and answered with what stands: %s', async (_, prepare) => {
    const made = await scene();
    const { method, path, body } = await prepare(made);
    const first = await made.call(method, path, body);
    done(first);
    const stored = JSON.stringify(made.world.twin.records());
    const again = await made.call(method, path, body);
    expect(again.status).toBe(first.status);
    const { difference: _d, ...stands } = again.json;
    const { difference: _e, ...stood } = first.json;
    expect(stands).toEqual(stood);
    expect(JSON.stringify(made.world.twin.records())).toBe(stored);
  });

  it.each(PRESSES)('is no conflict where both presses name the same version: %s', async (_, prepare) => {
    const { world, id, call, ...made } = await scene();
    const { method, path, body } = await prepare({ world, id, call, ...made });
    const seen = versionOf((await call('GET', '')).headers);
    const press = () =>
      world.coordinatorApi(method, `/api/coordinator/rounds/${id}${path}`, {
        claims: COORDINATOR,
        headers: { 'if-match': seen },
        ...(method === 'DELETE' ? {} : { json: body }),
      });
    const first = await press();
    done(first);
    const stored = JSON.stringify(world.twin.records());
    const again = await press();
    expect([again.status, again.json['code']]).toEqual([first.status, undefined]);
    expect(JSON.stringify(world.twin.records())).toBe(stored);
  });
});

describe('another deed about a round', () => {
  it('is refused with its own code where the first is done', async () => {
    const { call, couple } = await scene();
    done(await call('POST', '/approval', { except: [couple] }));
    const codes = [
      await call('POST', '/approval'),
      await call('POST', '/approval', { pairs: [couple] }),
      await call('POST', '/approval', { except: [{ ...couple, mentorApplicationId: 'app_nobody' }] }),
      await call('POST', '/runs'),
    ].map(({ status, json }) => [status, json['code']]);
    expect(codes).toEqual(codes.map(() => [409, 'round-approved']));
    done(await call('POST', '/publication'));
    expect((await call('POST', '/publication', { at: TUESDAY_AT_NINE })).json['code']).toBe(
      'round-published',
    );
    expect((await call('POST', '/cancellation')).json['code']).toBe('round-published');
  });

  it('is refused where another run is being made', async () => {
    const { call } = await scene();
    done(await call('POST', '/runs', { preset: 'languageFirst' }));
    expect((await call('POST', '/runs', { floor: 10 })).json['code']).toBe('round-running');
  });

  it('takes back nothing that never stood', async () => {
    const { call, couple } = await scene();
    const paths = [
      `/locks/${couple.studentApplicationId}`,
      `/vetoes/${couple.studentApplicationId}/${couple.mentorApplicationId}`,
      `/rooms/${couple.mentorApplicationId}`,
    ];
    for (const path of paths) expect((await call('DELETE', path)).status).toBe(404);
  });

  it('exchanges two mentors back where the round after the swap has been seen', async () => {
    const { world, id, call, round, students } = await scene();
    const partners = async () =>
      Object.fromEntries(
        ((await round())['pairs'] as Json[]).map((pair) => [
          pair['studentApplicationId'],
          pair['mentorApplicationId'],
        ]),
      );
    const before = await partners();
    const swapped = await call('POST', '/swaps', { students, reason });
    done(swapped);
    expect(await partners()).not.toEqual(before);
    done(
      await world.coordinatorApi('POST', `/api/coordinator/rounds/${id}/swaps`, {
        claims: COORDINATOR,
        headers: { 'if-match': versionOf(swapped.headers) },
        json: { students, reason },
      }),
    );
    expect(await partners()).toEqual(before);
  });
});
