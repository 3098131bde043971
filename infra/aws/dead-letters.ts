import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Aws, Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { ServiceFunction } from './service-function.ts';

/**
 * Ways on which an event is left: a function threw on it to the last retry (`failed`), a rule could not deliver it (`undelivered`), a
 * schedule could not start its function (`missed`), the stream gave up on it (`skipped`).
 */
export type Left = 'failed' | 'undelivered' | 'missed' | 'skipped';

type DeadLettersProps = {
  readonly alarms: Alarms;
  readonly left: Left;
  /** The consumer that lacks the event, or the rule before it. */
  readonly of: string;
  readonly impact: string;
};

/** Queue of failed events, kept as long as SQS can so that a holiday loses none. The sweeper looks at it. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { alarms, left, of, impact }: DeadLettersProps) {
    super(scope, id);
    const name = `${left}-${of}`;
    this.queue = new Queue(this, 'Queue', {
      queueName: `cccc-${alarms.stage}-${name}`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'This is a dead-letter queue; the rule knows only those that a queue or a target configuration names.',
    });
    alarms.letters.push({ queue: this.queue, name, impact });
  }
}

/** Lets the sweeper ask each queue how much lies in it. Called last, when all queues are there. */
export const watchLetters = ({ lambda, alarms }: ServiceFunction): void => {
  lambda.addEnvironment('LETTER_QUEUES', alarms.letters.map(({ name }) => name).join(' '));
  lambda.addEnvironment(
    'LETTERS_AT',
    `https://sqs.${Aws.REGION}.${Aws.URL_SUFFIX}/${Aws.ACCOUNT_ID}/cccc-${alarms.stage}-`,
  );
  lambda.addToRolePolicy(
    new PolicyStatement({
      actions: ['sqs:GetQueueAttributes'],
      resources: alarms.letters.map(({ queue }) => queue.queueArn),
    }),
  );
};
