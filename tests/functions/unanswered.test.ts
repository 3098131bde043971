import { describe, expect, it } from 'vitest';
import { itemsOf } from './api.ts';
import {
  act,
  aMentor,
  aStudent,
  asCoordinator,
  confirmed,
  done,
  openCohort,
  publishedRound,
  ready as readyIn,
} from './scenes.ts';
import { aWorld, type World } from './world.ts';

const ready = async () => {
  const world = aWorld();
  return { world, ...(await readyIn(world, 1, 1)) };
};
const proposalsIn = async (world: World, cohortId: string) =>
  itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/proposals`));

describe('a reminder', () => {
  const lettersAbout = (world: World, pattern: RegExp) =>
    world.mails.letters.filter(({ subject }) => pattern.test(subject));

  it('to confirm comes once, and not to who has confirmed', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aMentor());
    done(await world.publicApi('POST', '/api/programmes/cccc/applications', { json: aStudent() }));
    await world.deliver();
    const before = world.mails.letters.length;
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      world.pass({ hours: 1 });
      await world.jobs.sendReminders();
      await world.jobs.sendReminders();
    }
    await world.deliver();
    expect(world.factsOf('ReminderDue').map(({ data, at }) => [data['occurrence'], at.slice(0, 16)])).toEqual(
      [[1, '2027-01-21T07:00']],
    );
    expect(world.mails.letters.slice(before).every(({ to }) => to === 'lin@student.centria.fi')).toBe(true);
  });

  it('that comes days too late is passed over', async () => {
    const world = aWorld();
    await openCohort(world);
    done(await world.publicApi('POST', '/api/programmes/cccc/applications', { json: aStudent() }));
    world.setClock('2027-01-23T08:00:00Z');
    await world.jobs.sendReminders();
    expect(world.factsOf('ReminderDue')).toHaveLength(0);
  });

  it('to answer goes to the side that has not, with a link that answers', async () => {
    const { world, cohortId } = await ready();
    await publishedRound(world, cohortId);
    done(await act(world, { token: world.mails.to('m0@example.org').at(-1)?.token, verb: 'accept' }));
    await world.deliver();
    const before = world.mails.letters.length;
    world.setClock('2027-01-21T07:30:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    const [reminder, ...others] = world.mails.letters.slice(before);
    expect([reminder?.to, others]).toEqual(['s0@example.org', []]);
    expect((await act(world, { token: reminder?.token, verb: 'accept' })).json['standing']).toBe('formed');
    world.setClock('2027-01-22T07:30:00Z');
    await world.jobs.sendReminders();
    await world.deliver();
    expect(lettersAbout(world, /^(Reminder: please answer|Påminnelse: svara på)/).length).toBeLessThanOrEqual(
      1,
    );
  });
});

describe('a proposal that nobody answers', () => {
  it('lapses when its time is over, once; both are told, and are proposed to nobody until a word of theirs', async () => {
    const { world, cohortId } = await ready();
    await publishedRound(world, cohortId);
    const [proposal] = await proposalsIn(world, cohortId);
    world.setClock(String(proposal?.['answerBy']));
    await world.jobs.watchPairs();
    expect(world.factsOf('PairProposalLapsed')).toHaveLength(0);
    world.pass({ hours: 10 });
    await Promise.all([world.jobs.watchPairs(), world.jobs.watchPairs()]);
    await world.jobs.watchPairs();
    await world.deliver();
    expect(world.factsOf('PairProposalLapsed')).toHaveLength(1);
    expect(itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'))).toMatchObject([
      { kind: 'PROPOSAL_LAPSED' },
    ]);
    expect(new Set(world.mails.letters.slice(-2).map(({ to }) => to))).toEqual(
      new Set(['m0@example.org', 's0@example.org']),
    );
    const people = itemsOf(await asCoordinator(world, 'GET', `cohorts/${cohortId}/applications`));
    expect(people.map(({ standing }) => standing)).toEqual(['ASIDE', 'ASIDE']);
  });

  it('and a yes in the last second are one outcome', async () => {
    const { world, cohortId } = await ready();
    await publishedRound(world, cohortId);
    const tokens = ['m0', 's0'].map((who) => world.mails.to(`${who}@example.org`).at(-1)?.token);
    done(await act(world, { token: tokens[0], verb: 'accept' }));
    const [proposal] = await proposalsIn(world, cohortId);
    world.setClock(String(proposal?.['answerBy']));
    const yes = act(world, { token: tokens[1], verb: 'accept' });
    world.pass({ seconds: 1 });
    await Promise.all([yes, world.jobs.watchPairs()]);
    const [settled] = await proposalsIn(world, cohortId);
    expect(world.factsOf('PairFormed').length + world.factsOf('PairProposalLapsed').length).toBe(1);
    expect(['ACCEPTED', 'LAPSED']).toContain(settled?.['status']);
  });
});
