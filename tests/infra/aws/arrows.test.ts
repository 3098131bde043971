import { describe, expect, it } from 'vitest';
import { aFullStage, install, type Json } from './installation.ts';

/** A service that acts on a resource by itself needs that resource's leave, or a role that it may take on. */
const { ofType } = install(aFullStage());

const listed = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);
const idOf = (reference: Json): string => reference?.Ref ?? reference?.['Fn::GetAtt']?.[0] ?? '';
const mentions = (value: Json, logicalId: string): boolean =>
  JSON.stringify(value ?? null).includes(`"${logicalId}"`);

/** Statements of the policies that are attached to a resource, by the property that names it. */
const policyOn = (type: string, property: string, logicalId: string): Json[] =>
  ofType(type)
    .filter(([, { Properties }]) => listed(Properties[property]).some((one) => idOf(one) === logicalId))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);

const lets = (
  statements: Json[],
  service: string,
  action: string,
  source: (condition: Json) => boolean,
): boolean =>
  statements.some(
    ({ Effect, Principal, Action, Condition }) =>
      Effect === 'Allow' &&
      listed(Principal?.Service).includes(service) &&
      listed(Action).includes(action) &&
      source(Condition),
  );

/** Acts that a role's own policies allow on a resource. */
const roleMay = (roleId: string, action: string, logicalId: string): boolean =>
  ofType('AWS::IAM::Policy')
    .filter(([, { Properties }]) => listed(Properties.Roles).some((role) => idOf(role) === roleId))
    .flatMap(([, { Properties }]) => listed(Properties.PolicyDocument.Statement))
    .some(
      (statement: Json) =>
        statement.Effect === 'Allow' &&
        listed(statement.Action).includes(action) &&
        listed(statement.Resource).some((resource) => mentions(resource, logicalId)),
    );

const permissionFor = (functionId: string, service: string, source: string): boolean =>
  ofType('AWS::Lambda::Permission').some(
    ([, { Properties }]) =>
      mentions(Properties.FunctionName, functionId) &&
      Properties.Principal === service &&
      mentions(Properties.SourceArn, source),
  );

const isA = (type: string, reference: Json): boolean => ofType(type).some(([id]) => id === idOf(reference));
const roleOf = (functionReference: Json): string => {
  const found = ofType('AWS::Lambda::Function').find(([id]) => mentions(functionReference, id));
  if (!found) throw new Error(`No function is called ${JSON.stringify(functionReference)}.`);
  return idOf(found[1].Properties.Role);
};

const named = (resources: [string, Json][]) => resources.map(([id, { Properties }]) => ({ id, Properties }));

describe('every service reaches what the template sends it to', () => {
  it.each(named(ofType('AWS::CloudWatch::Alarm')))('$id reaches somebody by mail', ({ Properties }) => {
    expect(Properties.AlarmActions).not.toHaveLength(0);
    for (const action of Properties.AlarmActions) {
      const topic = idOf(action);
      const statements = policyOn('AWS::SNS::TopicPolicy', 'Topics', topic);
      expect(
        lets(statements, 'cloudwatch.amazonaws.com', 'sns:Publish', (condition) =>
          mentions(condition?.StringEquals?.['aws:SourceAccount'], 'AWS::AccountId'),
        ),
      ).toBe(true);
      const subscriptions = ofType('AWS::SNS::Subscription').filter(
        ([, subscription]) => idOf(subscription.Properties.TopicArn) === topic,
      );
      expect(
        subscriptions.map(
          ([
            ,
            {
              Properties: { Protocol },
            },
          ]) => Protocol,
        ),
      ).toEqual(['email']);
    }
  });

  it.each(named(ofType('AWS::Events::Rule')))(
    '$id reaches its target and its queue',
    ({ id, Properties }) => {
      const fromThisRule = (condition: Json) => mentions(condition?.ArnEquals?.['aws:SourceArn'], id);
      const mayQueue = (queue: Json) =>
        lets(
          policyOn('AWS::SQS::QueuePolicy', 'Queues', queueIdOf(queue)),
          'events.amazonaws.com',
          'sqs:SendMessage',
          fromThisRule,
        );
      const queueIdOf = (reference: Json): string => idOf(reference);
      for (const { Arn, DeadLetterConfig } of Properties.Targets) {
        if (isA('AWS::SQS::Queue', Arn)) expect(mayQueue(Arn), 'target').toBe(true);
        else expect(permissionFor(idOf(Arn), 'events.amazonaws.com', id), 'target').toBe(true);
        expect(mayQueue(DeadLetterConfig.Arn), 'dead letters').toBe(true);
      }
    },
  );

  it.each(named(ofType('AWS::Scheduler::Schedule')))(
    '$id starts its function and keeps what it missed',
    ({ Properties: { Target } }) => {
      const role = idOf(Target.RoleArn);
      expect(roleMay(role, 'lambda:InvokeFunction', idOf(Target.Arn))).toBe(true);
      expect(roleMay(role, 'sqs:SendMessage', idOf(Target.DeadLetterConfig.Arn))).toBe(true);
    },
  );

  it.each(named(ofType('AWS::Lambda::EventInvokeConfig')))(
    '$id lays aside what its function failed at',
    ({ Properties }) => {
      const queue = idOf(Properties.DestinationConfig.OnFailure.Destination);
      expect(roleMay(roleOf(Properties.FunctionName), 'sqs:SendMessage', queue)).toBe(true);
    },
  );

  it.each(named(ofType('AWS::Lambda::EventSourceMapping')))(
    '$id may read its source and lay aside what failed',
    ({ Properties }) => {
      const role = roleOf(Properties.FunctionName);
      const source = idOf(Properties.EventSourceArn);
      const reads = isA('AWS::SQS::Queue', Properties.EventSourceArn)
        ? ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
        : ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream'];
      for (const action of reads) expect(roleMay(role, action, source), action).toBe(true);
      const failed = Properties.DestinationConfig?.OnFailure.Destination;
      if (failed) expect(roleMay(role, 'sqs:SendMessage', idOf(failed))).toBe(true);
    },
  );

  it.each(named(ofType('AWS::ApiGatewayV2::Integration')))('$id may call its door', ({ Properties }) => {
    const door = ofType('AWS::Lambda::Function').find(([id]) => mentions(Properties.IntegrationUri, id));
    expect(permissionFor(door?.[0] ?? '', 'apigateway.amazonaws.com', idOf(Properties.ApiId))).toBe(true);
  });

  it.each(named(ofType('AWS::CloudFront::Distribution')))('$id may read the pages', ({ id }) => {
    const [[bucket] = ['']] = ofType('AWS::S3::Bucket');
    const statements = policyOn('AWS::S3::BucketPolicy', 'Bucket', bucket);
    const fromHere = (condition: Json) => mentions(condition?.StringEquals?.['AWS:SourceArn'], id);
    for (const action of ['s3:GetObject', 's3:ListBucket'])
      expect(lets(statements, 'cloudfront.amazonaws.com', action, fromHere), action).toBe(true);
  });

  it('has no resource whose policy only denies what a service needs', () => {
    const topics = ofType('AWS::SNS::TopicPolicy').map(([id, { Properties }]) => ({
      id,
      allows: Properties.PolicyDocument.Statement.filter(({ Effect }: Json) => Effect === 'Allow').length,
    }));
    expect(topics.filter(({ allows }) => allows === 0)).toEqual([]);
  });
});
