import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type Alarms, LOOK } from './alarms.ts';

/** Queue of failed events, kept as long as SQS can so that a holiday loses none, with an alarm. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly alarms: Alarms; readonly of: string; readonly impact: string },
  ) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'This is a dead-letter queue; the rule knows only those that a queue or a target configuration names.',
    });
    props.alarms.watch(this, 'Waiting', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: LOOK, statistic: 'max' }),
      symptom: `${props.of} left something undone; it waits for a redrive.`,
      impact: props.impact,
    });
  }
}
