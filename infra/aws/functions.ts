import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { FACT_QUARANTINED, LETTERS_WAITING, SWEPT } from '../../shared/runtime/log.ts';
import { type Alarms, LOOK } from './alarms.ts';
import { type Environment, environmentFor } from './environment.ts';
import type { FunctionName } from './function-names.ts';
import { EventFunction, ServiceFunction } from './service-function.ts';
import type { Stage } from './stages.ts';
import { type Places, statementsFor } from './statements.ts';

type FunctionsProps = {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly places: Places;
  readonly environment: Environment;
};

/** Two mails and the patience that each may need; shorter than a claim holds. */
export const SEND_TIMEOUT = Duration.seconds(45);

/** The deeds of the system, each with the sentence that says who is hurt while it fails. */
export class Functions extends Construct {
  readonly publicApi: ServiceFunction;
  readonly participantApi: ServiceFunction;
  readonly myPageApi: ServiceFunction;
  readonly coordinatorApi: ServiceFunction;
  readonly financeApi: ServiceFunction;
  readonly relayEvents: ServiceFunction;
  readonly sweepOutbox: EventFunction;
  readonly sendMail: ServiceFunction;
  readonly recordMailOutcome: EventFunction;
  readonly trackMetrics: EventFunction;
  readonly rebuildMetrics: EventFunction;
  readonly makeDocument: EventFunction;
  readonly runMatching: EventFunction;
  readonly publishRound: EventFunction;
  readonly startDueRounds: EventFunction;
  readonly sendReminders: EventFunction;
  readonly watchPairs: EventFunction;
  readonly applyRetention: EventFunction;
  readonly redrive: ServiceFunction;

  constructor(scope: Construct, id: string, { stage, alarms, places, environment }: FunctionsProps) {
    super(scope, id);
    const common = (name: FunctionName) => ({
      name,
      stage,
      alarms,
      access: statementsFor(name, places),
      environment: environmentFor(name, environment),
    });
    /** Tried three times in all; an event that is a day old has been overtaken by the sweeper or by a person. */
    const patient = { retryAttempts: 2, maxEventAge: Duration.hours(6) } as const;
    /** Started again by the schedule: an event that is an hour late is left to the next tick. */
    const brief = { retryAttempts: 2, maxEventAge: Duration.hours(1) } as const;

    this.publicApi = new ServiceFunction(this, 'PublicApi', {
      ...common('public-api'),
      impact: 'Nobody can apply or read the programme pages; people already in the programme are unaffected.',
    });
    this.participantApi = new ServiceFunction(this, 'ParticipantApi', {
      ...common('participant-api'),
      impact:
        'Applicants cannot confirm and mentors and students cannot answer from their mails; links stay valid.',
    });
    this.myPageApi = new ServiceFunction(this, 'MyPageApi', {
      ...common('my-page-api'),
      impact: 'Nobody can sign in to their own page; the links in mails work all the same.',
    });
    this.coordinatorApi = new ServiceFunction(this, 'CoordinatorApi', {
      ...common('coordinator-api'),
      // A whole processor: a decision about a round is solved while the coordinator waits.
      memorySize: 1769,
      impact: 'Coordinators cannot review, train or match; applicants and pairs are unaffected.',
    });
    this.financeApi = new ServiceFunction(this, 'FinanceApi', {
      ...common('finance-api'),
      impact: 'Finance sees no indicators today; nobody in the programme notices.',
    });
    this.relayEvents = new ServiceFunction(this, 'RelayEvents', {
      ...common('relay-events'),
      timeout: Duration.seconds(30),
      impact:
        'Mails and indicators come up to ten minutes late, when the sweeper finds the facts; none is lost.',
    });
    this.sweepOutbox = new EventFunction(this, 'SweepOutbox', {
      ...common('sweep-outbox'),
      ...brief,
      timeout: Duration.minutes(2),
      impact: 'Facts that the stream missed stay unpublished: some people wait for a mail in vain.',
    });
    /** Counts lines of the sweeper's log. */
    const countOf = (line: string, metricName: string, period: Duration) =>
      new MetricFilter(this, metricName, {
        logGroup: this.sweepOutbox.logGroup,
        filterPattern: FilterPattern.allTerms(line),
        metricNamespace: `cccc/${stage.name}`,
        metricName,
        metricValue: '1',
      }).metric({ period, statistic: 'sum' });
    alarms.watch(this, 'Letters', {
      metric: countOf(LETTERS_WAITING, 'LettersWaiting', LOOK),
      symptom: 'Something was left undone, and waits in a queue of dead letters for a redrive.',
      impact:
        'The people whom the queue names are without their mail, round, paper or figure; the line in the log of sweep-outbox tells the queue.',
      runbook: 'letters-wait',
    });
    alarms.watch(this, 'Silence', {
      metric: countOf(SWEPT, 'Sweeps', Duration.minutes(15)),
      isSilenceBad: true,
      symptom: 'The sweeper has not come to its end for a quarter of an hour.',
      impact:
        'Facts that the stream missed stay unpublished, and nobody would hear of dead letters: people wait for mails in vain.',
      runbook: 'sweeper-silent',
    });
    alarms.watch(this, 'Quarantined', {
      metric: countOf(FACT_QUARANTINED, 'QuarantinedFacts', LOOK),
      symptom: 'A fact was quarantined: the bus refused it ten times.',
      impact:
        'Somebody waits for a mail, or a figure lacks this fact, until a coordinator has it returned (task FACT_QUARANTINED).',
      runbook: 'fact-quarantined',
    });
    this.sendMail = new ServiceFunction(this, 'SendMail', {
      ...common('send-mail'),
      timeout: SEND_TIMEOUT,
      impact:
        'Applicants, mentors and students get no mail: nobody can confirm or accept until it is redriven.',
    });
    this.recordMailOutcome = new EventFunction(this, 'RecordMailOutcome', {
      ...common('record-mail-outcome'),
      ...patient,
      impact: 'Coordinators do not see which mails bounced; mails themselves go out.',
    });
    this.trackMetrics = new EventFunction(this, 'TrackMetrics', {
      ...common('track-metrics'),
      ...patient,
      impact:
        'Finance sees numbers that lack the latest facts; redrive them, or let rebuild-metrics count all anew.',
    });
    // Started by a decision with new dates, or by an operator: see `infra/README.md`.
    this.rebuildMetrics = new EventFunction(this, 'RebuildMetrics', {
      ...common('rebuild-metrics'),
      ...patient,
      timeout: Duration.minutes(15),
      memorySize: 1769,
      impact: 'Finance keeps the numbers that it has; nobody in the programme notices.',
    });
    this.makeDocument = new EventFunction(this, 'MakeDocument', {
      ...common('make-document'),
      ...patient,
      timeout: Duration.minutes(1),
      // Fonts are unpacked and cut down to the signs of a paper.
      memorySize: 1024,
      impact: 'People who have earned a certificate wait for it; redrive them, and they get it.',
    });
    this.runMatching = new EventFunction(this, 'RunMatching', {
      ...common('run-matching'),
      ...patient,
      timeout: Duration.minutes(5),
      memorySize: 1769,
      impact: 'Coordinators see no new proposals today; people already paired are unaffected.',
    });
    this.publishRound = new EventFunction(this, 'PublishRound', {
      ...common('publish-round'),
      ...patient,
      timeout: Duration.minutes(5),
      impact: 'An approved round stays half published: some people have their proposal and others wait.',
    });
    this.startDueRounds = new EventFunction(this, 'StartDueRounds', {
      ...common('start-due-rounds'),
      ...brief,
      timeout: Duration.minutes(1),
      impact: 'A cohort whose matching day is today gets no round; a coordinator can request it by hand.',
    });
    this.sendReminders = new EventFunction(this, 'SendReminders', {
      ...common('send-reminders'),
      ...brief,
      timeout: Duration.minutes(2),
      impact: 'Reminders and mails held back overnight come late; the next full hour tries again.',
    });
    this.watchPairs = new EventFunction(this, 'WatchPairs', {
      ...common('watch-pairs'),
      ...brief,
      timeout: Duration.minutes(2),
      impact: 'Proposals that nobody answered stay open: both people miss today’s round.',
    });
    this.applyRetention = new EventFunction(this, 'ApplyRetention', {
      ...common('apply-retention'),
      ...brief,
      timeout: Duration.minutes(5),
      impact: 'People who asked for erasure wait longer; the law gives a month, and the next hour goes on.',
    });
    // Called by operators alone: nothing in the stack may start it.
    this.redrive = new ServiceFunction(this, 'Redrive', {
      ...common('redrive'),
      timeout: Duration.minutes(5),
      impact: 'Operators send dead letters again by the command instead; nobody else notices.',
    });
  }
}
