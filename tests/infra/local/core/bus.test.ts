import { join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, describe, expect, it } from 'vitest';
import { openBus } from '../../../../infra/local/runner/bus/bus.ts';
import { putEventsOperation } from '../../../../infra/local/runner/bus/put-events.ts';
import { rulesOf } from '../../../../infra/local/runner/bus/rules.ts';
import { startAwsJson } from '../../../../infra/local/runner/engines/aws-json.ts';
import { secretOperations } from '../../../../infra/local/runner/engines/secrets.ts';
import { createInFlight } from '../../../../infra/local/runner/in-flight.ts';
import { Refused } from '../../../../infra/local/runner/lambda/queue.ts';
import type { DeadLetter } from '../../../../infra/local/runner/parts.ts';
import { lambda, queue, smallAssembly } from './assembly.ts';
import { handClock } from './running-lambdas.ts';

const rule = (source: string, more: object = {}, target: object = {}) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    EventBusName: { Ref: 'Bus' },
    EventPattern: { source: [source] },
    State: 'ENABLED',
    Targets: [
      {
        Id: 'Target0',
        Arn: { 'Fn::GetAtt': ['Listen', 'Arn'] },
        RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 86_400 },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': ['Undelivered', 'Arn'] } },
        ...target,
      },
    ],
    ...more,
  },
});

const template = {
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'facts' } },
  Listen: lambda('listen'),
  Undelivered: queue,
  Facts: rule('cccc'),
  Off: rule('cccc', { State: 'DISABLED' }),
  Paced: queue,
  Queued: rule('paced', {}, { Arn: { 'Fn::GetAtt': ['Paced', 'Arn'] } }),
  Mails: rule('aws.ses', { EventBusName: 'default' }, { InputPath: '$.detail.mailId' }),
  Key: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: { GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
  },
};
const resources = smallAssembly(template, { listen: '' });
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const region = resources.region;
const clock = handClock(86_400_000);

let buses = 0;
/** A bus with its own journal whose one function is `take`. */
const open = (take: (payload: unknown) => Promise<void> | void, file?: string) => {
  buses += 1;
  const taken: unknown[] = [];
  const sent: [string, string][] = [];
  const letters: Omit<DeadLetter, 'id' | 'at' | 'queueName'>[] = [];
  const inFlight = createInFlight();
  const journal = file ?? join(resources.assemblyDir, `events-${buses}.jsonl`);
  const bus = openBus({
    file: journal,
    rules: rulesOf(resources),
    lambdas: {
      invokeAsync: async (_, payload) => {
        await take(payload);
        taken.push(payload);
      },
    },
    queues: { send: async (arn, body) => void sent.push([arn, body]) },
    clock,
    inFlight,
    deadLetters: { add: (letter) => void letters.push(letter) },
    log: () => undefined,
  });
  return { bus, taken, sent, letters, inFlight, journal };
};

const entry = (n: number, more: object = {}) => ({
  busName: 'facts',
  source: 'cccc',
  detailType: 'PairFormed.v1',
  detail: { n },
  time: new Date('2027-03-28T00:30:00.250Z'),
  id: `event-${n}`,
  resources: [],
  account: resources.account,
  region,
  ...more,
});

describe('the event bus', () => {
  it('puts the whole event as text into a queue that a rule names', async () => {
    const { bus, sent, inFlight } = open(() => undefined);
    await bus.put([entry(7, { source: 'paced' })]);
    await inFlight.idle();
    expect(sent.map(([arn, body]) => [arn, JSON.parse(body)])).toEqual([
      [resources.arn('Paced'), expect.objectContaining({ id: 'event-7', detail: { n: 7 } })],
    ]);
  });

  it("hands every matching rule's function the event as EventBridge writes it", async () => {
    const { bus, taken, inFlight } = open(() => undefined);
    await bus.put([entry(1), entry(2, { source: 'other' })]);
    await inFlight.idle();
    expect(taken).toEqual([
      {
        version: '0',
        id: 'event-1',
        'detail-type': 'PairFormed.v1',
        source: 'cccc',
        account: '000000000000',
        time: '2027-03-28T00:30:00Z',
        region: 'eu-north-1',
        resources: [],
        detail: { n: 1 },
      },
    ]);
  });

  it('keeps buses apart, and what a rule takes out of an event', async () => {
    const { bus, taken, inFlight } = open(() => undefined);
    const mail = { source: 'aws.ses', detail: { mailId: 'm1', address: 'somebody@example.org' } };
    await bus.put([entry(1, { ...mail, busName: 'default' }), entry(2, mail)]);
    await inFlight.idle();
    expect(taken).toEqual(['m1']);
  });

  it('tries again when delivery fails for a moment', async () => {
    let failures = 2;
    const { bus, taken, letters, inFlight } = open(() => {
      failures -= 1;
      if (failures >= 0) throw new Error('busy');
    });
    await bus.put([entry(1)]);
    await inFlight.idle();
    expect([taken.length, letters]).toEqual([1, []]);
  });

  it("lays an event aside in the rule's own queue when it cannot be delivered, at once where trying again is no use", async () => {
    for (const [problem, tries] of [
      [new Refused('too large'), 1],
      [new Error('busy'), 3],
    ] as const) {
      let tried = 0;
      const { bus, letters, inFlight } = open(() => {
        tried += 1;
        throw problem;
      });
      await bus.put([entry(1)]);
      await inFlight.idle();
      expect(tried).toBe(tries);
      expect(letters).toMatchObject([
        {
          source: 'rule-delivery',
          queueArn: resources.arn('Undelivered'),
          ruleArn: resources.arn('Facts'),
          functionArn: resources.arn('Listen'),
          errorMessage: problem.message,
          payload: { id: 'event-1', detail: { n: 1 } },
        },
      ]);
    }
  });

  it('delivers after a restart what it had accepted and not delivered, and no more', async () => {
    const before = open((payload) =>
      (payload as { detail: { n: number } }).detail.n === 2 ? new Promise<void>(() => undefined) : undefined,
    );
    await before.bus.put([entry(1), entry(2)]);
    await expect.poll(() => before.inFlight.count()).toBe(1);

    const after = open(() => undefined, before.journal);
    after.bus.resume();
    await after.inFlight.idle();
    expect(after.taken).toMatchObject([{ id: 'event-2' }]);
    expect(after.bus.entries().map(({ id }) => id)).toEqual(['event-1', 'event-2']);
  });

  it('replays everything in an order that the seed decides', async () => {
    const { bus, taken, inFlight } = open(() => undefined);
    const ids = () => taken.splice(0).map((event) => (event as { id: string }).id);
    await bus.put(Array.from({ length: 20 }, (_, n) => entry(n)));
    await inFlight.idle();
    const first = ids();
    expect(await bus.replay(7)).toBe(20);
    const shuffled = ids();
    await bus.replay(7);
    expect(ids()).toEqual(shuffled);
    await bus.replay(8);
    expect(ids()).not.toEqual(shuffled);
    expect(shuffled).not.toEqual(first);
    expect(shuffled.toSorted()).toEqual(first.toSorted());
  });
});

describe('what the SDK meets', async () => {
  const { bus, inFlight } = open(() => undefined);
  const secrets = join(resources.assemblyDir, 'secrets.json');
  const server = await startAwsJson({
    ...putEventsOperation({ bus, clock, account: resources.account, region }),
    ...secretOperations({ file: secrets, resources }),
  });
  const place = { endpoint: server.endpoint, region, credentials, maxAttempts: 1 };
  const events = new EventBridgeClient(place);
  const manager = new SecretsManagerClient(place);
  afterAll(() => server.stop());

  const good = { EventBusName: 'facts', Source: 'cccc', DetailType: 'PairFormed.v1', Detail: '{"n":1}' };
  const put = (...Entries: object[]) => events.send(new PutEventsCommand({ Entries }));
  const accepted = async () => {
    await inFlight.idle();
    return bus.entries();
  };

  it('accepts good entries, with the time that the publisher gives or virtual now', async () => {
    const Time = new Date('2027-03-28T00:30:00Z');
    const { FailedEntryCount, Entries } = await put({ ...good, Time }, good);
    expect(FailedEntryCount).toBe(0);
    const ids = Entries?.map(({ EventId }) => EventId);
    const [first, second] = (await accepted()).filter(({ id }) => ids?.includes(id));
    expect(first?.time).toEqual(Time);
    expect(Math.abs((second?.time.getTime() ?? 0) - clock.now().getTime())).toBeLessThan(3_600_000);
  });

  it('fails the entries that are wrong and takes the others', async () => {
    const { FailedEntryCount, Entries } = await put(
      { ...good, Detail: '{"n":' },
      { ...good, Detail: '[1]' },
      { ...good, Source: 'aws.ses' },
      { EventBusName: 'facts', Source: 'cccc', Detail: '{}' },
      good,
    );
    expect(FailedEntryCount).toBe(4);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      'MalformedDetail',
      'MalformedDetail',
      'NotAuthorizedForSourceException',
      'InvalidArgument',
      undefined,
    ]);
  });

  it('says yes to a bus that nobody has, as EventBridge does', async () => {
    expect((await put({ ...good, EventBusName: 'typo' })).FailedEntryCount).toBe(0);
  });

  it('refuses more than ten entries or 256 KB as a whole', async () => {
    await expect(put(...Array.from({ length: 11 }, () => good))).rejects.toThrow(/10/);
    const large = { ...good, Detail: JSON.stringify({ text: 'x'.repeat(256 * 1024) }) };
    await expect(put(large)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('reads a secret that stays the same over a restart', async () => {
    const SecretId = resources.ref('Key');
    const { SecretString, ARN } = await manager.send(new GetSecretValueCommand({ SecretId }));
    expect(ARN).toBe(SecretId);
    expect(SecretString).toMatch(/^[A-Za-z0-9]{64}$/);
    const again = secretOperations({ file: secrets, resources })['secretsmanager.GetSecretValue'];
    expect(await again?.({ SecretId })).toMatchObject({ SecretString });
    await expect(manager.send(new GetSecretValueCommand({ SecretId: 'other' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('is told by name what the runner does not have', async () => {
    const { PutRuleCommand } = await import('@aws-sdk/client-eventbridge');
    await expect(events.send(new PutRuleCommand({ Name: 'x' }))).rejects.toThrow('AWSEvents.PutRule');
  });
});
