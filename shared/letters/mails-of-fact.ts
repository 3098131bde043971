import { createHash } from 'node:crypto';
import type { Fact } from '../../events/fact.ts';
import { type Span, spanOf } from '../domain/follow-up/digest.ts';
import type { Addressee, MailMessage } from '../domain/follow-up/mail.ts';
import { mailsOn } from '../mail/catalogue.ts';
import type { Mail } from '../mail/definition.ts';
import type { Store } from '../store/store.ts';
import { lookupIn } from './sources.ts';

/**
 * The same reason to write to the same person is the same mail, however often its fact is delivered. A reminder's
 * occurrence and a repetition's day are reasons of their own; so is each save of the subject.
 */
const mailIdOf = (mail: Mail, fact: Fact, addressee: Addressee): string => {
  const reader = 'id' in addressee ? addressee.id : addressee.kind;
  return `mai_${createHash('sha256').update([mail.id, fact.id, reader].join('|')).digest('hex').slice(0, 40)}`;
};

/** A mail of a fact, and the span in which it leaves. One that may travel with others `canWait`. */
export type MailOfFact = { readonly mail: MailMessage; readonly span: Span; readonly canWait: boolean };

type MailsForDeps = {
  readonly store: Store;
  readonly mails: readonly Mail[];
  /** Absent where the installation has nobody on duty: nothing is written to them. */
  readonly operatorEmail?: string | undefined;
};

/** The mails of a fact. Each says when it leaves at the latest. */
export const mailsFor = async (
  fact: Fact,
  { store, mails, operatorEmail }: MailsForDeps,
  now: Date,
): Promise<MailOfFact[]> => {
  const written: MailOfFact[] = [];
  for (const mail of mailsOn(fact.type, mails)) {
    const span = spanOf(mail, now);
    for (const { name, find } of mail.recipientsOf(fact.data))
      for (const addressee of await find(lookupIn(store, now))) {
        if (addressee.kind === 'operator' && operatorEmail === undefined) continue;
        written.push({
          mail: {
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
            notBefore: span.latest,
            attempts: 0,
            state: { status: 'READY' },
          },
          span,
          canWait: mail.leaves !== 'at-once',
        });
      }
  }
  return written;
};
