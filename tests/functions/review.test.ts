import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf } from './api.ts';
import {
  aMentor,
  aProposal,
  apply,
  approved,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const open = async (plan = {}) => {
  const world = aWorld();
  return { world, cohortId: await openCohort(world, plan) };
};

const seen = (version: number) => ({ 'if-match': `"${version}"` });

const post = (world: World, path: string, json: unknown = {}, headers: Record<string, string> = {}) =>
  world.coordinatorApi('POST', `/api/coordinator/${path}`, { claims: COORDINATOR, json, headers });

describe('review', () => {
  it('sees nobody whose address is not confirmed', async () => {
    const { world, cohortId } = await open();
    done(await apply(world, aStudent()));
    const id = String(world.factsOf('ApplicationSubmitted')[0]?.data['applicationId']);
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`))).toEqual([]);
    for (const [method, path] of [
      ['GET', `applications/${id}`],
      ['POST', `applications/${id}/approval`],
      ['POST', `applications/${id}/withdrawal`],
    ] as const)
      expect((await asCoordinator(world, method, path)).json['code']).toBe('not-found');
  });

  it('lists people by role and standing, in the order in which they confirmed', async () => {
    const { world, cohortId } = await open();
    const student = await confirmed(world, aStudent());
    world.pass({ minutes: 1 });
    const mentor = await confirmed(world, aMentor());
    world.pass({ minutes: 1 });
    const second = await approved(world, aStudent({ email: 'second@example.org' }));
    const listed = async (query: string) =>
      itemsOf(
        await world.coordinatorApi('GET', `/api/coordinator/cohorts/${cohortId}/applications`, {
          claims: COORDINATOR,
          query,
        }),
      ).map(({ id, standing }) => [id, standing]);
    expect(await listed('role=student')).toEqual([
      [student, 'CONFIRMED'],
      [second, 'READY'],
    ]);
    expect(await listed('role=mentor')).toEqual([[mentor, 'CONFIRMED']]);
    expect(await listed('standing=CONFIRMED')).toEqual([
      [mentor, 'CONFIRMED'],
      [student, 'CONFIRMED'],
    ]);
  });

  it('fills a page of one standing, whoever stands between', async () => {
    const { world, cohortId } = await open();
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const form = aStudent({ email: `student${n}@example.org` });
      ids.push(await (n % 2 === 0 ? confirmed : approved)(world, form));
      world.pass({ minutes: 1 });
    }
    const page = async (query: string) =>
      done(
        await world.coordinatorApi('GET', `/api/coordinator/cohorts/${cohortId}/applications`, {
          claims: COORDINATOR,
          query: `standing=CONFIRMED&${query}`,
        }),
      );
    expect(await page('limit=2')).toEqual({
      items: [expect.objectContaining({ id: ids[0] }), expect.objectContaining({ id: ids[2] })],
    });
    const { next } = await page('limit=1');
    expect(await page(`limit=1&after=${next}`)).toEqual({ items: [expect.objectContaining({ id: ids[2] })] });
  });

  it('is refused to who saw an older version, and to the slower of two', async () => {
    const { world } = await open();
    const id = await confirmed(world, aStudent());
    const { headers } = await asCoordinator(world, 'GET', `applications/${id}`);
    expect(headers['etag']).toBe('"2"');
    for (const header of [seen(1), seen(3), { 'if-match': '*' }, { 'if-match': '2' }, { 'if-match': 'x' }]) {
      const stale = await post(world, `applications/${id}/approval`, {}, header);
      expect([stale.status, stale.json['code']]).toEqual([412, 'changed-meanwhile']);
    }
    expect(world.factsOf('ApplicationApproved')).toHaveLength(0);
    const both = await Promise.all([
      post(world, `applications/${id}/approval`, {}, seen(2)),
      post(world, `applications/${id}/rejection`, { reason: 'OTHER' }, { 'if-match': 'W/"2"' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(world.factsOf('ApplicationApproved').length + world.factsOf('ApplicationRejected').length).toBe(1);
  });

  it('decides once', async () => {
    const { world } = await open();
    const id = await approved(world, aStudent());
    const before = await asCoordinator(world, 'GET', `applications/${id}`);
    expect((await post(world, `applications/${id}/approval`)).status).toBe(200);
    expect((await post(world, `applications/${id}/rejection`, { reason: 'OTHER' })).json['code']).toBe(
      'application-approved',
    );
    expect((await asCoordinator(world, 'GET', `applications/${id}`)).headers['etag']).toBe(
      before.headers['etag'],
    );
    expect(world.factsOf('ApplicationApproved')).toHaveLength(1);
  });

  it('keeps a rejection, and says so to who approves the application', async () => {
    const { world } = await open();
    const id = await confirmed(world, aStudent());
    for (const _press of [1, 2])
      done(await post(world, `applications/${id}/rejection`, { reason: 'LANGUAGE_LEVEL' }));
    expect((await post(world, `applications/${id}/approval`)).json['code']).toBe('application-rejected');
    expect(world.factsOf('ApplicationRejected')).toHaveLength(1);
  });

  it('needs a reason of ours for a rejection', async () => {
    const { world } = await open();
    const id = await confirmed(world, aStudent());
    for (const body of [{}, { reason: 'WHIM' }, { reason: 'OTHER', text: 'Free words' }])
      expect((await post(world, `applications/${id}/rejection`, body)).status).toBe(400);
    expect(
      (await post(world, `applications/${id}/rejection`, { reason: 'LANGUAGE_LEVEL' })).json,
    ).toMatchObject({
      status: 'REJECTED',
      reason: 'LANGUAGE_LEVEL',
    });
  });

  it('brings a company in once, whoever of its people comes first', async () => {
    const { world } = await open();
    const ids = [];
    for (const [index, employerName] of ['Båtvarv Ab', 'BÅTVARV AB', 'Batvarv'].entries())
      ids.push(
        await confirmed(
          world,
          aMentor({ email: `m${index}@example.org`, employerName, businessId: undefined }),
        ),
      );
    const [first, second, third] = ids;
    const at_once = await Promise.all(
      [first, second].map((id) => post(world, `applications/${id}/approval`)),
    );
    expect(at_once.map(({ status }) => status)).toEqual([200, 200]);
    done(await post(world, `applications/${third}/approval`));
    expect(world.factsOf('CompanyJoined')).toHaveLength(1);
    expect(new Set(world.factsOf('ApplicationApproved').map(({ data }) => data['companyId'])).size).toBe(1);
  });

  it('asks no company of the retired', async () => {
    const { world } = await open();
    await approved(
      world,
      aMentor({
        workSituation: 'retired',
        employerName: undefined,
        businessId: undefined,
        employerMunicipality: undefined,
        employerSize: undefined,
      }),
    );
    expect(world.factsOf('CompanyJoined')).toHaveLength(0);
  });

  it('lets somebody withdraw who is not promised to anybody, and apply again', async () => {
    const { world, mentorApplicationId } = await (async () => {
      const world = aWorld();
      return { world, ...(await aProposal(world)) };
    })();
    expect((await post(world, `applications/${mentorApplicationId}/withdrawal`)).json['code']).toBe(
      'person-has-proposal',
    );
    const id = await approved(world, aStudent({ email: 'new@example.org' }));
    done(await post(world, `applications/${id}/withdrawal`));
    expect((await post(world, `applications/${id}/withdrawal`)).json['status']).toBe('WITHDRAWN');
    await confirmed(world, aStudent({ email: 'new@example.org' }));
    expect(world.factsOf('ApplicationWithdrawn')).toHaveLength(1);
  });
});
