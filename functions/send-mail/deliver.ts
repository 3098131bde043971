import { LINK_DAYS, type Link } from '../../shared/domain/follow-up/link.ts';
import {
  ADDRESS_REFUSES_MAIL,
  aboutMail,
  begin,
  type Course,
  claim,
  hold,
  type MailMessage,
  refused,
  sent,
  suppress,
} from '../../shared/domain/follow-up/mail.ts';
import { isInForce } from '../../shared/domain/follow-up/suppression.ts';
import { openTask } from '../../shared/domain/follow-up/task.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { CODE_MINUTES, type SignInCode } from '../../shared/domain/people/sign-in.ts';
import type { Programmes } from '../../shared/domain/programme/catalogue.ts';
import { renderLetter, writeLetter } from '../../shared/letters/letter.ts';
import type { CalendarEntry, CalendarReader } from '../../shared/mail/calendar.ts';
import type { LinkTarget, Mail } from '../../shared/mail/definition.ts';
import { composeMime } from '../../shared/mail/mime.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { type LinkKeys, linkIdOf, signInCodeHash } from '../../shared/runtime/keys.ts';
import { jsonLog, type Log } from '../../shared/runtime/log.ts';
import { readerOf } from '../../shared/store/addressees.ts';
import { links, mailMessages, suppressions, tasks } from '../../shared/store/kinds/follow-up.ts';
import { signInCodes } from '../../shared/store/kinds/people.ts';
import { createMail } from '../../shared/store/new-mail.ts';
import {
  type Cause,
  type Change,
  create,
  type Store,
  save,
  type Versioned,
} from '../../shared/store/store.ts';
import type { Courier } from './courier.ts';
import { takeMailboxSlot } from './mailbox-slots.ts';

export type SendDeps = {
  readonly store: Store;
  readonly programmes: Programmes;
  readonly mails: readonly Mail[];
  readonly clock: Clock;
  readonly keys: () => Promise<LinkKeys>;
  readonly courier: Courier;
  /** Waits, in milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
  readonly webOrigin: string;
  /** The address that SES sends from; the name beside it is the programme's. */
  readonly from: string;
  /** Trial stages only: replaces every programme's own address. */
  readonly replyTo?: string | undefined;
};

const causeOf = (mail: MailMessage, now: Date): Cause => ({
  now,
  actor: 'system:send-mail',
  programmeId: mail.programmeId,
  correlationId: mail.factId,
  depth: 0,
});

/** The link of a mail. The same mail always has the same. @throws where it goes to the office */
const linkOf = async (
  mail: MailMessage,
  target: LinkTarget,
  { keys, webOrigin }: SendDeps,
  now: Date,
): Promise<{ readonly url: string; readonly link: Link }> => {
  const { addressee } = mail;
  if (addressee.kind === 'office') throw new Error(`${mail.template} has a link, and goes to the office.`);
  const token = (await keys()).linkToken(mail.id);
  const link: Link = {
    id: linkIdOf(token),
    programmeId: mail.programmeId,
    ...(addressee.kind === 'application' ? { applicationId: addressee.id } : {}),
    verb: target.verb,
    aboutId: target.aboutId ?? addressee.id,
    expiresAt: new Date(now.getTime() + (target.days ?? LINK_DAYS) * 86_400_000).toISOString(),
  };
  return { url: `${webOrigin}${target.path ?? '/a'}?t=${token}`, link };
};

type Envelope = {
  readonly to: string;
  readonly subject: string;
  readonly mime: Uint8Array;
  readonly link: Link | undefined;
  readonly code: SignInCode | undefined;
};

/** Stored as a salted hash, with the mail that carries it. */
const codeOf = async (
  signInId: string | undefined,
  { keys }: SendDeps,
  now: Date,
): Promise<SignInCode | undefined> =>
  signInId === undefined
    ? undefined
    : {
        signInId,
        codeHash: signInCodeHash(signInId, (await keys()).signInCode(signInId)),
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000).toISOString(),
      };

/** Few mails have one: the library that writes it is loaded with the first. */
const calendarPart = async (
  entry: CalendarEntry | readonly CalendarEntry[],
  to: CalendarReader & { readonly name: string },
): Promise<{ readonly method: string; readonly content: string }> => {
  const { calendarFile, calendarMethodOf, calendarOfSeason } = await import('../../shared/mail/calendar.ts');
  if (!('uid' in entry)) return { method: 'PUBLISH', content: calendarOfSeason(entry, to) };
  return { method: calendarMethodOf(entry), content: calendarFile(entry, to) };
};

/** The mail as it is true now, or why it must not be sent. */
const compose = async (
  mail: MailMessage,
  deps: SendDeps,
  now: Date,
): Promise<Envelope | { readonly suppressed: string }> => {
  const { store } = deps;
  const reader = await readerOf(mail.addressee, store, now);
  if (!reader) return { suppressed: 'RECIPIENT_GONE' };
  const { emailHash } = reader;
  if (emailHash !== undefined && isInForce((await store.find(suppressions, emailHash))?.state))
    return { suppressed: ADDRESS_REFUSES_MAIL };
  const signInCode = async (id: string): Promise<string> => (await deps.keys()).signInCode(id);
  const written = await writeLetter(mail, reader, { ...deps, signInCode }, now);
  if (written === undefined) return { suppressed: 'NO_LONGER_TRUE' };
  const { letter, definition, programme, language, letterhead } = written;
  const { email: to = letterhead.contact.email } = reader;
  if (definition.kind === 'verification') {
    const { mailboxHash } = await deps.keys();
    if (!(await takeMailboxSlot({ mailId: mail.id, email: to, mailboxHash }, causeOf(mail, now), store)))
      return { suppressed: 'MAILBOX_HAS_ENOUGH' };
  }
  const isSubscription = definition.kind === 'subscription';
  const path = letter.action?.path;
  const target = letter.action || isSubscription ? definition.linkFor(mail.data, mail.recipient) : undefined;
  const way = target && (await linkOf(mail, target, deps, now));
  const linkUrl = path === undefined ? way?.url : `${deps.webOrigin}${path}`;
  const unsubscribeUrl = isSubscription ? way?.url : undefined;
  const host = new URL(deps.webOrigin).hostname;
  const { calendar } = letter;
  const mime = await composeMime({
    ...renderLetter(written, { linkUrl, unsubscribeUrl }),
    unsubscribeUrl,
    calendar:
      calendar &&
      (await calendarPart(calendar, {
        ...{ host, organizer: letterhead.contact, attendee: to, now },
        name: programme.shortName,
      })),
    from: `"${programme.sender.name}" <${deps.from}>`,
    to,
    replyTo: letterhead.contact.email,
    language,
    mailId: mail.id,
    messageId: `<${mail.id}@${host}>`,
    date: now,
  });
  const code = await codeOf(definition.signInOf(mail.data), deps, now);
  return { to, subject: letter.subject, mime, link: way?.link, code };
};

/** Saves a later state of the mail. Undefined where somebody else has moved it on meanwhile. */
const move = async (
  held: Versioned<MailMessage>,
  next: MailMessage,
  { store, clock }: SendDeps,
  more: readonly Change[] = [],
): Promise<Versioned<MailMessage> | undefined> => {
  try {
    await store.commit([save(mailMessages, held, next), ...more], causeOf(next, clock.now()));
    return { state: next, version: held.version + 1 };
  } catch (error) {
    if (isRefusal(error, 'changed-meanwhile')) return undefined;
    throw error;
  }
};

/** Puts the link and the code in place, where an earlier attempt has not. */
const wayChanges = async ({ link, code }: Envelope, store: Store): Promise<readonly Change[]> => [
  ...(link && !(await store.find(links, link.id)) ? [create(links, link)] : []),
  ...(code && !(await store.find(signInCodes, code.signInId)) ? [create(signInCodes, code)] : []),
];

/** The task that a course gives a coordinator, in the same transaction. */
const taskAbout = ({ mail, task: kind }: Course, now: Date): readonly Change[] => {
  if (kind === undefined) return [];
  const { task, facts } = openTask({ ...aboutMail(mail), kind }, now);
  return [create(tasks, task, facts)];
};

/** Writes down what became of the call. A report from SES may have been faster: it knows better, and is left alone. */
const conclude = async (
  begun: Versioned<MailMessage>,
  next: (mail: MailMessage) => Course,
  deps: SendDeps,
): Promise<MailMessage> => {
  let held = begun;
  while (held.state.state.status === 'SENDING') {
    const after = next(held.state);
    if (await move(held, after.mail, deps, taskAbout(after, deps.clock.now()))) return after.mail;
    held = await deps.store.get(mailMessages, begun.state.id);
  }
  return held.state;
};

/** The instant from when on a mail may be tried again that SES has not taken; undefined for any other. */
export type Pause = Date | undefined;

const pauseOf = ({ state, notBefore }: MailMessage): Pause =>
  state.status === 'READY' ? new Date(notBefore) : undefined;

/** Hands a mail to SES whose call is written down as begun, and writes down the answer. */
const call = async (
  begun: Versioned<MailMessage>,
  letter: Envelope,
  deps: SendDeps,
  log: Log,
): Promise<Pause> => {
  const { id: subjectId } = begun.state;
  const answer = await deps.courier({ mailId: subjectId, to: letter.to, mime: letter.mime });
  const now = deps.clock.now();
  switch (answer.result) {
    case 'TAKEN':
      await conclude(begun, (mail) => ({ mail: sent(mail, answer.sesMessageId, now) }), deps);
      log('info', 'mail sent', { subjectId });
      return undefined;
    case 'REFUSED': {
      const after = await conclude(begun, (mail) => refused(mail, answer.reason, now), deps);
      log('warn', 'mail refused', { subjectId, code: answer.reason });
      return pauseOf(after);
    }
    case 'UNCLEAR':
      await conclude(begun, (mail) => ({ mail: hold(mail, now) }), deps);
      log('warn', 'mail held', { subjectId, code: answer.reason });
      return undefined;
  }
};

/**
 * Sends a mail that is not written down yet and need not wait. Composing has no effect, so it comes first; then one
 * write makes the mail exist with its call begun. Whoever finds it there has come second, and leaves it alone.
 */
export const sendNew = async (
  mail: MailMessage,
  cause: Cause,
  deps: SendDeps,
  log: Log = jsonLog,
): Promise<Pause> => {
  const { store, clock } = deps;
  const letter = await compose(mail, deps, cause.now);
  const claimed = claim(mail, clock.now()) ?? mail;
  const next =
    'suppressed' in letter ? suppress(mail, letter.suppressed, clock.now()) : begin(claimed, clock.now());
  if (!next) throw new Error(`${mail.id} is new and cannot be sent.`);
  const written = 'suppressed' in letter ? next : { ...next, subject: letter.subject };
  const { link, code } = 'suppressed' in letter ? {} : letter;
  try {
    await store.commit(
      [
        ...createMail(written),
        ...(link ? [create(links, link)] : []),
        ...(code ? [create(signInCodes, code)] : []),
      ],
      cause,
    );
  } catch (error) {
    if (isRefusal(error, 'exists-already')) return undefined;
    throw error;
  }
  if (!('suppressed' in letter)) return call({ state: written, version: 1 }, letter, deps, log);
  log('info', 'mail suppressed', { subjectId: mail.id, code: letter.suppressed });
  return undefined;
};

/**
 * Sends a mail that waited: claim it, compose it, write down that the call begins, call. It leaves at most once; a clear
 * no is tried again later, and anything unclear is held and never sent again without evidence.
 */
export const deliver = async (mailId: string, deps: SendDeps, log: Log = jsonLog): Promise<Pause> => {
  const { store, clock } = deps;
  const found = await store.get(mailMessages, mailId);
  const claimed = claim(found.state, clock.now());
  const mine = claimed && (await move(found, claimed, deps));
  if (!mine) return undefined;
  const letter = await compose(mine.state, deps, clock.now());
  if ('suppressed' in letter) {
    await move(mine, suppress(mine.state, letter.suppressed, clock.now()), deps);
    log('info', 'mail suppressed', { subjectId: mailId, code: letter.suppressed });
    return undefined;
  }
  const beginning = begin(mine.state, clock.now());
  const begun =
    beginning &&
    (await move(mine, { ...beginning, subject: letter.subject }, deps, await wayChanges(letter, store)));
  return begun && call(begun, letter, deps, log);
};
