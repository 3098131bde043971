import { describe, expect, it } from 'vitest';
import { itemsOf } from './api.ts';
import {
  approved,
  aStudent,
  asCoordinator,
  done,
  mailsLeave,
  openCohort,
  tasksIn,
  tokenFor,
} from './scenes.ts';
import { LIN, morning } from './season-scenes.ts';
import { aWorld, WEB_ORIGIN } from './world.ts';

const MATCHING = { matchingOn: ['2027-03-01'], closing: '2027-06-10' };

describe('a task', () => {
  /** Nobody has answered the questions after the approval by the day before the matching. */
  const unanswered = async () => {
    const world = aWorld();
    const cohortId = await openCohort(world, MATCHING);
    const id = await approved(world, aStudent({ email: LIN }));
    await mailsLeave(world);
    const token = tokenFor(world, LIN);
    world.setClock('2027-02-26T08:00:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    expect(await tasksIn(world)).toEqual(['PROFILE_MISSING']);
    return { world, cohortId, id, token };
  };

  it('of a season ends with it, and not before', async () => {
    const { world } = await unanswered();
    await morning(world, '2027-06-10');
    expect(await tasksIn(world)).toEqual(['PROFILE_MISSING']);
    await morning(world, '2027-06-11');
    expect(await tasksIn(world)).toEqual([]);
    await morning(world, '2027-06-12');
    expect(world.factsOf('TaskCompleted')).toHaveLength(1);
  });

  it('of a cohort that was put away ends with it, while the one of the next cohort stays', async () => {
    const { world, cohortId } = await unanswered();
    done(await asCoordinator(world, 'PUT', `cohorts/${cohortId}/archive`));
    const next = await openCohort(world, {
      name: 'Autumn 2027',
      matchingOn: ['2027-03-31'],
      kickOff: '2027-04-20',
    });
    await approved(world, aStudent({ email: 'new@example.org' }));
    await mailsLeave(world);
    world.setClock('2027-03-30T08:00:00Z');
    await world.jobs.sendReminders();
    await morning(world, '2027-03-31');
    const open = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
    expect(open).toMatchObject([{ kind: 'PROFILE_MISSING', cohort: { id: next } }]);
  });

  it('about missing answers ends on the morning after they have come', async () => {
    const { world, token } = await unanswered();
    const answered = await world.participantApi('POST', '/a', {
      form: { t: token, verb: 'complete-profile', lang: 'en', lastingEmail: 'lin@example.org' },
      headers: { origin: WEB_ORIGIN },
    });
    expect(answered.status).toBe(200);
    await morning(world, '2027-02-27');
    expect(await tasksIn(world)).toEqual([]);
  });
});
