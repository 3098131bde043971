import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../functions/sweep-outbox/sweep-all.ts';
import { PROGRAMMES } from '../../shared/domain/programme/catalogue.ts';
import { FACT_QUARANTINED, LETTERS_WAITING, SWEPT } from '../../shared/runtime/log.ts';
import { itemsOf } from './api.ts';
import { aMentor, apply, aStudent, asCoordinator, confirmed, done, openCohort } from './scenes.ts';
import { aWorld, logged, OPERATOR, type World } from './world.ts';

const QUEUES_AT = 'https://sqs.eu-north-1.amazonaws.com/000000000000/';
const [MAIL_LETTERS, PAIR_LETTERS, MAIL_QUEUE] = ['failed-send-mail', 'missed-watch-pairs', 'send-mail'];
const BACKED_UP = { isOn: true, until: '2027-01-19T04:58:00.000Z' };
/** Seven in the morning in Finland, the day after somebody applied. */
const SEVEN = '2027-01-19T05:00:00.000Z';

/** The sweeper as AWS starts it: so many messages wait in each queue. */
const sweeper = (world: World, depths: Readonly<Record<string, number>> = {}) => {
  const asked = { queues: [] as string[], backups: 0 };
  const deps = {
    ...world.as('sweep-outbox'),
    publish: world.bus.publish,
    letterQueues: [MAIL_LETTERS, PAIR_LETTERS],
    lettersAt: QUEUES_AT,
    mailQueue: `${QUEUES_AT}${MAIL_QUEUE}`,
    waiting: async (queue: string) => {
      asked.queues.push(queue);
      return depths[queue.replace(QUEUES_AT, '')] ?? 0;
    },
    backup: async () => {
      asked.backups += 1;
      return BACKED_UP;
    },
    stage: 'prod',
  };
  const sweep = async (at?: string): Promise<number> => {
    if (at !== undefined) world.setClock(at);
    const count = await sweepAll(world.now(), deps);
    await world.deliver();
    return count;
  };
  return { asked, sweep };
};

const applied = async (): Promise<World> => {
  const world = aWorld();
  await openCohort(world);
  done(await apply(world, aStudent()));
  return world;
};

/** Lines that alarms count. */
const alarmLines = (from: number): readonly object[] =>
  logged
    .slice(from)
    .map((line) => JSON.parse(line) as { what: string })
    .filter(({ what }) => what === LETTERS_WAITING || what === SWEPT);

describe('a whole sweep', () => {
  it('lets forgotten facts go, and tells how many there were', async () => {
    const world = await applied();
    const { sweep } = sweeper(world);
    await world.deliver({ loses: () => true });
    expect(await sweep()).toBe(0);
    const forgotten = (await world.twin.waiting(new Date('9999-01-01T00:00:00Z'), 100)).length;
    expect(forgotten).toBeGreaterThan(0);
    // The stream has the first word for two minutes.
    world.pass({ minutes: 1, seconds: 59 });
    expect(await sweep()).toBe(0);
    world.pass({ minutes: 1 });
    expect(await sweep()).toBe(forgotten);
    expect(world.mails.to(String(aStudent()['email']))).toHaveLength(1);
  });

  it('looks into every queue of dead letters, and says that it has come to its end', async () => {
    const { asked, sweep } = sweeper(await applied(), { [PAIR_LETTERS]: 2 });
    const from = logged.length;
    await sweep('2027-01-19T04:30:00.000Z');
    expect(asked.queues).toEqual([`${QUEUES_AT}${MAIL_LETTERS}`, `${QUEUES_AT}${PAIR_LETTERS}`]);
    expect(alarmLines(from)).toMatchObject([
      { level: 'error', what: LETTERS_WAITING, queue: PAIR_LETTERS, count: 2 },
      { level: 'info', what: SWEPT, count: 2 },
    ]);
  });

  it('says nothing of its end where the bus is silent, so that this is heard, and lets mails go all the same', async () => {
    const world = await applied();
    await world.deliver();
    const decided = await confirmed(world, aMentor());
    done(await asCoordinator(world, 'POST', `applications/${decided}/approval`));
    await world.deliver();
    done(await apply(world, aStudent({ email: 'late@example.org' })));
    world.bus.refusing(() => {
      throw new Error('The bus is silent.');
    });
    world.pass({ minutes: 11 });
    const [from, released] = [logged.length, world.factsOf('MailReleased').length];
    await expect(sweeper(world).sweep()).rejects.toThrow('The bus is silent.');
    expect(alarmLines(from)).toEqual([]);
    expect(world.factsOf('MailReleased')).toHaveLength(released + 1);
  });

  it('tells the person on duty in the morning, once, what it has found in the queues', async () => {
    const world = await applied();
    await world.deliver();
    const { asked, sweep } = sweeper(world, { [MAIL_LETTERS]: 3, [MAIL_QUEUE]: 7 });
    await sweep('2027-01-19T04:55:00.000Z');
    expect([world.mails.to(OPERATOR), asked.backups]).toEqual([[], 0]);
    for (const at of [SEVEN, '2027-01-19T05:05:00.000Z', '2027-01-19T12:00:00.000Z']) await sweep(at);
    expect(world.mails.to(OPERATOR)).toHaveLength(1);
    expect(world.mails.to(OPERATOR)[0]?.text).toContain(MAIL_LETTERS);
    expect(asked.backups).toBe(1);
    expect(world.records().filter(({ kind }) => kind === 'DayReview')).toMatchObject([
      {
        data: {
          programmeId: PROGRAMMES.home.id,
          letters: [{ queue: MAIL_LETTERS, count: 3 }],
          mailQueue: 7,
          backup: BACKED_UP,
        },
      },
    ]);
    expect(world.factsOf('DayReviewed')).toMatchObject([{ actor: 'system:sweep-outbox' }]);
  });
});

describe('a fact that no bus takes', () => {
  const poisoned = async () => {
    const world = await applied();
    const [poison] = world.factsOf('ApplicationSubmitted');
    world.bus.refusing(({ id }) => id === poison?.id);
    const { sweep } = sweeper(world);
    const sweeps = async (times: number): Promise<readonly number[]> => {
      const counts: number[] = [];
      for (let time = 0; time < times; time += 1) {
        world.pass({ minutes: 5 });
        counts.push(await sweep());
      }
      return counts;
    };
    const sweepTwice = async () => {
      world.pass({ minutes: 5 });
      await Promise.all([sweep(), sweep()]);
    };
    return { world, poison, sweeps, sweepTwice };
  };
  const tasksIn = async (world: World) =>
    itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks')).map(({ kind }) => kind);

  it('is nobody’s task and no alarm while the sweeper still tries, and both at the tenth try', async () => {
    const { world, poison, sweeps } = await poisoned();
    await sweeps(1);
    const from = logged.length;
    const alarms = () =>
      logged.slice(from).filter((line) => (JSON.parse(line) as { what: string }).what === FACT_QUARANTINED);
    expect(await sweeps(8)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect([await tasksIn(world), alarms()]).toEqual([[], []]);
    await sweeps(1);
    expect(await tasksIn(world)).toEqual(['FACT_QUARANTINED']);
    expect(alarms().map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 'error', what: FACT_QUARANTINED, factId: poison?.id, factType: 'ApplicationSubmitted.v1' },
    ]);
  });

  it('is one task where two sweeps lay it aside at the same moment, and again after its return', async () => {
    const { world, sweeps, sweepTwice } = await poisoned();
    await sweeps(9);
    await sweepTwice();
    expect(world.factsOf('TaskOpened')).toMatchObject([{ actor: 'system:sweep-outbox' }]);
    const [held] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/quarantined-facts'));
    done(await asCoordinator(world, 'POST', `quarantined-facts/${held?.['id']}/return`));
    await sweeps(9);
    expect(await tasksIn(world)).toEqual([]);
    await sweepTwice();
    expect(await tasksIn(world)).toEqual(['FACT_QUARANTINED']);
    expect(world.factsOf('TaskOpened')).toHaveLength(2);
  });

  it('is counted when it is put back, and when it leaves', async () => {
    const { world, sweeps } = await poisoned();
    await sweeps(12);
    const [held] = itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/quarantined-facts'));
    world.bus.refusing(() => false);
    done(await asCoordinator(world, 'POST', `quarantined-facts/${held?.['id']}/return`));
    await world.deliver();
    // Put back and published by the same sweep.
    expect(await sweeps(2)).toEqual([2, 0]);
    expect(world.mails.to(String(aStudent()['email']))).toHaveLength(1);
  });
});
