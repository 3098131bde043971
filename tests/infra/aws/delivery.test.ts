import { describe, expect, it, vi } from 'vitest';
import { CATALOGUE } from '../../../events/catalogue.ts';
import { detailTypeOf } from '../../../events/define.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../../infra/aws/function-names.ts';
import { LEASE_SECONDS } from '../../../shared/domain/follow-up/mail.ts';
import { FACT_QUARANTINED, jsonLog } from '../../../shared/runtime/log.ts';
import { install, type Json } from './installation.ts';

const { ofType, lambda } = install();

const queues = new Map(ofType('AWS::SQS::Queue'));
const idOf = (reference: Json): string => reference['Fn::GetAtt'][0];
const isQueue = (reference: Json): boolean => queues.has(idOf(reference));
const nameOfLambda = (reference: Json): FunctionName | undefined =>
  FUNCTION_NAMES.find((name) => lambda(name)[0] === idOf(reference));

const rules: { id: string; pattern: Json; target: Json; bus: Json }[] = ofType('AWS::Events::Rule').flatMap(
  ([id, { Properties }]) =>
    Properties.Targets.map((target: Json) => ({
      id,
      pattern: Properties.EventPattern,
      bus: Properties.EventBusName,
      target,
    })),
);
const schedules = ofType('AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties);
/** The function behind a queue, by its mapping. */
const behindQueue = (reference: Json): FunctionName | undefined => {
  const mapping = ofType('AWS::Lambda::EventSourceMapping').find(
    ([, { Properties }]) => idOf(Properties.EventSourceArn) === idOf(reference),
  );
  return mapping && nameOfLambda({ 'Fn::GetAtt': [mapping[1].Properties.FunctionName.Ref] });
};
const ruleOf = (name: FunctionName) =>
  rules.find(({ target }) => [nameOfLambda(target.Arn), behindQueue(target.Arn)].includes(name));

/** Functions that nobody waits for: the targets of rules and of schedules. */
const asynchronous = [
  ...new Set(
    [...rules.map(({ target }) => target), ...schedules.map(({ Target }) => Target)]
      .filter(({ Arn }) => !isQueue(Arn))
      .map(({ Arn }) => nameOfLambda(Arn)),
  ),
];

describe('rules', () => {
  it('retry for a while and keep what they could not deliver, each in a queue of its own', () => {
    expect(rules).toHaveLength(8);
    for (const { id, target } of rules) {
      expect(target.RetryPolicy, id).toEqual({
        MaximumRetryAttempts: 20,
        MaximumEventAgeInSeconds: 24 * 3600,
      });
      expect(isQueue(target.DeadLetterConfig.Arn), id).toBe(true);
    }
    expect(new Set(rules.map(({ target }) => idOf(target.DeadLetterConfig.Arn))).size).toBe(rules.length);
  });

  it('name only facts that are defined, and fit into the 2,048 characters of a pattern', () => {
    const defined = CATALOGUE.map(detailTypeOf);
    for (const { pattern } of rules) {
      expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(2048);
      for (const type of pattern['detail-type'] ?? []) expect(defined).toContain(type);
    }
  });

  it('bring the facts of a round to those who compute and publish it', () => {
    expect(ruleOf('run-matching')?.pattern['detail-type']).toEqual(['MatchingRoundRequested.v1']);
    expect(ruleOf('publish-round')?.pattern['detail-type']).toEqual(['MatchingRoundReleased.v1']);
  });

  it('hear only our own facts on our bus', () => {
    for (const name of ['send-mail', 'track-metrics', 'run-matching', 'publish-round'] as const) {
      expect(ruleOf(name)?.pattern.source, name).toEqual(['cccc']);
      expect(ruleOf(name)?.bus, name).not.toBe('default');
    }
  });

  it('let of a mail’s fate pass only its id, what happened and when: no address', () => {
    const rule = ruleOf('record-mail-outcome');
    expect(rule?.bus).toBe('default');
    expect(rule?.pattern.source).toEqual(['aws.ses']);
    const { InputPathsMap, InputTemplate } = rule?.target.InputTransformer ?? {};
    expect(Object.values(InputPathsMap)).toEqual([
      '$.detail.mail.tags.mailId[0]',
      '$.detail.eventType',
      '$.time',
    ]);
    expect(InputTemplate).toMatch(/^\{"mailId":<[^>]+>,"type":<[^>]+>,"at":<[^>]+>\}$/);
  });

  it('let of a bounce pass its kind as well, by a rule of its own, and no address', () => {
    const [others, bounces] = rules.filter(
      ({ target }) => nameOfLambda(target.Arn) === 'record-mail-outcome',
    );
    expect(others?.pattern.detail.eventType).toEqual([{ 'anything-but': 'Bounce' }]);
    expect(bounces?.pattern.detail.eventType).toEqual(['Bounce']);
    expect(Object.values(bounces?.target.InputTransformer.InputPathsMap)).toEqual([
      '$.detail.mail.tags.mailId[0]',
      '$.detail.eventType',
      '$.time',
      '$.detail.bounce.bounceType',
      '$.detail.bounce.bounceSubType',
    ]);
  });
});

describe('functions that nobody waits for', () => {
  it('are the eleven that rules and schedules start', () => {
    expect(asynchronous).toHaveLength(11);
    expect(asynchronous).not.toContain(undefined);
  });

  it('retry, give up in the end, and lay aside what failed', () => {
    const configurations = new Map(
      ofType('AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => [
        Properties.FunctionName.Ref,
        Properties,
      ]),
    );
    for (const name of asynchronous) {
      if (name === undefined) continue;
      const configuration = configurations.get(lambda(name)[0]);
      // The clock asks again within the hour.
      const hours = schedules.some(({ Target }) => nameOfLambda(Target.Arn) === name) ? 1 : 6;
      expect(configuration, name).toMatchObject({
        MaximumRetryAttempts: 2,
        MaximumEventAgeInSeconds: hours * 3600,
      });
      expect(isQueue(configuration?.DestinationConfig.OnFailure.Destination), name).toBe(true);
    }
  });
});

describe('schedules', () => {
  const expressionOf = (job: FunctionName) =>
    schedules.find(({ Target }) => JSON.parse(Target.Input).job === job);

  it('go by the clock of Helsinki', () => {
    expect(expressionOf('start-due-rounds')).toMatchObject({
      ScheduleExpression: 'cron(0 7 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Helsinki',
    });
    expect(expressionOf('watch-pairs')).toMatchObject({
      ScheduleExpression: 'cron(30 6 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Helsinki',
    });
    expect(expressionOf('send-reminders')).toMatchObject({
      ScheduleExpression: 'cron(0 8-20 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Helsinki',
    });
    expect(expressionOf('sweep-outbox')).toMatchObject({ ScheduleExpression: 'rate(5 minutes)' });
    for (const { ScheduleExpression, ScheduleExpressionTimezone } of schedules)
      if (ScheduleExpression.startsWith('cron')) expect(ScheduleExpressionTimezone).toBe('Europe/Helsinki');
  });

  it('tell the function the instant that it was meant for', () => {
    for (const { Target } of schedules)
      expect(JSON.parse(Target.Input)).toEqual({
        job: nameOfLambda(Target.Arn),
        at: '<aws.scheduler.scheduled-time>',
      });
  });

  it('retry and keep what they could not start', () => {
    expect(schedules).toHaveLength(5);
    for (const { Target } of schedules) {
      expect(Target.RetryPolicy).toEqual({ MaximumRetryAttempts: 5, MaximumEventAgeInSeconds: 3600 });
      expect(isQueue(Target.DeadLetterConfig.Arn)).toBe(true);
    }
  });
});

describe('the table’s stream', () => {
  const [mapping] = ofType('AWS::Lambda::EventSourceMapping')
    .map(([, { Properties }]) => Properties)
    .filter(({ StartingPosition }) => StartingPosition !== undefined);

  it('brings new facts to relay-events, and nothing else', () => {
    expect(nameOfLambda({ 'Fn::GetAtt': [mapping.FunctionName.Ref] })).toBe('relay-events');
    expect(mapping.FilterCriteria.Filters.map(({ Pattern }: Json) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'EVT#' }] } } } },
    ]);
  });

  it('isolates a bad record, gives it up after ten tries and says so', () => {
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
    });
    expect(isQueue(mapping.DestinationConfig.OnFailure.Destination)).toBe(true);
  });
});

describe('the queue before send-mail', () => {
  const target = ruleOf('send-mail')?.target;
  const [, { Properties: mails }] = ofType('AWS::SQS::Queue').find(([id]) => id === idOf(target.Arn)) ?? [
    '',
    { Properties: {} as Json },
  ];
  const [mapping] = ofType('AWS::Lambda::EventSourceMapping')
    .map(([, { Properties }]) => Properties)
    .filter(({ EventSourceArn }) => idOf(EventSourceArn) === idOf(target.Arn));

  it('lets two runs through at a time, and hears which messages failed', () => {
    expect(mapping).toMatchObject({
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
  });

  it('hides a message for six times as long as a run may take, and lays it aside after five', () => {
    const { Timeout } = lambda('send-mail')[1].Properties;
    expect(mails.VisibilityTimeout).toBe(6 * Timeout);
    expect(mails.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(isQueue(mails.RedrivePolicy.deadLetterTargetArn)).toBe(true);
  });

  it('lets a run live for less than the claim on a mail holds', () => {
    expect(lambda('send-mail')[1].Properties.Timeout).toBeLessThan(LEASE_SECONDS);
  });
});

describe('a fact that the sweeper lays aside', () => {
  it('is counted by the line that is logged about it, and wakes someone', () => {
    const [, { Properties }] =
      ofType('AWS::Logs::MetricFilter').find(([, filter]) =>
        filter.Properties.FilterPattern.includes(FACT_QUARANTINED),
      ) ?? [];
    expect(Properties.LogGroupName).toEqual(lambda('sweep-outbox')[1].Properties.LoggingConfig.LogGroup);
    const lines: string[] = [];
    const spy = vi.spyOn(console, 'error').mockImplementation((line: unknown) => lines.push(String(line)));
    jsonLog('error', FACT_QUARANTINED, { factId: 'app_1.1.1' });
    spy.mockRestore();
    // A quoted term of a filter is found wherever it stands in the line.
    expect(lines[0]).toContain(JSON.parse(Properties.FilterPattern));
    const [{ MetricNamespace, MetricName }] = Properties.MetricTransformations;
    const alarms = ofType('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm.Properties);
    expect(
      alarms.filter((alarm) => alarm.Namespace === MetricNamespace && alarm.MetricName === MetricName),
    ).toMatchObject([
      { Threshold: 1, EvaluationPeriods: 1, Statistic: 'Sum', TreatMissingData: 'notBreaching' },
    ]);
  });
});

describe('queues', () => {
  it('keep what they hold for two weeks, encrypted, and are watched', () => {
    const alarmed = ofType('AWS::CloudWatch::Alarm')
      .filter(([, { Properties }]) => Properties.Namespace === 'AWS/SQS')
      .map(([, { Properties }]) => idOf(Properties.Dimensions[0].Value));
    const { Variables } = lambda('sweep-outbox')[1].Properties.Environment;
    const swept = Variables.LETTER_QUEUES.split(' ').map((name: string) => `cccc-test-${name}`);
    const watched = [...queues]
      .filter(([id, { Properties }]) => alarmed.includes(id) || swept.includes(Properties.QueueName))
      .map(([id]) => id);
    expect(swept).toHaveLength(queues.size - alarmed.length);
    for (const [id, { Properties }] of queues) {
      expect(Properties.MessageRetentionPeriod, id).toBe(14 * 24 * 3600);
      expect(Properties.SqsManagedSseEnabled, id).toBe(true);
      expect(watched, id).toContain(id);
    }
  });
});
