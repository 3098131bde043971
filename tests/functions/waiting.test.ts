import { describe, expect, it } from 'vitest';
import {
  aMentor,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  confirmed,
  done,
  mailsLeave,
  openCohort,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const waiting = async (world: World, cohortId: string) =>
  done(await asCoordinator(world, 'GET', `cohorts/${cohortId}/waiting`));

const planned = async (world: World, cohortId: string, startsAt: string): Promise<string> => {
  const plan = { module: 'MENTOR_ROLE', minutes: 60, mode: 'ONLINE', place: 'Online', seats: 10, startsAt };
  return String(
    done(await asCoordinator(world, 'POST', `cohorts/${cohortId}/training-sessions`, plan))['id'],
  );
};

describe('what a cohort waits for', () => {
  it('is nothing at first', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    expect(await waiting(world, cohortId)).toEqual({ toReview: 0, hasMoreToReview: false });
  });

  it('is a review, the next session that takes place, and the round that waits for a decision', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world);
    await approved(world, aMentor({ email: 'm@example.org' }));
    await approved(world, aStudent({ email: 's@example.org' }));
    await mailsLeave(world);
    await confirmed(world, aMentor({ email: 'new@example.org' }));
    const [cancelled, next] = [
      await planned(world, cohortId, '2027-02-01T15:00:00Z'),
      await planned(world, cohortId, '2027-02-02T15:00:00Z'),
    ];
    await planned(world, cohortId, '2027-02-03T15:00:00Z');
    done(
      await asCoordinator(world, 'PUT', `training-sessions/${cancelled}/cancellation`, { reason: 'OTHER' }),
    );
    const roundId = await computedRound(world, cohortId);
    expect(await waiting(world, cohortId)).toMatchObject({
      toReview: 1,
      session: { id: next, module: 'MENTOR_ROLE', startsAt: '2027-02-02T15:00:00.000Z' },
      round: { id: roundId, status: 'PROPOSED' },
    });
    world.setClock('2027-02-04T10:00:00Z');
    done(await asCoordinator(world, 'POST', `rounds/${roundId}/cancellation`));
    expect(await waiting(world, cohortId)).toEqual({ toReview: 1, hasMoreToReview: false });
  });
});
