import { describe, expect, it } from 'vitest';
import { cohortRoutes } from '../../functions/coordinator-api/cohorts.ts';
import { oversightRoutes } from '../../functions/coordinator-api/oversight.ts';
import { reviewRoutes } from '../../functions/coordinator-api/review.ts';
import { roundRoutes } from '../../functions/coordinator-api/rounds.ts';
import { trainingRoutes } from '../../functions/coordinator-api/training.ts';
import { COORDINATOR, FINANCE, itemsOf, staffIn } from './api.ts';
import {
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  confirmed,
  done,
  openCohort,
  publishedRound,
} from './scenes.ts';
import { aWorld, employ, type World } from './world.ts';

const ROUTES = [...cohortRoutes, ...reviewRoutes, ...trainingRoutes, ...roundRoutes, ...oversightRoutes];

const open = async (plan = {}) => {
  const world = aWorld();
  return { world, cohortId: await openCohort(world, plan) };
};

const post = (world: World, path: string, json: unknown = {}, headers: Record<string, string> = {}) =>
  world.coordinatorApi('POST', `/api/coordinator/${path}`, { claims: COORDINATOR, json, headers });

describe('whoever is no coordinator', () => {
  const OUTSIDERS: readonly [string, Readonly<Record<string, string>> | undefined][] = [
    ['finance', FINANCE],
    ['somebody without a role', staffIn()],
    ['the holder of an ID token', { ...COORDINATOR, token_use: 'id' }],
    ['nobody', undefined],
  ];

  it.each(ROUTES.map(({ method, path }) => [method, path] as const))(
    'is refused at %s %s, before anything is read',
    async (method, path) => {
      const world = aWorld();
      for (const [who, claims] of OUTSIDERS) {
        const answer = await world.coordinatorApi(
          method,
          path.replace('{programmeId}', 'cccc').replaceAll(/\{(\w+)\}/g, 'x_1'),
          {
            ...(claims ? { claims } : {}),
            raw: 'not even JSON',
          },
        );
        expect([who, answer.status, answer.json['code']]).toEqual([who, 403, 'forbidden']);
      }
      expect(world.added()).toHaveLength(0);
    },
  );

  it('may be an administrator, alone or beside other groups', async () => {
    const { world } = await open();
    for (const claims of [staffIn('admin'), staffIn('finance', 'admin'), staffIn('coordinator', 'finance')])
      expect(
        (await world.coordinatorApi('GET', '/api/coordinator/programmes/cccc/cohorts', { claims })).status,
      ).toBe(200);
  });
});

describe('a cohort', () => {
  it('is opened by a plan, and its fact says by whom', async () => {
    const { world, cohortId } = await open({ matchingOn: ['2027-03-02', '2027-02-02'] });
    const answer = await asCoordinator(world, 'GET', `cohorts/${cohortId}`);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.json).toMatchObject({
      id: cohortId,
      matchingOn: ['2027-02-02', '2027-03-02'],
      roundsStarted: 0,
    });
    expect(world.factsOf('CohortOpened')).toMatchObject([
      { actor: 'staff:d4f0', programmeId: 'cccc', depth: 0 },
    ]);
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/cohorts'))).toMatchObject([
      { id: cohortId },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a module that there is not', { training: { mentor: ['JUGGLING'], student: [] } }, '/training/mentor/0'],
    ['a module for others', { training: { mentor: [], student: ['MENTOR_ROLE'] } }, '/training/student/0'],
    ['a day that there is not', { kickOff: '2027-02-30' }, '/kickOff'],
    ['a day twice', { matchingOn: ['2027-02-02', '2027-02-02'] }, '/matchingOn'],
    ['less than no time to answer', { answerDays: 0 }, '/answerDays'],
    ['a field of its own', { status: 'OPEN' }, '/status'],
  ])('is not opened by a plan with %s', async (_, change, pointer) => {
    const world = aWorld();
    const plan = {
      name: 'Spring',
      applications: {
        mentor: { opens: '2027-02-01', closes: '2027-02-02' },
        student: { opens: '2027-02-01', closes: '2027-02-02' },
      },
      kickOff: '2027-03-01',
      ...change,
    };
    const answer = await post(world, 'programmes/cccc/cohorts', plan);
    expect([answer.status, answer.json['code']]).toEqual([400, 'field-invalid']);
    expect(answer.json['errors']).toContainEqual(expect.objectContaining({ pointer }));
    expect(world.added()).toHaveLength(0);
  });

  it('is opened once by a request that comes twice with the same key, and not at all by another body', async () => {
    const world = aWorld();
    const plan = {
      name: 'Twice',
      applications: {
        mentor: { opens: '2027-01-11', closes: '2027-02-11' },
        student: { opens: '2027-01-11', closes: '2027-02-11' },
      },
      kickOff: '2027-03-12',
    };
    const key = { 'idempotency-key': 'the-same-key' };
    const first = await post(world, 'programmes/cccc/cohorts', plan, key);
    const second = await post(world, 'programmes/cccc/cohorts', plan, key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
    const other = await post(world, 'programmes/cccc/cohorts', { ...plan, name: 'Other' }, key);
    expect([other.status, other.json['code']]).toEqual([422, 'idempotency-key-reused']);
    const listed = await world.coordinatorApi('GET', '/api/coordinator/programmes/cccc/cohorts', {
      claims: COORDINATOR,
    });
    expect(listed.json['items']).toHaveLength(1);
  });

  it('is opened by each of two coordinators who happen to send the same key and the same plan', async () => {
    const world = aWorld();
    const period = { opens: '2027-01-11', closes: '2027-02-11' };
    const plan = {
      name: 'Both',
      applications: { mentor: period, student: period },
      kickOff: '2027-03-12',
      confirmed: ['second-open-cohort'],
    };
    const ids: unknown[] = [];
    await employ(world.twin, { id: 'e5a1' }, { cccc: ['coordinator'] }, world.now());
    for (const sub of ['d4f0', 'e5a1'])
      ids.push(
        done(
          await world.coordinatorApi('POST', '/api/coordinator/programmes/cccc/cohorts', {
            claims: { ...COORDINATOR, sub },
            headers: { 'idempotency-key': 'the-same-key' },
            json: plan,
          }),
        )['id'],
      );
    expect(new Set(ids).size).toBe(2);
    expect(world.factsOf('CohortOpened').map(({ actor }) => actor)).toEqual(['staff:d4f0', 'staff:e5a1']);
  });

  it('of another programme, or none, is not found', async () => {
    const { world } = await open();
    for (const path of ['cohorts/coh_none', 'programmes/other/cohorts', 'cohorts/coh_none/applications'])
      expect((await asCoordinator(world, 'GET', path)).json['code']).toBe('not-found');
  });
});

describe('a round', () => {
  const ready = async () => {
    const { world, cohortId } = await open();
    await approved(world, aMentor());
    await approved(world, aStudent());
    return { world, cohortId };
  };

  it('is computed, looked at, approved and published', async () => {
    const { world, cohortId } = await ready();
    const asked = await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`);
    expect([asked.status, asked.json['status']]).toEqual([202, 'RUNNING']);
    await world.deliver();
    const id = String(asked.json['id']);
    const computed = await asCoordinator(world, 'GET', `rounds/${id}`);
    expect(computed.json).toMatchObject({
      status: 'PROPOSED',
      summary: { pairs: 1, mentors: 1, students: 1, unmatchedStudents: 0 },
      pairs: [{ score: expect.any(Number) }],
      unmatched: [],
    });
    expect(world.factsOf('PairProposed')).toHaveLength(0);
    const version = computed.headers['etag'] ?? '';
    expect((await post(world, `rounds/${id}/approval`, {}, { 'if-match': version })).status).toBe(200);
    expect((await post(world, `rounds/${id}/approval`, {}, { 'if-match': version })).status).toBe(200);
    done(await post(world, `rounds/${id}/publication`));
    await world.deliver();
    expect((await asCoordinator(world, 'GET', `rounds/${id}`)).json).toMatchObject({
      status: 'PUBLISHED',
      approvedBy: 'staff:d4f0',
      proposed: 1,
      leftOut: 0,
      pairs: [{ outcome: 'PROPOSED' }],
    });
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/proposals`))).toMatchObject([
      { status: 'PROPOSED' },
    ]);
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/rounds`))).toMatchObject([{ id }]);
  });

  it('is open once a cohort, also when two coordinators ask at the same moment', async () => {
    const { world, cohortId } = await ready();
    const both = await Promise.all(
      [1, 2].map(() => asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
    await world.deliver();
    const third = await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`);
    expect([third.status, third.json['code']]).toEqual([409, 'round-open-already']);
    expect(world.factsOf('MatchingRoundRequested')).toHaveLength(1);
  });

  it('can be cancelled until it is approved, and then another one can be asked for', async () => {
    const { world, cohortId } = await ready();
    const first = await computedRound(world, cohortId);
    expect((await asCoordinator(world, 'POST', `rounds/${first}/cancellation`)).json['status']).toBe(
      'CANCELLED',
    );
    const again = await asCoordinator(world, 'POST', `rounds/${first}/cancellation`);
    expect(again.json['status']).toBe('CANCELLED');
    expect((await asCoordinator(world, 'POST', `rounds/${first}/approval`)).json['code']).toBe('round-ended');
    expect(world.factsOf('MatchingRoundCancelled')).toHaveLength(1);
    const second = await publishedRound(world, cohortId);
    expect((await asCoordinator(world, 'POST', `rounds/${second}/cancellation`)).json['code']).toBe(
      'round-published',
    );
    await computedRound(world, cohortId);
  });

  it('cannot be approved before it is computed, and a run that ends after a cancellation changes nothing', async () => {
    const { world, cohortId } = await ready();
    const round = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
    expect((await asCoordinator(world, 'POST', `rounds/${round['id']}/approval`)).json['code']).toBe(
      'round-running',
    );
    done(await asCoordinator(world, 'POST', `rounds/${round['id']}/cancellation`));
    await world.deliver();
    expect((await asCoordinator(world, 'GET', `rounds/${round['id']}`)).json['status']).toBe('CANCELLED');
    expect(world.factsOf('MatchingRunCompleted')).toHaveLength(0);
  });

  it('is approved by one of two, or approved or cancelled, never both', async () => {
    const { world, cohortId } = await ready();
    const id = await computedRound(world, cohortId);
    const all = await Promise.all(
      ['approval', 'approval', 'cancellation'].map((path) =>
        asCoordinator(world, 'POST', `rounds/${id}/${path}`),
      ),
    );
    expect(all.map(({ status }) => status).filter((status) => status < 300)).toHaveLength(1);
    expect(
      world.factsOf('MatchingRoundApproved').length + world.factsOf('MatchingRoundCancelled').length,
    ).toBe(1);
  });
});

describe('what a coordinator looks after', () => {
  it('is a list of tasks, from which the done ones disappear, done when they were done first', async () => {
    const { world, cohortId } = await open();
    await computedRound(world, cohortId);
    const [task] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
    expect(task).toMatchObject({ kind: 'RUN_FAILED' });
    const path = `/api/coordinator/tasks/${task?.['id']}/completion`;
    const doneAt = world.now().toISOString();
    const complete = () => world.coordinatorApi('PUT', path, { claims: COORDINATOR });
    const atOnce = await Promise.all([complete(), complete()]);
    world.pass({ days: 1 });
    for (const { json, headers } of [...atOnce, await complete()]) {
      expect(json).toMatchObject({ doneAt });
      expect(headers['etag']).toBe('"2"');
    }
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'))).toEqual([]);
  });

  it('shows the newest mails first, page by page', async () => {
    const { world } = await open();
    await confirmed(world, aStudent());
    world.pass({ minutes: 1 });
    await confirmed(world, aStudent({ email: 'later@example.org' }));
    const page = async (query: string) =>
      (
        await world.coordinatorApi('GET', '/api/coordinator/programmes/cccc/mails', {
          claims: COORDINATOR,
          query,
        })
      ).json;
    const all = (await page(''))['items'] as { createdAt: string }[];
    const times = all.map(({ createdAt }) => createdAt);
    expect(new Set(times).size).toBeGreaterThan(1);
    expect(times).toEqual(times.toSorted().toReversed());
    const first = await page('limit=1');
    const second = await page(`limit=1&after=${first['next']}`);
    expect([first, second].flatMap(({ items }) => items)).toEqual(all.slice(0, 2));
  });

  it('is whether mails have arrived, and to whom, without an address', async () => {
    const { world } = await open();
    await confirmed(world, aStudent());
    const answer = await asCoordinator(world, 'GET', 'programmes/cccc/mails');
    expect(itemsOf(answer)[0]).toMatchObject({
      template: 'confirm-application',
      status: 'SENT',
      attempts: 1,
    });
    expect(answer.body).not.toContain('@');
  });

  it.each([
    'x',
    '',
    'e30',
    Buffer.from('{"pk":"a","sk":"b","cpk":"PROGRAMME#other#MAIL","csk":"c"}').toString('base64url'),
  ])('cannot be paged through with a cursor that is not ours: %s', async (after) => {
    const { world } = await open();
    const answer = await world.coordinatorApi('GET', '/api/coordinator/programmes/cccc/mails', {
      claims: COORDINATOR,
      query: `after=${after}&limit=100000`,
    });
    expect([answer.status, answer.json['code']]).toEqual([400, 'field-invalid']);
  });
});
