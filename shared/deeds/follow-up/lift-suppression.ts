import type { MailMessage } from '../../domain/follow-up/mail.ts';
import { liftSuppression, type Suppression } from '../../domain/follow-up/suppression.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { readerOf } from '../../store/addressees.ts';
import { COLLECTION } from '../../store/indexes.ts';
import { mailMessages, suppressions } from '../../store/kinds/follow-up.ts';
import { listAll } from '../../store/list-all.ts';
import { type RequestCause, type Store, save, type Versioned } from '../../store/store.ts';

/** The reason for which a mail's address gets no mail, without the address. */
export type SuppressionView = Omit<Suppression, 'emailHash' | 'programmeId'>;

/** An application that was never confirmed goes after a week, and with it the way to its address. The mail that came back names it as well. */
const ofMail = async (
  { id, programmeId }: MailMessage,
  store: Store,
): Promise<Versioned<Suppression> | undefined> =>
  (await listAll(store, suppressions, COLLECTION.suppressions(programmeId))).find(
    ({ state }) => state.mailId === id,
  );

const findSuppression = async (mailId: string, store: Store, now: Date) => {
  const mail = await store.get(mailMessages, mailId);
  const emailHash = (await readerOf(mail.state.addressee, store, now))?.emailHash;
  const held =
    emailHash === undefined ? await ofMail(mail.state, store) : await store.find(suppressions, emailHash);
  return { mail, held };
};

const toView = ({ emailHash: _, programmeId: __, ...view }: Suppression): SuppressionView => view;

/** @throws Refusal `not-found` where there is no such mail, or its address was never suppressed */
export const viewSuppression = async (mailId: string, store: Store, now: Date): Promise<SuppressionView> => {
  const { held } = await findSuppression(mailId, store, now);
  if (!held) throw new Refusal('not-found', `The address of ${mailId} takes mail.`);
  return toView(held.state);
};

/**
 * Lifts the suppression of a mail's address. Suppressed mails are sent again one by one, since not all are still worth
 * reading. A repetition changes nothing, and answers nothing where nothing leads to what was lifted any more. The fact
 * has the mail as its subject, because a suppression is named by its address.
 * @throws Refusal `not-found` where there is no such mail
 */
export const liftSuppressionOf = async (
  mailId: string,
  store: Store,
  cause: RequestCause,
): Promise<SuppressionView | undefined> => {
  const { mail, held } = await findSuppression(mailId, store, cause.now);
  if (!held) return undefined;
  const lifted = liftSuppression(held.state, mailId, cause.actor, cause.now);
  if (!lifted) return toView(held.state);
  await store.commit(
    [save(suppressions, held, lifted.suppression), save(mailMessages, mail, mail.state, lifted.facts)],
    { ...cause, programmeId: mail.state.programmeId },
  );
  return toView(lifted.suppression);
};
