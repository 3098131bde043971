import { detailTypeOf } from '../../events/define.ts';
import { dataOf, type Fact } from '../../events/fact.ts';
import { MailReleased } from '../../events/follow-up.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { causeAfter } from '../../shared/runtime/events.ts';
import { mailMessages } from '../../shared/store/kinds/follow-up.ts';
import { create } from '../../shared/store/store.ts';
import { deliver, type Pause, type SendDeps, sendNew } from './deliver.ts';
import { mailsFor } from './write.ts';

/**
 * Time for immediate retries of a refused mail: SES counts its rate by the second. The sweeper takes over longer
 * pauses.
 */
const PATIENCE_MS = 6_000;

/** Tries a mail again that SES has clearly not taken, while its pauses are short. */
const patiently = async (mailId: string, first: Pause, deps: SendDeps, until: number): Promise<void> => {
  let next = first;
  while (next !== undefined && next.getTime() <= until) {
    await deps.pause(next.getTime() - deps.clock.now().getTime());
    next = await deliver(mailId, deps);
  }
};

/**
 * Handles every fact that a mail names. A mail leaves at once, or is stored until daytime for send-reminders to
 * release. A repeated delivery finds the stored mail and leaves it alone.
 */
export const sendMail = async (fact: Fact, deps: SendDeps): Promise<void> => {
  const { store, clock } = deps;
  const until = clock.now().getTime() + PATIENCE_MS;
  if (fact.type === detailTypeOf(MailReleased)) {
    const { mailId } = dataOf(MailReleased, fact);
    return patiently(mailId, await deliver(mailId, deps), deps, until);
  }
  const cause = causeAfter(fact, 'send-mail', clock.now());
  for (const mail of await mailsFor(fact, deps, cause.now)) {
    if (cause.now >= new Date(mail.notBefore))
      await patiently(mail.id, await sendNew(mail, cause, deps), deps, until);
    else
      try {
        await store.commit([create(mailMessages, mail)], cause);
      } catch (error) {
        if (!isRefusal(error, 'exists-already')) throw error;
      }
  }
};
