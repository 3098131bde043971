import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import {
  act,
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  openCohort,
  publish,
  publishedRound,
  ready as readyIn,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

/** Everybody is ready in a world of their own. */
const ready = async (mentors: number, students: number, plan: Json = {}) => {
  const world = aWorld();
  return { world, ...(await readyIn(world, mentors, students, plan)) };
};

const round = async (world: World, id: string) => (await asCoordinator(world, 'GET', `rounds/${id}`)).json;
const proposalsIn = async (world: World, cohortId: string) =>
  itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/proposals`));
const waitlisted = (world: World) =>
  world.factsOf('ParticipantWaitlisted').map(({ data }) => String(data['applicationId']));

describe('a matching run', () => {
  it.each<[string, (world: World) => Promise<unknown>, Json, string]>([
    ['nobody is ready', async () => undefined, {}, 'NO_PEOPLE_READY'],
    ['there are only mentors', (world) => approved(world, aMentor()), {}, 'NO_PEOPLE_READY'],
    [
      'nobody shares a language',
      async (world) => {
        await approved(world, aMentor({ languages: [{ language: 'sv', level: 'native' }] }));
        await approved(world, aStudent());
      },
      {},
      'NO_PAIR_POSSIBLE',
    ],
    [
      'no pair is good enough',
      async (world) => {
        await approved(world, aMentor());
        await approved(world, aStudent());
      },
      { rules: { floor: 1000 } },
      'NO_PAIR_POSSIBLE',
    ],
  ])('fails with a reason where %s, and another round can be asked for', async (_, people, plan, reason) => {
    const world = aWorld();
    const cohortId = await openCohort(world, plan);
    await people(world);
    const id = await computedRound(world, cohortId);
    expect(await round(world, id)).toMatchObject({ status: 'FAILED', reason, pairs: [], unmatched: [] });
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'))).toMatchObject([
      { kind: 'RUN_FAILED', aboutId: id },
    ]);
    expect((await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`)).status).toBe(202);
  });

  it('is made once, however often it is asked for', async () => {
    const { world, cohortId } = await ready(1, 2);
    const id = await computedRound(world, cohortId);
    const before = JSON.stringify(world.twin.records());
    await world.bus.replay(world.factsOf('MatchingRoundRequested'), { times: () => 3 });
    expect(JSON.stringify(world.twin.records())).toBe(before);
    expect(await round(world, id)).toMatchObject({ unmatched: [{ reason: 'MENTORS_TAKEN' }] });
  });

  it('is made once when three deliveries of the request race', async () => {
    const { world, cohortId } = await ready(2, 2);
    done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
    const requested = world.factsOf('MatchingRoundRequested');
    await Promise.all([1, 2, 3].map(() => world.bus.replay(requested, { tries: 3 })));
    expect(world.factsOf('MatchingRunCompleted')).toHaveLength(1);
  });

  it.each(['BEFORE', 'AFTER'] as const)(
    'that dies %s its end is made by the next delivery',
    async (fault) => {
      const { world, cohortId } = await ready(1, 1);
      done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
      let left = 1;
      world.breaking((changes) => {
        left -= changes.some(({ kind }) => kind.name === 'RunChunk') ? 1 : 0;
        return left === 0 && changes.some(({ kind }) => kind.name === 'RunChunk') ? fault : undefined;
      });
      await world.deliver({ tries: 3 });
      expect(world.factsOf('MatchingRunCompleted')).toHaveLength(1);
    },
  );

  it('leaves out whoever has a partner, and does not try a couple again that has said no', async () => {
    const { world, cohortId } = await ready(1, 1);
    await publishedRound(world, cohortId);
    const token = String(world.mails.to('m0@example.org').at(-1)?.token);
    done(await act(world, { token, verb: 'decline', reason: 'NOT_COMPATIBLE' }));
    const id = await computedRound(world, cohortId);
    expect(await round(world, id)).toMatchObject({ status: 'FAILED', reason: 'NO_PAIR_POSSIBLE' });
  });
});

describe('publication', () => {
  /** Every pair proposed once, every place reserved once, everybody written to once. */
  const expectWhole = async (world: World, cohortId: string, roundId: string, pairs: number) => {
    expect(await round(world, roundId)).toMatchObject({ status: 'PUBLISHED', proposed: pairs, leftOut: 0 });
    expect(await proposalsIn(world, cohortId)).toHaveLength(pairs);
    expect(world.factsOf('PairProposed')).toHaveLength(pairs);
    expect(world.factsOf('MatchingRoundPublished')).toHaveLength(1);
    const proposed = await proposalsIn(world, cohortId);
    for (const pair of (await round(world, roundId))['pairs'] as Json[]) {
      const { studentApplicationId, reasons } = pair;
      expect(proposed).toContainEqual(expect.objectContaining({ studentApplicationId, reasons }));
    }
    const waits = world.records().flatMap(({ kind, data }) => (kind === 'Reminder' ? [data as Json] : []));
    expect(waits.filter(({ kind }) => kind === 'ANSWER_PROPOSAL')).toHaveLength(pairs);
    const asked = world.mails.letters.filter(({ subject }) => /föreslår|a mentor for you/.test(subject));
    expect(asked).toHaveLength(2 * pairs);
    expect(new Set(asked.map(({ to }) => to)).size).toBe(2 * pairs);
    const reserved = world.twin
      .records()
      .filter(({ kind }) => kind === 'Application')
      .map(({ data }) => (data as { partners?: { proposed: string[] } }).partners?.proposed.length);
    expect(reserved.filter((count) => count === 1)).toHaveLength(2 * pairs);
  };

  it.each([0, 1, 2, 3, 4, 5, 6].flatMap((step) => [[step, 'BEFORE'] as const, [step, 'AFTER'] as const]))(
    'that dies at its commit %i, %s it is stored, is completed by the next delivery',
    async (step, fault) => {
      const { world, cohortId } = await ready(3, 4);
      const id = await computedRound(world, cohortId);
      await publish(world, id);
      let commits = -1;
      world.breaking((_, { actor }) => {
        if (actor !== 'system:publish-round') return undefined;
        commits += 1;
        return commits === step ? fault : undefined;
      });
      await world.deliver({ tries: 2 });
      expect(commits).toBeGreaterThanOrEqual(5);
      await expectWhole(world, cohortId, id, 3);
      expect(waitlisted(world)).toHaveLength(1);
    },
  );

  it('is made once, whether its release is delivered twice or in two places at once', async () => {
    const { world, cohortId } = await ready(3, 3);
    const id = await computedRound(world, cohortId);
    await publish(world, id);
    const release = world.factsOf('MatchingRoundReleased');
    await Promise.all([1, 2, 3].map(() => world.bus.replay(release, { tries: 5 })));
    await world.bus.replay(release, { times: () => 2 });
    await expectWhole(world, cohortId, id, 3);
  });

  it('leaves out whoever has withdrawn meanwhile, says why, and the round after it is free', async () => {
    const { world, cohortId, mentors, students } = await ready(2, 2);
    const id = await computedRound(world, cohortId);
    const [mentor] = mentors;
    done(await asCoordinator(world, 'POST', `applications/${mentor}/withdrawal`));
    await publish(world, id);
    await world.deliver();
    const published = await round(world, id);
    expect(published).toMatchObject({ status: 'PUBLISHED', proposed: 1, leftOut: 1 });
    const outcomes = (published['pairs'] as Json[]).map((pair) => [
      pair['mentorApplicationId'],
      pair['outcome'],
    ]);
    expect(outcomes).toContainEqual([mentor, 'WITHDRAWN']);
    expect(waitlisted(world)).toHaveLength(1);
    expect(students).toContain(waitlisted(world)[0]);
    expect((await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`)).status).toBe(202);
  });

  it('puts on the waiting list, once, whoever took part and found nobody, and nobody else', async () => {
    const { world, cohortId, students } = await ready(1, 3);
    const id = await computedRound(world, cohortId);
    const late = await approved(world, aStudent({ email: 'late@example.org' }));
    await publish(world, id);
    await world.deliver({ times: () => 3 });
    const listed = waitlisted(world);
    expect(listed).toHaveLength(2);
    expect(
      new Set([
        ...listed,
        ...(await proposalsIn(world, cohortId)).map((pair) => pair['studentApplicationId']),
      ]),
    ).toEqual(new Set(students));
    expect(listed).not.toContain(late);
    expect(world.mails.letters.filter(({ subject }) => /waiting/i.test(subject))).toHaveLength(2);
  });

  it('puts nobody on the waiting list who has left, takes a break, or whose data is not used any more', async () => {
    const { world, cohortId, students } = await ready(1, 5);
    const id = await computedRound(world, cohortId);
    const { unmatched } = (await round(world, id)) as { unmatched: { applicationId: string }[] };
    const [left, onBreak, restricted, waits] = unmatched.map(({ applicationId }) => applicationId);
    done(await asCoordinator(world, 'POST', `applications/${left}/withdrawal`));
    done(await asCoordinator(world, 'PUT', `applications/${onBreak}/aside`, { until: '2027-02-01' }));
    const { personId } = done(await asCoordinator(world, 'GET', `applications/${restricted}`));
    const word = { reason: 'Disputes the year of graduation', channel: 'PHONE' };
    done(await asCoordinator(world, 'POST', `people/${personId}/restriction`, word));
    await publish(world, id);
    await world.deliver({ times: () => 2 });
    expect([unmatched.length, students.length, waitlisted(world)]).toEqual([4, 5, [waits]]);
    await world.bus.replay(world.factsOf('MatchingRoundReleased'));
    expect(world.factsOf('ParticipantWaitlisted')).toMatchObject([{ actor: 'system:publish-round' }]);
  });

  it('of the next round gives a mentor first to whoever has waited', async () => {
    const { world, cohortId } = await ready(1, 2);
    await publishedRound(world, cohortId);
    const [waiting] = waitlisted(world);
    await approved(world, aStudent({ email: 'new@example.org', targetFields: ['boats'] }));
    await approved(world, aMentor({ email: 'new-mentor@example.org', capacity: 1 }));
    await publishedRound(world, cohortId);
    expect((await proposalsIn(world, cohortId)).map((pair) => pair['studentApplicationId'])).toContain(
      waiting,
    );
  });
});

describe('rounds of one cohort', () => {
  const kokkola = { pool: { only: 'CAMPUS', campus: 'kokkola' } };
  const ask = (world: World, cohortId: string, wishes: Json = {}, headers: Record<string, string> = {}) =>
    world.coordinatorApi('POST', `/api/coordinator/cohorts/${cohortId}/rounds`, {
      claims: COORDINATOR,
      json: wishes,
      headers,
    });

  it('are open side by side for different pools; of one pool a second one is refused and the open one named', async () => {
    const { world, cohortId } = await ready(1, 1);
    const all = done(await ask(world, cohortId));
    const campus = done(await ask(world, cohortId, kokkola));
    const again = await ask(world, cohortId, kokkola);
    expect([again.status, again.json['code'], again.json['roundId']]).toEqual([
      409,
      'round-open-already',
      campus['id'],
    ]);
    done(await asCoordinator(world, 'POST', `rounds/${campus['id']}/cancellation`));
    done(await ask(world, cohortId, kokkola));
    expect((await ask(world, cohortId)).json['roundId']).toBe(all['id']);
  });

  it('is one where the same request comes twice, whatever has become of it meanwhile', async () => {
    const { world, cohortId } = await ready(1, 1);
    const key = { 'idempotency-key': 'round-of-monday' };
    const [first, second] = await Promise.all([1, 2].map(() => ask(world, cohortId, {}, key)));
    expect([first?.json['id'], first?.status]).toEqual([second?.json['id'], 202]);
    await world.deliver();
    expect((await ask(world, cohortId, {}, key)).json).toMatchObject({
      id: first?.json['id'],
      status: 'PROPOSED',
    });
    expect(world.factsOf('MatchingRoundRequested')).toHaveLength(1);
  });

  it('that overlap promise nobody twice: who was told by the first is left out of the second', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    await approved(world, aMentor({ capacity: 2 }));
    const student = await approved(world, aStudent({ campus: 'kokkola' }));
    const first = await computedRound(world, cohortId);
    const second = await computedRound(world, cohortId, kokkola);
    await publish(world, first);
    await world.deliver();
    await publish(world, second);
    await world.deliver();
    expect(await round(world, second)).toMatchObject({
      status: 'PUBLISHED',
      proposed: 0,
      leftOut: 1,
      pairs: [{ studentApplicationId: student, outcome: 'STUDENT_FULL' }],
    });
    expect(waitlisted(world)).toEqual([]);
  });

  it('ask nobody again who has said no to each other since, nor two of whom it is known that they must not', async () => {
    const { world, cohortId, mentors, students } = await ready(2, 2);
    const all = await computedRound(world, cohortId);
    done(await asCoordinator(world, 'POST', `rounds/${all}/approval`));
    const [first, second] = (await round(world, all))['pairs'] as Json[];
    const one = await computedRound(world, cohortId, {
      pool: { only: 'STUDENT', studentApplicationId: first?.['studentApplicationId'] },
    });
    const { pairs: alone } = await round(world, one);
    if ((alone as Json[])[0]?.['mentorApplicationId'] !== first?.['mentorApplicationId'])
      done(
        await asCoordinator(world, 'POST', `rounds/${one}/locks`, {
          mentorApplicationId: first?.['mentorApplicationId'],
          studentApplicationId: first?.['studentApplicationId'],
          reason: 'As in the round for all.',
        }),
      );
    await publish(world, one);
    await world.deliver();
    const to = `m${mentors.indexOf(String(first?.['mentorApplicationId']))}@example.org`;
    done(
      await act(world, {
        token: world.mails.to(to).at(-1)?.token,
        verb: 'decline',
        reason: 'NOT_COMPATIBLE',
      }),
    );
    done(
      await asCoordinator(
        world,
        'PUT',
        `cohorts/${cohortId}/pairing-notes/${second?.['mentorApplicationId']}/${second?.['studentApplicationId']}`,
        { known: 'CONFLICT_OF_INTEREST', reason: 'Found out late.' },
      ),
    );
    const seen = done(await asCoordinator(world, 'GET', `rounds/${all}/publication`));
    expect(seen).toMatchObject({
      proposed: 0,
      leftOut: [{ outcome: 'RULED_OUT' }, { outcome: 'RULED_OUT' }],
    });
    done(await asCoordinator(world, 'POST', `rounds/${all}/publication`));
    await world.deliver();
    expect(await round(world, all)).toMatchObject({ status: 'PUBLISHED', proposed: 0, leftOut: 2 });
    expect(world.factsOf('PairProposed')).toHaveLength(1);
    expect(students).toHaveLength(2);
  });

  it('give a mentor the places that a coordinator decided on, also when they are told', async () => {
    const { world, cohortId, mentors } = await ready(1, 3);
    const id = await computedRound(world, cohortId);
    const room = { mentorApplicationId: mentors[0], room: 2, reason: 'She has time for two.' };
    done(await asCoordinator(world, 'POST', `rounds/${id}/rooms`, room));
    expect(done(await asCoordinator(world, 'GET', `rounds/${id}/publication`))).toMatchObject({
      proposed: 2,
      leftOut: [],
    });
    await publish(world, id);
    await world.deliver({ times: () => 2, tries: 3 });
    expect(await round(world, id)).toMatchObject({ status: 'PUBLISHED', proposed: 2, leftOut: 0 });
    expect(waitlisted(world)).toHaveLength(1);
    const { status, json: refused } = await asCoordinator(world, 'GET', `rounds/${id}/publication`);
    expect([status, refused['code']]).toEqual([409, 'round-published']);
  });

  it.each<[string, unknown, number]>([
    ['a student whom nobody knows', 'app_nobody', 404],
    ['what is no id', 'app_x.y', 400],
  ])('are not asked for %s', async (_, studentApplicationId, status) => {
    const { world, cohortId } = await ready(1, 1);
    const answer = await ask(world, cohortId, { pool: { only: 'STUDENT', studentApplicationId } });
    expect([answer.status, world.factsOf('MatchingRoundRequested')]).toEqual([status, []]);
  });

  it('are not asked for a mentor as if they were a student', async () => {
    const { world, cohortId, mentors } = await ready(1, 1);
    const pool = { only: 'STUDENT', studentApplicationId: mentors[0] };
    expect((await ask(world, cohortId, { pool })).status).toBe(404);
  });

  it('are matched by the cohort’s rules, which keep their version, and one of them by its own', async () => {
    const { world, cohortId } = await ready(1, 1, {
      rules: { preset: 'languageFirst', weights: { PLACE: 0 }, filters: { OUT_OF_REACH: false }, floor: 0 },
    });
    const { rules } = done(await asCoordinator(world, 'GET', `cohorts/${cohortId}`));
    expect(rules).toMatchObject({
      preset: { id: 'languageFirst', version: expect.any(Number) },
      weights: { PLACE: 0 },
      filters: { OUT_OF_REACH: false, NO_COMMON_LANGUAGE: true },
    });
    const id = await computedRound(world, cohortId, { weights: { LANGUAGE: 77 } });
    const { weights } = rules as { weights: Json };
    expect(((await round(world, id))['run'] as Json)['rules']).toEqual({
      ...(rules as Json),
      weights: { ...weights, LANGUAGE: 77 },
    });
    done(await asCoordinator(world, 'POST', `rounds/${id}/runs`, { floor: 1 }));
    await world.deliver();
    expect(((await round(world, id))['run'] as Json)['rules']).toMatchObject({
      floor: 1,
      weights: { LANGUAGE: 77 },
    });
  });
});
