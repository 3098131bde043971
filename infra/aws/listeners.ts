import { EventBus, EventField, type IEventBus, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { detailTypeOf } from '../../events/define.ts';
import { SOURCE } from '../../events/fact.ts';
import { MatchingRoundReleased, MatchingRoundRequested } from '../../events/rounds.ts';
import { indicatorTriggers } from '../../shared/domain/funding/indicators/catalogue.ts';
import { mailTriggers } from '../../shared/mail/catalogue.ts';
import { Listener } from './bus.ts';
import type { EventFunction } from './service-function.ts';

type ListenersProps = {
  readonly bus: IEventBus;
  readonly configurationSet: string;
  readonly functions: {
    readonly sendMail: EventFunction;
    readonly trackMetrics: EventFunction;
    readonly runMatching: EventFunction;
    readonly publishRound: EventFunction;
    readonly recordMailOutcome: EventFunction;
  };
};

/** Who hears what. A mail or an indicator that names a fact in its catalogue is heard without a line here. */
export class Listeners extends Construct {
  constructor(scope: Construct, id: string, { bus, configurationSet, functions }: ListenersProps) {
    super(scope, id);
    const hears = (name: string, target: EventFunction, detailType: string[]) =>
      new Listener(this, name, { bus, pattern: { source: [SOURCE], detailType }, target });

    hears('SendMail', functions.sendMail, mailTriggers());
    hears('TrackMetrics', functions.trackMetrics, indicatorTriggers());
    hears('RunMatching', functions.runMatching, [detailTypeOf(MatchingRoundRequested)]);
    hears('PublishRound', functions.publishRound, [detailTypeOf(MatchingRoundReleased)]);

    // SES tells the account's default bus, addresses and all. Only mails of this stage are heard, and only three fields pass.
    new Listener(this, 'RecordMailOutcome', {
      bus: EventBus.fromEventBusName(this, 'DefaultBus', 'default'),
      pattern: {
        source: ['aws.ses'],
        detail: {
          mail: {
            tags: { 'ses:configuration-set': [configurationSet], mailId: [{ exists: true }] },
          },
        },
      },
      target: functions.recordMailOutcome,
      input: RuleTargetInput.fromObject({
        mailId: EventField.fromPath('$.detail.mail.tags.mailId[0]'),
        type: EventField.fromPath('$.detail.eventType'),
        at: EventField.fromPath('$.time'),
      }),
    });
  }
}
