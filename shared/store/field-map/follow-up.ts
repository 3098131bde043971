import type { KindFields } from './field-map.ts';

/** Fields of mails, links, reminders, tasks and requests. */
export const FOLLOW_UP_FIELDS: Readonly<Record<string, KindFields>> = {
  Link: {
    purpose: 'SECURITY',
    keep: 'LINK',
    data: { ACCESS: 'verb mailedAt expiresAt', IDS: 'id programmeId applicationId aboutId sessionId' },
  },
  NewLinkRequest: {
    purpose: 'SECURITY',
    keep: 'MAILBOX_LIMIT',
    data: { ACCESS: 'requestedAt expiresAt', IDS: 'id programmeId linkId' },
  },
  MailMessage: {
    purpose: 'PROGRAMME',
    keep: 'MAIL_LOG',
    data: {
      MAIL: 'template kind createdAt notBefore attempts resentAt delayed.* bounce.* subject state.* digest.notBefore',
      FINGERPRINT: 'recipient',
      IDS: 'id programmeId factId factType data addressee.* resentAs digest.matters',
    },
  },
  MailToReader: {
    purpose: 'PROGRAMME',
    keep: 'MAIL_LOG',
    data: { MAIL: 'createdAt', IDS: 'mailId readerId' },
  },
  GroupMail: {
    purpose: 'PROGRAMME',
    keep: 'MAIL_LOG',
    data: {
      STAFF_WORDS:
        'texts.en.subject texts.en.text texts.sv.subject texts.sv.text texts.fi.subject texts.fi.text',
      STAFF: 'by',
      MAIL: 'writtenAt audience.*',
      IDS: 'id programmeId cohortId to',
    },
  },
  MailParagraph: {
    purpose: 'PROGRAMME',
    keep: 'ACCOUNT',
    data: { NONE: 'programmeId cohortId template texts.*' },
  },
  Suppression: {
    purpose: 'SECURITY',
    keep: 'SUPPRESSION',
    data: {
      FINGERPRINT: 'emailHash',
      MAIL: 'cause.* since lifted.at',
      STAFF: 'lifted.by',
      IDS: 'programmeId mailId',
    },
  },
  MailboxSlot: {
    purpose: 'SECURITY',
    keep: 'MAILBOX_LIMIT',
    data: { FINGERPRINT: 'mailbox', IDS: 'slot mailId expiresAt' },
  },
  VisitCount: {
    purpose: 'SECURITY',
    keep: 'VISIT_COUNT',
    data: { FINGERPRINT: 'id', IDS: 'seen expiresAt' },
  },
  Reminder: {
    purpose: 'PROGRAMME',
    keep: 'MAIL_LOG',
    data: { MAIL: 'kind dueAts lapsesAt fired settled', IDS: 'id programmeId aboutId applicationIds' },
  },
  Task: {
    purpose: 'PROGRAMME',
    keep: 'TASK',
    data: { COURSE: 'kind openedAt doneAt', STAFF: 'owner doneBy', IDS: 'id programmeId aboutId cohortId' },
  },
  DayReview: {
    purpose: 'SECURITY',
    keep: 'MAIL_LOG',
    data: {
      NONE: 'programmeId stage day madeAt letters.* mailQueue factsLate factsAside mailsLate mailsHeld tasks.* removedOn mails.* drilledOn backup.*',
      IDS: 'id',
    },
  },
  QuarantinedFact: {
    purpose: 'SECURITY',
    keep: 'TASK',
    data: {
      STAFF: 'returnAsked.by',
      IDS: 'id programmeId fact.* place.* quarantinedAt returnAsked.at returnedAt',
    },
  },
  IdempotentRequest: {
    purpose: 'SECURITY',
    keep: 'REQUEST',
    data: { FINGERPRINT: 'requestHash', IDS: 'route key resultId expiresAt' },
  },
};
