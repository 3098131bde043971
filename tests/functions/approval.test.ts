import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import { aCrowd } from './crowd.ts';
import {
  act,
  aMentor,
  approved,
  asCoordinator,
  computedRound,
  done,
  openCohort,
  publishedRound,
  ready,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const roundOf = async (world: World, id: string): Promise<Json> =>
  done(await asCoordinator(world, 'GET', `rounds/${id}`));
const pairsOf = ({ pairs }: Json): Json[] => pairs as Json[];
const coupleOf = ({ mentorApplicationId, studentApplicationId }: Json = {}) => ({
  mentorApplicationId,
  studentApplicationId,
});

describe('an approval of some of the pairs', () => {
  it.each(['pairs', 'except'] as const)(
    'publishes those and leaves the others as they were: %s',
    async (list) => {
      const world = aWorld();
      const { cohortId } = await ready(world, 3, 3);
      const id = await computedRound(world, cohortId);
      const [first, second, third] = pairsOf(await roundOf(world, id)).map(coupleOf);
      const body = list === 'pairs' ? { pairs: [first, third] } : { except: [second] };
      done(await asCoordinator(world, 'POST', `rounds/${id}/approval`, body));
      await world.deliver({ times: () => 2 });
      const published = await roundOf(world, id);
      expect(published).toMatchObject({ status: 'PUBLISHED', proposed: 2, leftOut: 1 });
      expect(pairsOf(published).map(({ outcome }) => outcome)).toEqual([
        'PROPOSED',
        'NOT_APPROVED',
        'PROPOSED',
      ]);
      expect(world.factsOf('PairProposed')).toHaveLength(2);
      expect(world.factsOf('ParticipantWaitlisted')).toHaveLength(0);
      const next = await roundOf(world, await computedRound(world, cohortId));
      expect(pairsOf(next).map(coupleOf)).toEqual([second]);
    },
  );

  it.each([
    [
      'a pair that is not proposed',
      { pairs: [{ mentorApplicationId: 'app_x', studentApplicationId: 'app_y' }] },
      '/pairs/0',
    ],
    ['none at all', { pairs: [] }, '/pairs'],
    ['both these and not these', { pairs: [], except: [] }, '/except'],
  ])('is refused for %s, and nothing is frozen', async (_, body, pointer) => {
    const world = aWorld();
    const { cohortId } = await ready(world, 1, 1);
    const id = await computedRound(world, cohortId);
    const answer = await asCoordinator(world, 'POST', `rounds/${id}/approval`, body);
    expect([answer.status, itemsOf(answer, 'errors').map((error) => error['pointer'])]).toEqual([
      400,
      [pointer],
    ]);
    expect(await roundOf(world, id)).toMatchObject({ status: 'PROPOSED' });
  });
});

describe('the rounds after the first', () => {
  it('keep accepted pairs: who has a partner is not in them', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 2, 2);
    await publishedRound(world, cohortId);
    for (const who of ['m0', 's0', 'm1', 's1'])
      done(await act(world, { token: world.mails.to(`${who}@example.org`).at(-1)?.token, verb: 'accept' }));
    await world.deliver();
    expect(world.factsOf('PairFormed')).toHaveLength(2);
    expect(await roundOf(world, await computedRound(world, cohortId))).toMatchObject({
      status: 'FAILED',
      reason: 'NO_PEOPLE_READY',
    });
  });

  it('can be for one student alone, who is found a new mentor after a no', async () => {
    const world = aWorld();
    const { cohortId, students } = await ready(world, 1, 1);
    const [student] = students;
    await publishedRound(world, cohortId);
    done(
      await act(world, {
        token: world.mails.to('m0@example.org').at(-1)?.token,
        verb: 'decline',
        reason: 'TIME',
      }),
    );
    const newMentor = await approved(world, aMentor({ email: 'new@example.org', capacity: 1 }));
    const pool = { only: 'STUDENT', studentApplicationId: student };
    const id = await computedRound(world, cohortId, { pool });
    expect(pairsOf(await roundOf(world, id)).map(coupleOf)).toEqual([
      { mentorApplicationId: newMentor, studentApplicationId: student },
    ]);
    done(await asCoordinator(world, 'POST', `rounds/${id}/approval`));
    await world.deliver();
    expect(world.factsOf('PairProposed')).toHaveLength(2);
  });
});

describe('a publication of a thousand pairs', () => {
  it('that dies twice on its way is complete in the end: every pair once, every place once', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    await aCrowd(world, cohortId, 1000);
    const only = ['run-matching', 'publish-round'];
    const { id } = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
    await world.deliver({ only });
    expect(await roundOf(world, String(id))).toMatchObject({ status: 'PROPOSED', summary: { pairs: 1000 } });

    done(await asCoordinator(world, 'POST', `rounds/${id}/approval`));
    let commits = 0;
    world.breaking((_, { actor }) => {
      if (actor !== 'system:publish-round') return undefined;
      commits += 1;
      if (commits === 437) return 'AFTER';
      return commits === 801 ? 'BEFORE' : undefined;
    });
    await world.deliver({ only, tries: 3 });

    expect(await roundOf(world, String(id))).toMatchObject({
      status: 'PUBLISHED',
      proposed: 1000,
      leftOut: 0,
    });
    const proposed = world.factsOf('PairProposed').map(({ data }) => data);
    expect(proposed).toHaveLength(1000);
    for (const side of ['mentorApplicationId', 'studentApplicationId'])
      expect(new Set(proposed.map((data) => data[side])).size).toBe(1000);
    expect(world.factsOf('MatchingRoundPublished')).toHaveLength(1);
  }, 60_000);
});
