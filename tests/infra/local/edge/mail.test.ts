import { join } from 'node:path';
import {
  SESClient,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
  VerifyEmailIdentityCommand,
} from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailEngine, startMailEngine } from '../../../../infra/local/runner/engines/ses.ts';
import { createInFlight } from '../../../../infra/local/runner/in-flight.ts';
import type { BusEntry } from '../../../../infra/local/runner/parts.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { smallTemplate } from './small-template.ts';

const resources = smallTemplate();
const file = join(temporaryFolder(), 'mails.jsonl');
const at = new Date('2027-03-01T08:00:00Z');
const events: BusEntry[] = [];
const inFlight = createInFlight();

const open = () =>
  startMailEngine({
    resources,
    clock: { now: () => at },
    bus: { put: async (entries) => void events.push(...entries) },
    inFlight,
    file,
    log: () => {},
  });

let engine: MailEngine;
let ses: SESClient;
beforeAll(async () => {
  engine = await open();
  ses = new SESClient({
    endpoint: engine.endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});
afterAll(() => engine.stop());
beforeEach(async () => {
  await inFlight.idle();
  events.length = 0;
  engine.faults.set(undefined);
});

const mime = (to: string, more: object = {}) =>
  new MailComposer({
    from: 'Mentorprogrammet <hello@programme.example>',
    to,
    subject: 'Bekräfta din ansökan – nu',
    text: 'Bekräfta: https://programme.example/a?t=abc.\nHej då!',
    html: '<p>Bekräfta</p>',
    headers: { 'List-Unsubscribe': '<https://programme.example/u>' },
    ...more,
  })
    .compile()
    .build();

const send = async (to: string, more: Partial<SendRawEmailCommandInput> = {}) =>
  ses.send(
    new SendRawEmailCommand({
      RawMessage: { Data: await mime(to) },
      Destinations: [to],
      ConfigurationSetName: 'sending',
      Tags: [{ Name: 'mailId', Value: `mail-${to.replace(/\W/g, '-')}` }],
      ...more,
    }),
  );

/** SES reports after it has answered. */
const outcomes = async () => {
  await inFlight.idle();
  return events.map(({ detail }) => (detail as { eventType: string }).eventType);
};

describe('the local SES', () => {
  it('keeps what was sent as a person would read it', async () => {
    const { MessageId } = await send('reader@example.org');
    expect(engine.mailbox.mails({ to: 'reader@example.org' })).toEqual([
      expect.objectContaining({
        messageId: MessageId,
        at: at.toISOString(),
        from: expect.stringContaining('hello@programme.example'),
        to: ['reader@example.org'],
        subject: 'Bekräfta din ansökan – nu',
        text: expect.stringContaining('Hej då!'),
        html: '<p>Bekräfta</p>',
        links: ['https://programme.example/a?t=abc'],
        headers: expect.objectContaining({ 'list-unsubscribe': '<https://programme.example/u>' }),
        tags: { mailId: 'mail-reader-example-org' },
        configurationSet: 'sending',
      }),
    ]);
  });

  it('tells the default bus what became of a mail, with its tags as lists', async () => {
    await send('someone@example.org');
    expect(await outcomes()).toEqual(['Send', 'Delivery']);
    expect(events[1]).toMatchObject({
      busName: 'default',
      source: 'aws.ses',
      detailType: 'Email Delivered',
      time: at,
      detail: {
        mail: { tags: { mailId: ['mail-someone-example-org'], 'ses:configuration-set': ['sending'] } },
      },
    });
  });

  it.each([
    ['bounce@example.org', ['Send', 'Bounce']],
    ['bounce+second@example.org', ['Send', 'Bounce']],
    ['mailbox-full@example.org', ['Send', 'Bounce']],
    ['undetermined@example.org', ['Send', 'Bounce']],
    ['out-of-office+x@example.org', ['Send', 'Delivery', 'Bounce']],
    ['complaint@example.org', ['Send', 'Delivery', 'Complaint']],
    ['bouncer@example.org', ['Send', 'Delivery']],
  ])('plays %s as %j', async (to, expected) => {
    await send(to);
    expect(await outcomes()).toEqual(expected);
  });

  it.each([
    ['bounce@example.org', 'Permanent', 'General'],
    ['mailbox-full@example.org', 'Transient', 'MailboxFull'],
    ['out-of-office@example.org', 'Transient', 'General'],
    ['undetermined@example.org', 'Undetermined', 'Undetermined'],
  ])('says of %s that the bounce is %s, %s', async (to, bounceType, bounceSubType) => {
    await send(to);
    await outcomes();
    expect(events.at(-1)?.detail).toMatchObject({ bounce: { bounceType, bounceSubType } });
  });

  it('says nothing on the bus about a mail without a configuration set', async () => {
    await send('quiet@example.org', { ConfigurationSetName: undefined });
    expect(await outcomes()).toEqual([]);
  });

  it.each([
    ['a sender that is not verified', { Source: 'hello@elsewhere.example' }, 'MessageRejected'],
    ['an unknown configuration set', { ConfigurationSetName: 'other' }, 'ConfigurationSetDoesNotExist'],
    ['a tag that SES would not take', { Tags: [{ Name: 'mailId', Value: 'a#b' }] }, 'InvalidParameterValue'],
  ])('refuses %s', async (_what, more, name) => {
    await expect(send('someone@example.org', more)).rejects.toMatchObject({
      name: expect.stringContaining(name),
    });
  });

  it('refuses by name what it does not know, instead of hanging', async () => {
    const other = new VerifyEmailIdentityCommand({ EmailAddress: 'a@example.org' });
    await expect(ses.send(other)).rejects.toMatchObject({ name: 'InvalidAction' });
  });

  it('loses the answer, but not the mail, when told to time out after accepting', async () => {
    engine.faults.set({ mode: 'timeout-after-accept', share: 1, seed: 1 });
    await expect(send('lost@example.org')).rejects.toThrow();
    expect(engine.mailbox.mails({ to: 'lost@example.org' })).toHaveLength(1);
    expect(await outcomes()).toEqual(['Send', 'Delivery']);
  });

  it.each([
    ['refuse', 'MessageRejected'],
    ['throttle', 'Throttling'],
  ] as const)('sends nothing when told to %s', async (mode, name) => {
    engine.faults.set({ mode, share: 1, seed: 1 });
    await expect(send(`${mode}@example.org`)).rejects.toMatchObject({ name });
    expect(engine.mailbox.mails({ to: `${mode}@example.org` })).toEqual([]);
  });

  it('goes wrong for the same mails whenever the seed is the same', () => {
    const struck = (seed: number) => {
      engine.faults.set({ mode: 'refuse', share: 0.3, seed });
      return Array.from({ length: 200 }, (_, n) => engine.faults.strikes(`mail-${n}`) !== undefined);
    };
    expect(struck(7)).toEqual(struck(7));
    expect(struck(7)).not.toEqual(struck(8));
    expect(struck(7).filter(Boolean).length).toBeGreaterThan(30);
  });

  it('has the mails after a restart too', async () => {
    await send('kept@example.org');
    const again = await open();
    expect(again.mailbox.mails({ to: 'kept@example.org' })).toHaveLength(1);
    await again.stop();
  });
});
