import { describe, expect, it } from 'vitest';
import { CCCC } from '../../shared/domain/programme/programmes/cccc.ts';
import { apply, aStudent, confirmed, openCohort } from './scenes.ts';
import { aWorld, WEB_ORIGIN } from './world.ts';

const open = async (plan = {}) => {
  const world = aWorld();
  const cohortId = await openCohort(world, plan);
  return { world, cohortId };
};

describe('the page of the programme', () => {
  it('says what is open, and of people nothing', async () => {
    const { world, cohortId } = await open();
    await confirmed(world, aStudent());
    const answer = await world.publicApi('GET', '/api/programmes/cccc');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      id: 'cccc',
      noticeVersion: CCCC.noticeVersion,
      cohorts: [{ id: cohortId, openFor: ['mentor', 'student'] }],
    });
    expect(answer.body).not.toMatch(/"Lin|Example|@|app_|per_/);
  });

  it('is not found for a programme that there is not', async () => {
    const { world } = await open();
    expect((await world.publicApi('GET', '/api/programmes/other')).json).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });
});

describe('what every page asks', () => {
  it('is told that we are not well while the table is out of reach, and what is', async () => {
    const world = aWorld();
    world.store.list = () => Promise.reject(new Error('no table'));
    expect(await world.publicApi('GET', '/api/health')).toMatchObject({
      status: 503,
      json: { status: 'unavailable', dependsOn: { table: 'unreachable', secret: 'ok' } },
    });
  });

  it('is whether we are well, and where staff sign in', async () => {
    const world = aWorld();
    expect(await world.publicApi('GET', '/api/health')).toMatchObject({
      status: 200,
      json: { status: 'ok', dependsOn: { table: 'ok', secret: 'ok' } },
    });
    expect((await world.publicApi('GET', '/api/sign-in')).json).toEqual({
      issuer: 'https://issuer.example',
      domain: 'https://sign-in.example',
      clientId: 'staff-pages',
    });
  });

  it('is answered with headers that keep a browser safe, also where it is refused', async () => {
    const world = aWorld();
    for (const path of ['/api/health', '/api/nothing'])
      expect((await world.publicApi('GET', path)).headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('includeSubDomains'),
        'x-content-type-options': 'nosniff',
      });
  });

  it('is answered to a HEAD without a body', async () => {
    const world = aWorld();
    expect(await world.publicApi('HEAD', '/api/health')).toMatchObject({ status: 200, body: '' });
  });

  it('is the own origin alone: no answer allows another one', async () => {
    const { world } = await open();
    for (const origin of ['https://evil.example', 'null', WEB_ORIGIN]) {
      const answer = await apply(world, aStudent(), { origin });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});
