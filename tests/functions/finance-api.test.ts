import { describe, expect, it } from 'vitest';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { metrics } from '../../shared/store/kinds/funding.ts';
import { increment } from '../../shared/store/store.ts';
import { AKKE, aDecision, PERMANENT } from '../domain/funding/decisions.ts';
import { COORDINATOR, FINANCE, type Json, staffIn } from './api.ts';
import { act, aMentor, aProposal, approved, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

const indicators = (world: World, query = '', claims = FINANCE) =>
  world.financeApi('GET', '/api/finance/programmes/cccc/overview', { claims, query });

const figure = (json: Json, key: string): Json | undefined =>
  (json['indicators'] as Json[]).find((indicator) => indicator['key'] === key);

describe('finance', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['coordinators', COORDINATOR],
    ['somebody without a role', staffIn()],
    ['the holder of an ID token', { ...FINANCE, token_use: 'id' }],
    ['nobody', {}],
  ])('is closed to %s', async (_, claims) => {
    const answer = await indicators(aWorld(), '', claims);
    expect([answer.status, answer.json['code']]).toEqual([403, 'forbidden']);
  });

  it('sees every indicator of the open decision against its target before anything has happened', async () => {
    const { json } = await indicators(aWorld());
    expect(json['decision']).toMatchObject({ id: 'dec_permanent', status: 'OPEN' });
    expect(figure(json, 'pairs.formed')).toMatchObject({
      target: 30,
      actual: 0,
      thisMonth: 0,
      unit: 'COUNT',
    });
    expect(figure(json, 'mentors.recruited')).toMatchObject({ target: null, actual: 0 });
    for (const indicator of json['indicators'] as Json[])
      for (const text of [indicator['label'], indicator['definition']])
        expect(Object.keys(text as Json).sort()).toEqual(['en', 'fi', 'sv']);
  });

  it('is told that a decision from before the system has no results entered, and not that they are zero', async () => {
    const { json } = await indicators(aWorld(), 'decision=dec_akke');
    expect(json['decision']).toMatchObject({ status: 'CLOSED', carriesOver: false });
    expect(figure(json, 'pairs.formed')).toMatchObject({ target: 30, actual: null });
  });

  it('sees a formed pair in the month in which it was formed, and of people no trace', async () => {
    const world = aWorld();
    const { mentorToken, studentToken, mentorApplicationId } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    const january = await indicators(world);
    for (const key of [
      'pairs.formed',
      'students.participating',
      'mentors.recruited',
      'students.applied',
      'students.selected',
    ])
      expect([key, figure(january.json, key)]).toMatchObject([key, { actual: 1, thisMonth: 1 }]);
    expect(january.body).not.toMatch(/Åsa|Testmark|Lin\b|@|app_|per_|com_|pai_/);
    expect(january.body).not.toContain(mentorApplicationId);
    world.setClock('2027-02-01T00:00:00+02:00');
    expect(figure((await indicators(world)).json, 'pairs.formed')).toMatchObject({ actual: 1, thisMonth: 0 });
  });

  it.each([
    [119, 1],
    [120, 2],
    [59, 0],
  ])('sees %i minutes of training as %i whole hours, never more than were held', async (minutes, hours) => {
    const world = aWorld();
    const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
    const mentor = await approved(world, aMentor());
    const session = done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        module: 'MENTOR_ROLE',
        startsAt: '2027-01-20T17:00:00+02:00',
        minutes,
        mode: 'IN_PERSON',
        place: 'Runebergsgatan 8',
        seats: 20,
      }),
    );
    world.setClock('2027-01-21T10:00:00Z');
    const path = `training-sessions/${session['id']}/attendance`;
    done(await asCoordinator(world, 'PUT', path, { attended: [mentor] }));
    await world.deliver();
    expect(figure((await indicators(world)).json, 'training.hours')).toMatchObject({
      actual: hours,
      thisMonth: hours,
    });
  });

  it('chooses among all decisions, of which one is open until its last day has ended in Finland', async () => {
    const eligible = { value: { from: '2026-01-01', to: '2027-01-18' }, confirmed: true };
    const ending = aDecision({ eligible }, PERMANENT);
    const world = aWorld(new Date('2027-01-18T23:59:59+02:00'), MAILS, PROGRAMMES, [AKKE, ending]);
    expect((await indicators(world)).json).toMatchObject({
      decision: { id: 'dec_permanent', status: 'OPEN' },
      decisions: [
        { id: 'dec_akke', label: AKKE.label, status: 'CLOSED' },
        { id: 'dec_permanent', label: ending.label, status: 'OPEN' },
      ],
    });
    world.pass({ seconds: 1 });
    // The last one is shown: a project that is over still has claims to make.
    expect((await indicators(world)).json).toMatchObject({
      decision: { id: 'dec_permanent', status: 'CLOSED' },
    });
  });

  it('sees results that were entered from before the system, and that they are such', async () => {
    const carriedOver = { 'pairs.formed': { value: 31, confirmed: true, source: 'Final report' } };
    const eligible = { value: AKKE.eligible.value, confirmed: true };
    const targets = { 'pairs.formed': { value: 30, confirmed: true } };
    const carried = aDecision({ eligible, targets, carriedOver }, AKKE);
    const world = aWorld(MONDAY, MAILS, PROGRAMMES, [carried, PERMANENT]);
    const { json } = await indicators(world, 'decision=dec_akke');
    expect(json['decision']).toMatchObject({ status: 'CLOSED', carriesOver: true });
    expect(figure(json, 'pairs.formed')).toMatchObject({ target: 30, actual: 31 });
  });

  it('sees nothing of a rebuild that is not finished', async () => {
    const world = aWorld();
    const cause = { now: world.now(), actor: 'test', programmeId: 'cccc', correlationId: 'c', depth: 0 };
    const count = (generation: number) =>
      world.store.commit(
        [
          increment(
            metrics,
            {
              programmeId: 'cccc',
              decisionId: 'dec_permanent',
              indicator: 'pairs.formed',
              definitionVersion: 1,
              generation,
              part: 0,
              months: {},
            },
            { '2027-01': 5 },
          ),
        ],
        cause,
      );
    const pairs = async () => figure((await indicators(world)).json, 'pairs.formed');
    await count(2);
    expect(await pairs()).toMatchObject({ actual: 0, thisMonth: 0 });
    await count(1);
    expect(await pairs()).toMatchObject({ actual: 5, thisMonth: 5 });
  });

  it('can look back at a closed decision, and finds none that there is not', async () => {
    const world = aWorld();
    expect((await indicators(world, 'decision=dec_akke')).json['decision']).toMatchObject({
      id: 'dec_akke',
      status: 'CLOSED',
      from: '2024-01-01',
      to: '2025-12-31',
    });
    const none = await indicators(world, 'decision=other');
    expect([none.status, none.json['code']]).toEqual([404, 'not-found']);
  });
});
