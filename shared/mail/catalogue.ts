import { detailTypeOf } from '../../events/define.ts';
import { MailReleased } from '../../events/follow-up.ts';
import type { MailDefinition, Recipient } from './definition.ts';
import { alreadyApplied } from './mails/already-applied.ts';
import { applicationApproved } from './mails/application-approved.ts';
import { applicationReceived } from './mails/application-received.ts';
import { applicationRejected } from './mails/application-rejected.ts';
import { applicationWithdrawn } from './mails/application-withdrawn.ts';
import { confirmApplication } from './mails/confirm-application.ts';
import { pairFormed } from './mails/pair-formed.ts';
import { pairProposed } from './mails/pair-proposed.ts';
import { proposalDeclined } from './mails/proposal-declined.ts';
import { proposalLapsed } from './mails/proposal-lapsed.ts';
import { reminderAnswerProposal } from './mails/reminder-answer-proposal.ts';
import { reminderConfirm } from './mails/reminder-confirm.ts';
import { reminderTraining } from './mails/reminder-training.ts';
import { trainingCompleted } from './mails/training-completed.ts';
import { trainingEnrolled } from './mails/training-enrolled.ts';
import { waitingList } from './mails/waiting-list.ts';

/** Every mail that the programme sends, in the order of a season. */
export const MAILS = [
  confirmApplication,
  alreadyApplied,
  reminderConfirm,
  applicationReceived,
  applicationApproved,
  applicationRejected,
  applicationWithdrawn,
  trainingEnrolled,
  reminderTraining,
  trainingCompleted,
  waitingList,
  pairProposed,
  reminderAnswerProposal,
  pairFormed,
  proposalDeclined,
  proposalLapsed,
] as const;

export type Mail = (typeof MAILS)[number];
export type MailId = Mail['id'];
/** What the text of a mail is told. */
export type ValuesOf<Id extends MailId> = Extract<Mail, { id: Id }>['examples'][number];

/** The detail-types that the bus brings to `send-mail`, each once, sorted: facts that mails name, and that one may leave. */
export const mailTriggers = (): string[] =>
  [...new Set([...MAILS.map((mail) => mail.on), MailReleased].map(detailTypeOf))].sort();

/** The mails that listen to a detail-type. */
export const mailsOn = (detailType: string): readonly Mail[] =>
  MAILS.filter((mail) => detailTypeOf(mail.on) === detailType);

/** Whom a mail is written to for this fact; nobody where the fact is none of its business. */
export const recipientsOf = (mail: Mail, data: Record<string, unknown>): readonly Recipient[] => {
  const definition: MailDefinition = mail;
  const read = definition.on.data.parse(data);
  return definition.to.filter((recipient) => definition.when?.(read, recipient) ?? true);
};
