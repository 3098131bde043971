import { dataOf, type Fact, isFactOf } from '../../events/fact.ts';
import { MailReleased } from '../../events/follow-up.ts';
import { type MailMessage, release } from '../../shared/domain/follow-up/mail.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { mailsFor } from '../../shared/letters/mails-of-fact.ts';
import { causeAfter } from '../../shared/runtime/events.ts';
import { createMail } from '../../shared/store/new-mail.ts';
import { readOnce } from '../../shared/store/read-once.ts';
import type { Cause, Store } from '../../shared/store/store.ts';
import type { Pause } from './deliver.ts';
import type { SendDeps } from './deps.ts';

/**
 * Time for immediate retries of a refused mail: SES counts its rate by the second. The sweeper takes over longer
 * pauses.
 */
const PATIENCE_MS = 6_000;

/** A fact with more recipients is not worked off in one run: each of its mails is released through the queue. */
const MOST_AT_ONCE = 3;

/** Stores a mail that waits for daytime, or releases it at once. A repeated delivery finds it stored. */
const put = async (mail: MailMessage, isDue: boolean, cause: Cause, store: Store): Promise<void> => {
  const released = isDue ? release(mail, cause.now) : undefined;
  try {
    await store.commit(createMail(released?.mail ?? mail, released?.facts ?? []), cause);
  } catch (error) {
    if (!isRefusal(error, 'exists-already')) throw error;
  }
};

/** Loaded with the first mail that leaves: most facts only store theirs, until daytime or for the queue. */
const delivery = () => import('./deliver.ts');

const riders = () => import('./put-in-digest.ts');

/** Tries a mail again that SES has clearly not taken, while its pauses are short. */
const patiently = async (mailId: string, first: Pause, deps: SendDeps, until: number): Promise<void> => {
  let next = first;
  while (next !== undefined && next.getTime() <= until) {
    await deps.pause(next.getTime() - deps.clock.now().getTime());
    next = await (await delivery()).deliver(mailId, deps);
  }
};

/**
 * Handles every fact that a mail names. A mail leaves at once, joins the digest of its reader, or is stored until daytime. A stored
 * mail is released by send-reminders and sweep-outbox. A repeated delivery finds the stored mail and leaves it alone.
 */
export const sendMail = async (fact: Fact, deps: SendDeps): Promise<void> => {
  const { store, clock } = deps;
  const until = clock.now().getTime() + PATIENCE_MS;
  if (isFactOf(MailReleased, fact)) {
    const { mailId } = dataOf(MailReleased, fact);
    const { deliver } = await delivery();
    return patiently(mailId, await deliver(mailId, deps), deps, until);
  }
  const cause = causeAfter(fact, 'send-mail', clock.now());
  const moment = readOnce(store);
  const written = await mailsFor(fact, { ...deps, store: moment }, cause.now);
  const isForMany = written.length > MOST_AT_ONCE;
  for (const { mail, span, canWait } of written) {
    if (canWait && (await (await riders()).putInDigest(mail, span, cause, moment))) continue;
    const isDue = cause.now >= new Date(mail.notBefore);
    if (!isDue || isForMany) await put(mail, isDue, cause, store);
    else await patiently(mail.id, await (await delivery()).sendNew(mail, cause, deps), deps, until);
  }
};
