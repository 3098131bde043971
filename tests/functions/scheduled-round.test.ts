import { describe, expect, it } from 'vitest';
import { itemsOf, type Json } from './api.ts';
import { asCoordinator, computedRound, done, openCohort, ready as readyIn } from './scenes.ts';
import { aWorld } from './world.ts';

/** Everybody is ready in a world of their own. */
const ready = async (mentors: number, students: number, plan: Json = {}) => {
  const world = aWorld();
  return { world, ...(await readyIn(world, mentors, students, plan)) };
};

describe('the scheduled round', () => {
  const due = async () => {
    const { world, cohortId } = await ready(1, 1, { matchingOn: ['2027-02-15', '2027-03-01'] });
    return { world, cohortId };
  };

  it('is asked for on its day, once, though the clock strikes twice', async () => {
    const { world, cohortId } = await due();
    world.setClock('2027-02-14T21:59:00Z');
    await world.jobs.startDueRounds();
    expect(world.factsOf('MatchingRoundRequested')).toHaveLength(0);
    world.setClock('2027-02-15T05:00:00Z');
    await Promise.all([world.jobs.startDueRounds(), world.jobs.startDueRounds()]);
    await world.jobs.startDueRounds();
    await world.deliver();
    expect(world.factsOf('MatchingRoundRequested')).toMatchObject([{ actor: 'system:start-due-rounds' }]);
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/rounds`))).toMatchObject([
      { status: 'PROPOSED' },
    ]);
  });

  it('waits for the next day while another one is open, and is not lost', async () => {
    const { world, cohortId } = await due();
    world.setClock('2027-02-15T05:00:00Z');
    const id = await computedRound(world, cohortId);
    await world.jobs.startDueRounds();
    expect(world.factsOf('MatchingRoundRequested')).toHaveLength(1);
    done(await asCoordinator(world, 'POST', `rounds/${id}/cancellation`));
    world.pass({ days: 1 });
    await world.jobs.startDueRounds();
    expect(world.factsOf('MatchingRoundRequested')).toHaveLength(2);
  });

  it('of an empty cohort leaves no task behind; a person who asks for one is told', async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, { matchingOn: ['2027-02-15', '2027-03-01'] });
    const opened = async () => itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
    for (const day of ['2027-02-15T05:00:00Z', '2027-03-01T05:00:00Z']) {
      world.setClock(day);
      await world.jobs.startDueRounds();
      await world.deliver();
    }
    expect(itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/rounds`))).toMatchObject([
      { status: 'FAILED', reason: 'NO_PEOPLE_READY' },
      { status: 'FAILED', reason: 'NO_PEOPLE_READY' },
    ]);
    expect(await opened()).toEqual([]);
    await computedRound(world, cohortId);
    expect(await opened()).toMatchObject([{ kind: 'RUN_FAILED' }]);
  });

  it('of every cohort is asked for, also where one of them cannot', async () => {
    const { world, cohortId } = await due();
    const other = await openCohort(world, { name: 'Evening', matchingOn: ['2027-02-15'] });
    await computedRound(world, cohortId);
    world.setClock('2027-02-15T05:00:00Z');
    await world.jobs.startDueRounds();
    expect(world.factsOf('MatchingRoundRequested').at(-1)?.data['cohortId']).toBe(other);
  });

  it('is not made up for once the season is over, though the round that stood in its way is given up then', async () => {
    const { world, cohortId } = await due();
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/settings`, { closing: '2027-06-10' }));
    const id = await computedRound(world, cohortId);
    const roundsBy = async (instant: string) => {
      world.setClock(instant);
      await world.jobs.startDueRounds();
      return world.factsOf('MatchingRoundRequested').length;
    };
    expect(await roundsBy('2027-06-09T05:00:00Z')).toBe(1);
    done(await asCoordinator(world, 'POST', `rounds/${id}/cancellation`));
    expect(await roundsBy('2027-06-11T05:00:00Z')).toBe(1);
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/settings`, { closing: '2027-06-17' }));
    expect(await roundsBy('2027-06-14T05:00:00Z')).toBe(2);
  });
});

describe('a round of a cohort that was put away', () => {
  it('is refused until the cohort is taken out again', async () => {
    const { world, cohortId } = await ready(1, 1);
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/archive`));
    expect(await asCoordinator(world, 'POST', `cohorts/${cohortId}/rounds`)).toMatchObject({
      status: 409,
      json: { code: 'cohort-archived' },
    });
    done(await asCoordinator(world, 'DELETE', `cohorts/${cohortId}/archive`));
    await computedRound(world, cohortId);
    expect(world.factsOf('MatchingRoundRequested')).toHaveLength(1);
  });

  it('is told to nobody, at once or at the hour that was set, until the cohort is taken out again', async () => {
    const { world, cohortId } = await ready(1, 1);
    const id = await computedRound(world, cohortId);
    const publication = (at?: string) =>
      asCoordinator(world, 'POST', `rounds/${id}/publication`, at === undefined ? {} : { at });
    done(await asCoordinator(world, 'POST', `rounds/${id}/approval`, {}));
    done(await publication('2027-01-20T08:00:00Z'));
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/archive`));
    const proposedAt = async (instant: string) => {
      world.setClock(instant);
      await world.jobs.sendReminders();
      await world.deliver();
      return world.factsOf('PairProposed').length;
    };
    expect(await proposedAt('2027-01-20T08:05:00Z')).toBe(0);
    expect(await publication()).toMatchObject({ status: 409, json: { code: 'cohort-archived' } });
    done(await asCoordinator(world, 'DELETE', `cohorts/${cohortId}/archive`));
    expect(await proposedAt('2027-01-20T09:05:00Z')).toBe(1);
  });
});
