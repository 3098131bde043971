import { describe, expect, it } from 'vitest';
import { MatchingRecord, replay } from '../../shared/domain/matching/record.ts';
import { CRITERIA } from '../../shared/domain/matching/rules.ts';
import { parseItem } from '../../shared/store/item-record.ts';
import { poolChunks } from '../../shared/store/kinds/rounds.ts';
import { sha256 } from '../../shared/store/sha256.ts';
import { itemsOf, type Json } from './api.ts';
import {
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  openCohort,
  publish,
  ready,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const get = async (world: World, path: string): Promise<Json> =>
  done(await asCoordinator(world, 'GET', path));
const pairsOf = (result: Json): Json[] => (result['pairs'] ?? []) as Json[];
const studentsOf = (result: Json): unknown[] => pairsOf(result).map((pair) => pair['studentApplicationId']);

/** Two students and one mentor whose field one of them wants, and whose languages the other. */
const fieldOrLanguage = async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  await approved(
    world,
    aMentor({
      capacity: 1,
      field: 'boats',
      languages: [
        { language: 'en', level: 'good' },
        { language: 'sv', level: 'native' },
      ],
    }),
  );
  const wantsField = await approved(
    world,
    aStudent({ email: 'field@example.org', targetFields: ['boats'], languagePractice: ['fi'] }),
  );
  const wantsLanguage = await approved(
    world,
    aStudent({ email: 'language@example.org', targetFields: ['health', 'boats'], languagePractice: ['sv'] }),
  );
  return { world, cohortId, wantsField, wantsLanguage };
};

describe('a run', () => {
  it('is kept with its rules, versions and hash, and its record computes to the same pairs again', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 3, 4);
    const id = await computedRound(world, cohortId);
    const round = await get(world, `rounds/${id}`);
    expect(round['run']).toMatchObject({
      status: 'DONE',
      pool: { only: 'ALL' },
      rules: { preset: { id: 'balanced' }, floor: 0 },
      seed: 0,
      decisions: { locks: [], vetoes: [], rooms: [] },
      inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    world.cache.clear();
    const record = MatchingRecord.parse(await get(world, `rounds/${id}/runs/${round['runId']}/record`));
    expect(record.inputHash).toBe((round['run'] as Json)['inputHash']);
    expect(replay(record, sha256)).toMatchObject({
      reproduced: true,
      inputUntouched: true,
      sameVersions: true,
    });
    expect(record.outcome.pairs).toHaveLength(3);
  });

  it('snapshot holds ids and places, and nothing that somebody answered', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    await computedRound(world, cohortId);
    const [snapshot] = world.twin.records().filter(({ kind }) => kind === 'PoolChunk');
    const { mentors, students } = parseItem(poolChunks, snapshot ?? {}).state;
    expect(Object.keys({ ...mentors[0], ...students[0] }).sort()).toEqual([
      'companyId',
      'id',
      'room',
      'skipped',
      'waiting',
    ]);
  });

  it.each<Json>([
    { only: 'CAMPUS', campus: 'kokkola' },
    { only: 'FIELD', field: 'boats' },
  ])('is made for a part of the students: %o', async (pool) => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    await approved(world, aMentor({ capacity: 2, field: 'boats' }));
    const inside = await approved(
      world,
      aStudent({ email: 'in@example.org', campus: 'kokkola', targetFields: ['boats'] }),
    );
    await approved(
      world,
      aStudent({ email: 'out@example.org', campus: 'jakobstad', targetFields: ['health'] }),
    );
    const round = await get(world, `rounds/${await computedRound(world, cohortId, { pool })}`);
    expect(studentsOf(round)).toEqual([inside]);
    expect(round['unmatched']).toEqual([]);
  });

  it('for the trained leaves out whose training was waived', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, { training: { mentor: ['MENTOR_ROLE'], student: [] } });
    const mentor = await approved(world, aMentor());
    await approved(world, aStudent());
    done(
      await asCoordinator(world, 'POST', `applications/${mentor}/training-waiver`, {
        reason: 'TRAINED_BEFORE',
      }),
    );
    await world.deliver();
    const id = await computedRound(world, cohortId, { pool: { only: 'TRAINED' } });
    expect(await get(world, `rounds/${id}`)).toMatchObject({ status: 'FAILED', reason: 'NO_PEOPLE_READY' });
    expect(pairsOf(await get(world, `rounds/${await computedRound(world, cohortId)}`))).toHaveLength(1);
  });

  it.each([
    [{ preset: 'nicest' }, '/preset'],
    [{ floor: 1001 }, '/floor'],
    [{ pool: { only: 'CAMPUS', campus: 'atlantis' } }, '/pool/campus'],
    [{ weights: { FUN: 3 } }, '/weights/FUN'],
    [{ weights: { FIELD: 101 } }, '/weights/FIELD'],
    [{ weights: Object.fromEntries(CRITERIA.map((criterion) => [criterion, 0])) }, '/weights'],
    [{ filters: { CONFLICT_OF_INTEREST: false } }, '/filters/CONFLICT_OF_INTEREST'],
    [{ reachMinutes: -1 }, '/reachMinutes'],
  ])('is not made by rules that do not exist: %o', async (wishes, pointer) => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const answer = await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`, wishes);
    expect([answer.status, itemsOf(answer, 'errors').map((error) => error['pointer'])]).toEqual([
      400,
      [pointer],
    ]);
    expect(world.factsOf('MatchingRoundRequested')).toEqual([]);
  });
});

describe('a Lambda that has looked at many runs', () => {
  it('remembers the four that were looked at last', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    const id = await computedRound(world, cohortId);
    const runs = [(await get(world, `rounds/${id}`))['runId']];
    for (const floor of [1, 2, 3, 4]) {
      done(await asCoordinator(world, 'POST', `rounds/${id}/runs`, { floor }));
      await world.deliver();
      runs.push((await get(world, `rounds/${id}`))['runId']);
    }
    const [first, second, third, fourth, fifth] = runs;
    for (const run of [first, second, third, fourth, first, fifth])
      await get(world, `rounds/${id}/runs/${run}/record`);
    expect([...world.cache.keys()]).toEqual([third, fourth, first, fifth]);
  });
});

describe('a run that is being made', () => {
  it('shows how far it has come, and goes on where it died', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 2, 3);
    const { id } = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
    const runOf = async () => (await get(world, `rounds/${id}`))['run'] as Json;
    expect(await runOf()).not.toHaveProperty('progress');
    let commits = 0;
    world.breaking((_, { actor }) => {
      if (actor !== 'system:run-matching') return undefined;
      commits += 1;
      return commits === 3 ? 'BEFORE' : undefined;
    });
    await expect(world.deliver()).rejects.toThrow();
    expect(await runOf()).toMatchObject({
      status: 'RUNNING',
      progress: { stage: 'STORING', mentors: 2, students: 3, at: world.now().toISOString() },
    });
    world.healed();
    await world.bus.replay(world.factsOf('MatchingRoundRequested'));
    expect(await runOf()).toMatchObject({ status: 'DONE', summary: { pairs: 2 } });
    expect(await runOf()).not.toHaveProperty('progress');
  });

  it('is made once, though it is asked for in three places at the same moment', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 2, 2);
    const { id } = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
    await world.deliver({ times: () => 3, together: () => 3, tries: 5 });
    expect(await get(world, `rounds/${id}`)).toMatchObject({ status: 'PROPOSED', summary: { pairs: 2 } });
    expect(world.factsOf('MatchingRunCompleted')).toHaveLength(1);
  });
});

describe('another run of the same round', () => {
  const twoRuns = async () => {
    const scene = await fieldOrLanguage();
    const { world } = scene;
    const id = await computedRound(world, scene.cohortId, { preset: 'fieldFirst' });
    const again = done(await asCoordinator(world, 'POST', `rounds/${id}/runs`, { preset: 'languageFirst' }));
    await world.deliver();
    const { runIds } = await get(world, `rounds/${id}`);
    const [a, b] = runIds as string[];
    return { ...scene, id, again, a: String(a), b: String(b) };
  };

  it('stands beside the first, and both are compared student by student', async () => {
    const { world, id, again, a, b, wantsField, wantsLanguage } = await twoRuns();
    expect(again['id']).toBe(b);
    expect(itemsOf(await asCoordinator(world, 'GET', `rounds/${id}/runs`))).toMatchObject([
      { id: a, status: 'DONE', isCurrent: false, rules: { preset: { id: 'fieldFirst' } } },
      { id: b, status: 'DONE', isCurrent: true, rules: { preset: { id: 'languageFirst' } } },
    ]);
    expect(studentsOf(await get(world, `rounds/${id}/runs/${a}`))).toEqual([wantsField]);
    expect(studentsOf(await get(world, `rounds/${id}`))).toEqual([wantsLanguage]);
    expect(await get(world, `rounds/${id}/comparison?a=${a}&b=${b}`)).toMatchObject({
      same: 0,
      changed: [],
      onlyA: [{ studentApplicationId: wantsField }],
      onlyB: [{ studentApplicationId: wantsLanguage }],
      pairs: 0,
    });
    expect(await get(world, `rounds/${id}/comparison?a=${a}&b=${a}`)).toMatchObject({ same: 1, total: 0 });
  });

  it('is listed with the names of all who asked, read at once however many there are', async () => {
    const { world, id } = await twoRuns();
    const asked: string[] = [];
    const end = world.watching((request) => asked.push(request));
    const runs = itemsOf(await asCoordinator(world, 'GET', `rounds/${id}/runs`));
    end();
    expect(runs.map(({ authors }) => Object.keys(authors as Json))).toEqual([
      [runs[0]?.['requestedBy']],
      [runs[1]?.['requestedBy']],
    ]);
    expect(asked.filter((request) => request === 'findAll StaffMember')).toHaveLength(1);
  });

  it('can be put aside for the first, which is then what is approved', async () => {
    const { world, id, a, wantsField } = await twoRuns();
    done(await asCoordinator(world, 'POST', `rounds/${id}/runs/${a}/choice`));
    expect(studentsOf(await get(world, `rounds/${id}`))).toEqual([wantsField]);
    expect(world.factsOf('MatchingRunChosen')).toMatchObject([{ actor: 'staff:d4f0', data: { runId: a } }]);
    await publish(world, id);
    await world.deliver();
    expect(world.factsOf('PairProposed').map(({ data }) => data['studentApplicationId'])).toEqual([
      wantsField,
    ]);
  });

  it('may fail twice, and the round can still be worked with', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    const id = await computedRound(world, cohortId);
    for (const _ of [1, 2]) {
      done(await asCoordinator(world, 'POST', `rounds/${id}/runs`, { floor: 1000 }));
      await world.deliver();
      expect(await get(world, `rounds/${id}`)).toMatchObject({ status: 'PROPOSED' });
    }
    const open = async () => itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
    expect(await open()).toMatchObject([{ kind: 'RUN_FAILED', aboutId: id }]);
    done(await asCoordinator(world, 'PUT', `tasks/${(await open())[0]?.['id']}/completion`));
    expect(await open()).toEqual([]);
    done(await asCoordinator(world, 'POST', `rounds/${id}/runs`, { floor: 1000 }));
    await world.deliver();
    expect(await open()).toMatchObject([{ kind: 'RUN_FAILED', aboutId: id }]);
    expect(world.factsOf('TaskOpened')).toHaveLength(2);
  });

  it('cannot be asked for while one is being made', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    const id = await computedRound(world, cohortId);
    done(await asCoordinator(world, 'POST', `rounds/${id}/runs`));
    const answer = await asCoordinator(world, 'POST', `rounds/${id}/runs`, { floor: 10 });
    expect([answer.status, answer.json['code']]).toEqual([409, 'round-running']);
    expect((await get(world, `rounds/${id}`))['runIds']).toHaveLength(2);
  });

  it('keeps what was decided, and shows what that costs', async () => {
    const { world, cohortId, wantsField, wantsLanguage } = await fieldOrLanguage();
    const id = await computedRound(world, cohortId, { preset: 'fieldFirst' });
    const free = await get(world, `rounds/${id}`);
    expect(free['price']).toMatchObject({ locks: 0, sentence: 'No locks, no vetoes and no changed places.' });
    const [pair] = pairsOf(free);
    expect(pair?.['studentApplicationId']).toBe(wantsField);
    done(
      await asCoordinator(world, 'POST', `rounds/${id}/locks`, {
        mentorApplicationId: pair?.['mentorApplicationId'],
        studentApplicationId: wantsLanguage,
        reason: 'Agreed with both.',
      }),
    );
    const { price } = await get(world, `rounds/${id}`);
    expect(price).toMatchObject({ locks: 1, sentence: expect.stringContaining('against the best') });
    done(await asCoordinator(world, 'POST', `rounds/${id}/runs`));
    await world.deliver();
    expect(await get(world, `rounds/${id}`)).toMatchObject({ price, run: { overrides: [{ kind: 'LOCK' }] } });
  });

  it('that fails leaves what was proposed before', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    const id = await computedRound(world, cohortId);
    const before = await get(world, `rounds/${id}`);
    done(await asCoordinator(world, 'POST', `rounds/${id}/runs`, { floor: 1000 }));
    await world.deliver();
    expect(await get(world, `rounds/${id}`)).toMatchObject({
      status: 'PROPOSED',
      runId: before['runId'],
      pairs: before['pairs'],
    });
    expect(itemsOf(await asCoordinator(world, 'GET', `rounds/${id}/runs`))).toMatchObject([
      { status: 'DONE', isCurrent: true },
      { status: 'FAILED', reason: 'NO_PAIR_POSSIBLE', isCurrent: false },
    ]);
    expect((await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`)).status).toBe(409);
  });
});

describe('what other rules would change', () => {
  it('is told at once, measured by the rules that hold, and nothing is stored', async () => {
    const { world, cohortId, wantsField, wantsLanguage } = await fieldOrLanguage();
    const id = await computedRound(world, cohortId, { preset: 'fieldFirst' });
    const before = await asCoordinator(world, 'GET', `rounds/${id}`);
    const facts = world.twin.allFacts().length;
    const seen = done(
      await asCoordinator(world, 'POST', `rounds/${id}/what-if?lang=sv`, { preset: 'languageFirst' }),
    );
    expect(seen).toMatchObject({
      rules: { preset: { id: 'languageFirst' }, floor: 0 },
      onlyA: [{ studentApplicationId: wantsField }],
      onlyB: [{ studentApplicationId: wantsLanguage }],
      pairs: 0,
      summary: { pairs: 1 },
      sentence: expect.stringContaining(
        '1 studerande till skulle få en mentor. 1 studerande skulle bli utan mentor.',
      ),
    });
    expect(Number(seen['total'])).toBeLessThan(0);
    expect((await asCoordinator(world, 'GET', `rounds/${id}`)).body).toBe(before.body);
    expect(world.twin.allFacts()).toHaveLength(facts);
    expect(
      done(await asCoordinator(world, 'POST', `rounds/${id}/what-if`, { weights: { EXPERIENCE: 5 } })),
    ).toMatchObject({ sentence: 'Nothing would change.', changed: [], total: 0 });
  });

  it('opens an option where a filter is let go, and is refused where a lock would not hold any more', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    const mentor = await approved(world, aMentor({ capacity: 1, preferredLevels: ['master'] }));
    const student = await approved(world, aStudent({ degreeLevel: 'bachelor' }));
    const id = await computedRound(world, cohortId);
    done(
      await asCoordinator(world, 'POST', `rounds/${id}/locks`, {
        mentorApplicationId: mentor,
        studentApplicationId: student,
        reason: 'Both have asked for it.',
      }),
    );
    const strict = { filters: { LEVEL_MISMATCH: true } };
    const refused = await asCoordinator(world, 'POST', `rounds/${id}/what-if`, strict);
    expect([refused.status, refused.json['conflicts']]).toMatchObject([
      409,
      [{ code: 'LOCK_INFEASIBLE', obstacle: 'LEVEL_MISMATCH' }],
    ]);
    done(await asCoordinator(world, 'DELETE', `rounds/${id}/locks/${student}`));
    const lost = done(await asCoordinator(world, 'POST', `rounds/${id}/what-if`, strict));
    expect([lost['pairs'], lost['onlyA']]).toMatchObject([
      -1,
      [{ studentApplicationId: student, mentorApplicationId: mentor }],
    ]);
  });

  it.each([
    [{ weights: { NEEDS: -1 } }, '/weights/NEEDS'],
    [{ pool: { only: 'ALL' } }, '/pool'],
  ])('is not told of rules that do not exist: %o', async (wishes, pointer) => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    const id = await computedRound(world, cohortId);
    const answer = await asCoordinator(world, 'POST', `rounds/${id}/what-if`, wishes);
    expect([answer.status, itemsOf(answer, 'errors').map((error) => error['pointer'])]).toEqual([
      400,
      [pointer],
    ]);
  });
});
