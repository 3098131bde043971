import { describe, expect, it } from 'vitest';
import { COORDINATOR, itemsOf, type Json } from './api.ts';
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

const reason = 'Told in confidence.';
const conflict = { known: 'CONFLICT_OF_INTEREST', reason };

const note = (world: World, cohortId: string, couple: string, json?: Json) =>
  asCoordinator(
    world,
    json === undefined ? 'DELETE' : 'PUT',
    `cohorts/${cohortId}/pairing-notes/${couple}`,
    json,
  );
const roundOf = async (world: World, id: string): Promise<Json> =>
  done(await asCoordinator(world, 'GET', `rounds/${id}`));
const couplesOf = ({ pairs }: Json): string[] =>
  (pairs as Json[]).map((pair) => `${pair['mentorApplicationId']}/${pair['studentApplicationId']}`);

/** One mentor and one student. */
const two = async () => {
  const world = aWorld();
  const { cohortId, mentors, students } = await ready(world, 1, 1);
  return {
    world,
    cohortId,
    mentor: String(mentors[0]),
    couple: `${mentors[0]}/${students[0]}`,
    student: String(students[0]),
  };
};

describe('two people with a conflict of interest', () => {
  it('are kept apart in every round, and the coordinator reads why', async () => {
    const { world, cohortId, couple, mentor, student } = await two();
    done(await note(world, cohortId, couple, conflict));
    await approved(world, aMentor({ email: 'other@example.org', capacity: 1 }));
    const id = await computedRound(world, cohortId);
    expect(couplesOf(await roundOf(world, id))).not.toContain(couple);
    const { options } = done(await asCoordinator(world, 'GET', `rounds/${id}/people/${student}`));
    expect(JSON.stringify(options)).toContain('CONFLICT_OF_INTEREST');
    const lock = { mentorApplicationId: mentor, studentApplicationId: student, reason };
    expect((await asCoordinator(world, 'POST', `rounds/${id}/locks`, lock)).json['conflicts']).toMatchObject([
      { code: 'LOCK_INFEASIBLE', obstacle: 'CONFLICT_OF_INTEREST' },
    ]);
  });

  it('stop a run in which somebody had locked them, and the run names the contradiction', async () => {
    const { world, cohortId, couple, mentor, student } = await two();
    const id = await computedRound(world, cohortId);
    const lock = { mentorApplicationId: mentor, studentApplicationId: student, reason };
    done(await asCoordinator(world, 'POST', `rounds/${id}/locks`, lock));
    done(await note(world, cohortId, couple, conflict));
    done(await asCoordinator(world, 'POST', `rounds/${id}/runs`));
    await world.deliver();
    expect(await roundOf(world, id)).toMatchObject({ status: 'PROPOSED' });
    expect(itemsOf(await asCoordinator(world, 'GET', `rounds/${id}/runs`)).at(-1)).toMatchObject({
      status: 'FAILED',
      reason: 'DECISIONS_CONFLICT',
      conflicts: [{ code: 'LOCK_INFEASIBLE', mentorId: mentor, studentId: student }],
    });
  });

  it('are possible again from the next run on when that is taken back; what was computed stays as it was', async () => {
    const { world, cohortId, couple } = await two();
    done(await note(world, cohortId, couple, conflict));
    const id = await computedRound(world, cohortId);
    expect(await roundOf(world, id)).toMatchObject({ status: 'FAILED', reason: 'NO_PAIR_POSSIBLE' });
    expect(done(await note(world, cohortId, couple))).toMatchObject({ known: 'NOTHING' });
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/pairing-notes`))).toEqual([]);
    expect(done(await note(world, cohortId, couple))).toMatchObject({ known: 'NOTHING' });
    expect(couplesOf(await roundOf(world, await computedRound(world, cohortId)))).toEqual([couple]);
    expect(world.factsOf('PairingNoted').map(({ data }) => data['known'])).toEqual([
      'CONFLICT_OF_INTEREST',
      'NOTHING',
    ]);
  });
});

describe('two people who have asked for each other', () => {
  it.each([
    ['MUTUAL_WISH', 'MUTUAL'],
    ['WISH_OF_STUDENT', 'ONE_SIDED'],
    ['WISH_OF_MENTOR', 'ONE_SIDED'],
  ])('are put together where all else is equal: %s; neither is told of it', async (known, wish) => {
    const world = aWorld();
    const cohortId = await openCohort(world, { rules: { floor: 0, weights: { WISHES: 100 } } });
    const mentor = await approved(world, aMentor({ capacity: 1 }));
    for (const name of ['first', 'second'])
      await approved(world, aStudent({ email: `${name}@example.org`, firstName: name }));
    const [, second] = world.factsOf('ApplicationApproved').slice(-2);
    const couple = `${mentor}/${second?.data['applicationId']}`;
    done(await note(world, cohortId, couple, { known, reason }));
    const id = await computedRound(world, cohortId);
    expect(couplesOf(await roundOf(world, id))).toEqual([couple]);
    world.cache.clear();
    const why = done(await asCoordinator(world, 'GET', `rounds/${id}/pairs/${couple}`));
    expect(JSON.stringify(why)).toContain(`"WISHED_FOR","wish":"${wish}"`);
    await publish(world, id);
    await world.deliver();
    expect(world.mails.letters.map(({ text, html }) => text + html).join()).not.toMatch(
      /wish(ed)? for|asked for each|confidence/i,
    );
  });
});

describe('what is known of a couple', () => {
  it('is listed with who noted it, when and why, and can be changed by whoever has seen the newest', async () => {
    const { world, cohortId, couple } = await two();
    const first = await note(world, cohortId, couple, conflict);
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/pairing-notes`))).toMatchObject([
      {
        known: 'CONFLICT_OF_INTEREST',
        reason,
        by: { kind: 'staff', id: 'd4f0' },
        at: world.now().toISOString(),
      },
    ]);
    done(await note(world, cohortId, couple, { known: 'MUTUAL_WISH', reason: 'A mistake of ours.' }));
    const late = await world.coordinatorApi(
      'PUT',
      `/api/coordinator/cohorts/${cohortId}/pairing-notes/${couple}`,
      {
        claims: COORDINATOR,
        json: conflict,
        headers: { 'if-match': first.headers['etag'] ?? '' },
      },
    );
    expect(late.status).toBe(412);
  });

  it.each<[string, (of: Awaited<ReturnType<typeof two>>) => string]>([
    ['nobody', () => 'app_x/app_y'],
    ['two in each other’s role', ({ mentor, student }) => `${student}/${mentor}`],
  ])('is not noted of %s', async (_, coupleIn) => {
    const scene = await two();
    const answer = await note(scene.world, scene.cohortId, coupleIn(scene), conflict);
    expect([answer.status, scene.world.factsOf('PairingNoted')]).toEqual([404, []]);
  });

  it('is not noted of people of another cohort', async () => {
    const { world, couple } = await two();
    const other = await openCohort(world, { name: 'Evening' });
    expect((await note(world, other, couple, conflict)).status).toBe(404);
  });

  it.each<[Json, string]>([
    [{ known: 'NOTHING', reason }, '/known'],
    [{ known: 'MUTUAL_WISH' }, '/reason'],
    [{ known: 'MUTUAL_WISH', reason: ' ' }, '/reason'],
  ])('has a kind and a reason: %o', async (json, pointer) => {
    const { world, cohortId, couple } = await two();
    const answer = await note(world, cohortId, couple, json);
    expect([answer.status, itemsOf(answer, 'errors').map((error) => error['pointer'])]).toEqual([
      400,
      [pointer],
    ]);
  });
});
