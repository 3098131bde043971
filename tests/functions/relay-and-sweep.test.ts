import { describe, expect, it } from 'vitest';
import { relay } from '../../functions/relay-events/relay.ts';
import { itemsOf } from './api.ts';
import { streamRecord } from './bus.ts';
import { apply, aStudent, asCoordinator, done, openCohort } from './scenes.ts';
import { aWorld, logged, type World } from './world.ts';

const FAR = new Date('9999-01-01T00:00:00Z');

const applied = async (people = 3): Promise<World> => {
  const world = aWorld();
  await openCohort(world);
  for (let n = 0; n < people; n += 1) done(await apply(world, aStudent({ email: `s${n}@example.org` })));
  return world;
};

const waitingIn = (world: World) => world.twin.waiting(FAR, 1000);

describe('the relay', () => {
  const relayAll = async (
    world: World,
    change: (records: ReturnType<typeof streamRecord>[]) => void = () => {},
  ) => {
    const records = (await waitingIn(world)).map(streamRecord);
    change(records);
    const clock = { now: world.now };
    return relay({ Records: records }, { publish: world.bus.publish, outbox: world.twin, clock });
  };

  it('brings facts to the bus and takes them off the outbox', async () => {
    const world = await applied();
    expect(await relayAll(world)).toEqual({ batchItemFailures: [] });
    expect(await waitingIn(world)).toEqual([]);
    await world.bus.replay([]);
    expect(world.mails.letters).toHaveLength(3);
  });

  it('leaves a fact that a restore has put back, and that was published before', async () => {
    const world = await applied(1);
    const [waiting] = (await waitingIn(world)).map(streamRecord);
    const image = { ...waiting?.dynamodb?.NewImage, publishedAt: { S: '2027-01-01T00:00:00.000Z' } };
    const clock = { now: world.now };
    const records = [{ ...waiting, dynamodb: { ...waiting?.dynamodb, NewImage: image } }];
    const heard: string[] = [];
    const publish = async (facts: readonly { readonly id: string }[]) => {
      heard.push(...facts.map(({ id }) => id));
      return { failed: new Set<string>() };
    };
    expect(
      await relay({ Records: records } as never, { publish, outbox: world.twin, clock } as never),
    ).toEqual({
      batchItemFailures: [],
    });
    expect(heard).toEqual([]);
  });

  it('reports the facts that the bus did not take, and only those', async () => {
    const world = await applied();
    const refused = world.factsOf('ApplicationSubmitted')[1];
    world.bus.refusing(({ id }) => id === refused?.id);
    const records = (await waitingIn(world)).map(streamRecord);
    const place = (await waitingIn(world)).findIndex(({ fact }) => fact.id === refused?.id);
    expect(await relayAll(world)).toEqual({
      batchItemFailures: [{ itemIdentifier: records[place]?.dynamodb?.SequenceNumber }],
    });
    expect((await waitingIn(world)).map(({ fact }) => fact.id)).toEqual([refused?.id]);
  });

  it.each<[string, (record: ReturnType<typeof streamRecord>) => unknown]>([
    ['without an image', (record) => ({ ...record, dynamodb: { SequenceNumber: 'x' } })],
    [
      'that is no fact',
      (record) => ({
        ...record,
        dynamodb: { SequenceNumber: 'x', NewImage: { pk: { S: 'APP#1' }, sk: { S: 'EVT#1' } } },
      }),
    ],
    [
      'with more in it than a fact has',
      (record) => ({
        ...record,
        dynamodb: {
          SequenceNumber: 'x',
          NewImage: {
            ...record.dynamodb?.NewImage,
            fact: { M: { ...record.dynamodb?.NewImage?.['fact']?.M, name: { S: 'canary' } } },
          },
        },
      }),
    ],
  ])('reports a record %s, and lets the others go on', async (_, broken) => {
    const world = await applied();
    const from = logged.length;
    const answer = await relayAll(world, (records) =>
      records.splice(1, 1, broken(records[1] ?? {}) as never),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'x' }] });
    expect(await waitingIn(world)).toHaveLength(1);
    expect(logged.slice(from).join('')).not.toContain('canary');
  });

  it('says how many facts went to the bus, and which record it could not read, by its number and without its content', async () => {
    const world = await applied(3);
    const refused = world.factsOf('ApplicationSubmitted')[2];
    world.bus.refusing(({ id }) => id === refused?.id);
    const waiting = await waitingIn(world);
    const lines: unknown[] = [];
    const published: number[] = [];
    await relay(
      { Records: [{ dynamodb: { SequenceNumber: '700' } }, {}, ...waiting.map(streamRecord)] },
      {
        publish: (facts) => {
          published.push(facts.length);
          return world.bus.publish(facts);
        },
        outbox: world.twin,
        clock: { now: world.now },
      },
      (...line) => void lines.push(line),
    );
    expect(published).toEqual([waiting.length]);
    expect(lines).toEqual([
      ['error', 'a stream record is no fact', { code: '700', error: expect.stringMatching(/^Error\n/) }],
      ['error', 'a stream record is no fact', { code: '', error: expect.stringMatching(/^Error\n/) }],
      ['info', 'relayed', { count: waiting.length - 1 }],
    ]);
  });

  it('that cannot write down what it has published publishes once more, and nobody hears it twice', async () => {
    const world = await applied(1);
    const records = (await waitingIn(world)).map(streamRecord);
    const clock = { now: world.now };
    const outbox = { ...world.twin, markPublished: () => Promise.reject(new Error('gone')) };
    await expect(relay({ Records: records }, { publish: world.bus.publish, outbox, clock })).rejects.toThrow(
      'gone',
    );
    await relayAll(world);
    await world.bus.replay([]);
    expect(world.mails.letters).toHaveLength(1);
  });
});

describe('the sweeper', () => {
  it('publishes what the stream has forgotten, and gives the stream two minutes first', async () => {
    const world = await applied();
    await world.deliver({ loses: () => true });
    await world.jobs.sweepOutbox();
    expect(world.mails.letters).toHaveLength(0);
    world.pass({ minutes: 2, seconds: 1 });
    await world.jobs.sweepOutbox();
    await world.deliver();
    expect(world.mails.letters).toHaveLength(3);
    expect(await waitingIn(world)).toEqual([]);
  });

  it('lays a fact aside that no bus takes, after ten tries, and says so', async () => {
    const world = await applied();
    const [poison] = world.factsOf('ApplicationSubmitted');
    world.bus.refusing(({ id }) => id === poison?.id);
    const from = logged.length;
    for (let tick = 0; tick < 12; tick += 1) {
      world.pass({ minutes: 5 });
      await world.jobs.sweepOutbox();
    }
    await world.deliver();
    expect(world.mails.letters).toHaveLength(2);
    expect(await waitingIn(world)).toEqual([]);
    expect(logged.slice(from).filter((line) => line.includes('quarantined'))).toHaveLength(1);
    expect(world.twin.records().filter(({ quarantinedAt }) => quarantinedAt !== undefined)).toHaveLength(1);
  });

  describe('lays aside a fact that the bus refuses for an hour, and', () => {
    const sweeps = async (world: World, times: number) => {
      for (let tick = 0; tick < times; tick += 1) {
        world.pass({ minutes: 5 });
        await world.jobs.sweepOutbox();
      }
    };
    const laidAside = async () => {
      const world = await applied(2);
      const [poison] = world.factsOf('ApplicationSubmitted');
      world.bus.refusing(({ id }) => id === poison?.id);
      await sweeps(world, 12);
      await world.deliver();
      return world;
    };
    const tasksIn = async (world: World) =>
      itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/tasks'));
    const listed = async (world: World) =>
      itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/quarantined-facts'));

    it('asks a coordinator to look after it, once', async () => {
      const world = await laidAside();
      const [held, ...others] = await listed(world);
      expect(others).toEqual([]);
      expect(held).toMatchObject({ fact: { type: 'ApplicationSubmitted.v1' } });
      expect(JSON.stringify(held)).not.toContain('#');
      expect(await tasksIn(world)).toMatchObject([{ kind: 'FACT_QUARANTINED', aboutId: held?.['id'] }]);
      expect(world.factsOf('TaskOpened')).toHaveLength(1);
    });

    it('publishes it when a coordinator has it returned', async () => {
      const world = await laidAside();
      const [held] = await listed(world);
      world.bus.refusing(() => false);
      await sweeps(world, 1);
      await world.deliver();
      expect(world.mails.letters).toHaveLength(1);
      const asks = () => asCoordinator(world, 'POST', `quarantined-facts/${held?.['id']}/return`);
      for (const answer of [...(await Promise.all([asks(), asks()])), await asks()])
        expect(answer).toMatchObject({
          status: 202,
          json: { returnAsked: { by: { kind: 'staff' } } },
        });
      expect(await tasksIn(world)).toEqual([]);
      await sweeps(world, 1);
      await world.deliver();
      expect(world.mails.letters).toHaveLength(2);
      expect(await listed(world)).toEqual([]);
      expect(await waitingIn(world)).toEqual([]);
    });

    it('opens the task anew where it fails again', async () => {
      const world = await laidAside();
      const [held] = await listed(world);
      done(await asCoordinator(world, 'POST', `quarantined-facts/${held?.['id']}/return`));
      await sweeps(world, 12);
      expect(await listed(world)).toMatchObject([{ id: held?.['id'] }]);
      expect((await listed(world))[0]).not.toHaveProperty('returnAsked');
      expect(await tasksIn(world)).toMatchObject([{ kind: 'FACT_QUARANTINED' }]);
      expect(world.factsOf('TaskOpened')).toHaveLength(2);
    });

    it('finds it again where the sweeper died before it was laid aside', async () => {
      const world = await applied(1);
      const [poison] = world.factsOf('ApplicationSubmitted');
      world.bus.refusing(({ id }) => id === poison?.id);
      await sweeps(world, 9);
      world.breaking((changes) =>
        changes.some(({ kind }) => kind.name === 'QuarantinedFact') ? 'AFTER' : undefined,
      );
      await expect(sweeps(world, 1)).rejects.toThrow();
      world.healed();
      await sweeps(world, 1);
      expect(await tasksIn(world)).toHaveLength(1);
      expect(world.twin.records().filter(({ quarantinedAt }) => quarantinedAt !== undefined)).toHaveLength(1);
    });

    it('tells no task about a task that nobody can be told of', async () => {
      const world = await applied(1);
      world.bus.refusing(({ type }) => /^(ApplicationSubmitted|TaskOpened)\./.test(type));
      await sweeps(world, 40);
      expect(world.factsOf('TaskOpened')).toHaveLength(1);
      expect(await tasksIn(world)).toHaveLength(2);
      expect(await waitingIn(world)).toEqual([]);
    });

    it('knows no fact that was never laid aside', async () => {
      const world = await applied(0);
      expect(await asCoordinator(world, 'POST', 'quarantined-facts/qua_0/return')).toMatchObject({
        status: 404,
      });
    });
  });

  it('is called by its name, at a time, or not at all', async () => {
    const world = await applied(0);
    const { jobLambda } = await import('../../shared/runtime/jobs.ts');
    const lambda = jobLambda('sweep-outbox', async () => 0, { clock: { now: world.now } });
    for (const payload of [
      {},
      null,
      { job: 'sweep-outbox' },
      { job: 'sweep-outbox', at: 'now' },
      { job: 'watch-pairs', at: '2027-01-18T10:00:00Z' },
    ])
      await expect(lambda(payload)).rejects.toThrow();
    await lambda({ job: 'sweep-outbox', at: '2027-01-18T10:00:00Z' });
  });
});

describe('what SES reports', () => {
  const sent = async () => {
    const world = await applied(1);
    await world.deliver();
    const mailId = String(world.mails.letters[0]?.mailId);
    const report = (type: string, bounceType = 'Permanent') =>
      world.reports({
        mailId,
        type,
        at: '2027-01-18T10:00:05.000Z',
        ...(type === 'Bounce' && { bounceType, bounceSubType: 'General' }),
      });
    const status = async () =>
      itemsOf(await asCoordinator(world, 'GET', 'programmes/cccc/mails'))[0]?.['status'];
    return { world, mailId, report, status };
  };

  it.each([
    [['Send', 'Delivery'], 'DELIVERED'],
    [['Delivery', 'Send'], 'DELIVERED'],
    [['Delivery', 'Bounce', 'Delivery'], 'BOUNCED'],
    [['Complaint', 'Bounce', 'Delivery', 'Send'], 'COMPLAINED'],
    [['Delivery', 'Delivery', 'Complaint'], 'COMPLAINED'],
    [['Open', 'Click', 'DeliveryDelay', 'nonsense'], 'SENT'],
  ])('as %j makes it %s, whatever the order and however often', async (types, end) => {
    const { report, status } = await sent();
    for (const type of types) await report(type);
    for (const type of types) await report(type);
    expect(await status()).toBe(end);
  });

  it('about a bounce ends all mail to the address, and asks a coordinator once', async () => {
    const { world, report } = await sent();
    await Promise.all([report('Bounce'), report('Bounce')]);
    await report('Complaint');
    expect(world.twin.records().filter(({ kind }) => kind === 'Suppression')).toMatchObject([
      {
        data: {
          cause: { kind: 'BOUNCED', subType: 'General' },
          emailHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ]);
    expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).toEqual(['MAIL_BOUNCED']);
  });

  it('about a mail that it would not carry is told to a coordinator', async () => {
    const { world, report, status } = await sent();
    await report('Reject');
    expect(await status()).toBe('FAILED');
    expect(world.factsOf('TaskOpened').map(({ data }) => data['kind'])).toEqual(['MAIL_FAILED']);
  });

  it('about a mail that is not ours changes nothing', async () => {
    const { world } = await sent();
    const before = JSON.stringify(world.twin.records());
    await world.reports({ mailId: 'mai_unknown', type: 'Bounce', at: '2027-01-18T10:00:05.000Z' });
    expect(JSON.stringify(world.twin.records())).toBe(before);
  });
});
