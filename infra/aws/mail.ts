import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

type MailProps = { readonly domain: string; readonly retain: boolean; readonly alarms: Alarms };

/** Rates at which AWS reviews an account's sending; at twice the first it stops it. */
const TOO_MANY = { BounceRate: 0.05, ComplaintRate: 0.001 };

/** The sender: a verified domain, and a configuration set that reports the outcome of each mail. Nothing is tracked. */
export class Mail extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;
  private readonly returnPath: string;

  constructor(scope: Construct, id: string, { domain, retain, alarms }: MailProps) {
    super(scope, id);
    this.returnPath = `bounce.${domain}`;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // The only suppression list is our own: nobody at the programme could lift an address from the account's.
      disableSuppressionList: true,
    });
    // Opens and clicks are left out: SES rewrites links and adds a pixel only where somebody asks for those events.
    this.configurationSet.addEventDestination('Outcomes', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: this.configurationSet,
      mailFromDomain: this.returnPath,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      feedbackForwarding: false,
    });
    this.identity.applyRemovalPolicy(retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);

    for (const [rate, threshold] of Object.entries(TOO_MANY))
      alarms.watch(this, rate, {
        metric: new Metric({
          namespace: 'AWS/SES',
          metricName: `Reputation.${rate}`,
          statistic: 'max',
          period: Duration.hours(1),
        }),
        threshold,
        symptom: `The ${rate === 'BounceRate' ? 'share of bounced mails' : 'share of complaints'} is above ${threshold}.`,
        impact: 'AWS may stop all our mail: then nobody can confirm, accept or be reminded.',
        runbook: 'mail-reputation',
      });
  }

  /** The records of the domain that bounces return to, which prove that SES may send for it. */
  get returnPathRecords(): readonly {
    readonly name: string;
    readonly type: 'MX' | 'TXT';
    readonly value: string;
  }[] {
    const { region } = Stack.of(this);
    return [
      { name: this.returnPath, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
      { name: this.returnPath, type: 'TXT', value: '"v=spf1 include:amazonses.com ~all"' },
    ];
  }

  /** ARN for IAM; the construct itself has only the name. */
  get configurationSetArn(): string {
    return Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
  }
}
