import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { BusEntry, Resources } from '../parts.ts';
import type { Mail } from './mailbox.ts';

type Outcome = 'Send' | 'Delivery' | 'Bounce' | 'Complaint';

const DETAIL_TYPES: Record<Outcome, string> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
};

const Destination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }),
  }),
});

type Bounced = {
  bounceType: 'Permanent' | 'Transient' | 'Undetermined';
  bounceSubType: string;
  status: string;
};

/**
 * The reports of SES that follow a mail, by the local part of its address before a `+`. An out-of-office answer is a
 * bounce to SES, after the delivery.
 */
const PLAYED: Readonly<Record<string, { outcomes: readonly Outcome[]; bounce?: Bounced }>> = {
  bounce: {
    outcomes: ['Send', 'Bounce'],
    bounce: { bounceType: 'Permanent', bounceSubType: 'General', status: '5.1.1' },
  },
  'mailbox-full': {
    outcomes: ['Send', 'Bounce'],
    bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', status: '4.2.2' },
  },
  undetermined: {
    outcomes: ['Send', 'Bounce'],
    bounce: { bounceType: 'Undetermined', bounceSubType: 'Undetermined', status: '5.0.0' },
  },
  'out-of-office': {
    outcomes: ['Send', 'Delivery', 'Bounce'],
    bounce: { bounceType: 'Transient', bounceSubType: 'General', status: '4.0.0' },
  },
  complaint: { outcomes: ['Send', 'Delivery', 'Complaint'] },
};
const ARRIVES: (typeof PLAYED)[string] = { outcomes: ['Send', 'Delivery'] };

const playedFor = (recipients: readonly string[]): (typeof PLAYED)[string] => {
  const [played] = recipients.flatMap((address) => {
    const [, name = ''] = /^([^+@]+)(?:\+[^@]*)?@/.exec(address.toLowerCase()) ?? [];
    return PLAYED[name] ?? [];
  });
  return played ?? ARRIVES;
};

/**
 * The events that SES puts on the default bus for a mail: only those that its configuration set asks for, and
 * none for a mail that names no configuration set.
 */
export const sesEvents = (mail: Mail, resources: Resources, at: Date): BusEntry[] => {
  const wanted = resources
    .ofType('AWS::SES::ConfigurationSetEventDestination')
    .map(({ properties }) => Destination.parse(properties))
    .filter(({ ConfigurationSetName: name }) => name === mail.configurationSet)
    .flatMap(({ EventDestination: { Enabled, MatchingEventTypes } }) => (Enabled ? MatchingEventTypes : []))
    .map((type) => type.toLowerCase());

  const { outcomes, bounce } = playedFor(mail.to);
  return outcomes
    .filter((outcome) => wanted.includes(outcome.toLowerCase()))
    .map((outcome) => ({
      busName: 'default',
      source: 'aws.ses',
      detailType: DETAIL_TYPES[outcome],
      detail: detailOf(outcome, mail, at, bounce),
      time: at,
      id: randomUUID(),
      resources: [
        `arn:aws:ses:${resources.region}:${resources.account}:configuration-set/${mail.configurationSet ?? ''}`,
      ],
      account: resources.account,
      region: resources.region,
    }));
};

const detailOf = (
  outcome: Outcome,
  mail: Mail,
  at: Date,
  { status, ...bounce }: Partial<Bounced> = {},
): Record<string, unknown> => {
  const timestamp = at.toISOString();
  const addresses = mail.to.map((emailAddress) => ({ emailAddress }));
  const about: Record<Outcome, Record<string, unknown>> = {
    Send: { send: {} },
    Delivery: {
      delivery: { timestamp, processingTimeMillis: 1, recipients: mail.to, smtpResponse: '250 ok' },
    },
    Bounce: {
      bounce: {
        ...bounce,
        bouncedRecipients: addresses.map((address) => ({ ...address, action: 'failed', status })),
        timestamp,
        feedbackId: randomUUID(),
      },
    },
    Complaint: { complaint: { complainedRecipients: addresses, timestamp, feedbackId: randomUUID() } },
  };
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
  return {
    eventType: outcome,
    mail: {
      timestamp: mail.at,
      source: mail.from,
      messageId: mail.messageId,
      destination: mail.to,
      headersTruncated: false,
      headers: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
      commonHeaders: { from: [mail.from], to: mail.to, subject: mail.subject },
      tags: { 'ses:configuration-set': [mail.configurationSet ?? ''], ...tags },
    },
    ...about[outcome],
  };
};
