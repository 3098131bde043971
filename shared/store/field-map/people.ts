import type { KindFields } from './field-map.ts';

/** Fields of people, of the ways to their own page, and of staff. */
export const PEOPLE_FIELDS: Readonly<Record<string, KindFields>> = {
  Person: {
    purpose: 'PROGRAMME',
    keep: 'CONTACT',
    data: {
      CONTACT: 'contact.firstName contact.lastName contact.email contact.lastingEmail contact.phone language',
      FINGERPRINT: 'emailHash addresses',
      STAFF_WORDS: 'corrections.reason restriction.reason restriction.lift.reason',
      COURSE:
        'corrections.at corrections.by corrections.what knownSince restriction.since restriction.by restriction.channel restriction.lift.at restriction.lift.by restriction.lift.channel',
      ACCESS: 'signedInAt ownPageMailAt linksSince',
      IDS: 'id programmeId applicationIds',
    },
    partner: 'contact.firstName contact.lastName contact.email contact.phone',
  },
  SpokenName: {
    purpose: 'PROGRAMME',
    keep: 'CONTACT',
    data: { CONTACT: 'name', IDS: 'personId programmeId' },
  },
  PersonAlias: { purpose: 'PROGRAMME', keep: 'PROOF', data: { IDS: 'id programmeId mergedInto at' } },
  AddressOwner: {
    purpose: 'PROGRAMME',
    keep: 'CONTACT',
    data: { FINGERPRINT: 'emailHash', IDS: 'programmeId personId' },
  },
  AddressChange: {
    purpose: 'SECURITY',
    keep: 'ADDRESS_CHANGE',
    data: {
      CONTACT: 'email formerEmail language',
      FINGERPRINT: 'emailHash formerHash',
      ACCESS: 'requestedAt expiresAt confirmedAt',
      IDS: 'personId programmeId changeId',
    },
  },
  SignIn: {
    purpose: 'SECURITY',
    keep: 'SIGN_IN_CODE',
    data: { FINGERPRINT: 'emailHash', ACCESS: 'expiresAt tries usedAt', IDS: 'id programmeId personId' },
  },
  SignInCode: {
    purpose: 'SECURITY',
    keep: 'SIGN_IN_CODE',
    data: { ACCESS: 'codeHash expiresAt', IDS: 'signInId' },
  },
  PersonSession: {
    purpose: 'SECURITY',
    keep: 'SESSION',
    data: { FINGERPRINT: 'emailHash', ACCESS: 'signedInAt expiresAt', IDS: 'id programmeId personId' },
  },
  Erasure: {
    purpose: 'ACCOUNTABILITY',
    keep: 'PROOF',
    data: {
      COURSE: 'requestedAt cause status doneAt againAt',
      STAFF: 'requestedBy',
      IDS: 'id programmeId personId applicationIds',
    },
  },
  ConsentLog: {
    purpose: 'ACCOUNTABILITY',
    keep: 'CONSENT_LOG',
    data: {
      CONSENT: 'purpose entries.at entries.isGiven entries.channel entries.language entries.noticeVersion',
      COURSE: 'entries.by',
      IDS: 'personId programmeId entries.applicationId',
    },
  },
  RetentionHold: {
    purpose: 'ACCOUNTABILITY',
    keep: 'CONTACT',
    data: {
      STAFF_WORDS: 'reason',
      STAFF: 'by',
      COURSE: 'scope until since',
      IDS: 'aboutId programmeId',
    },
  },
  RetentionRun: {
    purpose: 'ACCOUNTABILITY',
    keep: 'ACCOUNT',
    data: { NONE: 'programmeId day startedAt endedAt counts.*' },
  },
  StaffMember: {
    purpose: 'SECURITY',
    keep: 'STAFF',
    data: { STAFF: 'name email knownSince programmes.*', IDS: 'id' },
  },
  ProgrammeAdmins: { purpose: 'SECURITY', keep: 'STAFF', data: { IDS: 'programmeId adminIds' } },
  AuditEntry: {
    purpose: 'SECURITY',
    keep: 'AUDIT',
    data: {
      STAFF: 'actor',
      ACCESS: 'at kind action changes.*',
      IDS: 'id programmeId about.* personIds correlationId expiresAt',
    },
  },
  AuditMention: {
    purpose: 'SECURITY',
    keep: 'AUDIT',
    data: {
      STAFF: 'actor',
      ACCESS: 'at kind action',
      IDS: 'programmeId personId entryId expiresAt',
    },
  },
  AuditIndexMark: { purpose: 'SECURITY', keep: 'STAFF', data: { IDS: 'programmeId', NONE: 'next after' } },
};
