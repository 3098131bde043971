import { describe, expect, it } from 'vitest';
import { type Crowd, fillCohort } from '../people/crowd.ts';
import { asCoordinator, done, openCohort, publish } from './scenes.ts';
import { aWorld } from './world.ts';

/** Everybody is possible for everybody, and every mentor has one place. */
const CROWD: Crowd = {
  mentors: 1000,
  students: 1000,
  seed: 1,
  alike: { mentor: { meetingMode: 'both', capacity: 1 }, student: { meetingMode: 'both', mobility: 'car' } },
};

describe('a publication of a thousand pairs', () => {
  it('that dies twice on its way is complete in the end: every pair once, every place once', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    await fillCohort(world.store, cohortId, CROWD, world.now());
    const only = ['run-matching', 'publish-round'];
    const { id } = done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`));
    const roundOf = async () => done(await asCoordinator(world, 'GET', `rounds/${id}`));
    await world.deliver({ only });
    expect(await roundOf()).toMatchObject({ status: 'PROPOSED', summary: { pairs: 1000 } });

    await publish(world, String(id));
    let commits = 0;
    world.breaking((_, { actor }) => {
      if (actor !== 'system:publish-round') return undefined;
      commits += 1;
      if (commits === 437) return 'AFTER';
      return commits === 801 ? 'BEFORE' : undefined;
    });
    await world.deliver({ only, tries: 3 });

    expect(await roundOf()).toMatchObject({
      status: 'PUBLISHED',
      proposed: 1000,
      leftOut: 0,
    });
    const proposed = world.factsOf('PairProposed').map(({ data }) => data);
    expect(proposed).toHaveLength(1000);
    for (const role of ['mentorApplicationId', 'studentApplicationId'])
      expect(new Set(proposed.map((data) => data[role])).size).toBe(1000);
    expect(world.factsOf('MatchingRoundPublished')).toHaveLength(1);
  });
});
