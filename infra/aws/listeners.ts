import { EventBus, EventField, type IEventBus, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { detailTypeOf, type EventDefinition } from '../../events/define.ts';
import { SOURCE } from '../../events/fact.ts';
import { MatchingRoundReleased, MatchingRoundRequested } from '../../events/rounds.ts';
import { DOCUMENT_TRIGGERS } from '../../shared/domain/documents/triggers.ts';
import { metricTriggers } from '../../shared/domain/funding/metric.ts';
import { RECOUNT_TRIGGERS } from '../../shared/domain/funding/triggers.ts';
import { mailTriggers } from '../../shared/mail/catalogue.ts';
import { Listener } from './bus.ts';
import { SEND_TIMEOUT } from './functions.ts';
import { QueuedListener } from './queued-listener.ts';
import type { EventFunction, ServiceFunction } from './service-function.ts';

type ListenersProps = {
  readonly bus: IEventBus;
  readonly configurationSet: string;
  /** Number of mails that are sent to SES at a time. */
  readonly mailsAtOnce: number;
  readonly functions: {
    readonly sendMail: ServiceFunction;
    readonly trackMetrics: EventFunction;
    readonly rebuildMetrics: EventFunction;
    readonly makeDocument: EventFunction;
    readonly runMatching: EventFunction;
    readonly publishRound: EventFunction;
    readonly recordMailOutcome: EventFunction;
  };
};

/** Rules of the bus. A mail or an indicator that names a fact in its catalogue needs no line here. */
export class Listeners extends Construct {
  /** Facts that wait to become mails. */
  readonly mailQueue: IQueue;

  constructor(
    scope: Construct,
    id: string,
    { bus, configurationSet, mailsAtOnce, functions }: ListenersProps,
  ) {
    super(scope, id);
    const patternOf = (facts: readonly EventDefinition[]) => ({
      source: [SOURCE],
      detailType: facts.map(detailTypeOf).sort(),
    });
    const hears = (name: string, target: EventFunction, facts: readonly EventDefinition[]) =>
      new Listener(this, name, { bus, pattern: patternOf(facts), target });

    // A published round is hundreds of facts in a second, and SES counts mails by the second.
    const sendMail = new QueuedListener(this, 'SendMail', {
      bus,
      pattern: patternOf(mailTriggers()),
      target: functions.sendMail,
      timeout: SEND_TIMEOUT,
      atOnce: mailsAtOnce,
    });
    this.mailQueue = sendMail.queue;
    hears('TrackMetrics', functions.trackMetrics, metricTriggers());
    hears('RebuildMetrics', functions.rebuildMetrics, RECOUNT_TRIGGERS);
    hears('MakeDocument', functions.makeDocument, DOCUMENT_TRIGGERS);
    hears('RunMatching', functions.runMatching, [MatchingRoundRequested]);
    hears('PublishRound', functions.publishRound, [MatchingRoundReleased]);

    // SES reports to the account's default bus, with addresses. The rules pass only ids, words and times of this stage's mails.
    const defaultBus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    const tags = { 'ses:configuration-set': [configurationSet], mailId: [{ exists: true }] };
    const passed = {
      mailId: EventField.fromPath('$.detail.mail.tags.mailId[0]'),
      type: EventField.fromPath('$.detail.eventType'),
      at: EventField.fromPath('$.time'),
    };
    new Listener(this, 'RecordMailOutcome', {
      bus: defaultBus,
      pattern: {
        source: ['aws.ses'],
        detail: { eventType: [{ 'anything-but': 'Bounce' }], mail: { tags } },
      },
      target: functions.recordMailOutcome,
      input: RuleTargetInput.fromObject(passed),
    });
    // A rule of its own: a path that an event does not have makes no valid input.
    new Listener(this, 'RecordBounce', {
      bus: defaultBus,
      pattern: { source: ['aws.ses'], detail: { eventType: ['Bounce'], mail: { tags } } },
      target: functions.recordMailOutcome,
      input: RuleTargetInput.fromObject({
        ...passed,
        bounceType: EventField.fromPath('$.detail.bounce.bounceType'),
        bounceSubType: EventField.fromPath('$.detail.bounce.bounceSubType'),
      }),
    });
  }
}
