import { detailTypeOf } from '../../events/define.ts';
import { dataOf, type Fact } from '../../events/fact.ts';
import { MailReleased } from '../../events/follow-up.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { causeAfter } from '../../shared/runtime/events.ts';
import { mailMessages } from '../../shared/store/kinds/follow-up.ts';
import { create } from '../../shared/store/store.ts';
import { deliver, type SendDeps, sendNew } from './deliver.ts';
import { mailsFor } from './write.ts';

/**
 * Listens to every fact that a mail names. What may leave at once does; what has to wait for daytime is written down for
 * the one who releases it. A fact that is delivered twice finds the mail there and leaves it to its own state.
 */
export const sendMail = async (fact: Fact, deps: SendDeps): Promise<void> => {
  const { store, clock } = deps;
  if (fact.type === detailTypeOf(MailReleased)) return deliver(dataOf(MailReleased, fact).mailId, deps);
  const cause = causeAfter(fact, 'send-mail', clock.now());
  for (const mail of await mailsFor(fact, deps, cause.now)) {
    if (cause.now >= new Date(mail.notBefore)) await sendNew(mail, cause, deps);
    else
      try {
        await store.commit([create(mailMessages, mail)], cause);
      } catch (error) {
        if (!isRefusal(error, 'exists-already')) throw error;
      }
  }
};
