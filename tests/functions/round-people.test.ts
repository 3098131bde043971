import { describe, expect, it } from 'vitest';
import { itemsOf } from './api.ts';
import {
  act,
  aMentor,
  aProposal,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  done,
  openCohort,
} from './scenes.ts';
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

describe('a yes to a former proposal', () => {
  const proposed = async () => {
    const world = aWorld();
    return { world, ...(await aProposal(world)) };
  };
  /** Both with somebody new, so that a further round has a pair. */
  const yesesAfter = async ({ world, cohortId }: Awaited<ReturnType<typeof proposed>>) => {
    await approved(world, aMentor({ email: 'm2@example.org' }));
    await approved(world, aStudent({ email: 's2@student.centria.fi' }));
    const roundId = await computedRound(world, cohortId);
    const people = itemsOf(await asCoordinator(world, 'GET', `rounds/${roundId}/people`));
    return (id: string) => people.find(({ applicationId }) => applicationId === id)?.['saidYes'];
  };

  it('is remembered of the one whom the other has declined', async () => {
    const scene = await proposed();
    const { world, mentorToken, studentToken } = scene;
    done(await act(world, { token: studentToken, verb: 'accept' }));
    done(await act(world, { token: mentorToken, verb: 'decline', reason: 'OTHER' }));
    const yeses = await yesesAfter(scene);
    expect(yeses(scene.studentApplicationId)).toBe(1);
    expect(yeses(scene.mentorApplicationId)).toBeUndefined();
  });

  it('is remembered of the one whom the other has never answered', async () => {
    const scene = await proposed();
    const { world, mentorToken } = scene;
    done(await act(world, { token: mentorToken, verb: 'accept' }));
    world.pass({ days: 30 });
    await world.jobs.watchPairs();
    const yeses = await yesesAfter(scene);
    expect(yeses(scene.mentorApplicationId)).toBe(1);
    expect(yeses(scene.studentApplicationId)).toBeUndefined();
  });

  it('counts no more once its author has said no', async () => {
    const scene = await proposed();
    const { world, mentorToken } = scene;
    done(await act(world, { token: mentorToken, verb: 'accept' }));
    done(await act(world, { token: mentorToken, verb: 'decline', reason: 'OTHER' }));
    const yeses = await yesesAfter(scene);
    expect(yeses(scene.mentorApplicationId)).toBeUndefined();
  });
});
