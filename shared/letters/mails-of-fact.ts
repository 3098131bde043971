import { createHash } from 'node:crypto';
import type { Fact } from '../../events/fact.ts';
import type { Addressee, MailMessage } from '../domain/follow-up/mail.ts';
import { firstAwake, isSleeping } from '../domain/kernel/awake.ts';
import { instantAt, localDateOf, nextDaytime } from '../domain/kernel/dates.ts';
import { mailsOn } from '../mail/catalogue.ts';
import type { Mail } from '../mail/definition.ts';
import type { Store } from '../store/store.ts';
import { lookupIn } from './sources.ts';

/**
 * The same reason to write to the same person is the same mail, however often its fact is delivered. A reminder's
 * occurrence and a repetition's day are reasons of their own; so is each save of the subject.
 */
const mailIdOf = (mail: Mail, fact: Fact, addressee: Addressee): string => {
  const reader = addressee.kind === 'office' ? 'office' : addressee.id;
  return `mai_${createHash('sha256').update([mail.id, fact.id, reader].join('|')).digest('hex').slice(0, 40)}`;
};

/** The first daytime that is in no sleeping week. */
const nextAwake = (instant: Date): Date => {
  const daytime = nextDaytime(instant);
  const day = localDateOf(daytime);
  return isSleeping(day) ? nextAwake(instantAt(firstAwake(day), '08:00')) : daytime;
};

/**
 * The end of the wait, and then the first daytime where the mail is no answer to somebody at the screen. A reminder also
 * waits for the end of sleeping weeks.
 */
const leavesAt = ({ waits, quietHours, sleeps }: Mail, now: Date): string => {
  const after = new Date(now.getTime() + waits * 60_000);
  return (sleeps ? nextAwake(after) : quietHours ? nextDaytime(after) : after).toISOString();
};

/** The mails of a fact, each ready to leave at once or in the morning. */
export const mailsFor = async (
  fact: Fact,
  { store, mails }: { readonly store: Store; readonly mails: readonly Mail[] },
  now: Date,
): Promise<MailMessage[]> => {
  const written: MailMessage[] = [];
  for (const mail of mailsOn(fact.type, mails))
    for (const { name, find } of mail.recipientsOf(fact.data))
      for (const addressee of await find(lookupIn(store, now)))
        written.push({
          id: mailIdOf(mail, fact, addressee),
          programmeId: fact.programmeId,
          template: mail.id,
          factId: fact.id,
          factType: fact.type,
          data: fact.data,
          addressee,
          recipient: name,
          kind: mail.kind,
          createdAt: now.toISOString(),
          notBefore: leavesAt(mail, now),
          attempts: 0,
          state: { status: 'READY' },
        });
  return written;
};
