import { type MailMessage, settle } from '../../domain/follow-up/mail.ts';
import { loadCarrier } from '../../store/carriers.ts';
import { mailMessages } from '../../store/kinds/follow-up.ts';
import { type RequestCause, type Store, save } from '../../store/store.ts';
import { doubtsSettled } from '../../store/tasks.ts';

/**
 * Takes a held mail for delivered, on a person's word: it is not sent again, and the task about it is done. A mail that
 * is delivered already stays as it is.
 * @throws Refusal `not-found`, `mail-not-resendable` where it is not held, `changed-meanwhile`
 */
export const settleMail = async (mailId: string, store: Store, cause: RequestCause): Promise<MailMessage> => {
  const held = await loadCarrier(mailId, store);
  const { mail: settled, facts } = settle(held.state, cause.now);
  if (settled === held.state) return settled;
  const doubts = await doubtsSettled(held.state.id, cause.actor, cause.now, store);
  await store.commit([save(mailMessages, held, settled, facts), ...doubts], {
    ...cause,
    programmeId: settled.programmeId,
  });
  return settled;
};
