import type { Client } from '../../infra/local/sample/client.ts';
import { nextDaytime } from '../../shared/domain/kernel/dates.ts';

/** Lets so much time pass in daytime that mails leave which wait for others of the same doing. */
export const letMailsLeave = async (client: Pick<Client, 'now' | 'advanceTo' | 'drain'>): Promise<void> => {
  const now = await client.now();
  const after = (from: Date): Date => new Date(from.getTime() + 30 * 60_000);
  await client.advanceTo(nextDaytime(after(now)) > after(now) ? after(nextDaytime(now)) : after(now));
  await client.drain();
};
