import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Aws, Duration, TimeZone } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DeadLetters } from './dead-letters.ts';
import type { EventFunction } from './service-function.ts';

/** The programme lives by the clock on the wall in Vaasa; Scheduler keeps it through summer time. */
const timeZone = TimeZone.EUROPE_HELSINKI;

type JobProps = {
  readonly target: EventFunction;
  readonly when: ScheduleExpression;
  readonly description: string;
};

/** A function that a schedule starts, with the planned instant as its input. */
class Job extends Construct {
  constructor(scope: Construct, id: string, { target, when, description }: JobProps) {
    super(scope, id);
    const missed = new DeadLetters(this, 'Missed', {
      alarms: target.alarms,
      left: 'missed',
      of: target.name,
      impact: target.impact,
    });
    // The CDK would let Scheduler invoke every version of the function (`arn:*`); it needs this one.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [target.lambda.functionArn],
      }),
    );
    missed.takesFrom(role);
    new Schedule(this, 'Schedule', {
      description,
      schedule: when,
      target: new LambdaInvoke(target.lambda, {
        input: ScheduleTargetInput.fromObject({ job: target.name, at: ContextAttribute.scheduledTime }),
        role: role.withoutPolicyUpdates(),
        deadLetterQueue: missed.queue,
        maxEventAge: Duration.hours(1),
        retryAttempts: 5,
      }),
    });
  }
}

type SchedulesProps = {
  readonly sweepOutbox: EventFunction;
  readonly startDueRounds: EventFunction;
  readonly sendReminders: EventFunction;
  readonly watchPairs: EventFunction;
  readonly applyRetention: EventFunction;
};

/** All schedules. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id);
    new Job(this, 'SweepOutbox', {
      target: props.sweepOutbox,
      when: ScheduleExpression.rate(Duration.minutes(5)),
      description: 'Republishes facts that the stream missed.',
    });
    new Job(this, 'WatchPairs', {
      target: props.watchPairs,
      // Before the rounds of the day, so that those whose proposal has lapsed are free for them.
      when: ScheduleExpression.cron({ minute: '30', hour: '6', timeZone }),
      description: 'Lets proposals lapse whose time to answer is over.',
    });
    new Job(this, 'StartDueRounds', {
      target: props.startDueRounds,
      when: ScheduleExpression.cron({ minute: '0', hour: '7', timeZone }),
      description: 'Requests a matching round for every cohort whose date has come.',
    });
    new Job(this, 'ApplyRetention', {
      target: props.applyRetention,
      when: ScheduleExpression.cron({ minute: '20', hour: '*', timeZone }),
      description: 'Erases people whose data is to go.',
    });
    new Job(this, 'SendReminders', {
      target: props.sendReminders,
      when: ScheduleExpression.cron({ minute: '0', hour: '8-20', timeZone }),
      description: 'Sends what is due, by day only.',
    });
  }
}
