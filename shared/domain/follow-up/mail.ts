import * as z from 'zod';
import { fact, type NewFact } from '../../../events/fact.ts';
import { MailReleased, MailResent, MailSettled } from '../../../events/follow-up.ts';
import { DAY_MS, HOUR_MS, nextDaytime } from '../kernel/dates.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { TaskKind } from './task.ts';

/** Time that a claim is valid; longer than the mail Lambda can live, so that nobody sends on an expired one. */
export const LEASE_SECONDS = 60;
/** A send starts only with this much of the lease left: more than the SES client waits for an answer. */
export const MARGIN_SECONDS = 20;
/** After this long without evidence a held mail is for a coordinator to judge. */
export const EVIDENCE_MINUTES = 15;
/** A released mail that has not left after this long is released again: longer than a large round waits in the queue. */
export const RELEASE_MINUTES = 30;
/** A mail that SES has clearly not taken is tried for this long, as long as its link would live; then its meaning has lapsed. */
export const LAPSE_DAYS = 14;
/** A coordinator hears of a mail that has not been taken for this long. */
export const DELAY_HOURS = 4;
/** The longest pause between two tries of a mail that SES does not take. */
const LONGEST_PAUSE_SECONDS = 15 * 60;
/** A mail that was claimed this often and never begun pauses between its tries. */
export const SWIFT_CLAIMS = 6;
/** A mail that came back for now is tried again after this long, unless its delivery is reported meanwhile. */
export const RETURN_HOURS = 24;
/** Automatic attempts, the first included, while a mail keeps coming back. */
export const MOST_ATTEMPTS = 3;

export const Bounce = z.strictObject({
  type: z.enum(['Permanent', 'Transient', 'Undetermined']),
  /** The word of SES, such as `MailboxFull`. */
  subType: z.string(),
  at: z.iso.datetime(),
});
/** A returned mail, in the words of SES. Only `Permanent` says that the address takes no mail. */
export type Bounce = z.output<typeof Bounce>;

export const Addressee = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('application'),
    id: z.string(),
    /** To the address that they keep after their studies, where they have given one. */
    lasting: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('person'),
    id: z.string(),
    /** To the address that they want instead of the present one, and have not confirmed. */
    wanted: z.literal(true).optional(),
    /** To the address that staff have just replaced by another. */
    former: z.literal(true).optional(),
  }),
  /** Somebody who wants to know when applications open. */
  z.strictObject({ kind: z.literal('subscription'), id: z.string() }),
  /** Somebody whom staff have given leave to apply late. */
  z.strictObject({ kind: z.literal('invitation'), id: z.string() }),
  /** The contact of a company. */
  z.strictObject({ kind: z.literal('company'), id: z.string() }),
  /** A reader of the monthly report. */
  z.strictObject({ kind: z.literal('reader'), id: z.string() }),
  /** The mailbox of the programme, which coordinators read. */
  z.strictObject({ kind: z.literal('office') }),
  /** The mailbox of the person on duty, which gets the alarms. */
  z.strictObject({ kind: z.literal('operator') }),
]);
/** The one a mail goes to. Their address is read from there when the mail leaves, and stored nowhere else. */
export type Addressee = z.output<typeof Addressee>;

export const MailMessage = z.strictObject({
  /** Hash of template, subject, recipient and occurrence: the same reason to write is the same mail. */
  id: z.string(),
  programmeId: z.string(),
  template: z.string(),
  /** The fact that the mail is about; the mail is rendered from the state when it leaves. */
  factId: z.string(),
  factType: z.string(),
  data: z.record(z.string(), z.unknown()),
  addressee: Addressee,
  /** The part that the addressee has in the fact. */
  recipient: z.enum([
    'applicant',
    'mentor',
    'student',
    'person',
    'subscriber',
    'latecomer',
    'company',
    'reader',
    'office',
    'operator',
  ]),
  /** A `subscription` can be ended by its reader, as no other kind can; a `report` goes to the steering group, `operation` to the operator. */
  kind: z.enum(['verification', 'service', 'subscription', 'invitation', 'company', 'report', 'operation']),
  createdAt: z.iso.datetime(),
  notBefore: z.iso.datetime(),
  attempts: z.int().min(0),
  /** Time of the second send after a first one without an answer. There is no third. */
  resentAt: z.iso.datetime().optional(),
  /** Since when SES has not taken it, and its last reason. */
  delayed: z
    .strictObject({
      since: z.iso.datetime(),
      reason: z.string(),
      /** Time of the coordinator's task. */
      toldAt: z.iso.datetime().optional(),
    })
    .optional(),
  bounce: Bounce.optional(),
  /** Subject line of the last composition, in the reader's language. It never names anybody. */
  subject: z.string().optional(),
  /** The mail that repeats this one: its next attempt. */
  resentAs: z.string().optional(),
  /** Of a mail that carries others: their ids, and the earliest instant that suits all of them. */
  digest: z.strictObject({ matters: z.array(z.string()).min(1), notBefore: z.iso.datetime() }).optional(),
  state: z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('READY'),
      /** Time of the last release. */
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
    /** Came back for now, by a full mailbox or an answer from a holiday: the address stays in use. */
    z.strictObject({
      status: z.literal('RETURNED'),
      at: z.iso.datetime(),
      /** Time of the coordinator's task after the last attempt. */
      askedAt: z.iso.datetime().optional(),
    }),
    z.strictObject({ status: z.literal('BOUNCED'), at: z.iso.datetime() }),
    z.strictObject({ status: z.literal('COMPLAINED'), at: z.iso.datetime() }),
    /** Delivery unknown. Never sent again without evidence or a person's decision. */
    z.strictObject({
      status: z.literal('HELD'),
      since: z.iso.datetime(),
      /** Time of the coordinator's task; from then on only evidence changes it. */
      askedAt: z.iso.datetime().optional(),
    }),
    z.strictObject({ status: z.literal('FAILED'), at: z.iso.datetime(), reason: z.string() }),
    /** The text would no longer be true, or the address refuses mail. */
    z.strictObject({ status: z.literal('SUPPRESSED'), at: z.iso.datetime(), reason: z.string() }),
    /** Travels in another mail, and shares its fate. */
    z.strictObject({ status: z.literal('BUNDLED'), digestId: z.string() }),
  ]),
});
/** One mail to one person for one reason, from the decision to write until its fate is known. */
export type MailMessage = z.output<typeof MailMessage>;

/** Every status that a mail can have. */
export const MAIL_STATUSES = MailMessage.shape.state.options.map(({ shape }) => shape.status.value);

/** The part of a task that says which mail it is about. */
export const aboutMail = ({ programmeId, id, data }: MailMessage) => ({
  programmeId,
  aboutId: id,
  cohortId: typeof data['cohortId'] === 'string' ? data['cohortId'] : undefined,
});

/** A mail is not sent to an address that has bounced or complained. */
export const ADDRESS_REFUSES_MAIL = 'ADDRESS_REFUSES_MAIL';

/** A mail is not sent to somebody whose data is kept and not used. */
export const PERSON_RESTRICTED = 'PERSON_RESTRICTED';

const seconds = (now: Date, count: number): string => new Date(now.getTime() + count * 1000).toISOString();

/** Undefined where the caller must not send this mail now. */
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

/** A later state of a mail, with the task that it gives a coordinator. */
export type Course = { readonly mail: MailMessage; readonly task?: TaskKind };

/**
 * SES has clearly not taken it: it pauses, twice as long each time, for as long as the mail is useful. Any reason may
 * pass, so only time makes it fail.
 */
export const refused = (mail: MailMessage, reason: string, now: Date): Course => {
  if (now.getTime() - Date.parse(mail.createdAt) >= LAPSE_DAYS * DAY_MS)
    return {
      mail: { ...mail, state: { status: 'FAILED', at: now.toISOString(), reason } },
      task: 'MAIL_FAILED',
    };
  const { since = now.toISOString(), toldAt } = mail.delayed ?? {};
  const isNews = toldAt === undefined && now.getTime() - Date.parse(since) >= DELAY_HOURS * HOUR_MS;
  const told = isNews ? now.toISOString() : toldAt;
  const pause = Math.min(2 ** Math.max(0, mail.attempts - 1), LONGEST_PAUSE_SECONDS);
  return {
    mail: {
      ...mail,
      notBefore: seconds(now, pause),
      delayed: { since, reason, ...(told === undefined ? {} : { toldAt: told }) },
      state: { status: 'READY' },
    },
    ...(isNews ? { task: 'MAIL_DELAYED' as const } : {}),
  };
};

/** No clear answer: the mail may or may not have left. */
export const hold = (mail: MailMessage, now: Date): MailMessage => ({
  ...mail,
  state: { status: 'HELD', since: now.toISOString() },
});

/**
 * A held mail has arrived, as its reader says.
 * @throws Refusal `mail-not-resendable` where its delivery is not unknown
 */
export const settle = (
  mail: MailMessage,
  now: Date,
): { readonly mail: MailMessage; readonly facts: readonly NewFact[] } => {
  if (mail.state.status === 'DELIVERED') return { mail, facts: [] };
  if (mail.state.status !== 'HELD')
    throw new Refusal('mail-not-resendable', `${mail.id} is ${mail.state.status}, and nobody has to decide.`);
  return {
    mail: { ...mail, state: { status: 'DELIVERED', deliveredAt: now.toISOString() } },
    facts: [fact(MailSettled, { mailId: mail.id })],
  };
};

export const suppress = (mail: MailMessage, reason: string, now: Date): MailMessage => ({
  ...mail,
  state: { status: 'SUPPRESSED', at: now.toISOString(), reason },
});

const ATTEMPT = /^(.+?)(?:r(\d+))?$/;

/** 1 for a mail as its fact gave rise to it, 2 for its first repetition … */
export const attemptOf = ({ id }: Pick<MailMessage, 'id'>): number => Number(ATTEMPT.exec(id)?.[2] ?? 1);

/** Derived, so that two who repeat a mail at once make the same one. */
const nextAttemptId = (mail: MailMessage): string =>
  `${ATTEMPT.exec(mail.id)?.[1] ?? mail.id}r${attemptOf(mail) + 1}`;

export type Repetition = {
  readonly mail: MailMessage;
  /** The next attempt: a mail of its own, with a fate of its own. */
  readonly next: MailMessage;
  readonly facts: readonly NewFact[];
  readonly nextFacts: readonly NewFact[];
};

const repeated = (mail: MailMessage, leaves: Date, now: Date): Repetition => {
  const { resentAt, delayed, bounce, resentAs, ...same } = mail;
  const id = nextAttemptId(mail);
  const isDue = leaves <= now;
  return {
    mail: { ...mail, resentAs: id },
    next: {
      ...same,
      id,
      createdAt: now.toISOString(),
      notBefore: leaves.toISOString(),
      attempts: 0,
      state: { status: 'READY', ...(isDue ? { releasedAt: now.toISOString() } : {}) },
    },
    facts: [fact(MailResent, { mailId: mail.id, resentAs: id })],
    nextFacts: isDue ? [fact(MailReleased, { mailId: id })] : [],
  };
};

/** Whether a person may send it again: it did not arrive, its delivery is unknown, or its reader cannot find it. */
const isResendable = ({ state }: MailMessage, now: Date): boolean => {
  switch (state.status) {
    case 'HELD':
      return state.askedAt !== undefined;
    case 'SENT':
      return now.getTime() - Date.parse(state.sentAt) >= EVIDENCE_MINUTES * 60_000;
    case 'DELIVERED':
    case 'FAILED':
    case 'RETURNED':
    case 'BOUNCED':
      return true;
    case 'SUPPRESSED':
      return state.reason === ADDRESS_REFUSES_MAIL;
    default:
      return false;
  }
};

/** A person has it sent again. @throws Refusal `mail-not-resendable` */
export const resend = (mail: MailMessage, now: Date): Repetition => {
  if (mail.resentAs !== undefined || !isResendable(mail, now))
    throw new Refusal('mail-not-resendable', `${mail.id} is ${mail.state.status}.`);
  return repeated(mail, now, now);
};

/**
 * The sweeper's treatment of an abandoned mail. A crash after `SENDING` is as ambiguous as a time-out. A held
 * verification mail is sent once more with the same link: a duplicate is harmless, a loss shuts a person out. A mail
 * that bounced temporarily, and was not delivered within a day either, has its next attempt.
 */
export const recover = (mail: MailMessage, now: Date): Course | Repetition | undefined => {
  const { state } = mail;
  if (mail.resentAs !== undefined) return undefined;
  if (state.status === 'CLAIMED' && now > new Date(state.leaseUntil))
    return mail.attempts >= SWIFT_CLAIMS
      ? refused(mail, 'NEVER_BEGUN', now)
      : { mail: { ...mail, state: { status: 'READY' } } };
  if (state.status === 'SENDING' && now > new Date(state.leaseUntil)) return { mail: hold(mail, now) };
  const isHeld = state.status === 'HELD' && state.askedAt === undefined;
  if (isHeld && now.getTime() - Date.parse(state.since) >= EVIDENCE_MINUTES * 60_000)
    return mail.kind === 'verification' && mail.resentAt === undefined
      ? { mail: { ...mail, resentAt: now.toISOString(), state: { status: 'READY' } } }
      : { mail: { ...mail, state: { ...state, askedAt: now.toISOString() } }, task: 'MAIL_UNSURE' };
  const isBack = state.status === 'RETURNED' && state.askedAt === undefined;
  if (isBack && now.getTime() - Date.parse(state.at) >= RETURN_HOURS * HOUR_MS)
    return attemptOf(mail) < MOST_ATTEMPTS
      ? repeated(mail, nextDaytime(now), now)
      : { mail: { ...mail, state: { ...state, askedAt: now.toISOString() } }, task: 'MAIL_BOUNCED' };
  return undefined;
};

/**
 * Tells a waiting mail to leave. Undefined where it does not wait, or its time has not come. A digest whose time fell into an
 * outage waits for daytime once more.
 */
export const release = (
  mail: MailMessage,
  now: Date,
): { mail: MailMessage; facts: NewFact[] } | undefined => {
  if (mail.state.status !== 'READY' || now < new Date(mail.notBefore)) return undefined;
  const daytime = nextDaytime(now);
  if (mail.digest !== undefined && daytime > now)
    return { mail: { ...mail, notBefore: daytime.toISOString(), state: { status: 'READY' } }, facts: [] };
  return {
    mail: { ...mail, state: { status: 'READY', releasedAt: now.toISOString() } },
    facts: [fact(MailReleased, { mailId: mail.id })],
  };
};

/** The instant of the next look at this mail; undefined once its outcome is final or another report will decide. */
export const nextLook = (mail: MailMessage): string | undefined => {
  const { state } = mail;
  if (mail.resentAs !== undefined) return undefined;
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
    case 'RETURNED':
      return state.askedAt === undefined ? seconds(new Date(state.at), RETURN_HOURS * 3600) : undefined;
    default:
      return undefined;
  }
};
