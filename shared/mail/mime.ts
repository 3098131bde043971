import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import type { Language } from '../text/language.ts';

type CalendarPart = { readonly method: string; readonly content: string };

export type MimeOrder = {
  /** An address, or `Name <address>`. */
  readonly from: string;
  /** Exactly one bare address. */
  readonly to: string;
  /** A mailbox that people read. */
  readonly replyTo: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly language: Language;
  /** `<mail id@domain>`: the same mail always has the same. SES puts its own in its place on the way out. */
  readonly messageId: string;
  /** Stays on the mail also through SES, and keeps mail programs from folding different mails into one thread. */
  readonly mailId: string;
  /** Time of writing, for the header `Date`. */
  readonly date: Date;
  /** Address that ends the subscription by one POST (RFC 8058). */
  readonly unsubscribeUrl?: string | undefined;
  /** iCalendar files, each with the method that it names: one file holds the entry of one appointment. */
  readonly calendars?: readonly CalendarPart[];
};

const BARE_ADDRESS = /^[^\s\p{Cc}<>(),;:"[\]\\@]+@[^\s\p{Cc}<>(),;:"[\]\\@]+$/u;

/** A line break in a header is somebody’s attempt to add one. */
const inHeader = (name: string, value: string): string => {
  if (/\p{Cc}/u.test(value)) throw new Error(`The ${name} of a mail holds a control character.`);
  return value;
};

const oneAddress = (name: string, value: string): { name: string; address: string } => {
  if (!BARE_ADDRESS.test(inHeader(name, value))) throw new Error(`The ${name} of a mail is not one address.`);
  return { name: '', address: value };
};

/**
 * The first invitation is part of the message, where mail programs look for it; others can only be attached. A file of several
 * entries is no invitation: a mail program that took it for one would show the first alone.
 */
const calendarParts = (calendars: readonly CalendarPart[]): Mail.Options => {
  const named = calendars.map((part, index) => ({
    ...part,
    filename: index === 0 ? 'mentoring.ics' : `mentoring-${index + 1}.ics`,
  }));
  const invitation = named.find(({ method }) => method !== 'PUBLISH');
  return {
    ...(invitation && { icalEvent: invitation }),
    attachments: named
      .filter((part) => part !== invitation)
      .map(({ filename, method, content }) => ({
        filename,
        content,
        contentTransferEncoding: 'quoted-printable' as const,
        contentType: `text/calendar; charset=utf-8; method=${method}`,
      })),
  };
};

/**
 * The bytes of the mail. The same order gives the same bytes. Only a subscription has `List-Unsubscribe`: the other
 * mails answer an action of the reader and are no newsletters.
 * @throws where a header would hold a line break or the recipient is not one address
 */
export const composeMime = async (order: MimeOrder): Promise<Uint8Array> =>
  new MailComposer({
    from: inHeader('sender', order.from),
    to: oneAddress('recipient', order.to),
    replyTo: oneAddress('reply address', order.replyTo),
    subject: inHeader('subject', order.subject),
    messageId: inHeader('Message-ID', order.messageId),
    date: order.date,
    text: order.text,
    html: order.html,
    ...calendarParts(order.calendars ?? []),
    encoding: 'quoted-printable',
    baseBoundary: inHeader('id', order.mailId),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
    headers: {
      'Content-Language': order.language,
      'Auto-Submitted': 'auto-generated',
      'X-Entity-Ref-ID': order.mailId,
      ...(order.unsubscribeUrl === undefined
        ? {}
        : {
            'List-Unsubscribe': `<${inHeader('way out', order.unsubscribeUrl)}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  })
    .compile()
    .build();
