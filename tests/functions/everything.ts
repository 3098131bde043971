import { asCoordinator, computedRound, done, openCohort, publishedRound, ready } from './scenes.ts';
import { aWorld } from './world.ts';

/** Three of everything that a list can hold. */
export const everything = async () => {
  const world = aWorld();
  const { cohortId, mentors, students } = await ready(world, 3, 3);
  await publishedRound(world, cohortId);
  for (const _ of [1, 2]) {
    world.pass({ minutes: 1 });
    // Nobody is left, so it fails.
    await computedRound(world, cohortId);
  }
  for (const n of [0, 1, 2]) {
    world.pass({ minutes: 1 });
    await openCohort(world, { name: `Cohort ${n}` });
    done(
      await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, {
        module: n === 0 ? 'MENTOR_ROLE' : 'CROSS_CULTURAL',
        startsAt: `2027-02-0${3 - n}T15:00:00Z`,
        minutes: 60,
        mode: 'ONLINE',
        place: 'Online',
        seats: 10,
        trainer: 'Tove Trainer',
      }),
    );
    const couple = `${mentors[n]}/${students[n]}`;
    done(
      await asCoordinator(world, 'PUT', `cohorts/${cohortId}/pairing-notes/${couple}`, {
        known: 'MUTUAL_WISH',
        reason: 'Both have asked.',
      }),
    );
  }
  world.pass({ days: 20 });
  await world.jobs.watchPairs();
  await world.deliver();
  return { world, cohortId };
};
