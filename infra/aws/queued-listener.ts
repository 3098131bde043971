import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { LOOK } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

type QueuedListenerProps = {
  readonly bus: IEventBus;
  readonly pattern: EventPattern;
  readonly target: ServiceFunction;
  /** Time limit of one run of the target. */
  readonly timeout: Duration;
  /** Most runs at a time, which is the pace. Lambda takes 2 to 1000. */
  readonly atOnce: number;
};

/** A message that the target fails on this often is laid aside. */
const MOST_RECEIVES = 5;
/** AWS’s advice for a queue before a Lambda: time for the run, and for those that were held up. */
const TIMEOUTS_UNSEEN = 6;
const LONG_WAIT = Duration.hours(1);

/**
 * A function that hears certain events at a pace: a queue between it and the rule passes on a few at a time. A failed
 * message comes again, alone, and ends in the dead letters.
 */
export class QueuedListener extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { bus, pattern, target, timeout, atOnce }: QueuedListenerProps) {
    super(scope, id);
    const { alarms, impact, name } = target;
    const again = () => ({ queue });
    const letters = { alarms, of: name, impact, again };
    const failures = new DeadLetters(this, 'Failures', { ...letters, left: 'failed' });
    const undelivered = new DeadLetters(this, 'Undelivered', { ...letters, left: 'undelivered' });
    const queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(TIMEOUTS_UNSEEN * timeout.toSeconds()),
      deadLetterQueue: { queue: failures.queue, maxReceiveCount: MOST_RECEIVES },
    });
    this.queue = queue;
    new Rule(this, 'Rule', {
      eventBus: bus,
      eventPattern: pattern,
      targets: [
        new SqsQueue(queue, {
          deadLetterQueue: undelivered.queue,
          maxEventAge: Duration.hours(24),
          retryAttempts: 20,
        }),
      ],
    });
    target.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [queue.queueArn],
      }),
    );
    new EventSourceMapping(this, 'Mapping', {
      target: target.lambda,
      eventSourceArn: queue.queueArn,
      // One fact may be several calls of SES, each of which may take its whole time.
      batchSize: 1,
      maxConcurrency: atOnce,
      reportBatchItemFailures: true,
    });
    alarms.watch(this, 'Behind', {
      metric: queue.metricApproximateAgeOfOldestMessage({ period: LOOK, statistic: 'max' }),
      threshold: LONG_WAIT.toSeconds(),
      symptom: `${name} is an hour behind its queue.`,
      impact,
      runbook: 'mails-late',
    });
  }
}
