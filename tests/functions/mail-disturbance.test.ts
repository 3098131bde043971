import { describe, expect, it } from 'vitest';
import { statuses, sweepForAnHour } from './mail-scenes.ts';
import { aProposal, apply, aStudent, done, openCohort } from './scenes.ts';
import { aWorld, type World } from './world.ts';

describe('a disturbance of SES', () => {
  /** A day's worth of applicants, whose mails are all refused or unclear for a while. */
  const disturbed = async (minutes: number, answer: Parameters<World['mails']['answering']>[0]) => {
    const world = aWorld();
    await openCohort(world);
    for (let n = 0; n < 30; n += 1) done(await apply(world, aStudent({ email: `s${n}@student.centria.fi` })));
    world.mails.answering(answer);
    await world.deliver();
    for (let tick = 0; tick < minutes / 5; tick += 1) {
      world.pass({ minutes: 5 });
      await world.jobs.sweepOutbox();
      await world.deliver();
    }
    world.mails.answering(() => ({ result: 'TAKEN' }));
    await sweepForAnHour(world);
    return world;
  };

  it.each([
    [30, 'Throttling'],
    [120, 'ECONNREFUSED'],
    [120, 'AccountSendingPausedException'],
  ])(
    'of %i minutes that clearly takes nothing (%s) loses no mail and sends none twice',
    async (minutes, reason) => {
      const world = await disturbed(minutes, () => ({ result: 'REFUSED', reason }));
      expect(statuses(world)).toEqual(Array(30).fill('confirm-application SENT'));
      expect(new Set(world.mails.letters.map(({ to }) => to)).size).toBe(30);
      expect(world.mails.letters).toHaveLength(30);
      expect(world.factsOf('TaskOpened')).toEqual([]);
    },
  );

  it('of thirty minutes of throttling during a published round loses no proposal', async () => {
    const world = aWorld();
    world.mails.answering(({ mailId: _ }) => ({ result: 'TAKEN' }));
    await aProposal(world);
    const [proposed] = world.factsOf('PairProposed');
    const more = Array.from({ length: 60 }, (_, n) => ({
      ...(proposed as NonNullable<typeof proposed>),
      id: `${String(proposed?.subject.id)}.1.${n + 100}`,
    }));
    const before = world.mails.letters.length;
    world.mails.answering(() => ({ result: 'REFUSED', reason: 'Throttling' }));
    await world.bus.replay(more);
    expect(world.mails.letters).toHaveLength(before);
    for (let tick = 0; tick < 6; tick += 1) {
      world.pass({ minutes: 5 });
      await world.jobs.sweepOutbox();
      await world.deliver();
    }
    world.mails.answering(() => ({ result: 'TAKEN' }));
    await sweepForAnHour(world);
    expect(world.mails.letters).toHaveLength(before + 120);
    expect(statuses(world).filter((status) => !/SENT|DELIVERED/.test(status))).toEqual([]);
  });
});
