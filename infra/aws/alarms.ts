import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Aws, Duration, Stack, Validations } from 'aws-cdk-lib/core';
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
  /** File in `infra/runbooks/` that says what to do. */
  readonly runbook: string;
  /** It sounds where too little is measured, or nothing at all. */
  readonly isSilenceBad?: boolean;
};

/** A queue of events that nobody has dealt with, by the name that the sweeper asks for it by. */
type Letters = {
  readonly queue: IQueue;
  readonly name: string;
  readonly impact: string;
  /** Target of a letter that is sent again; nowhere if another way has done its deed. */
  readonly again?: (() => { readonly lambda: IFunction } | { readonly queue: IQueue }) | undefined;
};

type AlarmsProps = {
  readonly stage: string;
  readonly email: string | undefined;
  /** US dollars a month above which somebody is told. */
  readonly budget: number;
};

/** Regions where CloudFormation knows budgets, by its own validation. Stockholm is none of them. */
const MAKES_BUDGETS: ReadonlySet<string> = new Set(['eu-central-1', 'eu-west-1', 'eu-west-3', 'us-east-1']);

/** As the command line takes it: names begin with a capital. */
const asTyped = (value: object): string =>
  JSON.stringify(value).replaceAll(
    /"(\w)(\w*)":/g,
    (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`,
  );

/**
 * The topic of all alarms, and the only way to make one: each states its impact and its runbook. Ten are free; so queues are
 * looked at by the sweeper, which has one alarm for all of them.
 */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly stage: string;
  readonly letters: Letters[] = [];
  /** Typed once by a person, where CloudFormation makes no budget. */
  readonly budgetCommand: string | undefined;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.stage = props.stage;
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
    if (props.email !== undefined) {
      this.topic.addSubscription(new EmailSubscription(props.email));
      this.budgetCommand = this.#watchCosts(props.email, props.budget);
    }
    Validations.of(this.topic).acknowledge({
      id: 'AwsSolutions-SNS2',
      reason:
        'Messages carry alarm names and numbers, no personal data; CloudWatch cannot publish with the AWS-managed key.',
    });
  }

  /** The account's whole bill: a cost that grows by mistake need not be ours by name. */
  #watchCosts(address: string, amount: number): string | undefined {
    const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, comparisonOperator: 'GREATER_THAN' },
      subscribers: [{ subscriptionType: 'EMAIL', address }],
    });
    const of = { budgetName: `cccc-${this.stage}`, budgetType: 'COST', timeUnit: 'MONTHLY' };
    const notifications = [told('ACTUAL', 80), told('FORECASTED', 100)];
    if (!MAKES_BUDGETS.has(Stack.of(this).region)) {
      // The API takes the amount as a text.
      const budget = { ...of, budgetLimit: { amount: String(amount), unit: 'USD' } };
      return `aws budgets create-budget --account-id ${Aws.ACCOUNT_ID} --budget '${asTyped(budget)}' --notifications-with-subscribers '${asTyped(notifications)}'`;
    }
    new CfnBudget(this, 'Budget', {
      budget: { ...of, budgetLimit: { amount, unit: 'USD' } },
      notificationsWithSubscribers: notifications,
    });
    return undefined;
  }

  /** Sounds as soon as enough looks at the metric in a row find too much. */
  watch(
    scope: Construct,
    id: string,
    { metric, threshold = 1, looks = 1, isSilenceBad = false, ...said }: Watch,
  ): Alarm {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold,
      evaluationPeriods: looks,
      comparisonOperator: isSilenceBad
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: isSilenceBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${said.symptom} Impact: ${said.impact} Runbook: infra/runbooks/${said.runbook}.md`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
