import * as z from 'zod';
import { GroupMail } from '../../domain/follow-up/group-mail.ts';
import { Link } from '../../domain/follow-up/link.ts';
import { MailMessage, nextLook } from '../../domain/follow-up/mail.ts';
import { MailParagraph } from '../../domain/follow-up/mail-paragraph.ts';
import { NewLinkRequest } from '../../domain/follow-up/new-link.ts';
import { QuarantinedFact } from '../../domain/follow-up/quarantined-fact.ts';
import { nextDue, Reminder } from '../../domain/follow-up/reminder.ts';
import { Suppression } from '../../domain/follow-up/suppression.ts';
import { dueAtOf, Task } from '../../domain/follow-up/task.ts';
import { expiryOf } from '../../domain/privacy/retention.ts';
import { COLLECTION, DUE } from '../indexes.ts';
import type { ItemKind } from '../store.ts';

export const links: ItemKind<Link> = {
  name: 'Link',
  schemaVersion: 2,
  schema: Link,
  // v1 named a pair, or nothing where the link was about the reader's own application.
  upcast: { 1: ({ pairId, ...old }) => ({ ...old, aboutId: pairId ?? old['applicationId'] }) },
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `TOK#${id}`, sk: 'T' }),
  expiresAt: ({ expiresAt, sessionId }) =>
    // Kept a month longer than it works, so that an old link is answered with what became of it.
    sessionId !== undefined ? expiresAt : expiryOf('LINK', expiresAt),
};

export const newLinkRequests: ItemKind<NewLinkRequest> = {
  name: 'NewLinkRequest',
  schemaVersion: 1,
  schema: NewLinkRequest,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `NEWLINK#${id}`, sk: 'META' }),
  expiresAt: ({ expiresAt }) => expiresAt,
};

export const mailMessages: ItemKind<MailMessage> = {
  name: 'MailMessage',
  schemaVersion: 1,
  schema: MailMessage,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `MAIL#${id}`, sk: 'M' }),
  collection: ({ programmeId, createdAt, id }) => ({
    pk: COLLECTION.mails(programmeId),
    sk: `${createdAt}#${id}`,
  }),
  expiresAt: ({ createdAt }) => expiryOf('MAIL_LOG', createdAt),
  due: (mail) => {
    const look = nextLook(mail);
    return look === undefined ? undefined : { pk: DUE.mails(mail.programmeId), sk: `${look}#${mail.id}` };
  },
};

const MailToReader = z.strictObject({
  mailId: z.string(),
  /** Id of the application or person that the mail is to. */
  readerId: z.string(),
  createdAt: z.iso.datetime(),
});
/** A mail in the list of its reader's mails. */
export type MailToReader = z.output<typeof MailToReader>;

export const mailsToReaders: ItemKind<MailToReader> = {
  name: 'MailToReader',
  schemaVersion: 1,
  schema: MailToReader,
  idOf: ({ mailId }) => mailId,
  key: (id) => ({ pk: `MAIL#${id}`, sk: 'READER' }),
  collection: ({ readerId, createdAt, mailId }) => ({
    pk: COLLECTION.mailsTo(readerId),
    sk: `${createdAt}#${mailId}`,
  }),
  expiresAt: ({ createdAt }) => expiryOf('MAIL_LOG', createdAt),
};

export const groupMails: ItemKind<GroupMail> = {
  name: 'GroupMail',
  isPlain: true,
  schemaVersion: 1,
  schema: GroupMail,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `GROUPMAIL#${id}`, sk: 'META' }),
  collection: ({ cohortId, writtenAt, id }) => ({
    pk: COLLECTION.groupMails(cohortId),
    sk: `${writtenAt}#${id}`,
  }),
  expiresAt: ({ writtenAt }) => expiryOf('MAIL_LOG', writtenAt),
};

export const mailParagraphId = ({
  cohortId,
  template,
}: Pick<MailParagraph, 'cohortId' | 'template'>): string => `${cohortId}.${template}`;

export const mailParagraphs: ItemKind<MailParagraph> = {
  name: 'MailParagraph',
  schemaVersion: 1,
  schema: MailParagraph,
  idOf: mailParagraphId,
  key: (id) => ({ pk: `PARAGRAPH#${id}`, sk: 'META' }),
  collection: ({ cohortId, template }) => ({ pk: COLLECTION.mailParagraphs(cohortId), sk: template }),
};

export const suppressions: ItemKind<Suppression> = {
  name: 'Suppression',
  schemaVersion: 2,
  schema: Suppression,
  // v1 stored the cause as one word and no lifting.
  upcast: { 1: ({ reason, ...old }) => ({ ...old, cause: { kind: reason } }) },
  idOf: ({ emailHash }) => emailHash,
  key: (id) => ({ pk: `SUPPRESSED#${id}`, sk: 'S' }),
  collection: ({ programmeId, since, lifted, emailHash }) =>
    programmeId === undefined || lifted !== undefined
      ? undefined
      : { pk: COLLECTION.suppressions(programmeId), sk: `${since}#${emailHash}` },
  expiresAt: ({ since }) => expiryOf('SUPPRESSION', since),
};

const MailboxSlot = z.strictObject({
  /** Keyed hash of the mailbox and the day. */
  mailbox: z.string(),
  slot: z.int().min(0),
  mailId: z.string(),
  expiresAt: z.iso.datetime(),
});
/** One of the few mails that an unconfirmed mailbox gets on one day. */
export type MailboxSlot = z.output<typeof MailboxSlot>;

export const mailboxSlotId = ({ mailbox, slot }: Pick<MailboxSlot, 'mailbox' | 'slot'>): string =>
  `${mailbox}.${slot}`;

export const mailboxSlots: ItemKind<MailboxSlot> = {
  name: 'MailboxSlot',
  schemaVersion: 1,
  schema: MailboxSlot,
  idOf: mailboxSlotId,
  key: (id) => {
    const [mailbox, slot] = id.split('.');
    return { pk: `MAILBOX#${mailbox}`, sk: `SLOT#${slot}` };
  },
  expiresAt: ({ expiresAt }) => expiresAt,
};

export const reminders: ItemKind<Reminder> = {
  name: 'Reminder',
  schemaVersion: 1,
  schema: Reminder,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `REM#${id}`, sk: 'META' }),
  expiresAt: ({ lapsesAt, dueAts }) => {
    const last = lapsesAt ?? dueAts.at(-1);
    return last === undefined ? undefined : expiryOf('MAIL_LOG', last);
  },
  due: (reminder) => {
    const due = nextDue(reminder);
    return due === undefined
      ? undefined
      : { pk: DUE.reminders(reminder.programmeId), sk: `${due}#${reminder.id}` };
  },
};

/** Starts of the sort keys of tasks: open ones by the day they are due, done ones by the moment. */
export const TASK_STATES = { open: 'OPEN#', done: 'DONE#' } as const;

export const tasks: ItemKind<Task> = {
  name: 'Task',
  schemaVersion: 1,
  schema: Task,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `TASK#${id}`, sk: 'META' }),
  collection: (task) => ({
    pk: COLLECTION.tasks(task.programmeId),
    sk:
      task.doneAt === undefined
        ? `${TASK_STATES.open}${dueAtOf(task)}#${task.id}`
        : `${TASK_STATES.done}${task.doneAt}#${task.id}`,
  }),
  expiresAt: ({ doneAt }) => (doneAt === undefined ? undefined : expiryOf('TASK', doneAt)),
};

export const quarantinedFacts: ItemKind<QuarantinedFact> = {
  name: 'QuarantinedFact',
  schemaVersion: 1,
  schema: QuarantinedFact,
  idOf: ({ id }) => id,
  key: (id) => ({ pk: `QUARANTINE#${id}`, sk: 'META' }),
  expiresAt: ({ returnedAt }) => (returnedAt === undefined ? undefined : expiryOf('TASK', returnedAt)),
  collection: ({ programmeId, quarantinedAt, returnedAt, id }) =>
    returnedAt === undefined
      ? { pk: COLLECTION.quarantinedFacts(programmeId), sk: `${quarantinedAt}#${id}` }
      : undefined,
  due: ({ programmeId, returnAsked, returnedAt, id }) =>
    returnAsked !== undefined && returnedAt === undefined
      ? { pk: DUE.returns(programmeId), sk: `${returnAsked.at}#${id}` }
      : undefined,
};
