import { describe, expect, it } from 'vitest';
import { MatchingRecord, replay } from '../../shared/domain/matching/record.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
import { asCoordinator, computedRound, done, ready } from './scenes.ts';
import { aWorld, type World } from './world.ts';

/** A proposed round of `n` mentors with one place each and as many students. */
const proposed = async (n: number) => {
  const world = aWorld();
  const people = await ready(world, n, n);
  const id = await computedRound(world, people.cohortId);
  const decide = (method: string, path: string, json?: unknown) =>
    asCoordinator(world, method, `rounds/${id}/${path}`, json);
  return { world, ...people, id, decide };
};

const roundOf = async (world: World, id: string): Promise<Json> =>
  done(await asCoordinator(world, 'GET', `rounds/${id}`));

/** Student → mentor. */
const partnersIn = async (world: World, id: string): Promise<Record<string, string>> => {
  const { pairs } = await roundOf(world, id);
  return Object.fromEntries(
    (pairs as Json[]).map((pair) => [pair['studentApplicationId'], pair['mentorApplicationId']]),
  );
};

const why = 'They know each other’s work.';
const lockOf = (student: unknown, mentor: unknown) => ({
  studentApplicationId: student,
  mentorApplicationId: mentor,
  reason: why,
});
const vetoOf = (student: unknown, mentor: unknown) => ({
  studentApplicationId: student,
  against: { mentorApplicationId: mentor },
  reason: why,
});

/** A student, their mentor, and somebody else’s mentor. */
const couple = async (world: World, id: string) => {
  const partners = await partnersIn(world, id);
  const [[student, own], [other, others]] = Object.entries(partners) as [[string, string], [string, string]];
  return { student, own, other, others };
};

describe.each(['warm', 'cold'] as const)('a decision about a round, in a Lambda that is %s', (start) => {
  const scene = async (n: number) => {
    const made = await proposed(n);
    return {
      ...made,
      decide: (method: string, path: string, json?: unknown) => {
        if (start === 'cold') made.world.cache.clear();
        return made.decide(method, path, json);
      },
    };
  };

  it('to lock a pair makes that pair, and tells who changes and what it costs', async () => {
    const { world, id, decide } = await scene(3);
    const { student, own, other, others } = await couple(world, id);
    const answer = done(await decide('POST', 'locks', lockOf(student, others)));
    expect(answer).toMatchObject({
      round: { status: 'PROPOSED', summary: { pairs: 3 } },
      difference: { pairs: 0 },
      price: { locks: 1, vetoes: 0, pairs: 0 },
    });
    const { moved } = answer['difference'] as { moved: Json[] };
    expect(moved).toContainEqual({ studentApplicationId: student, before: own, after: others });
    expect(await partnersIn(world, id)).toMatchObject({ [student]: others });
    expect((await partnersIn(world, id))[other]).not.toBe(others);
    expect(world.factsOf('MatchOverridden').map(({ data }) => data)).toMatchObject([
      { roundId: id, kind: 'LOCK', subjectId: student, counterpartId: others },
    ]);
  });

  it('that is taken back leaves the round as it was before', async () => {
    const { world, id, decide } = await scene(3);
    const before = await roundOf(world, id);
    const { student, own, others } = await couple(world, id);
    done(await decide('POST', 'locks', lockOf(student, others)));
    done(await decide('POST', 'vetoes', vetoOf(student, own)));
    done(await decide('DELETE', `locks/${student}`));
    expect((await partnersIn(world, id))[student]).not.toBe(own);
    done(await decide('DELETE', `vetoes/${student}/${own}`));
    const after = await roundOf(world, id);
    expect([after['pairs'], after['summary']]).toEqual([before['pairs'], before['summary']]);
    const run = after['run'] as Json;
    expect(run['inputHash']).toBe((before['run'] as Json)['inputHash']);
    expect(run['overrides']).toMatchObject([
      { kind: 'LOCK', reason: why },
      { kind: 'VETO', reason: why },
      { kind: 'UNLOCK', subjectId: student, counterpartId: others },
      { kind: 'UNVETO', subjectId: student, counterpartId: own },
    ]);
  });

  it('to veto a pair parts it, and the whole record computes to the same again', async () => {
    const { world, id, decide } = await scene(4);
    const { student, own, other } = await couple(world, id);
    done(await decide('POST', 'vetoes', vetoOf(student, own)));
    done(await decide('POST', 'locks', lockOf(other, own)));
    const { runId } = await roundOf(world, id);
    const record = MatchingRecord.parse(await asJson(world, `rounds/${id}/runs/${runId}/record`));
    expect(replay(record, sha256)).toMatchObject({ reproduced: true, inputUntouched: true });
    expect(Object.fromEntries(record.outcome.pairs.map((pair) => [pair.studentId, pair.mentorId]))).toEqual(
      await partnersIn(world, id),
    );
  });

  it('to give a mentor other room is kept to, and can be taken back', async () => {
    const { world, id, decide, mentors } = await scene(2);
    const [mentor] = mentors;
    done(await decide('POST', 'rooms', { mentorApplicationId: mentor, room: 0, reason: why }));
    expect(await roundOf(world, id)).toMatchObject({ summary: { pairs: 1, unmatchedStudents: 1 } });
    done(await decide('DELETE', `rooms/${mentor}`));
    expect(await roundOf(world, id)).toMatchObject({ summary: { pairs: 2, unmatchedStudents: 0 } });
  });

  it('to swap two students’ mentors locks both', async () => {
    const { world, id, decide } = await scene(3);
    const { student, own, other, others } = await couple(world, id);
    done(await decide('POST', 'swaps', { students: [student, other], reason: why }));
    expect(await partnersIn(world, id)).toMatchObject({ [student]: others, [other]: own });
    done(await decide('POST', 'swaps', { students: [student, other], reason: 'They want it back.' }));
    expect(await partnersIn(world, id)).toMatchObject({ [student]: own, [other]: others });
    expect((await roundOf(world, id))['run']).toMatchObject({ decisions: { locks: [{}, {}] } });
  });

  it('is taken over by the next run', async () => {
    const { world, id, decide } = await scene(3);
    const { student, others } = await couple(world, id);
    done(await decide('POST', 'locks', lockOf(student, others)));
    done(await decide('POST', 'runs', { preset: 'fieldFirst' }));
    await world.deliver();
    expect(await partnersIn(world, id)).toMatchObject({ [student]: others });
    expect(done(await decide('DELETE', `locks/${student}`))).toMatchObject({ price: { locks: 0 } });
  });
});

/** The stored result is the one that a cold Lambda makes of the stored decisions. */
const expectComputedAnew = async (world: World, id: string, decisions: number): Promise<void> => {
  const { runId, run, summary } = await roundOf(world, id);
  expect((run as Json)['overrides']).toHaveLength(decisions);
  world.cache.clear();
  const record = MatchingRecord.parse(await asJson(world, `rounds/${id}/runs/${runId}/record`));
  const computed = record.outcome.pairs.map(({ studentId, mentorId }) => [studentId, mentorId]);
  expect(await partnersIn(world, id)).toEqual(Object.fromEntries(computed));
  expect(summary).toMatchObject({ pairs: computed.length, totalScore: record.outcome.total });
};

describe('decisions that are made in two Lambdas in turn', () => {
  /** Each has its own memory, and knows nothing of what the other has decided meanwhile. */
  const inTurn = async (n: number) => {
    const { world, id, decide } = await proposed(n);
    const memories = [new Map(world.cache), new Map(world.cache)] as const;
    const using =
      (lambda: 0 | 1) =>
      async (method: string, path: string, json?: unknown): Promise<Json> => {
        const memory = memories[lambda];
        world.cache.clear();
        for (const [runId, run] of memory) world.cache.set(runId, run);
        const answer = done(await decide(method, path, json));
        memory.clear();
        for (const [runId, run] of world.cache) memory.set(runId, run);
        return answer;
      };
    return { world, id, one: using(0), other: using(1) };
  };

  it('add up to what one that knows nothing would have made of them', async () => {
    const { world, id, one, other } = await inTurn(30);
    const pairs = Object.entries(await partnersIn(world, id)) as [string, string][];
    const [[first], [second, hers], [third, his], [fourth]] = pairs as [
      [string, string],
      [string, string],
      [string, string],
      [string, string],
    ];
    await one('POST', 'locks', lockOf(first, hers));
    await other('POST', 'vetoes', vetoOf(third, his));
    await one('POST', 'locks', lockOf(fourth, his));
    await other('DELETE', `locks/${first}`);
    await other('POST', 'rooms', { mentorApplicationId: hers, room: 2, reason: why });
    await one('POST', 'locks', lockOf(second, hers));
    await expectComputedAnew(world, id, 6);
  });
});

describe('two decisions at once', () => {
  it.each([
    { seen: false, statuses: [200, 200], decided: 4, how: 'are both made, one after the other' },
    { seen: true, statuses: [200, 412], decided: 3, how: 'are one where both say what they have seen' },
  ])('$how, and the next goes on from there', async ({ seen, statuses, decided }) => {
    const { world, id, decide } = await proposed(30);
    const [[first, hers], [second, his]] = Object.entries(await partnersIn(world, id)) as [
      [string, string],
      [string, string],
    ];
    done(await decide('POST', 'locks', lockOf(first, hers)));
    const { headers } = await asCoordinator(world, 'GET', `rounds/${id}`);
    const atOnce = (path: string, json: Json) =>
      world.coordinatorApi('POST', `/api/coordinator/rounds/${id}/${path}`, {
        claims: COORDINATOR,
        headers: seen ? { 'if-match': String(headers['etag']) } : {},
        json,
      });
    const both = await Promise.all([
      atOnce('locks', lockOf(second, his)),
      atOnce('vetoes', vetoOf(second, hers)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(statuses);
    done(await decide('DELETE', `locks/${first}`));
    await expectComputedAnew(world, id, decided);
  });
});

const asJson = async (world: World, path: string) => done(await asCoordinator(world, 'GET', path));

describe('a decision that is sent again', () => {
  it.each(['locks', 'vetoes', 'rooms'])('answers as it stands and stores nothing: %s', async (path) => {
    const scene = await proposed(2);
    const { student, own } = await couple(scene.world, scene.id);
    const body = {
      locks: lockOf(student, own),
      vetoes: vetoOf(student, own),
      rooms: { mentorApplicationId: own, room: 1, reason: why },
    }[path];
    const first = done(await scene.decide('POST', path, body));
    const before = JSON.stringify(scene.world.twin.records());
    const again = done(await scene.decide('POST', path, body));
    expect([again['decisions'], again['round']]).toEqual([first['decisions'], first['round']]);
    expect(JSON.stringify(scene.world.twin.records())).toBe(before);
  });
});

describe('a decision that cannot be', () => {
  type Scene = Awaited<ReturnType<typeof proposed>>;
  const CONFLICTS: readonly [
    string,
    (scene: Scene, people: Awaited<ReturnType<typeof couple>>) => Promise<unknown>,
    string,
  ][] = [
    [
      'a lock on a vetoed pair',
      async ({ decide }, { student, own }) => {
        done(await decide('POST', 'vetoes', vetoOf(student, own)));
        return lockOf(student, own);
      },
      'LOCK_VETOED',
    ],
    [
      'a second lock on a student',
      async ({ decide }, { student, own, others }) => {
        done(await decide('POST', 'locks', lockOf(student, own)));
        return lockOf(student, others);
      },
      'STUDENT_LOCKED_TWICE',
    ],
    [
      'a lock over capacity',
      async ({ decide }, { student, own, other }) => {
        done(await decide('POST', 'locks', lockOf(student, own)));
        return lockOf(other, own);
      },
      'LOCKS_OVER_CAPACITY',
    ],
    ['a lock on nobody', async (_, { student }) => lockOf(student, 'app_nobody'), 'UNKNOWN_MENTOR'],
  ];

  it.each(CONFLICTS)(
    'is refused with the conflict named, and the round stays: %s',
    async (_, wished, code) => {
      const scene = await proposed(3);
      const { world, id, decide } = scene;
      const body = await wished(scene, await couple(world, id));
      const before = JSON.stringify(world.twin.records());
      const answer = await decide('POST', 'locks', body);
      expect(answer.status).toBe(409);
      expect(answer.json).toMatchObject({ code: 'decisions-conflict', conflicts: [{ code }] });
      expect(String(itemsOf(answer, 'conflicts')[0]?.['detail'])).toMatch(/\w{3,}/);
      expect(JSON.stringify(world.twin.records())).toBe(before);
      // The warm copy is still the stored round.
      expect(
        done(await decide('POST', 'rooms', { mentorApplicationId: scene.mentors[0], room: 1, reason: why })),
      ).toMatchObject({
        difference: { moved: [] },
      });
    },
  );

  it.each([
    ['without a reason', 'locks', { ...lockOf('app_1', 'app_2'), reason: ' ' }],
    ['with a hostile id', 'locks', lockOf('__proto__', 'app_2')],
    ['of a student with themselves', 'swaps', { students: ['app_1', 'app_1'], reason: why }],
    ['of more than there can be', 'rooms', { mentorApplicationId: 'app_1', room: 1.5, reason: why }],
  ])('is refused for its fields: %s', async (_, path, body) => {
    const { decide } = await proposed(1);
    expect((await decide('POST', path, body)).status).toBe(400);
  });

  it('is refused where the round has moved on since it was looked at, or is published', async () => {
    const { world, id, decide } = await proposed(2);
    const { student, own } = await couple(world, id);
    const stale = await world.coordinatorApi('POST', `/api/coordinator/rounds/${id}/locks`, {
      claims: COORDINATOR,
      headers: { 'if-match': '"1"' },
      json: lockOf(student, own),
    });
    expect(stale.status).toBe(412);
    expect((await decide('DELETE', `locks/${student}`)).status).toBe(404);
    done(await decide('POST', 'approval'));
    expect((await decide('POST', 'locks', lockOf(student, own))).status).toBe(409);
    await world.deliver();
    const late = await decide('POST', 'locks', lockOf(student, own));
    expect([late.status, late.json['code']]).toEqual([409, 'round-approved']);
  });
});

describe('the record of a run', () => {
  it('tells who decided what, when and why, also what was taken back', async () => {
    const world = aWorld();
    const { cohortId, mentors, students } = await ready(world, 2, 2);
    const id = await computedRound(world, cohortId);
    const [mentorApplicationId, studentApplicationId] = [mentors[0], students[1]];
    done(
      await asCoordinator(world, 'POST', `rounds/${id}/locks`, {
        mentorApplicationId,
        studentApplicationId,
        reason: 'They have met.',
      }),
    );
    done(await asCoordinator(world, 'DELETE', `rounds/${id}/locks/${studentApplicationId}`));
    const { runId } = done(await asCoordinator(world, 'GET', `rounds/${id}`));
    const record = done(await asCoordinator(world, 'GET', `rounds/${id}/runs/${runId}/record`));
    const who = { subjectId: studentApplicationId, counterpartId: mentorApplicationId, by: 'staff:d4f0' };
    expect(record['overrides']).toEqual([
      { kind: 'LOCK', ...who, at: expect.any(String), reason: 'They have met.' },
      { kind: 'UNLOCK', ...who, at: expect.any(String) },
    ]);
    expect(record['input']).toMatchObject({ decisions: { locks: [] } });
  });
});
