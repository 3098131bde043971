import type { Client, ReceivedMail } from '../../infra/local/sample/client.ts';
import { addDays, instantAt, localDateOf, nextDaytime } from '../../shared/domain/kernel/dates.ts';

/** Lets so much time pass in daytime that mails leave which wait for others of the same doing. */
export const letMailsLeave = async (client: Pick<Client, 'now' | 'advanceTo' | 'drain'>): Promise<void> => {
  const now = await client.now();
  const after = (from: Date): Date => new Date(from.getTime() + 30 * 60_000);
  await client.advanceTo(nextDaytime(after(now)) > after(now) ? after(nextDaytime(now)) : after(now));
  await client.drain();
};

/** Mails of such a subject that have come by the evening of the next day. */
export const mailsTomorrow = async (client: Client, subject: RegExp): Promise<readonly ReceivedMail[]> => {
  await client.advanceTo(instantAt(addDays(localDateOf(await client.now()), 1), '17:00'));
  await client.drain();
  return (await client.newMails()).filter((mail) => subject.test(mail.subject));
};
