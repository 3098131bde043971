import { localDateOf } from '../../shared/domain/kernel/dates.ts';
import { isRefusal } from '../../shared/domain/kernel/refusal.ts';
import { endOf } from '../../shared/domain/privacy/retention.ts';
import { mailboxSlotId, mailboxSlots } from '../../shared/store/kinds/follow-up.ts';
import { type Cause, create, type Store } from '../../shared/store/store.ts';

/**
 * Mails a day to an unconfirmed mailbox: enough for both roles and a correction of each, too few for a flood of forms
 * that name a stranger's address.
 */
export const MOST_A_DAY = 5;

type Asking = {
  readonly mailId: string;
  readonly email: string;
  readonly mailboxHash: (localDate: string, email: string) => string;
};

/**
 * Takes one of the mailbox's slots of today. A mail that is sent again keeps the slot that it has.
 * @returns false where all of them are taken
 */
export const takeMailboxSlot = async (
  { mailId, email, mailboxHash }: Asking,
  cause: Cause,
  store: Store,
): Promise<boolean> => {
  const mailbox = mailboxHash(localDateOf(cause.now), email);
  const expiresAt = endOf('MAILBOX_LIMIT', cause.now).toISOString();
  for (let slot = 0; slot < MOST_A_DAY; ) {
    const held = await store.find(mailboxSlots, mailboxSlotId({ mailbox, slot }));
    if (held?.state.mailId === mailId) return true;
    if (held) slot += 1;
    else
      try {
        await store.commit([create(mailboxSlots, { mailbox, slot, mailId, expiresAt })], cause);
        return true;
      } catch (error) {
        // Another mail to this mailbox was faster: look who has the slot.
        if (!isRefusal(error, 'exists-already')) throw error;
      }
  }
  return false;
};
