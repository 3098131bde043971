import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { LOOK } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';
import type { Table } from './table.ts';

type StreamRelayProps = { readonly table: Table; readonly relay: ServiceFunction };

/** The table's stream into relay-events: new facts only, so that the relay never hears its own "published" marks. */
export class StreamRelay extends Construct {
  constructor(scope: Construct, id: string, { table, relay }: StreamRelayProps) {
    super(scope, id);
    const skipped = new DeadLetters(this, 'Skipped', {
      alarms: relay.alarms,
      left: 'skipped',
      of: relay.name,
      impact: relay.impact,
    });
    skipped.takesFrom(relay.lambda);
    relay.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [table.streamArn],
      }),
    );
    relay.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:ListStreams'],
        resources: [`${table.table.tableArn}/stream/*`],
      }),
    );
    Validations.of(relay).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${table.logicalId}.Arn>/stream/*]`,
      reason: 'Lambda asks which streams the table has; the wildcard covers the streams of this one table.',
    });
    new EventSourceMapping(this, 'Mapping', {
      target: relay.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('EVT#') } } },
        }),
      ],
      // PutEvents takes ten at a time.
      batchSize: 10,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      onFailure: { bind: () => ({ destination: skipped.queue.queueArn }) },
    });
    relay.alarms.watch(this, 'Behind', {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: relay.lambda.functionName },
        statistic: 'max',
        period: LOOK,
      }),
      threshold: Duration.hours(1).toMilliseconds(),
      symptom: 'relay-events is an hour behind the table; after a day the stream forgets.',
      impact: relay.impact,
      runbook: 'facts-late',
    });
  }
}
