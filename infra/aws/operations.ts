import {
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { type Alarms, LOOK } from './alarms.ts';
import type { Functions } from './functions.ts';
import type { HttpApi } from './http-api.ts';
import { ServiceFunction } from './service-function.ts';
import type { Stage } from './stages.ts';

type OperationsProps = {
  readonly stage: Stage;
  readonly functions: Functions;
  readonly http: HttpApi;
  readonly alarms: Alarms;
  readonly mailQueue: IQueue;
};

const DAY = Duration.days(1);
const HALF = 12;

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: HALF, height: 6 });

/** Outcomes of mails as SES counts them, of the whole account: counts of one configuration set would cost. */
const mailsOf = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, period: DAY, statistic: 'sum' });

/**
 * Two pages for the person on duty: doors, errors, mails and rounds, and the queues of dead letters. They are two because a page of fifty metrics is
 * free. They show what AWS counts anyway, and ask the logs when somebody opens them, so that an idle month costs nothing.
 */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, { stage, functions, http, alarms, mailQueue }: OperationsProps) {
    super(scope, id);
    const all = Object.values(functions).filter((each) => each instanceof ServiceFunction);
    const logsOf = (title: string, of: readonly ServiceFunction[], lines: string[]): LogQueryWidget =>
      new LogQueryWidget({
        title,
        logGroupNames: of.map(({ logGroup }) => logGroup.logGroupName),
        view: LogQueryVisualizationType.TABLE,
        queryLines: lines,
        width: HALF,
        height: 6,
      });
    const defaultInterval = Duration.days(7);
    const page = new Dashboard(this, 'Dashboard', { dashboardName: `cccc-${stage.name}`, defaultInterval });
    const letters = new Dashboard(this, 'Letters', {
      dashboardName: `cccc-${stage.name}-letters`,
      defaultInterval,
    });
    page.addWidgets(
      new TextWidget({
        markdown: `# CCCC, ${stage.name}\nA page to look at, not a page to be woken by: that is what the alarms are for, and each names its runbook in \`infra/runbooks/\`. Times are UTC.`,
        width: 2 * HALF,
        height: 3,
      }),
    );
    page.addWidgets(
      graph(
        'Doors: requests and refusals',
        [http.api.metricCount({ period: LOOK, statistic: 'sum' })],
        [
          http.api.metricClientError({ period: LOOK, statistic: 'sum' }),
          http.api.metricServerError({ period: LOOK, statistic: 'sum' }),
        ],
      ),
      graph('Doors: time of nine answers in ten', [
        http.api.metricLatency({ period: LOOK, statistic: 'p90' }),
      ]),
    );
    page.addWidgets(
      graph(
        'Errors of functions',
        all.map(({ name, lambda }) => lambda.metricErrors({ period: LOOK, statistic: 'sum', label: name })),
      ),
      graph(
        'Mails that wait: age of the oldest, and their number',
        [mailQueue.metricApproximateAgeOfOldestMessage({ period: LOOK, statistic: 'max' })],
        [mailQueue.metricApproximateNumberOfMessagesVisible({ period: LOOK, statistic: 'max' })],
      ),
    );
    letters.addWidgets(
      graph(
        'Dead letters',
        alarms.letters.map(({ queue, name }) =>
          queue.metricApproximateNumberOfMessagesVisible({ period: LOOK, statistic: 'max', label: name }),
        ),
      ),
    );
    page.addWidgets(
      graph('Mails of this account: sent, delivered, bounced, complained of', [
        ...['Send', 'Delivery', 'Bounce', 'Complaint'].map(mailsOf),
      ]),
    );
    page.addWidgets(
      logsOf(
        'Mails sent, held and left out',
        [functions.sendMail],
        [
          'filter what like /^mail /',
          'stats count(*) as mails by bin(1d) as day, what, code',
          'sort day desc',
        ],
      ),
      logsOf(
        'Rounds: requested, solved and published',
        [functions.runMatching, functions.publishRound],
        [
          'filter what = "heard" or what = "could not act on a fact"',
          'stats count(*) as rounds by bin(1d) as day, what, factType',
          'sort day desc',
        ],
      ),
    );
  }
}
