import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Aws, Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** Period of a metric: short enough to hear of a failure the same morning, long enough to hear of it once. */
export const LOOK = Duration.minutes(5);

type Watch = {
  readonly metric: IMetric;
  /** The value that is too much; by default the first occurrence is. */
  readonly threshold?: number;
  /** Consecutive looks that must find too much before it sounds; by default one. */
  readonly looks?: number;
  /** The symptom in words: `send-mail fails`. */
  readonly symptom: string;
  /** The people who are affected and how, for the person whom the alarm wakes. */
  readonly impact: string;
};

/** The topic of all alarms, and the only way to make one: each states its impact. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: { readonly email: string | undefined }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    // A topic with a policy of its own loses the default one, by which the account may publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsMayPublish',
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email));
    Validations.of(this.topic).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason:
        'Messages carry alarm names and numbers, no personal data; CloudWatch cannot publish with the AWS-managed key.',
    });
  }

  /** Sounds as soon as enough looks at the metric in a row find too much. */
  watch(scope: Construct, id: string, { metric, threshold = 1, looks = 1, symptom, impact }: Watch): Alarm {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold,
      evaluationPeriods: looks,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${symptom} Impact: ${impact}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
