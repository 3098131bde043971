import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
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
  /** The way of a redrive, where letters have one. */
  readonly again?: Again;
};

type Again = Alarms['letters'][number]['again'];

/** Queue of failed events, kept as long as SQS can so that a holiday loses none. The sweeper looks at it. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { alarms, left, of, impact, again }: DeadLettersProps) {
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
    alarms.letters.push({ queue: this.queue, name, impact, again });
  }

  /** Lets a role lay letters here. The CDK's own grant would let it ask for the queue besides. */
  takesFrom({ grantPrincipal }: IGrantable): void {
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
    );
  }
}

/** Lets the sweeper ask each queue how much lies in it, and the one before send-mail once a day. Called last, when all queues are there. */
export const watchLetters = ({ lambda, alarms }: ServiceFunction, mailQueue: IQueue): void => {
  lambda.addEnvironment('LETTER_QUEUES', alarms.letters.map(({ name }) => name).join(' '));
  lambda.addEnvironment(
    'LETTERS_AT',
    `https://sqs.${Aws.REGION}.${Aws.URL_SUFFIX}/${Aws.ACCOUNT_ID}/cccc-${alarms.stage}-`,
  );
  lambda.addEnvironment('MAIL_QUEUE', mailQueue.queueUrl);
  lambda.addToRolePolicy(
    new PolicyStatement({
      actions: ['sqs:GetQueueAttributes'],
      resources: [...alarms.letters.map(({ queue }) => queue), mailQueue].map(({ queueArn }) => queueArn),
    }),
  );
};

/** Lets a function send letters again, the way that each came, and nothing besides. Called last, as `watchLetters` is. */
export const redriveLetters = ({ lambda, alarms }: ServiceFunction): void => {
  const { letters } = alarms;
  lambda.addEnvironment('LETTER_QUEUES', letters.map(({ name }) => name).join(' '));
  lambda.addEnvironment('QUEUES_BEGIN', `cccc-${alarms.stage}-`);
  const again = letters.flatMap((each) => (each.again === undefined ? [] : [each.again()]));
  const arnsOf = (arns: readonly string[]): string[] => [...new Set(arns)];
  const rights: readonly (readonly [actions: string[], resources: string[]])[] = [
    [
      ['sqs:GetQueueUrl', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
      letters.map(({ queue }) => queue.queueArn),
    ],
    // Letters of a queue go back to where they came from.
    [
      ['sqs:ListDeadLetterSourceQueues'],
      letters
        .filter(({ name, again: way }) => name.startsWith('failed-') && way !== undefined && 'queue' in way())
        .map(({ queue }) => queue.queueArn),
    ],
    [
      ['sqs:GetQueueUrl', 'sqs:SendMessage'],
      arnsOf(again.flatMap((way) => ('queue' in way ? [way.queue.queueArn] : []))),
    ],
    [
      ['lambda:InvokeFunction'],
      arnsOf(again.flatMap((way) => ('lambda' in way ? [way.lambda.functionArn] : []))),
    ],
  ];
  for (const [actions, resources] of rights)
    lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
};
