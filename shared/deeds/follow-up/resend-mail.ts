import { type MailMessage, resend } from '../../domain/follow-up/mail.ts';
import { isInForce } from '../../domain/follow-up/suppression.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { readerOf } from '../../store/addressees.ts';
import { loadCarrier } from '../../store/carriers.ts';
import { mailMessages, suppressions } from '../../store/kinds/follow-up.ts';
import { createMail } from '../../store/new-mail.ts';
import { type RequestCause, type Store, save } from '../../store/store.ts';
import { doubtsSettled } from '../../store/tasks.ts';

/**
 * Sends a mail again that did not arrive, whose delivery is unknown or that its reader cannot find: the next attempt is a mail of its own, rendered
 * from the state when it leaves. One that travels in a digest is sent again with it. Tasks that ask whether it has left are done. A repetition answers with the same one.
 * @throws Refusal `not-found`, `address-suppressed` or `mail-not-resendable`
 */
export const resendMail = async (mailId: string, store: Store, cause: RequestCause): Promise<MailMessage> => {
  const held = await loadCarrier(mailId, store);
  const { resentAs, addressee, programmeId } = held.state;
  if (resentAs !== undefined) return (await store.get(mailMessages, resentAs)).state;
  const repetition = resend(held.state, cause.now);
  const emailHash = (await readerOf(addressee, store, cause.now))?.emailHash;
  if (emailHash !== undefined && isInForce((await store.find(suppressions, emailHash))?.state))
    throw new Refusal('address-suppressed', `The address of ${mailId} refuses mail.`);
  await store.commit(
    [
      save(mailMessages, held, repetition.mail, repetition.facts),
      ...createMail(repetition.next, repetition.nextFacts),
      ...(await doubtsSettled(held.state.id, cause.actor, cause.now, store)),
    ],
    { ...cause, programmeId },
  );
  return repetition.next;
};
