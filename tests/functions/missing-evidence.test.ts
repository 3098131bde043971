import { describe, expect, it } from 'vitest';
import { FINANCE, itemsOf, type Json } from './api.ts';
import { act, aMentor, aProposal, approved, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const finance = async (world: World, path: string) =>
  world.financeApi('GET', `/api/finance/programmes/cccc/${path}`, { claims: FINANCE });

const missing = async (world: World) => itemsOf(await finance(world, 'missing-evidence'));

const trained = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
  const firm = { employerName: 'Varv Kanarie Ab', businessId: undefined };
  const mentor = await approved(world, aMentor({ ...firm, employerMunicipality: 'vaasa' }));
  const session = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-01-20T17:00:00+02:00',
      minutes: 120,
      mode: 'IN_PERSON',
      place: 'Campus Allegro',
      seats: 20,
      trainer: 'Tove Kanarie',
    }),
  );
  return { world, mentor, sessionId: String(session['id']) };
};

describe('evidence that is missing', () => {
  it('is a session that is over and has no attendance list, until somebody enters it', async () => {
    const { world, mentor, sessionId } = await trained();
    world.setClock('2027-01-20T16:59:00Z');
    expect(await missing(world)).toEqual([]);
    world.setClock('2027-01-20T17:01:00Z');
    expect(await missing(world)).toEqual([
      {
        kind: 'SESSION_WITHOUT_ATTENDANCE',
        date: '2027-01-20',
        id: sessionId,
        indicator: 'sessions.held',
        place: `/sessions/${sessionId}`,
      },
    ]);
    const path = `training-sessions/${sessionId}/attendance`;
    done(await asCoordinator(world, 'PUT', path, { attended: [mentor] }));
    await world.deliver();
    expect((await missing(world)).map(({ kind }) => kind)).toEqual(['COMPANY_WITHOUT_BUSINESS_ID']);
  });

  it('is a company that counts without a business id; its list shows ids, places and sizes and no name', async () => {
    const { world, mentor, sessionId } = await trained();
    world.setClock('2027-01-21T10:00:00Z');
    const path = `training-sessions/${sessionId}/attendance`;
    done(await asCoordinator(world, 'PUT', path, { attended: [mentor] }));
    await world.deliver();
    const [firm] = await missing(world);
    const companies = await finance(world, 'companies');
    const [listed] = itemsOf(companies);
    expect(firm).toMatchObject({ id: listed?.['id'], place: `/companies/${listed?.['id']}` });
    expect(listed).toMatchObject({ since: '2027-01-20', businessId: null, municipality: 'vaasa' });
    // One firm in the whole breakdown is few.
    expect(companies.json['byMunicipality']).toEqual([{ municipality: 'vaasa', count: null }]);
    for (const { body } of [companies, await finance(world, 'missing-evidence')])
      expect(body).not.toMatch(/Kanarie|Åsa|Testmark|@/);
  });

  it('is an agreement that one side alone has confirmed, of a pair that has begun', async () => {
    const world = aWorld();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const held = world.twin.records().find(({ kind }) => kind === 'Pair')?.['data'] as Json;
    const pairId = String(held['id']);
    world.pass({ days: 3 });
    const report = { role: 'mentor', heldOn: '2027-01-20', minutes: 60, mode: 'ONLINE' };
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/meeting-report`, report));
    done(await asCoordinator(world, 'PUT', `pairs/${pairId}/meeting-report`, { ...report, role: 'student' }));
    await world.deliver();
    expect(await missing(world)).toMatchObject([
      { kind: 'AGREEMENT_UNSIGNED', id: pairId, place: `/pairs/${pairId}` },
    ]);
  });
});
