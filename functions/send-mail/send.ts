import { detailTypeOf } from '../../events/define.ts';
import { dataOf, type Fact } from '../../events/fact.ts';
import { MailReleased } from '../../events/follow-through.ts';
import { claim } from '../../shared/domain/mail-message.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { deedAfter } from '../../shared/runtime/events.ts';
import { mailMessages } from '../../shared/store/items.ts';
import { create } from '../../shared/store/store.ts';
import { carry, deliver, type SendDeps } from './deliver.ts';
import { mailsFor } from './write.ts';

/**
 * Listens to every fact that a mail names. A mail is written down before anything else, claimed at once where its time
 * has come: a fact that is delivered twice finds the mail there and leaves it to its own state.
 */
export const sendMail = async (fact: Fact, deps: SendDeps): Promise<void> => {
  const { store, clock } = deps;
  if (fact.type === detailTypeOf(MailReleased)) return deliver(dataOf(MailReleased, fact).mailId, deps);
  const now = clock.now();
  for (const mail of await mailsFor(fact, store, now)) {
    const claimed = claim(mail, now);
    try {
      await store.commit([create(mailMessages, claimed ?? mail)], deedAfter(fact, 'send-mail', now));
    } catch (error) {
      if (isRefusal(error, 'exists-already')) continue;
      throw error;
    }
    if (claimed) await carry({ state: claimed, version: 1 }, deps);
  }
};
