import { expect, it } from 'vitest';
import { itemsOf } from './api.ts';
import { aMentor, approved, aStudent, asCoordinator, computedRound, openCohort } from './scenes.ts';
import { aWorld } from './world.ts';

it('names the people of a round, with what they asked to be heeded', async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  await approved(world, aMentor({ firstName: 'Maja', lastName: 'Ek', employerName: 'Ek Ab', capacity: 2 }));
  await approved(
    world,
    aStudent({ firstName: 'Lin', avoid: 'My former boss', accessibilityNeeds: 'No stairs' }),
  );
  const roundId = await computedRound(world, cohortId);

  const people = itemsOf(await asCoordinator(world, 'GET', `rounds/${roundId}/people`));
  expect(people).toHaveLength(2);
  expect(people).toContainEqual(
    expect.objectContaining({
      role: 'mentor',
      name: 'Maja Ek',
      employer: 'Ek Ab',
      places: 2,
      roundsWaited: 0,
    }),
  );
  expect(people).toContainEqual(
    expect.objectContaining({ role: 'student', avoid: 'My former boss', accessibilityNeeds: 'No stairs' }),
  );
});

it('points to the people whom a wish names, so that a veto can be suggested', async () => {
  const world = aWorld();
  const cohortId = await openCohort(world);
  const mentor = await approved(world, aMentor({ firstName: 'Maja', lastName: 'Nyman' }));
  await approved(world, aMentor({ email: 'm2@example.org', lastName: 'Berg', avoid: 'Nobody named Nyman' }));
  await approved(
    world,
    aStudent({ firstName: 'Lin', lastName: 'Ek', avoid: 'Not Nyman, we worked together' }),
  );
  const roundId = await computedRound(world, cohortId);
  const people = itemsOf(await asCoordinator(world, 'GET', `rounds/${roundId}/people`));
  expect(people.map(({ name, avoids }) => [name, avoids])).toEqual(
    expect.arrayContaining([
      ['Maja Nyman', undefined],
      [expect.stringContaining('Berg'), undefined],
      ['Lin Ek', [mentor]],
    ]),
  );
});
