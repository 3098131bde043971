import { expect, it } from 'vitest';
import { openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

const requestsOf = async (world: World, job: keyof World['jobs']): Promise<readonly string[]> => {
  const asked: string[] = [];
  const end = world.watching((request) => asked.push(request));
  await world.jobs[job]();
  end();
  return asked.toSorted();
};

it('asks once each for all that is due for pairs, for the cohorts and for the open tasks, on a day on which nothing is', async () => {
  const world = aWorld();
  await openCohort(world);
  await world.deliver();
  expect(await requestsOf(world, 'watchPairs')).toEqual(['due WATCH', 'list Cohort', 'list Task']);
});
