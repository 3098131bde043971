import { detailTypeOf } from '../../events/define.ts';
import { dataOf, type Fact } from '../../events/fact.ts';
import { MailReleased } from '../../events/follow-through.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { deedAfter } from '../../shared/runtime/events.ts';
import { mailMessages } from '../../shared/store/items.ts';
import { create } from '../../shared/store/store.ts';
import { deliver, type SendDeps } from './deliver.ts';
import { mailsFor } from './write.ts';

/**
 * Listens to every fact that a mail names. The mail is written down first, then sent if its time has come: a fact that
 * is delivered twice finds the mail there and leaves it to its own state.
 */
export const sendMail = async (fact: Fact, deps: SendDeps): Promise<void> => {
  if (fact.type === detailTypeOf(MailReleased)) return deliver(dataOf(MailReleased, fact).mailId, deps);
  const now = deps.clock.now();
  for (const mail of await mailsFor(fact, deps.store, now)) {
    try {
      await deps.store.commit([create(mailMessages, mail)], deedAfter(fact, 'send-mail', now));
    } catch (error) {
      if (!isRefusal(error, 'exists-already')) throw error;
    }
    await deliver(mail.id, deps);
  }
};
