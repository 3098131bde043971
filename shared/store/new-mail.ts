import type { NewFact } from '../../events/fact.ts';
import type { MailMessage } from '../domain/follow-up/mail.ts';
import { mailMessages, mailsToReaders } from './kinds/follow-up.ts';
import { type Change, create } from './store.ts';

/** A new mail, and its line in the list of its reader's mails. */
export const createMail = (mail: MailMessage, facts: readonly NewFact[] = []): readonly Change[] => [
  create(mailMessages, mail, facts),
  ...('id' in mail.addressee
    ? [create(mailsToReaders, { mailId: mail.id, readerId: mail.addressee.id, createdAt: mail.createdAt })]
    : []),
];
