import { LINK_DAYS, type Link } from '../../shared/domain/follow-up/link.ts';
import {
  ADDRESS_REFUSES_MAIL,
  type MailMessage,
  PERSON_RESTRICTED,
  suppress,
} from '../../shared/domain/follow-up/mail.ts';
import { isInForce } from '../../shared/domain/follow-up/suppression.ts';
import { daysAfter } from '../../shared/domain/kernel/dates.ts';
import { CODE_MINUTES, type SignInCode } from '../../shared/domain/people/sign-in.ts';
import type { Programme } from '../../shared/domain/programme/programme.ts';
import { type Matter, writeMatters } from '../../shared/letters/digest.ts';
import {
  type LetterUrls,
  letterheadOf,
  renderLetter,
  type WrittenLetter,
  writeLetter,
} from '../../shared/letters/letter.ts';
import type { CalendarEntry, CalendarReader } from '../../shared/mail/calendar.ts';
import type { LinkTarget } from '../../shared/mail/definition.ts';
import { composeMime } from '../../shared/mail/mime.ts';
import { type RenderedMail, renderDigest } from '../../shared/mail/render.ts';
import type { Letterhead } from '../../shared/mail/sheet.ts';
import { linkIdOf, signInCodeHash } from '../../shared/runtime/keys.ts';
import { isLeaving, isUnused, type KnownReader, readerOf } from '../../shared/store/addressees.ts';
import { mailMessages, suppressions } from '../../shared/store/kinds/follow-up.ts';
import { readOnce } from '../../shared/store/read-once.ts';
import { type Cause, type Change, type Store, save } from '../../shared/store/store.ts';
import type { Language } from '../../shared/text/language.ts';
import type { SendDeps } from './deps.ts';
import { takeMailboxSlot } from './mailbox-slots.ts';

export type Envelope = {
  readonly to: string;
  readonly subject: string;
  readonly mime: Uint8Array;
  readonly links: readonly Link[];
  readonly code: SignInCode | undefined;
  /** Changes of the mails that travel along. */
  readonly matters: readonly Change[];
};

type Suppressed = { readonly suppressed: string; readonly matters?: readonly Change[] };

export const causeOf = (mail: MailMessage, now: Date): Cause => ({
  now,
  actor: 'system:send-mail',
  programmeId: mail.programmeId,
  correlationId: mail.factId,
  depth: 0,
});

/**
 * The link of a mail. The same mail always has the same, but for one that was refused before its address was corrected
 * and leaves after it: a link of today. @throws where it goes to no person
 */
const linkOf = async (
  mail: MailMessage,
  target: LinkTarget,
  reader: KnownReader,
  { keys, webOrigin }: SendDeps,
  now: Date,
): Promise<{ readonly url: string; readonly link: Link }> => {
  const { addressee } = mail;
  if (!('id' in addressee)) throw new Error(`${mail.template} has a link, and goes to no person.`);
  const corrected = ('linksSince' in reader && reader.linksSince) || '';
  const made = mail.createdAt < corrected ? `${mail.id} ${corrected}` : mail.id;
  const token = (await keys()).linkToken(made, new Date(mail.createdAt));
  const link: Link = {
    id: linkIdOf(token),
    programmeId: mail.programmeId,
    ...(addressee.kind === 'application' ? { applicationId: addressee.id } : {}),
    verb: target.verb,
    aboutId: target.aboutId ?? addressee.id,
    mailedAt: now.toISOString(),
    expiresAt: daysAfter(now, target.days ?? LINK_DAYS).toISOString(),
  };
  return { url: `${webOrigin}${target.path ?? '/a'}?t=${token}`, link };
};

/** Stored as a salted hash, with the mail that carries it. */
const codeOf = async (
  signInId: string | undefined,
  since: Date,
  { keys }: SendDeps,
  now: Date,
): Promise<SignInCode | undefined> =>
  signInId === undefined
    ? undefined
    : {
        signInId,
        codeHash: signInCodeHash(signInId, (await keys()).signInCode(signInId, since)),
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

/** The addresses of a letter, and the link behind them. */
const waysOf = async (
  mail: MailMessage,
  { letter, definition }: WrittenLetter,
  reader: KnownReader,
  deps: SendDeps,
  now: Date,
): Promise<LetterUrls & { readonly link: Link | undefined }> => {
  const isSubscription = definition.kind === 'subscription';
  const path = letter.action?.path;
  const target = letter.action || isSubscription ? definition.linkFor(mail.data, mail.recipient) : undefined;
  const way = target && (await linkOf(mail, target, reader, deps, now));
  return {
    linkUrl: path === undefined ? way?.url : `${deps.webOrigin}${path}`,
    unsubscribeUrl: isSubscription ? way?.url : undefined,
    link: way?.link,
  };
};

type Sheet = {
  readonly rendered: RenderedMail;
  readonly to: string;
  readonly programme: Programme;
  readonly language: Language;
  readonly letterhead: Letterhead;
  readonly calendars: readonly (CalendarEntry | readonly CalendarEntry[])[];
  readonly unsubscribeUrl?: string | undefined;
};

const mimeOf = async (mail: MailMessage, sheet: Sheet, deps: SendDeps, now: Date): Promise<Uint8Array> => {
  const { rendered, to, programme, language, letterhead, calendars, unsubscribeUrl } = sheet;
  const host = new URL(deps.webOrigin).hostname;
  const reader = { host, organizer: letterhead.contact, attendee: to, now, name: programme.shortName };
  return composeMime({
    ...rendered,
    unsubscribeUrl,
    to,
    language,
    calendars: await Promise.all(calendars.map((entry) => calendarPart(entry, reader))),
    from: `"${programme.sender.name}" <${deps.from}>`,
    replyTo: letterhead.contact.email,
    mailId: mail.id,
    messageId: `<${mail.id}@${host}>`,
    date: now,
  });
};

/** A letter that travels alone, or is the only one left of its digest. */
const composeLetter = async (
  mail: MailMessage,
  about: MailMessage,
  written: WrittenLetter,
  reader: KnownReader,
  deps: SendDeps,
  now: Date,
): Promise<Envelope | Suppressed> => {
  const { letter, definition, programme, language, letterhead } = written;
  const to = reader.email ?? letterhead.contact.email;
  if (definition.kind === 'verification') {
    const { mailboxHash } = await deps.keys();
    const asking = { mailId: mail.id, email: to, mailboxHash };
    if (!(await takeMailboxSlot(asking, causeOf(mail, now), deps.store)))
      return { suppressed: 'MAILBOX_HAS_ENOUGH' };
  }
  const { link, ...urls } = await waysOf(about, written, reader, deps, now);
  const rendered = renderLetter(written, urls);
  const calendars = letter.calendar ? [letter.calendar] : [];
  const { unsubscribeUrl } = urls;
  const sheet = {
    rendered,
    to,
    programme,
    language,
    letterhead,
    calendars,
    unsubscribeUrl,
  };
  return {
    to,
    subject: letter.subject,
    matters: [],
    mime: await mimeOf(mail, sheet, deps, now),
    links: link ? [link] : [],
    code: await codeOf(definition.signInOf(about.data), new Date(mail.createdAt), deps, now),
  };
};

type TrueMatter = Matter & { readonly written: WrittenLetter };

/** Several letters in one mail. */
const composeLetters = async (
  mail: MailMessage,
  matters: readonly TrueMatter[],
  reader: KnownReader,
  deps: SendDeps,
  now: Date,
): Promise<Envelope> => {
  const { email, language } = reader;
  const programme = deps.programmes.of(mail.programmeId);
  const letterhead = letterheadOf(programme, language, deps);
  const ways = await Promise.all(
    matters.map(({ held, written }) => waysOf(held.state, written, reader, deps, now)),
  );
  const rendered = renderDigest({
    letters: matters.map(({ written: { letter } }, index) => ({ letter, linkUrl: ways[index]?.linkUrl })),
    language,
    programme: letterhead,
  });
  const to = email ?? letterhead.contact.email;
  const calendars = matters.flatMap(({ written: { letter } }) => (letter.calendar ? [letter.calendar] : []));
  const sheet = { rendered, to, programme, language, letterhead, calendars };
  return {
    to,
    subject: rendered.subject,
    matters: [],
    code: undefined,
    mime: await mimeOf(mail, sheet, deps, now),
    links: ways.flatMap(({ link }) => link ?? []),
  };
};

/** The fate of each mail of a digest: it travels along, or is no longer true. */
const courses = (matters: readonly Matter[], now: Date, reason = 'NO_LONGER_TRUE'): readonly Change[] =>
  matters.map(({ held, written }) =>
    save(
      mailMessages,
      held,
      written === undefined
        ? suppress(held.state, reason, now)
        : { ...held.state, subject: written.letter.subject },
    ),
  );

const composeDigest = async (
  mail: MailMessage,
  reader: KnownReader,
  deps: SendDeps,
  now: Date,
): Promise<Envelope | Suppressed> => {
  const matters = await writeMatters(mail, deps, now);
  const left = matters.flatMap(({ held, written }) => (written ? [{ held, written }] : []));
  const [only, ...others] = left;
  if (only === undefined) return { suppressed: 'NO_LONGER_TRUE', matters: courses(matters, now) };
  const composed =
    others.length === 0
      ? await composeLetter(mail, only.held.state, only.written, reader, deps, now)
      : await composeLetters(mail, left, reader, deps, now);
  return { ...composed, matters: courses(matters, now) };
};

const RECIPIENT_GONE = 'RECIPIENT_GONE';

/** The reason why nothing leaves but what is about that, or what the reader has just asked for. */
const reasonToWithhold = async (reader: KnownReader, store: Store): Promise<string | undefined> => {
  if (isUnused(reader)) return PERSON_RESTRICTED;
  return (await isLeaving(reader, store)) ? RECIPIENT_GONE : undefined;
};

const withhold = async (
  mail: MailMessage,
  reason: string,
  deps: SendDeps,
  now: Date,
): Promise<Suppressed> => {
  const held = (await writeMatters(mail, deps, now)).map((matter) => ({ held: matter.held }));
  return { suppressed: reason, matters: courses(held, now, reason) };
};

/** The reader of a mail with the address of the stage, where it is the person on duty. */
const findReader = async (
  { addressee }: MailMessage,
  { store, operatorEmail: email, operatorLanguage: language = 'en' }: SendDeps,
  now: Date,
): Promise<KnownReader | undefined> => {
  if (addressee.kind !== 'operator') return readerOf(addressee, store, now);
  return email === undefined ? undefined : { kind: 'operator', email, language };
};

/** The mail as it is true now, or why it must not be sent. The letters of a digest are about the same few things. */
export const compose = async (
  mail: MailMessage,
  { store: asked, ...rest }: SendDeps,
  now: Date,
): Promise<Envelope | Suppressed> => {
  const store = readOnce(asked);
  const deps = { ...rest, store };
  const reader = await findReader(mail, deps, now);
  if (!reader) return { suppressed: RECIPIENT_GONE };
  const { emailHash } = reader;
  if (emailHash !== undefined && isInForce((await store.find(suppressions, emailHash))?.state))
    return { suppressed: ADDRESS_REFUSES_MAIL };
  const isExempt = deps.mails.some(({ id, evenRestricted }) => id === mail.template && evenRestricted);
  const reason = isExempt ? undefined : await reasonToWithhold(reader, store);
  if (reason !== undefined) return withhold(mail, reason, deps, now);
  const since = new Date(mail.createdAt);
  const signInCode = async (id: string): Promise<string> => (await deps.keys()).signInCode(id, since);
  if (mail.digest !== undefined) return composeDigest(mail, reader, deps, now);
  const written = await writeLetter(mail, reader, { ...deps, signInCode }, now);
  return written === undefined
    ? { suppressed: 'NO_LONGER_TRUE' }
    : composeLetter(mail, mail, written, reader, deps, now);
};
