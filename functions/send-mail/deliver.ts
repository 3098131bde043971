import {
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
import { openTask } from '../../shared/domain/follow-up/task.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { jsonLog, type Log } from '../../shared/runtime/log.ts';
import { links, mailMessages, tasks } from '../../shared/store/kinds/follow-up.ts';
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
import { doubtsSettled } from '../../shared/store/tasks.ts';
import { causeOf, compose, type Envelope } from './compose.ts';
import type { SendDeps } from './deps.ts';

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

/** Puts links and the code in place, where an earlier attempt has not, and notes the course of each mail that travels along. */
const wayChanges = async (
  { links: ways, code, matters }: Envelope,
  store: Store,
): Promise<readonly Change[]> => {
  const placed = await store.findAll(
    links,
    ways.map(({ id }) => id),
  );
  return [
    ...ways.flatMap((link, index) => (placed[index] ? [] : [create(links, link)])),
    ...(code && !(await store.find(signInCodes, code.signInId)) ? [create(signInCodes, code)] : []),
    ...matters,
  ];
};

/** The task that a course gives a coordinator, in the same transaction. One about a mail that was late ends with its leaving. */
const taskAbout = async (
  { mail, task: kind }: Course,
  { store }: SendDeps,
  now: Date,
): Promise<readonly Change[]> => {
  if (mail.state.status === 'SENT' && mail.delayed?.toldAt !== undefined)
    return doubtsSettled(mail.id, 'system:send-mail', now, store);
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
    if (await move(held, after.mail, deps, await taskAbout(after, deps, deps.clock.now()))) return after.mail;
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
  const answer = await deps.transport({ mailId: subjectId, to: letter.to, mime: letter.mime });
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
 * write makes the mail exist with its call begun. A worker that finds it there has come second, and leaves it alone.
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
  const { links: ways = [], code } = 'suppressed' in letter ? {} : letter;
  try {
    await store.commit(
      [
        ...createMail(written),
        ...ways.map((link) => create(links, link)),
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
    await move(mine, suppress(mine.state, letter.suppressed, clock.now()), deps, letter.matters);
    log('info', 'mail suppressed', { subjectId: mailId, code: letter.suppressed });
    return undefined;
  }
  const beginning = begin(mine.state, clock.now());
  const begun =
    beginning &&
    (await move(mine, { ...beginning, subject: letter.subject }, deps, await wayChanges(letter, store)));
  return begun && call(begun, letter, deps, log);
};
