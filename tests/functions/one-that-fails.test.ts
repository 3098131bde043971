import { describe, expect, it } from 'vitest';
import { StoreDied } from './breakable-store.ts';
import { recordsOf } from './figure-scenes.ts';
import {
  act,
  apply,
  approved,
  aStudent,
  asCoordinator,
  computedRound,
  confirmed,
  done,
  openCohort,
  publish,
  publishedRound,
  ready,
  tokenFor,
} from './scenes.ts';
import { aWorld, logged, WEB_ORIGIN, type World } from './world.ts';

const ADA = 'ada@example.org';

/** Every write of a job in which the id stands dies, as one of an item that no code can mend does. */
const poisoned = (world: World, job: string, id: string): void =>
  world.breaking((changes, { actor }) =>
    actor === `system:${job}` && JSON.stringify(changes).includes(id) ? 'BEFORE' : undefined,
  );

const idOf = (world: World, email: string): string => {
  const person = recordsOf(world, 'Person').find((each) => JSON.stringify(each).includes(email));
  return String(person?.['id']);
};

describe('one thing that a job cannot do', () => {
  it('leaves nobody else unerased, and no night undone', async () => {
    const world = aWorld();
    await openCohort(world);
    await confirmed(world, aStudent({ email: 'one@example.org', firstName: 'One', lastName: 'Berg' }));
    await confirmed(world, aStudent({ email: 'two@example.org', firstName: 'Two', lastName: 'Dahl' }));
    const [one, two] = [idOf(world, 'one@example.org'), idOf(world, 'two@example.org')];
    done(await asCoordinator(world, 'POST', `people/${one}/erasure`, { name: 'One Berg' }));
    done(await asCoordinator(world, 'POST', `people/${two}/erasure`, { name: 'Two Dahl' }));
    await world.deliver();
    poisoned(world, 'apply-retention', one);
    await expect(world.jobs.applyRetention()).rejects.toThrow(StoreDied);
    await world.deliver();
    const erased = () => world.factsOf('PersonErased').map(({ data }) => data['personId']);
    expect(erased()).toEqual([two]);
    expect(world.factsOf('RetentionRunCompleted')).toHaveLength(1);
    world.healed();
    await world.jobs.applyRetention();
    expect(erased()).toEqual([two, one]);
  });

  it('keeps no mail back, neither of its kind nor of another', async () => {
    const world = aWorld();
    await openCohort(world, {
      applications: {
        mentor: { opens: '2027-01-21', closes: '2027-03-31' },
        student: { opens: '2027-01-01', closes: '2027-03-31' },
      },
    });
    const form = { email: ADA, role: 'mentor', language: 'en', lang: 'en' };
    await world.publicApi('POST', '/api/programmes/cccc/subscriptions', {
      form,
      headers: { origin: WEB_ORIGIN },
    });
    await world.deliver();
    done(await act(world, { token: tokenFor(world, ADA), verb: 'confirm-subscription' }));
    // Two who have not confirmed their address, and are reminded to.
    for (const email of ['one@example.org', 'two@example.org']) await apply(world, aStudent({ email }));
    await world.deliver();
    const [reminder] = recordsOf(world, 'Reminder');
    poisoned(world, 'send-reminders', String(reminder?.['id']));
    world.setClock('2027-01-21T12:00:00Z');
    await expect(world.jobs.sendReminders()).rejects.toThrow(StoreDied);
    await world.deliver();
    const mails = (address: string) => world.mails.to(address).length;
    expect(mails(ADA)).toBe(2);
    expect(mails('one@example.org') + mails('two@example.org')).toBe(3);
  });

  it('is told in the log with all others that cannot be done in the same run', async () => {
    const world = aWorld();
    await openCohort(world);
    for (const email of ['one@example.org', 'two@example.org', 'three@example.org'])
      await apply(world, aStudent({ email }));
    await world.deliver();
    const [one, two] = recordsOf(world, 'Reminder').map(({ id }) => String(id));
    world.breaking((changes, { actor }) => {
      const text = JSON.stringify(changes);
      if (actor !== 'system:send-reminders') return undefined;
      if (text.includes(String(two))) throw new RangeError('ada@example.org is too long');
      return text.includes(String(one)) ? 'BEFORE' : undefined;
    });
    world.setClock('2027-01-21T12:00:00Z');
    const from = logged.length;
    await expect(world.jobs.sendReminders()).rejects.toThrow(AggregateError);
    const line = logged.slice(from).find((each) => each.includes('job failed'));
    const { error } = JSON.parse(line ?? '{}') as { error: string };
    expect(error.split('\n').filter((each) => !each.startsWith('    at '))).toEqual([
      '1 × StoreDied',
      '1 × RangeError',
    ]);
    await world.deliver();
    expect(world.factsOf('ReminderDue')).toHaveLength(1);
  });

  it('is heard of where it is a mail of the sweeper, which lets the others go', async () => {
    const world = aWorld();
    await openCohort(world);
    await approved(world, aStudent({ email: 'one@example.org' }));
    await approved(world, aStudent({ email: 'two@example.org' }));
    const isReady = (state: unknown) => (state as { status: string }).status === 'READY';
    const waiting = () => recordsOf(world, 'MailMessage').filter(({ state }) => isReady(state));
    const [first, ...others] = waiting();
    expect(others).toHaveLength(1);
    poisoned(world, 'sweep-outbox', String(first?.['id']));
    world.pass({ minutes: 10 });
    await expect(world.jobs.sweepOutbox()).rejects.toThrow(StoreDied);
    await world.deliver();
    expect(waiting().map(({ id }) => id)).toEqual([first?.['id']]);
    world.healed();
    await world.jobs.sweepOutbox();
    await world.deliver();
    expect(waiting()).toEqual([]);
  });

  it('leaves nobody else of a round untold, and the rest is told when it can be done', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 2, 3);
    const count = (fact: string) => world.factsOf(fact).length;
    await publish(world, await computedRound(world, cohortId));
    /** Facts that were stored each time before the first pair of all was tried. */
    const toldBefore: object[] = [];
    let first: string | undefined;
    world.breaking((changes) => {
      const proposal = changes.find(({ kind }) => kind.name === 'Proposal') as
        | { state: { id: string } }
        | undefined;
      first ??= proposal?.state.id;
      if (proposal === undefined || proposal.state.id !== first) return undefined;
      toldBefore.push([
        count('PairProposed'),
        count('ParticipantWaitlisted'),
        count('MatchingRoundPublished'),
      ]);
      return toldBefore.length === 1 ? 'BEFORE' : undefined;
    });
    await world.deliver({ tries: 2 });
    expect(toldBefore).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
    expect([count('PairProposed'), count('MatchingRoundPublished')]).toEqual([2, 1]);
  });

  it('keeps no round of another cohort back, and its own comes when it can be done', async () => {
    const world = aWorld();
    const [first, second] = [
      await openCohort(world, { matchingOn: ['2027-02-15'] }),
      await openCohort(world, { name: 'Evening', matchingOn: ['2027-02-15'] }),
    ];
    const asked = () => world.factsOf('MatchingRoundRequested').map(({ data }) => data['cohortId']);
    poisoned(world, 'start-due-rounds', first);
    world.setClock('2027-02-15T05:00:00Z');
    await expect(world.jobs.startDueRounds()).rejects.toThrow(StoreDied);
    expect(asked()).toEqual([second]);
    world.healed();
    await world.jobs.startDueRounds();
    expect(asked()).toEqual([second, first]);
  });

  it('lets all other pairs of a cohort come to their end', async () => {
    const world = aWorld();
    const { cohortId } = await ready(world, 2, 2, { closing: '2027-06-10' });
    await publishedRound(world, cohortId);
    for (const address of ['m0', 'm1', 's0', 's1'])
      done(await act(world, { token: tokenFor(world, `${address}@example.org`), verb: 'accept' }));
    await world.deliver();
    const [first, second] = world.factsOf('PairFormed').map(({ data }) => String(data['pairId'])) as [
      string,
      string,
    ];
    poisoned(world, 'watch-pairs', first);
    world.setClock('2027-06-10T06:00:00Z');
    await expect(world.jobs.watchPairs()).rejects.toThrow(AggregateError);
    const statuses = () => Object.fromEntries(recordsOf(world, 'Pair').map(({ id, status }) => [id, status]));
    expect(statuses()).toEqual({ [first]: 'FORMED', [second]: 'CLOSING' });
  });
});
