import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { MailReleased } from '../../../events/follow-up.ts';

/** How long a claim holds; longer than the mail Lambda can live, so that nobody sends on an expired one. */
export const LEASE_SECONDS = 60;
/** A send starts only with this much of the lease left: more than the SES client waits for an answer. */
export const MARGIN_SECONDS = 20;
/** After this long without evidence a held mail is for a coordinator to judge. */
export const EVIDENCE_MINUTES = 15;
/** A released mail that has not left after this long is released again. */
export const RELEASE_MINUTES = 10;
/** Definite refusals (throttling, a paused account) are tried again this often. */
export const MAX_ATTEMPTS = 6;

export const Addressee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('application'), id: z.string() }),
  z.strictObject({ kind: z.literal('person'), id: z.string() }),
  /** The mailbox of the programme, which coordinators read. */
  z.strictObject({ kind: z.literal('office') }),
]);
/** The one a mail goes to. Their address is read from there when the mail leaves, and stored nowhere else. */
export type Addressee = z.output<typeof Addressee>;

export const MailMessage = z.strictObject({
  /** Hash of template, subject, recipient and occurrence: the same reason to write is the same mail. */
  id: z.string(),
  programmeId: z.string(),
  template: z.string(),
  /** The fact that gave rise to it; the mail is rendered from what is true when it leaves. */
  factId: z.string(),
  factType: z.string(),
  data: z.record(z.string(), z.unknown()),
  addressee: Addressee,
  /** The part that the addressee has in the fact. */
  recipient: z.enum(['applicant', 'mentor', 'student', 'person', 'office']),
  kind: z.enum(['verification', 'service']),
  createdAt: z.iso.datetime(),
  notBefore: z.iso.datetime(),
  attempts: z.int().min(0),
  /** When it was sent once more without an answer to the first send. There is no third time. */
  resentAt: z.iso.datetime().optional(),
  state: z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('READY'),
      /** When it was last told to leave. */
      releasedAt: z.iso.datetime().optional(),
    }),
    z.strictObject({ status: z.literal('CLAIMED'), leaseUntil: z.iso.datetime() }),
    /** Written just before the call to SES: from here on the mail may have left. */
    z.strictObject({ status: z.literal('SENDING'), leaseUntil: z.iso.datetime() }),
    z.strictObject({
      status: z.literal('SENT'),
      sentAt: z.iso.datetime(),
      sesMessageId: z.string().optional(),
    }),
    z.strictObject({ status: z.literal('DELIVERED'), deliveredAt: z.iso.datetime() }),
    z.strictObject({ status: z.literal('BOUNCED'), at: z.iso.datetime() }),
    z.strictObject({ status: z.literal('COMPLAINED'), at: z.iso.datetime() }),
    /** Nobody knows whether it left. Never sent again without evidence or a person's decision. */
    z.strictObject({
      status: z.literal('HELD'),
      since: z.iso.datetime(),
      /** When a coordinator was asked to judge; from then on only evidence moves it. */
      askedAt: z.iso.datetime().optional(),
    }),
    z.strictObject({ status: z.literal('FAILED'), at: z.iso.datetime(), reason: z.string() }),
    /** What it would have said is no longer true, or the address refuses mail. */
    z.strictObject({ status: z.literal('SUPPRESSED'), at: z.iso.datetime(), reason: z.string() }),
  ]),
});
/** One mail to one person for one reason, from the decision to write until its fate is known. */
export type MailMessage = z.output<typeof MailMessage>;

const seconds = (now: Date, count: number): string => new Date(now.getTime() + count * 1000).toISOString();

/** Undefined where this mail is not (or not yet, or no longer) to be sent by whoever asks. */
export const claim = (mail: MailMessage, now: Date): MailMessage | undefined => {
  const { state } = mail;
  const free =
    (state.status === 'READY' && now >= new Date(mail.notBefore)) ||
    (state.status === 'CLAIMED' && now > new Date(state.leaseUntil));
  return free
    ? {
        ...mail,
        attempts: mail.attempts + 1,
        state: { status: 'CLAIMED', leaseUntil: seconds(now, LEASE_SECONDS) },
      }
    : undefined;
};

/** The last step before the call. Undefined where too little of the lease is left to wait for an answer. */
export const begin = (mail: MailMessage, now: Date): MailMessage | undefined =>
  mail.state.status === 'CLAIMED' &&
  new Date(mail.state.leaseUntil).getTime() - now.getTime() > MARGIN_SECONDS * 1000
    ? { ...mail, state: { status: 'SENDING', leaseUntil: mail.state.leaseUntil } }
    : undefined;

export const sent = (mail: MailMessage, sesMessageId: string | undefined, now: Date): MailMessage => ({
  ...mail,
  state: {
    status: 'SENT',
    sentAt: now.toISOString(),
    ...(sesMessageId === undefined ? {} : { sesMessageId }),
  },
});

/** SES has said no before taking it: wait a minute for each attempt made, then give up. */
export const refused = (mail: MailMessage, reason: string, now: Date): MailMessage =>
  mail.attempts >= MAX_ATTEMPTS
    ? { ...mail, state: { status: 'FAILED', at: now.toISOString(), reason } }
    : { ...mail, notBefore: seconds(now, 60 * mail.attempts), state: { status: 'READY' } };

/** No clear answer: the mail may or may not have left. */
export const hold = (mail: MailMessage, now: Date): MailMessage => ({
  ...mail,
  state: { status: 'HELD', since: now.toISOString() },
});

export const suppress = (mail: MailMessage, reason: string, now: Date): MailMessage => ({
  ...mail,
  state: { status: 'SUPPRESSED', at: now.toISOString(), reason },
});

/**
 * What the sweeper makes of a mail that somebody left behind. A death after `SENDING` is as ambiguous as a time-out.
 * A mail that was claimed often and never begun cannot be written: it has failed.
 * A held verification mail is sent once more with the same link: a duplicate is harmless, a loss shuts a person out.
 */
export const recover = (mail: MailMessage, now: Date): { mail: MailMessage; unsure: boolean } | undefined => {
  const { state } = mail;
  if (state.status === 'CLAIMED' && now > new Date(state.leaseUntil))
    return mail.attempts >= MAX_ATTEMPTS
      ? {
          mail: { ...mail, state: { status: 'FAILED', at: now.toISOString(), reason: 'NEVER_BEGUN' } },
          unsure: true,
        }
      : { mail: { ...mail, state: { status: 'READY' } }, unsure: false };
  if (state.status === 'SENDING' && now > new Date(state.leaseUntil))
    return { mail: hold(mail, now), unsure: false };
  const isHeld = state.status === 'HELD' && state.askedAt === undefined;
  if (isHeld && now.getTime() - Date.parse(state.since) >= EVIDENCE_MINUTES * 60_000)
    return mail.kind === 'verification' && mail.resentAt === undefined
      ? { mail: { ...mail, resentAt: now.toISOString(), state: { status: 'READY' } }, unsure: false }
      : { mail: { ...mail, state: { ...state, askedAt: now.toISOString() } }, unsure: true };
  return undefined;
};

/** Tells a waiting mail to leave. Undefined where it does not wait, or its time has not come. */
export const release = (mail: MailMessage, now: Date): { mail: MailMessage; facts: NewFact[] } | undefined =>
  mail.state.status === 'READY' && now >= new Date(mail.notBefore)
    ? {
        mail: { ...mail, state: { status: 'READY', releasedAt: now.toISOString() } },
        facts: [fact(MailReleased, { mailId: mail.id })],
      }
    : undefined;

export const OUTCOMES = ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'] as const;
export type MailOutcome = (typeof OUTCOMES)[number];

const REJECTED = 'REJECTED_BY_SES';

/** How much is known, and how bad it is. A report counts only where it says more than the state. */
const gravityOf = ({ state }: MailMessage): number => {
  switch (state.status) {
    case 'READY':
    case 'CLAIMED':
    case 'SENDING':
    case 'HELD':
      return 0;
    case 'SENT':
      return 1;
    case 'FAILED':
      return state.reason === REJECTED ? 3 : 1;
    case 'DELIVERED':
      return 2;
    case 'BOUNCED':
    case 'SUPPRESSED':
      return 4;
    case 'COMPLAINED':
      return 5;
  }
};

const REPORTED: {
  readonly [Outcome in MailOutcome]: { gravity: number; state: (at: string) => MailMessage['state'] };
} = {
  Send: { gravity: 1, state: (at) => ({ status: 'SENT', sentAt: at }) },
  Delivery: { gravity: 2, state: (at) => ({ status: 'DELIVERED', deliveredAt: at }) },
  Reject: { gravity: 3, state: (at) => ({ status: 'FAILED', at, reason: REJECTED }) },
  Bounce: { gravity: 4, state: (at) => ({ status: 'BOUNCED', at }) },
  Complaint: { gravity: 5, state: (at) => ({ status: 'COMPLAINED', at }) },
};

/** What SES reports later. Any report is evidence that the mail left; the worst news wins, repeats change nothing. */
export const recordOutcome = (
  mail: MailMessage,
  outcome: MailOutcome,
  at: string,
): MailMessage | undefined =>
  REPORTED[outcome].gravity > gravityOf(mail) ? { ...mail, state: REPORTED[outcome].state(at) } : undefined;

/** When somebody has to look at this mail again; undefined once its fate is known or another report will tell. */
export const nextLook = (mail: MailMessage): string | undefined => {
  const { state } = mail;
  switch (state.status) {
    case 'READY':
      return state.releasedAt === undefined
        ? mail.notBefore
        : seconds(new Date(state.releasedAt), RELEASE_MINUTES * 60);
    case 'CLAIMED':
    case 'SENDING':
      return state.leaseUntil;
    case 'HELD':
      return state.askedAt === undefined ? seconds(new Date(state.since), EVIDENCE_MINUTES * 60) : undefined;
    default:
      return undefined;
  }
};
