import { carrierOf, withFateOf } from '../domain/follow-up/digest.ts';
import type { MailMessage } from '../domain/follow-up/mail.ts';
import { batchOf } from './batch.ts';
import { mailMessages } from './kinds/follow-up.ts';
import type { Store } from './store.ts';

/** Mails by id, each as its last attempt. */
const lastAttempts = async (
  ids: readonly string[],
  store: Store,
): Promise<ReadonlyMap<string, MailMessage>> => {
  const found = await batchOf(store, mailMessages, ids);
  const repeated = [...found.values()].flatMap(({ resentAs }) => resentAs ?? []);
  if (repeated.length === 0) return found;
  const later = await lastAttempts(repeated, store);
  return new Map([...found].map(([id, mail]) => [id, later.get(mail.resentAs ?? '') ?? mail]));
};

/** The same mails; those that travel in a digest have its fate, by its last attempt. */
export const withFates = async (
  mails: readonly MailMessage[],
  store: Store,
): Promise<readonly MailMessage[]> => {
  const carriers = await lastAttempts(
    mails.flatMap((mail) => carrierOf(mail) ?? []),
    store,
  );
  return mails.map((mail) => {
    const carrier = carriers.get(carrierOf(mail) ?? '');
    return carrier ? withFateOf(mail, carrier) : mail;
  });
};

/** The mail that leaves: the digest that carries this one, or itself. @throws Refusal `not-found` */
export const loadCarrier = async (mailId: string, store: Store) => {
  const held = await store.get(mailMessages, mailId);
  const carrier = carrierOf(held.state);
  return carrier === undefined ? held : store.get(mailMessages, carrier);
};
