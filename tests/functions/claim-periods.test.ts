import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rebuild } from '../../functions/rebuild-metrics/rebuild.ts';
import { loadSnapshotParts } from '../../shared/deeds/funding/snapshots.ts';
import { isIntact } from '../../shared/domain/funding/snapshot-proof.ts';

import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { MAILS } from '../../shared/mail/catalogue.ts';
import { periodSnapshots } from '../../shared/store/kinds/funding.ts';
import { aDecision } from '../domain/funding/decisions.ts';
import { type Answer, COORDINATOR, FINANCE, itemsOf, type Json } from './api.ts';
import { act, aMentor, aProposal, approved, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, MONDAY, type World } from './world.ts';

const GRANT = aDecision(
  {
    funder: { value: { profile: 'AKKE', name: 'Österbottens förbund' }, confirmed: true },
    eligible: { value: { from: '2027-01-01', to: '2027-12-31' }, confirmed: true },
    granted: { value: 5_600_000, confirmed: true },
    targets: { 'pairs.formed': { value: 12, confirmed: true } },
  },
  { id: 'dec_grant' },
);

const granted = () => aWorld(MONDAY, MAILS, PROGRAMMES, [GRANT]);

const ask = (world: World, method: string, path: string, json?: Json, headers = {}): Promise<Answer> => {
  const [address = '', query = ''] = path.split('?');
  return world.financeApi(method, `/api/finance/${address}`, {
    claims: FINANCE,
    headers,
    query,
    ...(json === undefined ? {} : { json }),
  });
};

const JANUARY = { from: '2027-01-01', to: '2027-01-31' };
const FEBRUARY = { from: '2027-02-01', to: '2027-02-28' };

const open = async (world: World, plan: Json = JANUARY): Promise<string> =>
  String(done(await ask(world, 'POST', 'decisions/dec_grant/periods', plan))['id']);

const move = async (world: World, id: string, verb: string, body?: Json): Promise<Json> =>
  done(await ask(world, 'POST', `periods/${id}/${verb}`, body));

const locked = async (world: World, plan: Json = JANUARY): Promise<string> => {
  const id = await open(world, plan);
  await move(world, id, 'review');
  await move(world, id, 'lock');
  return id;
};

const codeOf = ({ status, json }: Answer) => [status, json['code']];

const figuresOf = async (world: World, id: string, query = ''): Promise<Json> =>
  done(await ask(world, 'GET', `periods/${id}/figures${query}`));

const figure = (figures: Json, key: string): Json =>
  itemsOf({ json: figures } as unknown as Answer, 'figures').find((each) => each['key'] === key) as Json;

const MENTORS = { training: { mentor: ['MENTOR_ROLE'], student: [] } };

/** A training of 100 minutes on 20 January, with two mentors present. */
const trained = async (world: World) => {
  const cohortId = await openCohort(world, MENTORS);
  const mentors = [];
  for (const email of ['ada@example.org', 'bo@example.org'])
    mentors.push(await approved(world, aMentor({ email, capacity: 1 })));
  const { id } = done(
    await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
      module: 'MENTOR_ROLE',
      startsAt: '2027-01-20T17:00:00+02:00',
      minutes: 100,
      mode: 'IN_PERSON',
      place: 'Campus Allegro',
      seats: 20,
    }),
  );
  world.setClock('2027-01-21T10:00:00Z');
  const path = `training-sessions/${id}/attendance`;
  done(await asCoordinator(world, 'PUT', path, { attended: mentors }));
  await world.deliver();
  return { sessionId: String(id), mentors };
};

const absent = async (world: World, sessionId: string, applicationId: string): Promise<void> => {
  const path = `training-sessions/${sessionId}/attendance`;
  const list = itemsOf(await asCoordinator(world, 'GET', path));
  const version = list.find((each) => each['applicationId'] === applicationId)?.['version'];
  const body = { standing: 'ABSENT', reason: 'WRONG_PERSON' };
  done(
    await world.coordinatorApi('PUT', `/api/coordinator/${path}/${applicationId}`, {
      claims: COORDINATOR,
      json: body,
      headers: { 'if-match': `"${version}"` },
    }),
  );
  await world.deliver();
};

describe('a period of a decision', () => {
  it('lies inside the decision, and shares no day with another', async () => {
    const world = granted();
    await open(world);
    const path = 'decisions/dec_grant/periods';
    const outside = { from: '2026-12-31', to: '2027-01-02' };
    expect(codeOf(await ask(world, 'POST', path, outside))).toEqual([409, 'period-outside-decision']);
    const touching = { from: '2027-01-31', to: '2027-03-31' };
    expect(codeOf(await ask(world, 'POST', path, touching))).toEqual([409, 'period-overlaps']);
    const late = { from: '2027-12-01', to: '2028-01-01' };
    expect(codeOf(await ask(world, 'POST', path, late))).toEqual([409, 'period-outside-decision']);
    const both = await Promise.all([1, 2].map(() => ask(world, 'POST', path, FEBRUARY)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is opened once by one key', async () => {
    const world = granted();
    const headers = { 'idempotency-key': 'january-2027' };
    const [first, second] = [
      await ask(world, 'POST', 'decisions/dec_grant/periods', JANUARY, headers),
      await ask(world, 'POST', 'decisions/dec_grant/periods', JANUARY, headers),
    ];
    expect([second?.status, second?.json['id']]).toEqual([201, first?.json['id']]);
  });

  it('is taken away where it was opened by mistake, and its days are free again', async () => {
    const world = granted();
    const id = await open(world, { from: '2027-01-01', to: '2027-06-30' });
    expect(await move(world, id, 'cancellation')).toMatchObject({ status: 'CANCELLED' });
    await open(world);
    expect(itemsOf(await ask(world, 'GET', 'programmes/cccc/overview'), 'periods')).toHaveLength(1);
  });

  it('shows its figures before it is locked, and hands out none as final', async () => {
    const world = granted();
    await trained(world);
    const id = await open(world);
    const now = await figuresOf(world, id);
    expect(now).toMatchObject({ final: false, hash: null });
    expect(figure(now, 'training.hours')).toMatchObject({ period: 200, counted: 200, actual: 3 });
    const final = await ask(world, 'GET', `periods/${id}/figures?final=true`);
    expect(codeOf(final)).toEqual([409, 'period-not-locked']);
    expect(codeOf(await ask(world, 'GET', `periods/${id}/difference`))).toEqual([409, 'period-not-locked']);
  });

  it('is locked when it is over and reviewed, after those before it, and once', async () => {
    const world = granted();
    const january = await open(world);
    const february = await open(world, FEBRUARY);
    const lock = async (id: string) => codeOf(await ask(world, 'POST', `periods/${id}/lock`));
    expect(await lock(january)).toEqual([409, 'period-not-locked']);
    for (const id of [january, february]) await move(world, id, 'review');
    world.setClock('2027-01-31T23:59:59+02:00');
    expect(await lock(january)).toEqual([409, 'period-not-over']);
    world.setClock('2027-03-01T00:00:00+02:00');
    expect(await lock(february)).toEqual([409, 'earlier-period-open']);
    await move(world, january, 'lock');
    expect(await lock(january)).toEqual([409, 'period-locked']);
    await move(world, february, 'lock');
    expect(world.factsOf('ClaimPeriodLocked')).toHaveLength(2);
  });

  it('is locked by one of two who press at the same moment', async () => {
    const world = granted();
    const id = await open(world);
    await move(world, id, 'review');
    world.setClock('2027-02-01T10:00:00Z');
    const pressed = await Promise.all([1, 2].map(() => ask(world, 'POST', `periods/${id}/lock`)));
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(done(await ask(world, 'GET', `periods/${id}`))['locks']).toHaveLength(1);
    expect(world.factsOf('ClaimPeriodLocked')).toHaveLength(1);
  });
});

describe('a locked period', () => {
  it('gives the same bytes tomorrow, whatever was corrected and counted anew', async () => {
    const world = granted();
    const { sessionId, mentors } = await trained(world);
    world.setClock('2027-02-01T10:00:00Z');
    const id = await locked(world);
    const before = (await ask(world, 'GET', `periods/${id}/figures?final=true`)).body;
    const evidence = (await ask(world, 'GET', `periods/${id}/evidence/training.hours`)).body;
    expect(JSON.parse(evidence)).toMatchObject({
      final: true,
      items: [
        { date: '2027-01-20', amount: 100, evidence: { kind: 'attendance' }, toldBy: 'STAFF' },
        { date: '2027-01-20', amount: 100 },
      ],
    });
    await absent(world, sessionId, mentors[1] as string);
    await rebuild(
      { programmeId: 'cccc', acceptDifference: true },
      { store: world.store, programmes: PROGRAMMES, log: world.twin, clock: { now: world.now } },
    );
    world.pass({ days: 1 });
    expect((await ask(world, 'GET', `periods/${id}/figures?final=true`)).body).toBe(before);
    expect((await ask(world, 'GET', `periods/${id}/evidence/training.hours`)).body).toBe(evidence);
    const { items } = done(await ask(world, 'GET', `periods/${id}/difference`));
    expect(items).toContainEqual(
      expect.objectContaining({
        indicator: 'mentors.trained',
        corrects: id,
        is: null,
        was: expect.objectContaining({ amount: 1, date: '2027-01-20' }),
      }),
    );
  });

  it('keeps a hash over all of it, by which a changed byte is found', async () => {
    const world = granted();
    await trained(world);
    world.setClock('2027-02-01T10:00:00Z');
    const id = await locked(world);
    const { hash } = await figuresOf(world, id);
    const [lock] = done(await ask(world, 'GET', `periods/${id}`))['locks'] as Json[];
    expect(lock).toMatchObject({ hash, revision: 1, by: 'staff:e4f0-finance' });
    const { state } = await world.store.get(periodSnapshots, String(lock?.['snapshotId']));
    const parts = await loadSnapshotParts(state, world.store);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(isIntact(state, parts, sha256)).toBe(true);
    const [first, ...rest] = parts;
    const [line, ...lines] = first?.lines ?? [];
    const forged = [{ ...first, lines: [{ ...line, amount: 101 }, ...lines] }, ...rest];
    expect(isIntact(state, forged as typeof parts, sha256)).toBe(false);
    const raised = state.figures.map((each) => ({ ...each, counted: (each.counted ?? 0) + 1 }));
    expect(isIntact({ ...state, figures: raised }, parts, sha256)).toBe(false);
  });

  it('has what was corrected later in the next one, with what it corrects', async () => {
    const world = granted();
    const { sessionId, mentors } = await trained(world);
    world.setClock('2027-02-01T10:00:00Z');
    const january = await locked(world);
    world.setClock('2027-02-10T10:00:00Z');
    await absent(world, sessionId, mentors[1] as string);
    world.setClock('2027-03-01T10:00:00Z');
    const february = await locked(world, FEBRUARY);
    const shown = await figuresOf(world, february);
    expect(figure(shown, 'training.hours')).toMatchObject({
      before: 200,
      corrections: -100,
      outside: 0,
      period: 0,
      counted: 100,
    });
    expect(figure(shown, 'mentors.trained')).toMatchObject({ before: 2, corrections: -1, counted: 1 });
    const corrected = (shown['corrections'] as Json[]).filter(
      (each) => each['indicator'] === 'training.hours',
    );
    expect(corrected).toMatchObject([
      { corrects: january, was: null, is: { amount: -100, date: '2027-01-20', toldBy: 'STAFF' } },
    ]);
    expect(figure(await figuresOf(world, january), 'training.hours')).toMatchObject({ counted: 200 });
    const { items } = done(await ask(world, 'GET', `periods/${january}/difference`));
    expect(items).toEqual(shown['corrections']);
  });

  it('is contested by returning it alone, and then locked anew beside what it was', async () => {
    const world = granted();
    const { sessionId, mentors } = await trained(world);
    world.setClock('2027-02-01T10:00:00Z');
    const id = await locked(world);
    await absent(world, sessionId, mentors[1] as string);
    for (const verb of ['review', 'cancellation'])
      expect(codeOf(await ask(world, 'POST', `periods/${id}/${verb}`))).toEqual([409, 'period-locked']);
    expect(codeOf(await ask(world, 'PUT', `periods/${id}`, JANUARY))).toEqual([409, 'period-locked']);
    await move(world, id, 'return', { reason: 'A wrong person was counted.', on: '2027-02-02' });
    expect(figure(await figuresOf(world, id), 'training.hours')).toMatchObject({ counted: 200 });
    await move(world, id, 'review');
    const anew = await move(world, id, 'lock');
    expect((anew['locks'] as Json[]).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(figure(await figuresOf(world, id), 'training.hours')).toMatchObject({ counted: 100 });
  });

  it('is not locked anew once a later one has shown its corrections', async () => {
    const world = granted();
    world.setClock('2027-03-01T10:00:00Z');
    const january = await locked(world);
    await locked(world, FEBRUARY);
    await move(world, january, 'return', { reason: 'The funder asks.', on: '2027-03-01' });
    const review = await ask(world, 'POST', `periods/${january}/review`);
    expect(codeOf(review)).toEqual([409, 'later-period-locked']);
  });

  it('is not reviewed anew while a later one is being locked', async () => {
    const world = granted();
    world.setClock('2027-03-01T10:00:00Z');
    const january = await locked(world);
    await move(world, january, 'return', { reason: 'The funder asks.', on: '2027-03-01' });
    const february = await open(world, FEBRUARY);
    await move(world, february, 'review');
    const both = await Promise.all([
      ask(world, 'POST', `periods/${february}/lock`),
      ask(world, 'POST', `periods/${january}/review`),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('fixes the cost model, and keeps terms and targets as they were', async () => {
    const world = granted();
    world.setClock('2027-02-01T10:00:00Z');
    const id = await locked(world);
    const path = 'decisions/dec_grant';
    const model = { costModel: { value: 'ACTUAL', confirmed: true } };
    expect(codeOf(await ask(world, 'PUT', path, model))).toEqual([409, 'decision-claimed']);
    const target = { targets: { 'pairs.formed': { value: 20, confirmed: true } } };
    done(await ask(world, 'PUT', path, target));
    expect(figure(await figuresOf(world, id), 'pairs.formed')).toMatchObject({ target: 12 });
    const shorter = { eligible: { value: { from: '2027-01-02', to: '2027-12-31' }, confirmed: true } };
    expect(codeOf(await ask(world, 'PUT', path, shorter))).toEqual([409, 'period-outside-decision']);
  });

  it('names nobody', async () => {
    const world = granted();
    const { mentorToken, studentToken } = await aProposal(world);
    for (const token of [mentorToken, studentToken]) done(await act(world, { token, verb: 'accept' }));
    await world.deliver();
    world.setClock('2027-02-01T10:00:00Z');
    const id = await locked(world);
    for (const path of [
      'figures',
      'evidence/pairs.formed',
      'evidence/students.participating',
      'difference',
    ]) {
      const { body } = await ask(world, 'GET', `periods/${id}/${path}`);
      expect(body, path).not.toMatch(/Åsa|Testmark|@|"key":"per_/);
    }
  });
});
